package io.yuzuri;

import java.util.Collection;

/**
 * Thrown into a task that was cancelled, at its suspension point and at every later operation of {@link Yield}, until
 * the task, or the block that was cancelled, has ended.
 *
 * <p>It is an {@link Error}, as {@link ThreadDeath} was, so that {@code catch (Exception e)} does not swallow it. The
 * message says who cancelled, and why; the cause is the failure behind it, if there is one. Each is a new object. Let
 * it pass: clean up in {@code finally}, and what has to wait there, in a {@link Timeout#shielded} block.
 */
public class TaskCancelled extends Error {
    private static final long serialVersionUID = 1L;

    /** So deep cancellations are looked for in each other: they may be suppressed in a ring. */
    private static final int NESTED = 100;

    /** Whether its cause is a failure that nobody else tells of. */
    private final transient boolean bringsFailure;

    /** One that knows nothing, for when there is no room; serves any number of tasks, so it keeps nothing. */
    TaskCancelled(String message) {
        super(message, null, false, false);
        this.bringsFailure = false;
    }

    /**
     * @param suspendedAt where the task is suspended; null for the trace of the thread that creates it
     */
    TaskCancelled(String message, Throwable cause, StackTraceElement[] suspendedAt) {
        this(message, cause, false, suspendedAt);
    }

    TaskCancelled(String message, Throwable cause, boolean bringsFailure, StackTraceElement[] suspendedAt) {
        super(message, cause);
        this.bringsFailure = bringsFailure;
        if (suspendedAt == null) {
            super.fillInStackTrace();
        } else {
            setStackTrace(suspendedAt);
        }
    }

    /** Does nothing: the constructor says what the trace shall be. */
    @Override
    public final Throwable fillInStackTrace() {
        return this;
    }

    /**
     * The failures of other tasks that it has collected on its way: who drops it must tell of them. None is a
     * cancellation.
     *
     * @param into gets them, each once
     */
    final void failures(Collection<Throwable> into) {
        failures(into, NESTED);
    }

    private void failures(Collection<Throwable> into, int depth) {
        if (bringsFailure) add(getCause(), into);
        for (Throwable suppressed : getSuppressed()) {
            if (suppressed instanceof TaskCancelled cancelled) {
                if (depth > 0) cancelled.failures(into, depth - 1);
            } else {
                add(suppressed, into);
            }
        }
    }

    private static void add(Throwable failure, Collection<Throwable> into) {
        for (Throwable known : into) {
            if (known == failure) return;
        }
        into.add(failure);
    }
}
