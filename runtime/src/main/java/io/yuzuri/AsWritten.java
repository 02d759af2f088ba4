package io.yuzuri;

import java.util.concurrent.locks.LockSupport;

/**
 * Runs a task's own method, as its author wrote it, on a thread of its own, behind the face of a {@link Resumable}.
 *
 * <p>One baton goes to and fro: a step hands it to the task's thread and waits until it comes back, at the next
 * operation that suspends or at the end. So exactly one of the two threads runs, everything of the loop may be used
 * from either, and the loop does not know the difference. The operations are the very twins that generated code calls.
 */
final class AsWritten<T> extends Resumable<T> {
    private final Resumable<T> task;
    private Thread thread;
    private Thread stepping;
    private volatile boolean tasksTurn;
    private boolean ended;

    /** Made before its thread starts: whatever that fails with, the baton comes back. */
    private Here here;

    private Failure failed;

    /** The interrupt of whoever has the baton: for the user's code both threads are one. */
    private boolean interrupted;

    AsWritten(Resumable<T> task) {
        this.task = task;
    }

    @Override
    protected boolean step() throws Throwable {
        stepping = Thread.currentThread();
        interrupted = Thread.interrupted();
        tasksTurn = true;
        if (state == 0) {
            state = 1;
            here = new Here(run.loop, this);
            failed = new Failure();
            thread = BatonThreads.unstarted(this::live, run.root.name());
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        awaitTurn(false);
        if (run.loop.settings.carried() != null) run.loop.settings.carried().restore(run);
        if (!ended) return SUSPENDED;
        join();
        if (outcome() instanceof Failure failure) throw failure.cause;
        return DONE;
    }

    @Override
    protected T asWritten() {
        throw new IllegalStateException();
    }

    /** The task's thread from first to last. */
    private void live() {
        try {
            if (interrupted) Thread.currentThread().interrupt();
            Here.set(here);
            if (run.loop.settings.carried() != null) run.loop.settings.carried().restore(run);
            deliver(task.asWritten());
        } catch (Throwable failure) {
            failed.cause = failure;
            deliver(failed);
        } finally {
            ended = true;
            passBack();
        }
    }

    /** What every operation of {@link Yield} ends with, on the task's thread. */
    Object settle(boolean suspended) {
        if (suspended) {
            passBack();
            awaitTurn(true);
        }
        try {
            return resumed();
        } catch (Throwable failure) {
            throw Failure.rethrow(failure);
        }
    }

    /** The class of the task whose method runs. */
    Class<?> written() {
        return task.getClass();
    }

    /** Where the task's thread stands. */
    StackTraceElement[] stackTraceOfThread() {
        Thread present = thread;
        return present == null ? new StackTraceElement[0] : present.getStackTrace();
    }

    private void passBack() {
        Thread waiting = stepping;
        if (run.loop.settings.carried() != null) run.loop.settings.carried().keep(run);
        interrupted = Thread.interrupted();
        tasksTurn = false;
        LockSupport.unpark(waiting);
    }

    /**
     * Waits for the baton, and takes over the interrupt with it. One that comes meanwhile is for the user's code to
     * see.
     */
    private void awaitTurn(boolean tasks) {
        boolean meanwhile = false;
        while (tasksTurn != tasks) {
            LockSupport.park(this);
            if (Thread.interrupted()) meanwhile = true;
        }
        if (meanwhile || interrupted) Thread.currentThread().interrupt();
    }

    /** The thread has nothing left to do; waiting for its end means that none outlives its scheduler. */
    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
