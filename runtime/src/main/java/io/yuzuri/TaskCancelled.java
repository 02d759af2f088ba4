package io.yuzuri;

/**
 * Thrown into a task that was cancelled, at its suspension point and at every later operation of {@link Yield}, until the
 * task, or the block that was cancelled, has ended.
 *
 * <p>It is an {@link Error}, as {@link ThreadDeath} was, so that {@code catch (Exception e)} does not swallow it. The
 * message says who cancelled, and why; the cause is the failure behind it, if there is one. Each is a new object. Let it
 * pass: clean up in {@code finally}, and what has to wait there, in a {@link Timeout#shielded} block.
 */
public class TaskCancelled extends Error {
    private static final long serialVersionUID = 1L;

    /**
     * @param suspendedAt where the task is suspended; null for the trace of the thread that creates it
     */
    TaskCancelled(String message, Throwable cause, StackTraceElement[] suspendedAt) {
        super(message, cause);
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
}
