package io.yuzuri;

/**
 * Thrown into a task that was cancelled, at its suspension point or at the next operation of {@link Yield}.
 *
 * <p>It is an {@link Error}, as {@link ThreadDeath} was, so that {@code catch (Exception e)} does not swallow it. Each
 * cancellation is delivered once: {@code finally} blocks may suspend.
 */
public class TaskCancelled extends Error {
    private static final long serialVersionUID = 1L;

    /** With the trace of the thread that creates it. */
    TaskCancelled(String message) {
        super(message);
        super.fillInStackTrace();
    }

    /** With the place where the task was suspended. */
    TaskCancelled(String message, StackTraceElement[] suspendedAt) {
        super(message);
        setStackTrace(suspendedAt);
    }

    /** Does nothing: the constructors say what the trace shall be. */
    @Override
    public final Throwable fillInStackTrace() {
        return this;
    }
}
