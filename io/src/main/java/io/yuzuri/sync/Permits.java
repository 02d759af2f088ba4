package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskCancelled;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;

/**
 * Permits that tasks take and give back: so many of them may do something at a time.
 *
 * <pre>{@code
 * Permits connections = new Permits(10);
 *
 * connections.acquire();
 * try {
 *     fetch(address);
 * } finally {
 *     connections.release();
 * }
 * }</pre>
 *
 * <p>A task that waits for several permits is not passed by those behind it that want fewer.
 */
public final class Permits {

    /**
     * What there is at one moment.
     *
     * @param permits that nobody has taken
     * @param waiting tasks that wait for permits
     */
    public record Statistics(int permits, int waiting) {}

    private int permits;

    /** Each with the number of permits that it wants. */
    private final Line<Integer, Void> waiting = new Line<>("for permits");

    /** Nobody waits here: those are told who wait for permits among other things. */
    private WaitQueue<Void> free;

    private Waitable acquirable;

    /**
     * So many permits.
     *
     * @param permits 0 or more
     */
    public Permits(int permits) {
        if (permits < 0) throw new IllegalArgumentException("There are no fewer than 0 permits: " + permits);
        this.permits = permits;
    }

    /** Takes one permit; suspends until it is there. If the task is cancelled meanwhile, it has taken none. */
    @Coroutine
    public void acquire() {
        acquire(1);
    }

    /**
     * Takes several permits together; suspends until all are there. If the task is cancelled meanwhile, it has taken
     * none.
     *
     * @param count how many; 1 or more
     */
    @Coroutine
    public void acquire(int count) {
        checkCount(count);
        Yield.checkCancelled();
        if (tryAcquire(count)) {
            Yield.checkpoint(); // behind it, so that nobody who comes later is first
        } else {
            await(count);
        }
    }

    /**
     * Takes one permit if that can be done at once. Does not suspend.
     *
     * @return false if there is none, or others wait for it
     */
    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    /**
     * Takes several permits if that can be done at once. Does not suspend.
     *
     * @param count how many; 1 or more
     * @return false if there are fewer, or others wait for them
     */
    public boolean tryAcquire(int count) {
        checkCount(count);
        if (permits < count || waiting.first() != null) return false;
        permits -= count;
        return true;
    }

    /**
     * That there is a permit for {@link #tryAcquire()}.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable acquirable() {
        if (acquirable == null) acquirable = acquirable(1);
        return acquirable;
    }

    /**
     * That there are permits for {@link #tryAcquire(int)}.
     *
     * @param count how many; 1 or more
     * @return to be waited for with {@link io.yuzuri.Yield#any}
     */
    public Waitable acquirable(int count) {
        checkCount(count);
        if (free == null) free = new WaitQueue<>(() -> "for permits");
        return Waitable.of(free, () -> permits >= count && waiting.first() == null);
    }

    /** Gives one permit back: to the task that has waited longest for one. Does not suspend; any task may give back. */
    public void release() {
        release(1);
    }

    /**
     * Gives several permits back. Does not suspend; any task may give back.
     *
     * @param count how many; 1 or more
     */
    public void release(int count) {
        checkCount(count);
        handOut(Math.addExact(permits, count));
    }

    /**
     * Counts permits and tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(permits, waiting.size());
    }

    @Coroutine
    void await(int count) {
        try {
            waiting.await(count);
        } catch (TaskCancelled cancelled) {
            // It may have been the first in line, with too few permits for it and enough for the next.
            handOut(permits);
            throw cancelled;
        }
    }

    private void handOut(int available) {
        int left = available;
        for (Integer count; (count = waiting.first()) != null && count <= left; ) {
            waiting.serve(null); // before anything changes, since it refuses another thread
            left -= count;
        }
        if (free != null && left > 0) free.wakeOne(null);
        permits = left;
    }

    private static void checkCount(int count) {
        if (count < 1) throw new IllegalArgumentException("A number of permits is 1 or more: " + count);
    }
}
