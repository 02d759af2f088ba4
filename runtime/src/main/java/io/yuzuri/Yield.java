package io.yuzuri;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.Objects;

/**
 * Everything a coroutine can ask of its scheduler; there is no other way.
 *
 * <p>Operations that suspend are themselves marked {@link Coroutine}. Each of them first asks whether the task was cancelled,
 * even if it then finds what it needs at once, and throws {@link TaskCancelled} if so. After a number of operations in a row
 * that found what they needed at once, the task lets the others run.
 *
 * <p>Called by ordinary code on a thread that runs no scheduler, they block that thread; an interrupt then is its
 * cancellation. Called by ordinary code on a scheduler's own thread they throw {@link IllegalStateException}, for that would
 * block all tasks: the message names the factory to use.
 */
public final class Yield {
    private Yield() {}

    /**
     * Waits until the channel has something to receive: data, its end, or a connection to accept.
     *
     * <p>Suspends, always. May return although nothing has come: read, or accept, and wait again if there is nothing. Throws
     * {@link BusyException} if another task waits to receive from this channel,
     * {@link java.nio.channels.IllegalBlockingModeException} if it is in blocking mode,
     * {@link java.nio.channels.NotYetConnectedException} if it is not connected, and {@link IllegalArgumentException} if it
     * comes from another provider or cannot be received from.
     *
     * <pre>{@code
     * Yield.recv(client);
     * int n = client.read(buffer);
     * }</pre>
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException {@link java.nio.channels.ClosedChannelException} if the channel is closed,
     *     {@link java.nio.channels.AsynchronousCloseException} if it is closed meanwhile; any other if no selector can be
     *     opened
     */
    @Coroutine
    public static void recv(SelectableChannel channel) throws IOException {
        AsWritten<?> task = task("recv");
        if (task != null) {
            task.settle(task.recv(channel));
        } else {
            DirectWait.receive(channel);
        }
    }

    /**
     * Waits until the channel may be written to.
     *
     * <p>Returns at once unless the task's last operation was to send on the same channel, which says that the write fell
     * short, or a connection is pending, which is then waited for as {@link #connect(SocketChannel)} does. May return
     * although nothing can be written: write in a loop. Throws as {@link #recv(SelectableChannel)} does, for sending.
     *
     * <pre>{@code
     * while (buffer.hasRemaining()) {
     *     Yield.send(client);
     *     client.write(buffer);
     * }
     * }</pre>
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException as {@link #recv(SelectableChannel)} does
     */
    @Coroutine
    public static void send(SelectableChannel channel) throws IOException {
        AsWritten<?> task = task("send");
        if (task != null) {
            task.settle(task.send(channel));
        } else {
            DirectWait.send(channel);
        }
    }

    /**
     * Waits until a connection that was begun with {@link SocketChannel#connect(java.net.SocketAddress)} is finished.
     *
     * <p>Returns at once if the channel is connected. A task cancelled meanwhile should close the channel. Throws
     * {@link java.nio.channels.NoConnectionPendingException} if no connection was begun; else as
     * {@link #recv(SelectableChannel)} does, for sending.
     *
     * <pre>{@code
     * SocketChannel server = Yield.provider().openSocketChannel();
     * server.configureBlocking(false);
     * server.connect(address);
     * Yield.connect(server);
     * }</pre>
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException {@link java.net.ConnectException} if the connection is refused; else as
     *     {@link #recv(SelectableChannel)} does
     */
    @Coroutine
    public static void connect(SocketChannel channel) throws IOException {
        AsWritten<?> task = task("connect");
        if (task != null) {
            task.settle(task.connect(channel));
        } else {
            DirectWait.connect(channel);
        }
    }

    /** Lets the others run: every task that is ready now runs before this one goes on. Suspends, always. */
    @Coroutine
    public static void pause() {
        AsWritten<?> task = task("pause");
        if (task != null) {
            task.settle(task.pause());
        } else {
            DirectWait.pause();
        }
    }

