// case 60: local classes with raw and wildcard types, inherited fields, in lambdas and in a synchronized block
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;

public class LocalClassCorners {
    static class Base {
        protected String self = "base self";
        int count;
    }

    private int owned = 4;

    @Coroutine
    @SuppressWarnings("rawtypes")
    <T> Object all(T t, int p) {
        final int late;
        if (S(true)) {
            late = 1;
        } else {
            late = 2;
        }
        class Sub extends Base {
            int sum() {
                return owned + late + count;
            }
        }
        Sub sub = new Sub();
        V("sub");
        log(sub.sum());
        class Pair<A, B> {
            final A a;
            final B b;
            final T held = t;

            Pair(A a, B b) {
                this.a = a;
                this.b = b;
            }

            <C> Pair<A, C> with(C c) {
                return new Pair<>(a, c);
            }
        }
        BiFunction<String, Integer, Pair<String, Integer>> make = Pair::new;
        Function<String, Pair<String, T>> half = s -> new Pair<>(s, t);
        Pair<String, Integer> one = make.apply("a", S(2));
        V("one");
        var two = new Pair<>(one.a, List.of(one));
        V("two");
        Map<String, Pair<? super Integer, ? extends Number>> map = new TreeMap<>();
        map.put("k", new Pair<Number, Integer>(1.5, 3));
        V("map");
        Pair<?, ?>[] pairs = new Pair<?, ?>[] {one, two, half.apply("h")};
        V("pairs");
        Number n = map.get("k").b;
        T held = two.b.get(0).held;
        Pair raw = one;
        V("raw");
        return "" + n + held + pairs.length + pairs[2].b + one.with('c').b + raw.a;
    }

    @Coroutine
    static int inLambda(int k) {
        class Cell {
            int v = k;
        }
        V("x");
        IntSupplier s = () -> new Cell().v + 5;
        V("y");
        synchronized (s) {
            class In extends Cell {
                In(int z) {
                    this();
                    v += z;
                }

                In() {}
            }
            log(new In(3).v);
        }
        return s.getAsInt() + new Cell().v + S(new Cell().v);
    }

    @Coroutine
    static Object run() {
        log(new LocalClassCorners().all("t", 1));
        return inLambda(3);
    }
}
