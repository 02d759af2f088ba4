package io.yuzuri;

import java.util.ArrayList;
import java.util.List;

/**
 * How a scheduler ends before it has run out of tasks: its root fails, nothing can wake its tasks, it is told to, or
 * its loop cannot go on.
 *
 * <p>Law: all tasks are cancelled, those that come later too, and have their time to clean up. One that goes on all the
 * same is given up in the end, and takes nothing from the others; none can be submitted any more, and tasks start
 * others up to a bound; so no scheduler runs for ever.
 */
final class Ending extends Timers.Deadline {
    /**
     * A task that was cancelled and has gone on as often, and as long, is given up; where time stands still, as often.
     */
    private static final int DEFIANCES = 1_000;

    private static final long DEFIANCE_NANOS = 1_000_000_000L;

    /** After so many times it is named. */
    private static final int NAMED = 100;

    /** So many tasks may be started after all were cancelled, and so many more for each that was. */
    private static final int LATE = 1_000;

    private static final int LATE_EACH = 16;

    /** How often the loop may fail in the same step. */
    private static final int BREAKS = 100;

    private static final Cancellation SHUT_DOWN = Cancellation.because("because its scheduler was shut down", null);
    private static final Cancellation STALLED = Cancellation.because("because nothing could wake it", null);
    private static final Cancellation BROKEN = Cancellation.because("because its scheduler cannot go on", null);

    private final Loop loop;
    private boolean shuttingDown;

    /** Who wants to know that the scheduler was told to end, or null. */
    private Branches observers;

    /** How long a shutdown leaves the tasks beside the root, and then again those that are left; 0 for no bound. */
    private long grace;

    /** When those are cancelled, and when given up, if there is a bound. */
    private long cancelAt;

    private long giveUpAt;

    /** What has cancelled all tasks, or null. */
    private Cancellation begun;

    /** The tick at which each of those has had a step since. */
    private long heardAt;

    /** Whether the root ended because of the shutdown: that is no failure beside which others would not matter. */
    private boolean rootObeyed;

    private int late;
    private int latest;
    private boolean over;
    private StalledException stalled;

    /** What the loop failed with, or null. */
    private Throwable broken;

    private int breaks;
    private long brokenAt = -1;

    Ending(Loop loop) {
        this.loop = loop;
    }

    /** Throws what is thrown instead of the root's outcome, if there is such. */
    void rethrow(Run root) {
        Throwable thrown = broken != null ? broken : stalled;
        if (thrown == null) return;
        if (stalled != null) Failure.keeps(thrown, stalled);
        if (root.isDone() && root.root.outcome() instanceof Failure failure) keep(root, thrown, failure);
        throw Failure.rethrow(thrown);
    }

    /** Nobody else is told what the root failed with, or what it has collected on its way. */
    private void keep(Run root, Throwable thrown, Failure failure) {
        try {
            List<Throwable> untold = new ArrayList<>();
            if (root.failure(failure) != null) {
                untold.add(failure.cause);
            } else {
                ((TaskCancelled) failure.cause).failures(untold);
            }
            for (Throwable each : untold) {
                if (!Failure.keeps(thrown, each)) loop.settings.uncaught(root.root, each);
            }
        } catch (Throwable full) {
            Log.error(Trouble.ROOT_UNTOLD, failure.cause);
        }
    }

    /** The root has failed: the others must not go on without it, unless they have been given time. */
    void rootFailed(Run root, Throwable failure) {
        boolean told = shuttingDown && root.cancelled;
        rootObeyed = told && failure instanceof TaskCancelled;
        if (told) return;
        Cancellation why = Cancellation.UNKNOWN;
        try {
            why = Cancellation.because("because the root task failed: " + Failure.brief(failure), failure);
        } catch (OutOfMemoryError full) {
            // Then they are cancelled for no reason that is known.
        }
        cancelAll(why);
    }

    /** Whether it ends, for whatever reason. */
    boolean hasBegun() {
        return shuttingDown || begun != null;
    }

    /** A task wants to know that the scheduler is told to end. */
    void observe(Branch branch) {
        if (observers == null) observers = new Branches();
        observers.add(branch);
    }

    void forget(Branch branch) {
        observers.remove(branch);
    }

    /** Whether the scheduler was told to end. */
    boolean isShuttingDown() {
        return shuttingDown;
    }

    /** Tasks wait for one another and for nothing else. False if they have been given up. */
    boolean cancelStalled() {
        if (begun != null) {
            giveUp();
            return false;
        }
        if (!loop.rootHasFailed()) stalled = StalledException.waiting(loop.dump());
        cancelAll(STALLED);
        return true;
    }