    /**
     * Waits for a time, by the scheduler's clock.
     *
     * <p>Suspends, always; a duration that is not positive does what {@link #pause()} does.
     *
     * @param duration at least how long
     */
    @Coroutine
    public static void sleep(Duration duration) {
        AsWritten<?> task = task("sleep");
        if (task != null) {
            task.settle(task.sleep(duration));
        } else {
            DirectWait.sleep(duration);
        }
    }

    /**
     * Waits until a task has ended, and takes its result.
     *
     * <p>A task that was not started is started. Returns at once if it has ended. Throws the very object the task failed
     * with, checked or not; {@link IllegalStateException} if it is this task, if it belongs to another scheduler, or on a
     * thread that runs no scheduler. That this task is cancelled does not cancel the other.
     *
     * @param <T> the type of the result
     * @param task the task
     * @return its result
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T await(Task<T> task) {
        AsWritten<?> self = task("await");
        if (self == null) throw needsScheduler("await");
        return (T) self.settle(self.await(task));
    }

    /**
     * Waits as {@link #await(Task)} does, and declares a failure, so that the compiler asks for it to be handled.
     *
     * <pre>{@code
     * String reply = Yield.await(fetching, IOException.class);
     * }</pre>
     *
     * @param <T> the type of the result
     * @param <X> the failure
     * @param task the task
     * @param failure the failure that the caller handles; others are thrown all the same
     * @return its result
     * @throws X if the task failed with it
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T, X extends Exception> T await(Task<T> task, Class<X> failure) throws X {
        AsWritten<?> self = task("await");
        if (self == null) throw needsScheduler("await");
        return (T) self.settle(self.await(task, failure));
    }

    /**
     * Starts a task beside this one; it runs when its turn comes.
     *
     * <p>Does not suspend. A failure goes to who awaits the task, else to the scheduler's handler. Throws
     * {@link IllegalStateException} if the task was started before, or on a thread that runs no scheduler.
     *
     * <pre>{@code
     * Yield.spawn(EchoServerTasks.echo(client));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return the task
     */
    public static <T> Task<T> spawn(Task<T> task) {
        Loop loop = Here.loop("spawn");
        loop.start(Objects.requireNonNull(task, "task").run());
        return task;
    }

    /**
     * Closes a channel: who waits for it gets {@link java.nio.channels.AsynchronousCloseException}, and the system has its
     * descriptor back before this returns.
     *
     * <p>Does not suspend. A raw {@code close()} does the same, but within a second. On a thread that runs no scheduler it is
     * the raw {@code close()}.
     *
     * @param channel the channel; closed ones are left alone
     * @throws IOException if closing fails
     */
    public static void close(SelectableChannel channel) throws IOException {
        Objects.requireNonNull(channel, "channel");
        Here here = Here.get();
        if (here == null) {
            channel.close();
        } else {
            here.loop().reactor.close(channel);
        }
    }

    /**
     * Where to open channels: a simulated network can then take the place of the real one.
     *
     * <p>Does not suspend. On a thread that runs no scheduler it is the JVM's provider.
     *
     * @return the scheduler's provider
     */
    public static SelectorProvider provider() {
        Here here = Here.get();
        return here == null ? SelectorProvider.provider() : here.loop().settings.provider();
    }

    /**
     * The task that runs.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} where no task runs.
     *
     * @return this task
     */
    public static Task<?> current() {
        Run running = Here.loop("current").running();
        if (running == null) throw new IllegalStateException("No task runs just now.");
        return running.root;
    }

    /** The task whose thread this is, in as-written mode; null on a thread that works for no scheduler. */
    private static AsWritten<?> task(String operation) {
        Here here = Here.get();
        if (here == null) return null;
        if (here.task() == null) throw Untransformed.call(operation);
        return here.task();
    }

    private static IllegalStateException needsScheduler(String operation) {
        return new IllegalStateException(Here.needed(operation));
    }
}
