package io.yuzuri;

import java.nio.channels.AsynchronousCloseException;

/**
 * What the loop needs for its tasks when it can get nothing new: made beforehand.
 *
 * <p>Law: what a task waited for reaches it, and a task that failed ends, also in a heap that is full; so nothing here
 * throws.
 */
final class Spare {
    private final Failure outOfMemory = new Failure(new NoRoom());

    static {
        Trouble.values();
    }

    /** It keeps nothing, and so serves all schedulers. */
    private static final Failure CANCELLED =
            new Failure(new TaskCancelled("The task was cancelled; no room for the reason."));

    private final Failure closed = new Failure(new Closed());

    /**
     * Every scheduler makes these, and few need them: a trace, which costs with the depth of the stack, would say
     * nothing.
     */
    private static final class NoRoom extends OutOfMemoryError {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("No room for what the task failed with, or was to be told.");
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** See {@link NoRoom}. */
    private static final class Closed extends AsynchronousCloseException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    /** One that nobody has used, or null. */
    private Failure unused = new Failure();

    /** What a task is woken with that was cancelled. */
    Failure cancelled(Run run, Cancellation why) {
        try {
            return new Failure(why.exception(run, Dump.stackTrace(run)));
        } catch (Throwable full) {
            return CANCELLED;
        }
    }

    /** What a call of a task failed with; if it was given that by a callee or a wait, this knows of both. */
    Failure of(Throwable cause, Run run) {
        try {
            Failure given = run.comesThrough();
            Failure failure = given != null && given.cause == cause ? given : new Failure(cause);
            if (unused == null) unused = new Failure();
            return failure;
        } catch (Throwable full) {
            return failed(cause);
        }
    }

    /** What those are told who wait for a channel that was closed. */
    Failure closed() {
        try {
            return new Failure(new AsynchronousCloseException());
        } catch (Throwable full) {
            return closed;
        }
    }

    /** What a wait failed with. */
    Failure of(Throwable cause) {
        try {
            return new Failure(cause);
        } catch (Throwable full) {
            return failed(cause);
        }
    }

    /** What a task is told for which there was no room to say more; any thread. */
    Failure noRoom() {
        return outOfMemory;
    }

    /** One that stands for a throwable, with a trace or without. */
    private Failure failed(Throwable cause) {
        if (cause == CANCELLED.cause) return CANCELLED;
        Failure taken = unused;
        if (taken == null) return cause instanceof TaskCancelled ? CANCELLED : outOfMemory;
        unused = null;
        taken.cause = cause;
        return taken;
    }
}
