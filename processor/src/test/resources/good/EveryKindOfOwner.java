// case 53: coroutines of nested, inner and generic classes, records, enums, interfaces
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class EveryKindOfOwner {
    static class Nested {
        int n = 1;

        @Coroutine
        int next(int by) {
            n += S(by);
            return n;
        }

        @Coroutine
        static int twice(int n) {
            return S(n) * 2;
        }

        static class Deeper {
            @Coroutine
            static String name() {
                return S("deeper");
            }
        }
    }

    class Inner {
        @Coroutine
        String up() {
            return S(text) + this.getClass().getSimpleName();
        }

        class Innermost {
            @Coroutine
            String upper() {
                V("upper");
                text += "!";
                return up() + EveryKindOfOwner.this.text;
            }
        }
    }

    String text = "outer";

    record Point(int x, int y) {
        @Coroutine
        Point moved(int by) {
            return new Point(S(x + by), S(y) + by);
        }

        @Coroutine
        static Point origin() {
            V("origin");
            return new Point(0, 0);
        }
    }

    enum Planet {
        MARS(3),
        VENUS(2);

        private final int place;

        Planet(int place) {
            this.place = place;
        }

        @Coroutine
        int placeAfter(int n) {
            return S(place + n) + ordinal();
        }

        @Coroutine
        static Planet first() {
            return S(values()[0]);
        }
    }

    interface Shape {
        int side();

        @Coroutine
        default int area() {
            V("area");
            return side() * secret(side());
        }

        @Coroutine
        static Shape square(int n) {
            int side = S(n);
            return () -> side;
        }

        @Coroutine
        private int secret(int n) {
            return S(n);
        }
    }

    static class Box<T extends Comparable<T>, L extends List<? extends T>> {
        T best;

        @Coroutine
        T max(L list) {
            for (T t : list) {
                V(t);
                if (best == null || best.compareTo(t) < 0) {
                    best = t;
                }
            }
            return best;
        }

        @Coroutine
        <U extends T> U same(U u, List<T> rest) {
            V(rest);
            return S(u);
        }
    }

    @interface Marker {
        String VALUE = "marker";
    }

    @Coroutine
    static Object run() {
        Nested nested = new Nested();
        log(nested.next(2) + nested.next(Nested.twice(3)) + Nested.Deeper.name());
        EveryKindOfOwner owner = new EveryKindOfOwner();
        Inner inner = owner.new Inner();
        log(inner.up() + inner.new Innermost().upper());
        log(Point.origin().moved(2).moved(S(3)));
        log(Planet.first().placeAfter(10) + Planet.VENUS.placeAfter(20));
        log(Shape.square(4).area());
        Box<String, List<String>> box = new Box<>();
        log(box.max(List.of("b", "c", "a")));
        return box.same("u", List.of("v")) + Marker.VALUE;
    }
}
