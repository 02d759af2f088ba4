package io.yuzuri;

/**
 * With what a task says that it is ready, to who waits for that in {@link TaskScope#start}.
 *
 * <pre>{@code
 * @Coroutine
 * static void serve(int port, Ready<SocketAddress> ready) throws IOException {
 *     ServerSocketChannel listener = Io.listen(port);
 *     try (listener) {
 *         ready.set(listener.getLocalAddress());
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>It serves one start, and tasks of one scheduler.
 *
 * @param <V> what there is to say; {@link Void} for nothing
 */
public final class Ready<V> {
    private V value;
    private boolean isSet;

    /** The task that waits, and for which one; null before and after. */
    private Run starter;

    private Run child;

    /** Nobody is ready yet. Any thread may call. */
    public Ready() {}

    /**
     * Says that the task is ready: who started it goes on. Does not suspend. Throws {@link IllegalStateException} if
     * that was said before, or on another thread than the scheduler's.
     *
     * @param value what there is to say; may be null
     */
    public void set(V value) {
        Run waiting = starter;
        if (waiting != null) waiting.loop.checkHere("Ready.set");
        if (isSet) throw new IllegalStateException("It was said before that the task is ready.");
        isSet = true;
        this.value = value;
        if (waiting == null || !waiting.isWaitingFor(child)) return;
        waiting.loop.wake(waiting, null);
        child.forget(waiting);
    }

    /**
     * Whether the task has said that it is ready. Does not suspend.
     *
     * @return true from {@link #set} on
     */
    public boolean isSet() {
        return isSet;
    }

    void begin(Run waiting, Task<?> starting) {
        if (isSet || child != null) throw new IllegalStateException("A Ready serves one start. Make one for each.");
        starter = waiting;
        child = starting.run();
    }

    /** Nobody waits any more. */
    void end() {
        starter = null;
    }

    /** What was said, by a task that has said it. */
    V get() {
        if (isSet) return value;
        throw new IllegalStateException(
                "Task " + child.root.name() + " ended, and had not said that it is ready: Ready.set.");
    }
}
