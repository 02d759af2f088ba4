package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;

/**
 * Something that happens once, and that tasks wait for.
 *
 * <pre>{@code
 * Event ready = new Event();
 *
 * ready.awaitSet();   // in some tasks
 * ready.set();        // in another
 * }</pre>
 */
public final class Event {

    /**
     * What an event is at one moment.
     *
     * @param set whether it has happened
     * @param waiting tasks that wait for it
     */
    public record Statistics(boolean set, int waiting) {}

    private final WaitQueue<Void> waiting = new WaitQueue<>(() -> "for an event");
    private Waitable occurred;
    private boolean set;

    /** An event that has not happened. Any thread may call. */
    public Event() {}

    /** Says that it has happened: all who wait go on. Does not suspend; a second call does nothing. */
    public void set() {
        waiting.wakeAll(null); // first, since it refuses another thread
        set = true;
    }

    /**
     * Whether it has happened. Does not suspend.
     *
     * @return true from {@link #set()} on
     */
    public boolean isSet() {
        return set;
    }

    /** Waits until it has happened; suspends unless it has. */
    @Coroutine
    public void awaitSet() {
        Yield.checkpoint();
        if (!set) Yield.await(waiting);
    }

    /**
     * That it has happened.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable occurred() {
        if (occurred == null) occurred = Waitable.of(waiting, this::isSet);
        return occurred;
    }

    /**
     * Says whether it has happened, and counts tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(set, waiting.size());
    }
}
