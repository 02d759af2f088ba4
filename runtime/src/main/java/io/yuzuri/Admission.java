package io.yuzuri;

/**
 * How tasks come to a loop.
 *
 * <p>Law: room is made everywhere before the task is anywhere; so it is in all places in the end, or in none.
 */
final class Admission {
    private final Loop loop;

    Admission(Loop loop) {
        this.loop = loop;
    }

    /** Starts a task for the one that runs, as a child of a scope or null; the loop's thread. */
    void start(Run run, TaskScope scope) {
        loop.ending.checkAdmission(run);
        run.claim(loop);
        admitClaimed(run, scope, loop.running());
    }

    /** Starts a task for the one that runs, unless another loop has been faster. */
    void startIfFree(Run run) {
        loop.ending.checkAdmission(run);
        if (run.tryClaim(loop)) admitClaimed(run, null, loop.running());
    }

    private void admitClaimed(Run run, TaskScope scope, Run spawner) {
        try {
            if (spawner != null) TaskLocal.inherit(spawner, run);
            carry(run);
            loop.ready.begin(run, spawner);
            admit(run, scope);
        } catch (Throwable failure) {
            if (run.status == Run.FRESH) run.disclaim();
            throw failure;
        }
    }

    /** Starts a task; any thread. */
    void submit(Run run) {
        if (trySubmit(run)) return;
        throw new IllegalStateException("Scheduler " + loop.settings.name()
                + " takes no more tasks: it has ended, was told to, or has cancelled all that it had.");
    }

    /** Starts a task; any thread. False, and nothing has happened, if the loop takes no more. */
    boolean trySubmit(Run run) {
        boolean here = loop.isHere();
        if (!here) loop.checkWorld("Task " + run.root.name() + " was submitted");
        Inbox.Request request = here ? null : new Submitted(run);
        run.claim(loop);
        if (!here) carry(run);
        if (here && !loop.inbox.isRefusing()) {
            admitClaimed(run, null, null);
        } else if (here || !loop.inbox.submit(request)) {
            run.disclaim();
            return false;
        }
        return true;
    }

    private void carry(Run run) {
        Carried carried = loop.settings.carried();
        if (carried != null) carried.keep(run);
    }

    private final class Submitted extends Inbox.Request {
        private final Run run;

        Submitted(Run run) {
            this.run = run;
        }

        @Override
        void carryOut() {
            admitSubmitted(run);
        }
    }

    private void admitSubmitted(Run run) {
        try {
            loop.ready.begin(run, null);
            admit(run, null);
        } catch (Throwable failure) {
            if (run.takeAnnex() instanceof Annex annex && annex.future != null) {
                annex.future.completeExceptionally(failure);
            }
            loop.settings.uncaught(run.root, failure);
        }
    }

    void admit(Run run, TaskScope scope) {
        loop.roster.reserve();
        if (loop.settings.asWritten()) {
            run.leaf = new AsWritten<>(run.root);
            run.leaf.run = run;
        }
        Annex annex = scope == null ? null : scope.reserve(run);
        if (run.cancelled) run.recheck();
        loop.ending.admits(run);
        loop.roster.add(run, scope, annex);
    }
}
