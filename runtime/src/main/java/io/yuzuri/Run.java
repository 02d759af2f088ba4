package io.yuzuri;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What the scheduler knows of one task, whatever the depth of its calls: made when the task is first started, named or
 * looked at.
 *
 * <p>Lean on purpose: with its root at most 80 bytes. What few tasks need is in the {@link Annex}. A field belongs to
 * the loop's thread unless it says otherwise.
 */
final class Run extends Timers.Deadline implements Wait {
    static final byte FRESH = 0;
    static final byte READY = 1;
    static final byte RUNNING = 2;
    static final byte WAITING = 3;
    static final byte DONE = 4;

    private static final VarHandle STATUS;

    static {
        try {
            STATUS = MethodHandles.lookup().findVarHandle(Run.class, "status", byte.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The task itself. */
    final Resumable<?> root;

    /** The innermost call: what runs next. */
    Resumable<?> leaf;

    /** The loop it belongs to, null until it is started; guarded by this. */
    Loop loop;

    /**
     * While it waits: the {@link Wait}, or null if only for a deadline. While it runs: the channel, if its last
     * operation was to send.
     */
    Object waitsOn;

    /** Null, the one run that awaits this one, or an {@link Annex}; guarded by this. */
    private Object annex;

    /** Place among the live runs. */
    int index;

    /** Which task of its loop it is, from 1; 0 until it is started. */
    int serial;

    /** One of the five; other threads read it through {@link #isDone()}. */
    byte status;

    /** Whether the next operation throws, because the task or a block that it is in was cancelled. */
    boolean cancelling;

    /** Whether the whole task was cancelled. */
    boolean cancelled;

    Run(Resumable<?> root) {
        this.root = root;
    }

    // A store of a reference that changes nothing still costs the garbage collector's barrier: these two happen at
    // every step.

    /** The last operation is not a send any more. */
    void forgetSend() {
        if (waitsOn != null) waitsOn = null;
    }

    /** It goes on in this call. */
    void suspendIn(Resumable<?> call) {
        if (leaf != call) leaf = call;
    }

    boolean isDone() {
        return (byte) STATUS.getAcquire(this) == DONE;
    }

    void setDone() {
        STATUS.setRelease(this, DONE);
    }

    /** Makes it belong to a loop, once. */
    void claim(Loop by) {
        if (tryClaim(by)) return;
        throw new IllegalStateException("Task " + root.name() + " was started before. Each call of a factory makes"
                + " one task, which can be started once.");
    }

    /** Makes it belong to a loop, unless it belongs to one. */
    synchronized boolean tryClaim(Loop by) {
        if (loop != null) return false;
        loop = by;
        return true;
    }

    synchronized Loop owner() {
        return loop;
    }

    /** The loop does not take it after all. */
    synchronized void disclaim() {
        loop = null;
    }

    // ---- cancellation; the loop's thread

    /** Cancels the whole task; the first reason stays. */
    void cancelWith(Cancellation why) {
        if (isDone()) return;
        if (!cancelled) {
            cancelled = true; // holds, whatever fails from here on
            note(why);
            CancelScope.refreshAll(this);
        }
        recheck();
    }

    private void note(Cancellation why) {
        try {
            lockedAnnex().cancellation = why;
        } catch (OutOfMemoryError full) {
            // Then it is cancelled for no reason that is known.
        }
    }

    /** Something that may cancel the task has changed: a waiting task that is cancelled is woken. */
    void recheck() {
        Cancellation why = CancelScope.inForce(this);
        cancelling = why != null;
        if (why == null || status != WAITING) return;
        if (waitsOn instanceof Wait wait && !wait.isCancellable()) return;
        Failure failure = loop.spare.cancelled(this, why);
        Object waited = waitsOn;
        loop.wake(this, failure);
        endWait(waited);
    }

    /** Its wait will not be answered any more. */
    void stopWaiting() {
        Object waited = waitsOn;
        waitsOn = null;
        endWait(waited);
    }

    private void endWait(Object waited) {
        if (waited instanceof Wait wait) wait.forget(this);
        loop.timers.remove(this);
    }

    /**
     * Whether it waits for this, and has not been woken meanwhile: what is left behind of an earlier wait wakes nobody.
     */
    boolean isWaitingFor(Object wait) {
        return status == WAITING && waitsOn == wait;
    }

    @Override
    void passed(Loop by) {
        if (isWaitingFor(null)) {
            by.wake(this, null);
        } else if (status == WAITING && waitsOn instanceof AnyWait any) {
            any.passed();
        }
    }

    // ---- failures that come through its calls; the loop's thread

    /** A call is given a failure; gives what to throw. That may leave the call at once, or when it has cleaned up. */
    Throwable comesThrough(Failure failure, Resumable<?> call) {
        try {
            lockedAnnex().comesThrough = failure.through(call);
        } catch (VirtualMachineError full) {
            // Then it is not told through which calls it came.
        }
        return failure.cause;
    }

    /** The last one, or null. */
    synchronized Failure comesThrough() {
        return annex instanceof Annex a ? a.comesThrough : null;
    }

    // ---- others that wait for its end

    @Override
    public void forget(Run joiner) {
        removeJoiner(joiner);
    }

    @Override
    public String describe(Run joiner) {
        return "awaits " + root.name();
    }

    synchronized void addJoiner(Run joiner) {
        if (annex == null) {
            annex = joiner;
        } else {
            ensureAnnex().joiners.add(joiner);
        }
    }

    private synchronized void removeJoiner(Run joiner) {
        if (annex == joiner) {
            annex = null;
        } else if (annex instanceof Annex a) {
            a.joiners.remove(joiner);
        }
    }

    /** What its failure is; that it ended because it was cancelled is none. */
    Throwable failure(Object outcome) {
        if (!(outcome instanceof Failure failure)) return null;
        return failure.cause instanceof TaskCancelled && cancelled ? null : failure.cause;
    }

    /**
     * It has ended: whoever awaits it goes on with its outcome. False if nobody does. Runs nobody's code.
     *
     * @param taken what {@link #takeAnnex()} gave
     */
    boolean wakeJoiners(Object taken, Object outcome) {
        if (taken instanceof Run joiner) return wakeJoiner(joiner, outcome);
        if (!(taken instanceof Annex a)) return false;
        boolean any = false;
        for (int i = 0; i < a.joiners.size(); i++) any |= wakeJoiner(a.joiners.get(i), outcome);
        a.joiners.clear();
        if (a.observers != null) a.observers.fireAll();
        endDuties();
        return any || a.future != null && a.futureCounts();
    }

    /** It will wake nobody any more for whom it was to do that. */
    void endDuties() {
        if (!(annex() instanceof Annex a)) return;
        WaitQueue.Duty.ended(a.duties);
        a.duties = null;
    }

    private boolean wakeJoiner(Run joiner, Object outcome) {
        if (!joiner.isWaitingFor(this)) return false;
        loop.wake(joiner, outcome);
        return true;
    }

    /** The annex, made now if there is none. */
    synchronized Annex lockedAnnex() {
        return ensureAnnex();
    }

    /** The annex, made now if there is none; the caller must hold this run's lock. */
    Annex ensureAnnex() {
        if (annex instanceof Annex a) return a;
        Annex made = new Annex();
        if (annex != null) made.joiners.add((Run) annex);
        annex = made;
        return made;
    }

    /** What it waits with for several things at once. */
    AnyWait anyWait() {
        Annex annex = lockedAnnex();
        if (annex.any == null) annex.any = new AnyWait(this);
        return annex.any;
    }

    /** Which one it is; only where the order of ready tasks asks for it. */
    Lineage lineage() {
        return ((Annex) annex()).lineage;
    }

    /** Those who want to know of its end. */
    Branches observers() {
        Annex annex = lockedAnnex();
        if (annex.observers == null) annex.observers = new Branches();
        return annex.observers;
    }

    /** The one run that awaits this one, an {@link Annex}, or null. */
    synchronized Object annex() {
        return annex;
    }

    /** Takes the one joiner or the annex for the last time; only the name stays. */
    synchronized Object takeAnnex() {
        Object taken = annex;
        if (taken instanceof Run) annex = null;
        return taken;
    }
}
