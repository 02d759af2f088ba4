package io.yuzuri.benchmarks.micro;

/** What the programs must return. Nothing is measured that did not do its work. */
public final class Sums {
    /** Elements are numbers below this one, again and again, so that they need not be made. */
    private static final int ELEMENTS = 128;

    private Sums() {}

    /** 0 + 1 + … up to the one before. */
    public static long sumBelow(int count) {
        return (long) count * (count - 1) / 2;
    }

    /** That of so many elements which went through a channel. */
    public static long sumOfElements(int count) {
        return count / ELEMENTS * sumBelow(ELEMENTS) + sumBelow(count % ELEMENTS);
    }

    static long check(long expected, long actual) {
        if (expected != actual) throw new IllegalStateException(actual + " instead of " + expected);
        return actual;
    }
}
