package io.yuzuri;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * What happens when a task has ended.
 *
 * <p>Law: first all that belongs to the loop is put in order; then others are told, whose code may do anything.
 */
final class Finishing {
    /** How often others are told at last in a heap that is full, and the pause in between. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 1_000_000;

    private final Loop loop;

    Finishing(Loop loop) {
        this.loop = loop;
    }

    void finish(Run run, Object outcome) {
        run.leaf = run.root;
        loop.roster.remove(run);
        run.waitsOn = null;
        Throwable unclear = end(run, outcome);
        run.setDone();
        Object taken = run.takeAnnex();
        boolean awaited = run.wakeJoiners(taken, outcome);
        Throwable failed = run.failure(outcome);
        boolean told = awaited || loop.isMain(run);
        Annex annex = taken instanceof Annex a ? a : null;
        Throwable broken = null;
        if (annex != null) {
            try {
                CancelScope.abandonAll(annex);
                TaskScope scope = annex.memberOf;
                if (scope != null) told |= scope.ended(run, annex.place, failed, awaited) && failed != null;
            } catch (Throwable failure) { // siblings could not be cancelled in order: others are told all the same
                broken = failure;
            }
        }
        if (loop.isMain(run) && outcome instanceof Failure failure) loop.ending.rootFailed(run, failure.cause);
        loop.settings.finished(run.root);
        if (annex != null && annex.future != null) complete(run, annex);
        if (!told && outcome instanceof Failure failure) tell(run, failure.cause, failed);
        if (unclear != null) loop.settings.uncaught(run.root, unclear);
        if (broken != null) throw Failure.rethrow(broken);
    }

    /** Tells a future, whose dependents are somebody's own code. False if it could not be told, for want of room. */
    static boolean complete(Run run, CompletableFuture<Object> future) {
        try {
            tell(run, future);
        } catch (Throwable failure) {
            Log.error(Trouble.FUTURE_NOT_COMPLETED, failure);
        }
        return future.isDone();
    }

    private static void tell(Run run, CompletableFuture<Object> future) {
        Object outcome = run.root.outcome();
        if (outcome instanceof Failure failure) {
            future.completeExceptionally(failure.cause);
        } else {
            future.complete(outcome);
        }
    }

    /** Tells a future now, since the loop cannot do it later. */
    static void completeAtLast(Run run, CompletableFuture<Object> future) {
        for (int left = TRIES; left > 0 && !future.isDone(); left--) {
            try {
                tell(run, future);
            } catch (Throwable full) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** In a full heap a future cannot be told: then again and again, for others wait for it. */
    private void complete(Run run, Annex annex) {
        if (complete(run, annex.future)) return;
        annex.untold = run;
        loop.inbox.offer(annex);
    }

    private static Throwable end(Run run, Object outcome) {
        try {
            run.root.end(outcome);
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    /** The loop has ended: those that are left will not go on. */
    void giveUpAll() {
        for (int i = 0; i < loop.roster.size(); i++) giveUp(loop.roster.at(i));
    }

    /** A task will not go on. What it was to get from outside goes to whoever is there for that. */
    private static void giveUp(Run run) {
        try {
            if (run.waitsOn instanceof Outside outside) outside.giveUp(run);
        } catch (Throwable failure) {
            Log.error(Trouble.TASK_NOT_GIVEN_UP, failure);
        }
        try {
            if (run.takeAnnex() instanceof Annex annex && annex.future != null) giveUp(annex.future);
        } catch (Throwable failure) {
            Log.error(Trouble.FUTURE_NOT_GIVEN_UP, failure);
        }
    }

    static void giveUp(CompletableFuture<?> future) {
        for (int left = TRIES; left > 0 && !future.isDone(); left--) {
            try {
                future.completeExceptionally(new IllegalStateException("The scheduler ended before the task."));
            } catch (Throwable full) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Nobody else is told what a task failed with, or, if it was cancelled, what it has collected on its way. */
    private void tell(Run run, Throwable cause, Throwable failed) {
        if (failed != null) {
            loop.settings.uncaught(run.root, failed);
            return;
        }
        try {
            List<Throwable> collected = new ArrayList<>();
            ((TaskCancelled) cause).failures(collected);
            for (Throwable each : collected) loop.settings.uncaught(run.root, each);
        } catch (Throwable full) {
            Log.error(Trouble.COLLECTED_UNTOLD, cause);
        }
    }
}
