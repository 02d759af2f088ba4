package io.yuzuri;

/**
 * Which of the ready tasks runs next.
 *
 * <p>An order is a pure function, so that one object may serve several schedulers and the same program runs the same
 * way each time.
 */
@FunctionalInterface
public interface ReadyOrder {

    /**
     * Chooses one of the ready tasks.
     *
     * @param ready how many tasks are ready; at least two
     * @param tick how many steps the scheduler has run so far
     * @return the place of the chosen one, from 0 to {@code ready - 1}; 0 is the one at the head of the queue
     */
    int choose(int ready, long tick);

    /**
     * First in, first out: the default.
     *
     * @return the order that always chooses the head
     */
    static ReadyOrder fifo() {
        return Fifo.INSTANCE;
    }

    /**
     * A shuffled order, for tests that look for dependence on the order of tasks.
     *
     * @param seed chooses the order; the same seed gives the same one
     * @return the order
     */
    static ReadyOrder seeded(long seed) {
        return (ready, tick) -> (int) ((mix(seed + tick * 0x9e3779b97f4a7c15L) >>> 33) * ready >>> 31);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
