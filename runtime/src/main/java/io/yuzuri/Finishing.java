package io.yuzuri;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a task has ended.
 *
 * <p>Law: first all that belongs to the loop is put in order; then others are told, whose code may do anything.
 */
final class Finishing {
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
        if (annex != null) {
            CancelScope.abandonAll(annex);
            TaskScope scope = annex.memberOf;
            if (scope != null) told |= scope.ended(run, annex.place, failed, awaited) && failed != null;
        }
        if (loop.isMain(run) && outcome instanceof Failure failure) loop.ending.rootFailed(run, failure.cause);
        loop.settings.finished(run.root);
        if (annex != null && annex.future != null) complete(run, annex);
        if (!told && outcome instanceof Failure failure) tell(run, failure.cause, failed);
        if (unclear != null) loop.settings.uncaught(run.root, unclear);
    }

    /** In a full heap a future cannot be told: then again and again, for others wait for it. */
    private void complete(Run run, Annex annex) {
        if (run.root.complete(annex.future)) return;
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

    /** Nobody else is told what a task failed with, or, if it was cancelled, what it has collected on its way. */
    private void tell(Run run, Throwable cause, Throwable failed) {
        if (failed != null) {
            loop.settings.uncaught(run.root, failed);
            return;
        }
        List<Throwable> collected = new ArrayList<>();
        ((TaskCancelled) cause).failures(collected);
        for (Throwable each : collected) loop.settings.uncaught(run.root, each);
    }
}
