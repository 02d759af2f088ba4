package good.other;

import java.util.List;

/** A public class over classes that are not. */
public class Facade extends Behind {
    public static Inner made() {
        return new Inner();
    }

    public static List<Inner> several() {
        return List.of(new Inner(), new Inner());
    }

    public static Inner same(Inner inner) {
        return inner;
    }

    public static Inner[] array() {
        return new Inner[] {new Inner()};
    }

    public static String length(Inner[] all, int n) {
        return all.getClass().getSimpleName() + all.length + n;
    }

    public static String take(Inner inner, int n) {
        return inner.name() + n;
    }

    public static <T extends Inner> String name(T inner) {
        return inner.name();
    }
}

class Behind {
    public static final int LIMIT = 12;

    public static int inherited = 2;

    protected int inside = 3;
    public int shown = 4;

    public static int twice(int n) {
        return n * 2;
    }

    public int half(int n) {
        return n / 2;
    }
}

class Inner implements Comparable<Inner> {
    String name() {
        return "inner";
    }

    @Override
    public int compareTo(Inner other) {
        return 0;
    }

    @Override
    public String toString() {
        return "an inner";
    }
}
