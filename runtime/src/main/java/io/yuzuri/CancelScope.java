package io.yuzuri;

/**
 * A stretch of a task's run that can be cancelled as a whole.
 *
 * <p>Laws: scopes nest, the innermost one is in the task's {@link Annex}, and only the task itself enters and leaves
 * them. While a scope is cancelled every operation in it throws. If several are cancelled the outermost one is thrown,
 * for it undoes what the inner ones stand in; of several whose time has passed, the one whose time passed first. A
 * scope that shields hides what is around it. Each knows what is in force in it, so that entering and leaving one costs
 * the same at any depth. The idea is trio's (Nathaniel J. Smith, "Timeouts and cancellation for humans", 2018).
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
    private CancelScope inner;
    private boolean open;
    private boolean shields;
    private Cancellation cancellation;

    /** What cancels the task while this is its innermost scope, or null. */
    private Cancellation inForce;

    CancelScope(Run run, boolean shields) {
        this.run = run;
        this.shields = shields;
    }

    /** The task has ended, or goes on behind it, without leaving it. */
    abstract void abandoned();

    /** What cancels the task where it is now, or null. */
    static Cancellation inForce(Run run) {
        Annex annex = run.annex() instanceof Annex a ? a : null;
        if (annex != null && annex.innermost != null) return annex.innermost.inForce;
        return ofTask(run, annex);
    }

    private static Cancellation ofTask(Run run, Annex annex) {
        if (!run.cancelled) return null;
        return annex == null || annex.cancellation == null ? Cancellation.UNKNOWN : annex.cancellation;
    }

    /** The whole task has been cancelled. */
    static void refreshAll(Run run) {
        if (!(run.annex() instanceof Annex annex) || annex.innermost == null) return;
        CancelScope outermost = annex.innermost;
        while (outermost.outer != null) outermost = outermost.outer;
        outermost.refresh();
    }

    /** Makes it the innermost scope of its task. */
    final void enter() {
        Annex annex = run.lockedAnnex();
        CancelScope around = annex.innermost;
        outer = around;
        inForce = shields ? null : around != null ? around.inForce : ofTask(run, annex);
        run.cancelling = inForce != null;
        open = true;
        if (around != null) around.inner = this;
        annex.innermost = this;
    }

    /**
     * The task goes on behind it, and behind those inside of it, which should have been left before.
     *
     * @return false if there were such
     */
    final boolean leave() {
        Annex annex = run.lockedAnnex();
        if (run.loop.running() != run) throw wrongTask();
        boolean innermost = annex.innermost == this;
        if (!innermost) abandon(annex, this);
        annex.innermost = outer;
        if (outer != null) outer.inner = null;
        open = false;
        run.cancelling = inForce(run) != null;
        return innermost;
    }

    /**
     * The task goes on in it, and behind those inside of it, which should have been left before. False if there were
     * such.
     */
    final boolean leaveInner() {
        Annex annex = run.lockedAnnex();
        boolean innermost = annex.innermost == this;
        if (!innermost) abandon(annex, this);
        inner = null;
        run.cancelling = inForce != null;
        return innermost;
    }

    /** For messages, if {@link #leave} said that it was not the innermost. */
    final IllegalStateException leftTooEarly() {
        return new IllegalStateException("A block of task " + run.root.name()
                + " was closed before a block inside of it. Use try-with-resources.");
    }

    private IllegalStateException wrongTask() {
        return new IllegalStateException(
                "A block of task " + run.root.name() + " was closed by another task. Use try-with-resources.");
    }

    /** Whether the task is in it. */
    final boolean isOpen() {
        return open;
    }

    final void cancelWith(Cancellation why) {
        cancellation = why;
        if (open) refresh();
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

    /** What is in force has changed here, and so perhaps in those inside of it. */
    private void refresh() {
        for (CancelScope scope = this; scope != null; scope = scope.inner) scope.inForce = scope.force();
    }

    private Cancellation force() {
        if (shields) return cancellation;
        Cancellation around =
                outer != null ? outer.inForce : ofTask(run, run.annex() instanceof Annex annex ? annex : null);
        if (around == null || cancellation == null) return around == null ? cancellation : around;
        return passedBefore(cancellation.timeout(), around.timeout()) ? cancellation : around;
    }

    private static boolean passedBefore(Timeout one, Timeout other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** A task has ended: the scopes that it did not leave, innermost first. */
    static void abandonAll(Annex annex) {
        abandon(annex, null);
    }

    private static void abandon(Annex annex, CancelScope upTo) {
        for (CancelScope scope; (scope = annex.innermost) != upTo && scope != null; ) {
            annex.innermost = scope.outer;
            scope.open = false;
            scope.abandoned();
        }
    }
}
