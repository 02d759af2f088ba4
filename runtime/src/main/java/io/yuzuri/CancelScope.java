package io.yuzuri;

/**
 * A stretch of a task's run that can be cancelled as a whole.
 *
 * <p>Laws: scopes nest, the innermost one is in the task's {@link Annex}, and only the task itself enters and leaves them.
 * While a scope is cancelled every operation in it throws. If several are cancelled the outermost one is thrown, for it
 * undoes what the inner ones stand in; a scope that shields hides what is around it. The idea is trio's (Nathaniel J. Smith,
 * "Timeouts and cancellation for humans", 2018).
 */
abstract sealed class CancelScope permits Timeout, TaskScope, CancelScope.Shield {
    /** Hides what is cancelled around it, and can do nothing else. */
    static final class Shield extends CancelScope {
        Shield(Run run) {
            super(run, true);
        }

        @Override
        void abandoned() {}
    }

    /** The task whose stretch it is; null on a thread that runs no scheduler. */
    final Run run;

    private CancelScope outer;
    private boolean open;
    private boolean shields;
    private Cancellation cancellation;

    CancelScope(Run run, boolean shields) {
        this.run = run;
        this.shields = shields;
    }

    /** The task has ended without leaving it. */
    abstract void abandoned();

    /** What cancels the task where it is now, or null. */
    static Cancellation inForce(Run run) {
        if (!(run.annex() instanceof Annex annex)) return null;
        Cancellation outermost = null;
        for (CancelScope scope = annex.innermost; scope != null; scope = scope.outer) {
            if (scope.cancellation != null) outermost = scope.cancellation;
            if (scope.shields) return outermost;
        }
        return annex.cancellation != null ? annex.cancellation : outermost;
    }

    /** Makes it the innermost scope of its task. */
    final void enter() {
        Annex annex = run.lockedAnnex();
        outer = annex.innermost;
        annex.innermost = this;
        open = true;
        run.recheck();
    }

    /** The task goes on behind it. */
    final void leave() {
        Annex annex = run.lockedAnnex();
        if (annex.innermost != this || run.loop.running() != run) {
            throw new IllegalStateException("A block of task " + run.root.name()
                    + " was closed by another task, or before a block inside of it. Use try-with-resources.");
        }
        annex.innermost = outer;
        open = false;
        run.recheck();
    }

    /** Whether the task is in it. */
    final boolean isOpen() {
        return open;
    }

    final void cancelWith(Cancellation why) {
        cancellation = why;
        run.recheck();
    }

    /** Hides what is cancelled around it from now on, and forgets that it was cancelled itself. */
    final void shield() {
        shields = true;
        cancelWith(null);
    }

    final boolean isShielding() {
        return shields;
    }

    /** A task has ended: the scopes that it did not leave, innermost first. */
    static void abandonAll(Annex annex) {
        for (CancelScope scope = annex.innermost; scope != null; scope = scope.outer) {
            scope.open = false;
            scope.abandoned();
        }
        annex.innermost = null;
    }
}
