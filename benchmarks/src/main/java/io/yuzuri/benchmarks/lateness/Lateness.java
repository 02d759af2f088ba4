package io.yuzuri.benchmarks.lateness;

/**
 * What was measured in one process.
 *
 * @param due what was waited for, {@code deadline} or {@code echo}
 * @param peer on which library
 * @param beside what else ran, as {@link Beside#id()}
 * @param samples how many times
 * @param median how late, in nanoseconds: behind the deadline, or from sending a byte to having it back
 * @param p99 99 of 100 were no later
 * @param max the latest
 * @param steps of the tasks beside it
 * @param meanStep nanoseconds from one of these steps to the next
 * @param longestStep nanoseconds that one of them took, which is more than is meant where the system lets others run
 */
public record Lateness(
        String due,
        String peer,
        String beside,
        int samples,
        long median,
        long p99,
        long max,
        long steps,
        long meanStep,
        long longestStep) {
    /** The same, of a peer of another name. */
    Lateness by(String peer) {
        return new Lateness(due, peer, beside, samples, median, p99, max, steps, meanStep, longestStep);
    }

    /**
     * What Yuzuri allows: at most 2 ms until it sees that something is due, then one step, and the steps of those that
     * were ready before.
     */
    public long allowed() {
        Beside load = Beside.of(beside);
        long step = load.sliceNanos() > 0 ? load.sliceNanos() : meanStep;
        return 2_000_000 + load.tasks() * step;
    }
}
