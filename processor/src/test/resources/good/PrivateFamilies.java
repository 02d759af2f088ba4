// case 51: private classes that extend and mention one another, inner ones, handlers and members that mention them
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class PrivateFamilies {
    private sealed interface Shape permits Circle, Square {
        int area();

        default String text() {
            return getClass().getSimpleName() + area();
        }
    }

    private record Circle(int r) implements Shape {
        @Override
        public int area() {
            return 3 * r * r;
        }
    }

    private record Square(int a) implements Shape {
        @Override
        public int area() {
            return a * a;
        }
    }

    private abstract static class Base {
        protected int n = 1;

        abstract String name();

        @Coroutine
        String twice() {
            return S(name()) + name() + n++;
        }
    }

    private static class Leaf extends Base {
        private final String name;

        Leaf(String name) {
            this.name = name;
        }

        @Override
        String name() {
            return name;
        }

        @Override
        @Coroutine
        String twice() {
            return "leaf" + super.twice() + super.n;
        }
    }

    static class Open extends Base {
        @Override
        String name() {
            return "open";
        }
    }

    private class Inner {
        int at = count;

        class Deep {
            int sum() {
                return at + count;
            }
        }
    }

    private static class Closing implements AutoCloseable {
        final String name;

        Closing(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            log("close " + name);
        }
    }

    private interface Step {
        Shape take(Shape from, int by) throws Failed;
    }

    interface Sink {
        void put(Circle c);
    }

    private static class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Circle circle;

        Failed(Circle circle) {
            super("failed " + circle, null);
            this.circle = circle;
        }
    }

    private int count = 5;
    private final Map<String, List<Circle>> circles = new HashMap<>();

    static Circle grow(Circle c) {
        return new Circle(c.r + 1);
    }

    static <S extends Shape> S pick(S one, S other) {
        return one.area() > other.area() ? one : other;
    }

    private void add(String name, Circle c) {
        circles.computeIfAbsent(name, k -> new ArrayList<>()).add(c);
    }

    @Coroutine
    private static <S extends Shape> List<S> sorted(List<S> shapes) {
        List<S> copy = new ArrayList<>(S(shapes));
        copy.sort(Comparator.comparing(Shape::area));
        return copy;
    }

    @Coroutine
    int inner() {
        Inner inner = new Inner();
        inner.at += S(2);
        Inner.Deep deep = inner.new Deep();
        V("deep");
        count++;
        Supplier<Inner> make = Inner::new;
        return deep.sum() + make.get().at;
    }

    @Coroutine
    static String families() {
        List<Shape> shapes = new ArrayList<>(List.of(new Square(4), new Circle(1)));
        Shape first = S(shapes.get(0));
        Circle circle = first instanceof Circle c ? c : new Circle(2);
        shapes.add(circle);
        StringBuilder out = new StringBuilder(first.text());
        for (Shape each : sorted(shapes)) {
            out.append(each.text());
        }
        out.append(pick(circle, grow(circle)).r());
        Shape big = pick(first, shapes.get(1));
        V(big.area());
        Base base = new Leaf(S("x"));
        out.append(base.twice()).append(base.n);
        return out.append(open()).toString();
    }

    @Coroutine
    static String open() {
        Open itself = new Open();
        V("open");
        itself.n += 3;
        return itself.n + itself.name();
    }

    @Coroutine
    static Object handlers() {
        Step step = (from, by) -> {
            if (by > 2) throw new Failed(new Circle(by));
            return by == 0 ? from : new Square(by);
        };
        try {
            log(step.take(new Circle(1), S(0)));
            log(step.take(new Circle(1), 2));
            log(step.take(new Circle(1), S(3)));
        } catch (Failed f) {
            log(f.circle.r() + S(1));
        } finally {
            V("finally");
        }
        try {
            step.take(null, 7);
        } catch (Failed f) {
            caught(f);
        }
        List<Circle> put = new ArrayList<>();
        Sink sink = put::add;
        sink.put(new Circle(S(8)));
        try (Closing one = new Closing("one");
                Closing two = new Closing(S("two"))) {
            V(one.name + two.name);
        }
        try (Closing three = new Closing("three")) {
            log(three.name);
        }
        Function<Circle, Circle> grow = PrivateFamilies::grow;
        V("grow");
        return put.stream().map(grow).map(Circle::r).map(String::valueOf).collect(Collectors.joining());
    }

    @Coroutine
    static Object run() {
        PrivateFamilies me = new PrivateFamilies();
        me.add("a", new Circle(S(3)));
        me.circles.get("a").add(grow(me.circles.get("a").get(0)));
        log(me.circles);
        Optional<Circle> found = me.circles.values().stream()
                .flatMap(List::stream)
                .filter(c -> c.r > 3)
                .findFirst();
        V("found");
        log(found.map(Circle::r).orElse(0));
        Circle[] all = IntStream.range(0, 3).mapToObj(Circle::new).toArray(Circle[]::new);
        Comparator<Circle> order = new Comparator<>() {
            @Override
            public int compare(Circle a, Circle b) {
                return b.r - a.r;
            }
        };
        V("order");
        java.util.Arrays.sort(all, order);
        log(all[0]);
        Object[] objects = all;
        try {
            objects[0] = "text";
        } catch (ArrayStoreException e) {
            log("no string");
        }
        log(me.inner());
        log(families());
        return handlers();
    }
}
