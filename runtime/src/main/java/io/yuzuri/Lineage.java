package io.yuzuri;

/**
 * Which task it is: started by which one, and as its how-many-eth. Kept only where the order of ready tasks is
 * somebody's own.
 *
 * <p>What is counted of a task is counted there, so that what other tasks do changes none of it.
 */
final class Lineage {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long key;
    private int children;
    private int steps;

    /** How many steps had been taken when it last became ready. */
    private int readyAt;

    private Lineage(long key) {
        this.key = key;
    }

    /** That of what no task has started: the root, and tasks that are submitted. */
    static Lineage first() {
        return new Lineage(GOLDEN);
    }

    /** That of the next one to be started. */
    Lineage child() {
        return new Lineage(mix(key + GOLDEN * ++children));
    }

    /** Which step of which task comes next. */
    long wake() {
        return mix(key ^ mix(steps));
    }

    void stepped() {
        steps++;
    }

    /** It is ready; so many steps have been taken. */
    void ready(int taken) {
        readyAt = taken;
    }

    /** How many have been taken since, if it is so many now. */
    int waited(int taken) {
        return taken - readyAt;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
