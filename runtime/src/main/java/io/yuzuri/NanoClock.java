package io.yuzuri;

import java.time.Clock;

/**
 * The time a scheduler goes by, in nanoseconds from an arbitrary origin.
 *
 * <p>A scheduler reads no other clock. All calls come from the scheduler's own thread, or from the thread of the one
 * task that runs in as-written mode.
 */
@FunctionalInterface
public interface NanoClock {

    /**
     * Reads the clock.
     *
     * @return nanoseconds since some origin; only differences mean anything, and they may overflow
     */
    long nanoTime();

    /**
     * Is asked how long to wait really, when nothing is ready and the next deadline is {@code nanos} away.
     *
     * <p>A clock that follows real time returns {@code nanos}. A virtual one moves itself forward by {@code nanos}, or
     * by less, and returns zero; but not while something outside is waited for, which takes real time: then it returns
     * -1. In a {@linkplain Scheduler.Builder#closedWorld closed world} it may itself bring about what tasks wait for,
     * before it returns zero; with -1 it says that it cannot, and that nothing can if there is no deadline.
     *
     * @param nanos how far away the next deadline is, in nanoseconds: positive, or -1 if there is none
     * @param outside whether a task waits for something that other threads bring about
     * @return how long to wait, in nanoseconds of real time; -1 for as long as it takes until something comes
     */
    default long idle(long nanos, boolean outside) {
        return nanos;
    }

    /**
     * What {@link Yield#clock()} is: the same time as dates. The default begins on the first of January 2000, where
     * this clock is at zero.
     *
     * @return a clock in UTC
     */
    default Clock wallClock() {
        return new WallClock(this);
    }

    /**
     * The clock of the system.
     *
     * @return a clock that reads {@link System#nanoTime()}
     */
    static NanoClock system() {
        return SystemClock.INSTANCE;
    }
}
