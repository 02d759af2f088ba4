package io.yuzuri;

/**
 * How a scheduler ends before it has run out of tasks: its root fails, nothing can wake its tasks, or it is told to.
 *
 * <p>Law: all tasks are cancelled, and have their time to clean up. Those that go on all the same are given up in the end,
 * so that no scheduler runs for ever.
 */
final class Ending extends Timers.Deadline {
    /** How often cancelled tasks may go on all the same, beyond once each, before the next of them ends. */
    private static final int DEFIANCES = 1_000;

    private static final String SHUT_DOWN = "because its scheduler was shut down";

    private final Loop loop;
    private boolean shuttingDown;
    private long grace;
    private boolean begun;

    /** Whether the root ended because of the shutdown: that is no failure beside which others would not matter. */
    private boolean rootObeyed;

    private int defiances;
    private int fewest;
    private boolean over;
    private StalledException stalled;

    Ending(Loop loop) {
        this.loop = loop;
    }

    /** What is thrown instead of the root's outcome, or null. */
    StalledException stalled() {
        return stalled;
    }

    /** The root has failed: the others must not go on without it, unless they have been given time. */
    void rootFailed(Run root, Throwable failure) {
        rootObeyed = shuttingDown && root.cancelled && failure instanceof TaskCancelled;
        if (rootObeyed) return;
        cancelAll("because the root task failed: " + Failure.text(failure), failure);
    }

    /** Tasks wait for one another and for nothing else. False if they have been given up. */
    boolean cancelStalled() {
        if (begun) {
            defied();
            return !isOver();
        }
        if (!loop.rootHasFailed()) stalled = StalledException.waiting(loop.dump());
        cancelAll("because nothing could wake it", null);
        return true;
    }

    /** The root is cancelled now, the others after a time, and after as long again those that are left are given up. */
    void shutDown(Run root, long nanos) {
        shuttingDown = true;
        grace = nanos;
        root.cancelWith(Cancellation.because(root, SHUT_DOWN, null));
        loop.timers.remove(this);
        if (nanos > 0) {
            loop.timers.add(this, loop.now() + nanos);
        } else if (!begun) {
            cancelAll(SHUT_DOWN, null);
        }
    }

    @Override
    void passed(Loop by) {
        if (begun) {
            giveUp();
        } else {
            cancelAll(SHUT_DOWN, null);
            loop.timers.add(this, loop.now() + grace);
        }
    }

    private void cancelAll(String why, Throwable cause) {
        begun = true;
        fewest = loop.roster.size();
        for (Run run : loop.roster.all()) run.cancelWith(Cancellation.because(run, why, cause));
    }

    /** A task that was cancelled goes on all the same. */
    void defied() {
        if (!begun) return;
        if (loop.roster.size() < fewest) {
            fewest = loop.roster.size();
            defiances = 0;
        }
        if (++defiances >= DEFIANCES + fewest && !over) giveUp();
    }

    /** Whether the tasks that are left have been given up. */
    boolean isOver() {
        return over;
    }

    private void giveUp() {
        over = true;
        if (loop.rootHasFailed() && !rootObeyed) {
            Settings.log("Tasks did not end though they were cancelled.\n" + loop.dump(), null);
        } else if (stalled == null) {
            stalled = StalledException.defying(loop.dump());
        }
    }
}
