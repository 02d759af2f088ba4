package io.yuzuri;

/**
 * How many steps a loop runs before it looks at inbox, channels and clock again: {@value #MOST} at most, and fewer if
 * they take long.
 *
 * <p>Where time is real, the clock alone is read after one step behind an idle moment or a long one, after two more,
 * and so on, twice as many each time; as soon as more than half a millisecond has passed, the loop looks around.
 * As-written tasks are not measured, for what takes time there is the passing of the baton.
 */
final class Pace {
    /** As in Go and Tokio: often enough for fairness, seldom enough to cost nothing. */
    static final int MOST = 61;

    /** From so many on the loop is busy for longer than a moment. */
    private static final int BUSY = 16;

    private static final long LONG = 500_000;

    private final boolean isFixed;
    private int steps;

    /** Steps since the loop last looked around, and when that was. */
    private int run;

    private long since;

    /** Whether it had taken long then. */
    private boolean wasLong;

    Pace(Settings settings) {
        this.isFixed = settings.clock() != SystemClock.INSTANCE || settings.asWritten();
        this.steps = isFixed ? MOST : 1;
    }

    int steps() {
        return steps;
    }

    boolean isFixed() {
        return isFixed;
    }

    /** So many steps have been run, and it is so late now. True if the loop is to look around. */
    boolean looksAround(long now, boolean due) {
        wasLong = now - since > LONG || due;
        run += steps;
        if (wasLong) {
            steps = 1;
        } else if (run < MOST) {
            steps = Math.min(steps * 2, MOST - run);
            return false;
        } else {
            steps = MOST;
        }
        run = 0;
        since = now;
        return true;
    }

    /** Whether the loop has been at work for longer than a moment; few steps may be long as well. */
    boolean isBusy() {
        return wasLong || steps >= BUSY;
    }

    /** The loop has waited until now. */
    void idled(long now) {
        if (isFixed) return;
        since = now;
        run = 0;
        steps = 1;
        wasLong = false;
    }
}
