// case 60: local classes that extend, create and refer to one another, in switches, in plain blocks and in lambdas
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class LocalClassFamilies {
    private int count;

    @Coroutine
    Object family(int parameter) {
        int base = S(parameter);
        abstract class Shape {
            final int id = ++count;

            abstract int area();

            Shape grown() {
                return this;
            }

            @Override
            public String toString() {
                return getClass().getSimpleName() + id;
            }
        }
        class Square extends Shape {
            final int side;

            Square(int side) {
                this.side = side;
            }

            Square() {
                this(base);
            }

            @Override
            int area() {
                return side * side + base;
            }

            @Override
            Shape grown() {
                return new Square(side + 1);
            }
        }
        class Named extends Square {
            static final List<String> ALL = List.of("all");

            static int limit() {
                return ALL.size();
            }

            private int made;

            class Label {
                final String text = "label" + id + side;
            }

            {
                made++;
            }
        }
        final class Odd extends Named implements Comparable<Odd> {
            Odd() {
                super();
            }

            @Override
            public int compareTo(Odd other) {
                return Integer.compare(id, other.id);
            }
        }
        Shape[] shapes = {new Square(S(2)), new Named(), new Odd(), new Square() {
            @Override
            int area() {
                return super.area() + parameter;
            }
        }};
        V("shapes");
        List<Shape> list = new ArrayList<>(List.of(shapes));
        Named.Label label = new Named().new Label();
        V("label");
        for (Shape shape : list) {
            V(shape.area() + shape.grown().area());
        }
        log(label.text + Named.limit() + Named.ALL + label.text.length());
        Supplier<Odd> supplier = Odd::new;
        Odd[] odds = Stream.generate(supplier).limit(2).toArray(Odd[]::new);
        V("odds");
        log(odds[0].compareTo(odds[1]));
        if (base > 0) {
            class Plain extends Square {
                Plain() {
                    super(9);
                }
            }
            class Bare extends Named {}
            log(new Plain().area() + new Bare().area());
        }
        Object o = list.get(1);
        if (o instanceof Named named && named.side > 0) {
            V("instanceof");
            log(named.side);
        }
        Square cast = (Square) S(o);
        return cast.side + list.stream().map(s -> "" + s.id).collect(Collectors.joining());
    }

    @Coroutine
    static String switched(int k) {
        String result = "";
        switch (S(k)) {
            case 0:
                record Item(String text) {}
                Item zero = new Item("zero");
                V("zero");
                result += zero;
                break;
            case 1:
                record Item(String text, int n) {}
                Item one = new Item("one", S(1));
                V("one");
                result += one;
                break;
            default: {
                enum Item {
                    A,
                    B;

                    static final Item LAST = B;
                }
                Item item = S(Item.LAST);
                result += switch (item) {
                    case A -> "a";
                    case B -> {
                        class Text {
                            final String value = "b" + k;
                        }
                        Text text = new Text();
                        V("text");
                        yield text.value;
                    }
                };
            }
        }
        return result;
    }

    @Coroutine
    static String statics() {
        record Point(int x, int y) implements Comparable<Point> {
            static final Point ORIGIN = new Point(0, 0);

            Point(int both) {
                this(both, both);
            }

            Point {
                if (x > 100) x = 100;
            }

            int size() {
                return x + y;
            }

            @Override
            public int compareTo(Point other) {
                return Integer.compare(size(), other.size());
            }
        }
        record Line(Point from, Point... to) {}
        interface Measure<T> {
            int LIMIT = 10;

            int of(T t);

            static <T> Measure<T> zero() {
                return t -> 0;
            }
        }
        enum Unit implements Measure<Line> {
            LENGTH {
                @Override
                public int of(Line line) {
                    return line.to().length;
                }
            },
            START {
                @Override
                public int of(Line line) {
                    return line.from().size();
                }
            }
        }
        Line line = new Line(Point.ORIGIN, new Point(S(3)), new Point(S(200), 1));
        V(line.to()[1].x());
        Measure<Line> measure = S(Unit.LENGTH);
        Measure<Point> size = Point::size;
        V("measures");
        List<Point> points = new ArrayList<>(List.of(line.to()));
        points.sort(null);
        return "" + measure.of(line) + size.of(points.get(0)) + Measure.zero().of("") + Measure.LIMIT + points;
    }

    @Coroutine
    static Object run() {
        log(new LocalClassFamilies().family(5));
        for (int k = 0; k < 3; k++) {
            log(switched(k));
        }
        return statics();
    }
}