    /**
     * The root is cancelled now, the others after a time, and after as long again those that are left are given up.
     * What was said before is made shorter by it, and never longer.
     */
    void shutDown(Run root, long nanos) {
        shuttingDown = true;
        if (observers != null) observers.fireAll();
        try {
            leaveTime(root, nanos);
        } catch (Throwable failure) {
            try {
                cancelAll(SHUT_DOWN); // a scheduler that was told to end must do so, if with less grace
            } finally {
                if (nanos > 0) bound(nanos); // what failed once need not fail again
            }
            throw failure;
        }
    }

    private void leaveTime(Run root, long nanos) {
        root.cancelWith(SHUT_DOWN);
        if (nanos > 0) {
            bound(nanos);
        } else if (begun == null) {
            cancelAll(SHUT_DOWN);
        }
    }

    private void bound(long nanos) {
        long span = Math.min(nanos, Long.MAX_VALUE / 8);
        long soonest = loop.now() + span;
        boolean isFirst = grace == 0;
        if (isFirst || soonest - cancelAt < 0) cancelAt = soonest;
        if (isFirst || soonest + span - giveUpAt < 0) giveUpAt = soonest + span;
        if (isFirst || span < grace) grace = span;
        loop.timers.add(this, begun == null ? cancelAt : giveUpAt);
    }

    @Override
    void passed(Loop by) {
        loop.timers.add(this, giveUpAt); // first, in the room that it had: whatever fails here, it passes once more
        long now = loop.now();
        if (begun == null) {
            giveUpAt = now + grace; // however late it is: nobody is given up who was not cancelled before
            loop.timers.add(this, giveUpAt);
            cancelAll(SHUT_DOWN);
        }
        if (now - giveUpAt < 0) return;
        if (loop.ticks() < heardAt) {
            loop.timers.add(this, now + 1); // the machine is slow, and not the tasks
            return;
        }
        loop.timers.remove(this);
        giveUp();
    }

    private void cancelAll(Cancellation why) {
        if (begun == null) latest = LATE + LATE_EACH * loop.roster.size();
        begun = why;
        loop.inbox.refuseTasks(); // what comes from outside may come for ever
        try {
            loop.roster.cancelAll(why);
        } finally {
            heardAt = loop.endOfTurn();
        }
    }

    /** A task is to be started: but not by others that were cancelled, for ever. */
    void checkAdmission(Run run) {
        if (begun == null || late < latest) return;
        throw new IllegalStateException("Task " + run.root.name() + " cannot be started: its scheduler ends, and "
                + late + " tasks were started since it cancelled all.");
    }

    /** A task is about to be started. */
    void admits(Run run) {
        if (begun == null) return;
        late++;
        run.cancelWith(begun);
    }

    // ---- a loop that cannot go on

    /** The loop has failed between two steps, or in one: false if nothing more can be done. */
    boolean broken(Throwable failure, Run stuck) {
        if (broken == null) broken = failure;
        breaks = brokenAt == loop.ticks() ? breaks + 1 : 0;
        brokenAt = loop.ticks();
        if (breaks > BREAKS) {
            over = true;
            return false;
        }
        try {
            if (stuck != null && stuck.status == Run.RUNNING) loop.wake(stuck, loop.spare.cancelled(stuck, BROKEN));
            if (begun == null) cancelAll(BROKEN);
        } catch (Throwable again) {
            return broken(again, null);
        }
        return true;
    }

    boolean isBroken() {
        return broken != null;
    }

    // ---- tasks that go on although they were cancelled

    /**
     * A task that was cancelled goes on all the same, with as many operations as a step may have. True if it is not to
     * be run any more.
     */
    boolean defied(Run run) {
        if (over) return false;
        Annex annex = run.lockedAnnex();
        long now = loop.now();
        if (annex.defiances == 0) annex.defiesSince = now;
        if (++annex.defiances == NAMED) name(run);
        boolean isLong = now - annex.defiesSince >= DEFIANCE_NANOS || loop.settings.clock() != SystemClock.INSTANCE;
        return begun != null && isLong && annex.defiances >= DEFIANCES;
    }

    private void name(Run run) {
        try {
            StringBuilder text = new StringBuilder(
                    "Task " + run.root.name() + " was cancelled and goes on all the same: let TaskCancelled pass.");
            for (StackTraceElement frame : UserTrace.of(Thread.currentThread().getStackTrace(), run.root)) {
                if (!frame.getClassName().equals(Thread.class.getName())) {
                    text.append("\n\tat ").append(frame);
                }
            }
            Log.warn(text.toString());
        } catch (Throwable untold) {
            // It goes on, and so does the scheduler.
        }
    }

    /** Whether the tasks that are left have been given up. */
    boolean isOver() {
        return over;
    }

    private void giveUp() {
        over = true;
        String dump = loop.dump();
        if (loop.rootHasFailed() && !rootObeyed) {
            Log.error("Tasks did not end though they were cancelled.\n" + dump, null);
        } else if (stalled == null) {
            stalled = StalledException.defying(dump);
        }
    }
}
