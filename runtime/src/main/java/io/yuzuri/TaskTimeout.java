package io.yuzuri;

/**
 * Thrown into a task at its suspension point when the time of a {@link Timeout} block has passed.
 *
 * <pre>{@code
 * Timeout limit = Timeout.after(Duration.ofSeconds(5));
 * try (limit) {
 *     reply(client);
 * } catch (TaskTimeout late) {
 *     if (late.timeout() != limit) throw late; // a block around this one
 *     log("no request in time");
 * }
 * }</pre>
 *
 * <p>It leaves the block as it is, and can be caught outside. Caught inside, it is thrown again at the next operation.
 */
public final class TaskTimeout extends TaskCancelled {
    private static final long serialVersionUID = 1L;

    private final transient Timeout timeout;

    TaskTimeout(String message, Timeout timeout, StackTraceElement[] suspendedAt) {
        super(message, null, suspendedAt);
        this.timeout = timeout;
    }

    /**
     * The block whose time has passed: with several around each other, this tells which. Any thread may call.
     *
     * @return the block; null in a copy that was serialized
     */
    public Timeout timeout() {
        return timeout;
    }
}
