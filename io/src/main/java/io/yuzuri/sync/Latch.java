package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;

/**
 * A count that goes down to zero, once, and that tasks wait for.
 *
 * <pre>{@code
 * Latch connected = new Latch(3);
 *
 * connected.countDown();   // in each of three tasks
 * connected.awaitZero();   // in another
 * }</pre>
 *
 * <p>For tasks whose ends are waited for there is {@link io.yuzuri.TaskScope}, which also hears of failures.
 */
public final class Latch {

    /**
     * What a latch is at one moment.
     *
     * @param count what is left
     * @param waiting tasks that wait for zero
     */
    public record Statistics(int count, int waiting) {}

    private final WaitQueue<Void> waiting = new WaitQueue<>(this::describe);
    private Waitable zero;
    private int count;

    /**
     * A latch that counts from a number. Any thread may call.
     *
     * @param count 0 or more
     */
    public Latch(int count) {
        if (count < 0) throw new IllegalArgumentException("A latch does not count from less than 0: " + count);
        this.count = count;
    }

    /** Counts one down; at zero all who wait go on. One that is at zero stays there. Does not suspend. */
    public void countDown() {
        if (count == 1) waiting.wakeAll(null); // first, since it refuses another thread
        if (count > 0) count--;
    }

    /**
     * What is left to be counted. Does not suspend.
     *
     * @return 0 or more
     */
    public int count() {
        return count;
    }

    /** Waits until the count is zero; suspends unless it is. */
    @Coroutine
    public void awaitZero() {
        Yield.checkpoint();
        if (count > 0) Yield.await(waiting);
    }

    /**
     * That the count is zero.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable zero() {
        if (zero == null) zero = Waitable.of(waiting, () -> count == 0);
        return zero;
    }

    /**
     * Says what is left, and counts tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(count, waiting.size());
    }

    private String describe() {
        return "for a latch that is at " + count;
    }
}
