package io.yuzuri;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * Everything a coroutine can ask of its scheduler; there is no other way.
 *
 * <p>Operations that suspend are themselves marked {@link Coroutine}. Each of them first asks whether the task was
 * cancelled, even if it then finds what it needs at once, and throws {@link TaskCancelled} if so. After a number of
 * operations in a row that found what they needed at once, the task lets the others run.
 *
 * <p>Called by ordinary code on a thread that runs no scheduler, they block that thread; an interrupt then is its
 * cancellation. Called by ordinary code on a scheduler's own thread they throw {@link IllegalStateException}, for that
 * would block all tasks: the message names the factory to use.
 */
public final class Yield {
    private Yield() {}

    /**
     * Waits until the channel has something to receive: data, its end, or a connection to accept.
     *
     * <p>Suspends, always. May return although nothing has come: read, or accept, and wait again if there is nothing.
     * Throws {@link BusyException} if another task waits to receive from this channel,
     * {@link java.nio.channels.IllegalBlockingModeException} if it is in blocking mode,
     * {@link java.nio.channels.NotYetConnectedException} if it is not connected, and {@link IllegalArgumentException}
     * if it comes from another provider or cannot be received from.
     *
     * <pre>{@code
     * Yield.recv(client);
     * int n = client.read(buffer);
     * }</pre>
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException {@link java.nio.channels.ClosedChannelException} if the channel is closed,
     *     {@link java.nio.channels.AsynchronousCloseException} if it is closed meanwhile; any other if no selector can
     *     be opened
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
     * <p>Returns at once unless the task's last operation was to send on the same channel, which says that the write
     * fell short, or a connection is pending, which is then waited for as {@link #connect(SocketChannel)} does. May
     * return although nothing can be written: write in a loop. Throws as {@link #recv(SelectableChannel)} does, for
     * sending.
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

    /**
     * Lets the others run: first in, first out, every task that is ready now runs before this one goes on. Suspends,
     * always.
     */
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
     * Does what every operation does first: throws if the task was cancelled, and after a number of operations in a row
     * that found what they needed at once lets the others run.
     *
     * <p>For code that tries before it waits: without a checkpoint it would go on for ever as long as it succeeds.
     */
    @Coroutine
    public static void checkpoint() {
        AsWritten<?> task = task("checkpoint");
        if (task != null) {
            task.settle(task.checkpoint());
        } else {
            DirectWait.checkpoint();
        }
    }

    /**
     * Asks whether the task was cancelled, and throws {@link TaskCancelled} if so. Unlike {@link #checkpoint()} it lets
     * nobody else run: for operations that must not lose their turn.
     */
    @Coroutine
    public static void checkCancelled() {
        AsWritten<?> task = task("checkCancelled");
        if (task != null) {
            task.settle(task.checkCancelled());
        } else {
            DirectWait.checkpoint();
        }
    }

    /**
     * Is about to try to receive from a channel, and keeps others from doing so until it goes on: a
     * {@link #checkpoint()} for what receives in several attempts.
     *
     * <p>Suspends now and then. Throws {@link BusyException} if another task receives from the channel or waits to.
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException if no selector can be opened
     */
    @Coroutine
    public static void receiving(SelectableChannel channel) throws IOException {
        AsWritten<?> task = task("receiving");
        if (task != null) {
            task.settle(task.receiving(channel));
        } else {
            DirectWait.checkpoint();
        }
    }

    /**
     * Is about to try to send to a channel, and keeps others from doing so until it goes on: a {@link #checkpoint()}
     * for what sends in several attempts. The next {@link #send} does not wait.
     *
     * <p>Suspends now and then. Throws {@link BusyException} if another task sends to the channel or waits to.
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException if no selector can be opened
     */
    @Coroutine
    public static void sending(SelectableChannel channel) throws IOException {
        AsWritten<?> task = task("sending");
        if (task != null) {
            task.settle(task.sending(channel));
        } else {
            DirectWait.checkpoint();
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
     * <p>A task that was not started is started. Returns at once if it has ended. Throws the very object the task
     * failed with, checked or not; {@link IllegalStateException} if it is this task, or on a thread that runs no
     * scheduler. The task may belong to another scheduler. That this task is cancelled does not cancel the other.
     *
     * @param <T> the type of the result
     * @param task the task
     * @return its result
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T await(Task<T> task) {
        AsWritten<?> self = task("await");
        if (self == null) throw Here.needs("await");
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
        if (self == null) throw Here.needs("await");
        return (T) self.settle(self.await(task, failure));
    }

    /**
     * Waits for a task at most so long: one that takes longer is cancelled, and its end is waited for.
     *
     * <p>A task that was not started is started. If this task is cancelled meanwhile, the other one is too. Should the
     * task end with a result in spite of being cancelled, that is returned. Otherwise as {@link #await(Task)}.
     *
     * <pre>{@code
     * String reply = Yield.within(Duration.ofSeconds(5), ClientTasks.ask(server, question));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param duration how long, by the scheduler's clock
     * @param task the task
     * @return its result
     * @throws TaskTimeout if it took longer
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T within(Duration duration, Task<T> task) {
        return (T) enter("within", new Within<>(duration, task));
    }

    /**
     * Waits until a completion stage has ended, and takes its result: what other libraries do asynchronously.
     *
     * <p>Returns at once if it has ended. Throws the very object the stage failed with; if it failed because of a stage
     * that it depends on, the failure of that one. That this task is cancelled does not cancel the stage: if nobody
     * else waits for it, use {@link #awaitOrCancel}. On a thread that runs no scheduler it blocks.
     *
     * <pre>{@code
     * Config config = Yield.await(loading);   // as other tasks do
     * }</pre>
     *
     * @param <T> the type of the result
     * @param stage the stage; any thread may complete it
     * @return its result
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T await(CompletionStage<T> stage) {
        AsWritten<?> task = task("await");
        return task != null ? (T) task.settle(task.await(stage)) : DirectWait.await(stage);
    }

    /**
     * Waits for a completion stage as {@link #await(CompletionStage)} does, and cancels it if this task, or the block
     * that it is in, is cancelled: for what nobody else waits for, so that it does not go on in vain.
     *
     * <p>It is cancelled as a future, by {@code toCompletableFuture().cancel(true)}, also if the task was cancelled
     * before; what that stops is the other library's affair. On a thread that runs no scheduler it blocks.
     *
     * <pre>{@code
     * HttpResponse<String> page = Yield.awaitOrCancel(http.sendAsync(request, BodyHandlers.ofString()));
     * String value = Yield.awaitOrCancel(redis.async().get(key));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param stage the stage; any thread may complete it
     * @return its result
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T awaitOrCancel(CompletionStage<T> stage) {
        if (task("awaitOrCancel") != null) return (T) enter("awaitOrCancel", new AwaitOrCancel<>(stage));
        try {
            return DirectWait.await(stage);
        } catch (TaskCancelled cancelled) {
            AwaitOrCancel.cancel(stage, cancelled);
            throw cancelled;
        }
    }

    /**
     * Waits in a queue until another task wakes this one.
     *
     * <p>Suspends, always. Throws {@link IllegalStateException} if tasks of another scheduler wait in the queue, or on
     * a thread that runs no scheduler.
     *
     * @param <T> what the waking task hands over
     * @param queue the queue
     * @return what was handed over
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T> T await(WaitQueue<T> queue) {
        AsWritten<?> task = task("await");
        if (task == null) throw Here.needs("await");
        return (T) task.settle(task.await(queue));
    }

    /**
     * Waits until one of several things is there, and says which one. It takes nothing.
     *
     * <p>As with {@code select}, the thing may be gone again, or may not have come at all: try, and wait again. Returns
     * at once if one is there. If several are, each has its turn; a channel is asked for at least after 64 answers. A
     * thing that is there at once is not waited for in line: see {@link Waitable}. Throws what waiting for one of the
     * things alone throws, such as {@link BusyException}; then the task waits for none. It needs a scheduler.
     *
     * <p>Keep the array and its elements for the next round: a round then costs no memory.
     *
     * <pre>{@code
     * switch (Yield.any(inbox.receivable(), Waitable.receivable(client), Waitable.after(idle))) {
     *     case 0 -> inbox.tryReceive().ifPresent(this::send);
     *     case 1 -> client.read(buffer);
     *     default -> client.close();
     * }
     * }</pre>
     *
     * @param things one or more
     * @return the place of the one that is there, from 0
     */
    @Coroutine
    public static int any(Waitable... things) {
        AsWritten<?> task = task("any");
        if (task == null) throw Here.needs("any");
        return (Integer) task.settle(task.any(things));
    }

    /**
     * Runs tasks beside each other until the first has ended; cancels the others and waits for them.
     *
     * <p>Returns what the first one returned, or throws the very object that it failed with. What others fail with
     * while they end is suppressed in that, or goes to the scheduler's handler if the first one succeeded. If this task
     * is cancelled, all are. Suspends. It needs a scheduler.
     *
     * <pre>{@code
     * String answer = Yield.race(ClientTasks.ask(here, question), ClientTasks.ask(there, question));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param tasks one or more that have not been started
     * @return the result of the first that ended
     */
    @Coroutine
    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"})
    public static <T> T race(Task<? extends T>... tasks) {
        return (T) enter("race", new Race<T>(tasks));
    }

    /**
     * Does work that blocks on another thread, of the scheduler's offload pool, and waits for its result.
     *
     * <p>Throws the very object the work failed with. The wait cannot be cut short, since what the work does cannot be:
     * a task that is cancelled meanwhile is told at its next operation, and no thread is interrupted. On a thread that
     * runs no scheduler the work is done there.
     *
     * <pre>{@code
     * String text = Yield.call(() -> Files.readString(path));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param <X> what the work may throw
     * @param work the work; it must not touch what belongs to the scheduler's tasks
     * @return its result
     * @throws X if the work does
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T, X extends Exception> T call(BlockingCall<T, X> work) throws X {
        AsWritten<?> task = task("call");
        return task != null
                ? (T) task.settle(task.call(work))
                : Objects.requireNonNull(work, "work").call();
    }

    /**
     * Does work as {@link #call(BlockingCall)} does, but waits no longer once the task is cancelled.
     *
     * <pre>{@code
     * InputStream in = Yield.call(() -> Files.newInputStream(path), late -> late.close());
     * }</pre>
     *
     * @param <T> the type of the result
     * @param <X> what the work may throw
     * @param work the work; it must not touch what belongs to the scheduler's tasks
     * @param abandoned gets the result of work that ends when nobody waits any more, on a thread of the offload pool; a
     *     failure of such work is logged
     * @return its result
     * @throws X if the work does
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public static <T, X extends Exception> T call(BlockingCall<? extends T, X> work, LateResult<? super T> abandoned)
            throws X {
        Objects.requireNonNull(abandoned, "abandoned");
        AsWritten<?> task = task("call");
        return task != null
                ? (T) task.settle(task.call(work, abandoned))
                : Objects.requireNonNull(work, "work").call();
    }

    /**
     * Finds the addresses of a host, on a thread of the offload pool, by the scheduler's resolver.
     *
     * @param host a name, or the text of an address
     * @return one address or more, the best first
     * @throws UnknownHostException if there is none
     */
    @Coroutine
    public static InetAddress[] resolve(String host) throws UnknownHostException {
        AsWritten<?> task = task("resolve");
        return task != null
                ? (InetAddress[]) task.settle(task.resolve(host))
                : InetAddress.getAllByName(Objects.requireNonNull(host, "host"));
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
        Here.loop("spawn").admission.start(Objects.requireNonNull(task, "task").run(), null);
        return task;
    }

    /**
     * Closes a channel: who waits for it gets {@link java.nio.channels.AsynchronousCloseException}, and the system has
     * its descriptor back before this returns.
     *
     * <p>Does not suspend. A raw {@code close()} does the same, but within a second. On a thread that runs no scheduler
     * it is the raw {@code close()}.
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
     * Says that there is nothing more to receive from a channel for now: that a read took less than there was room for,
     * say.
     *
     * <p>{@link #isDrained} then says so until the scheduler hears of something new; who tries to receive before
     * waiting saves the attempt that would be in vain. Does not suspend. On a thread that runs no scheduler it does
     * nothing.
     *
     * @param channel a channel in non-blocking mode
     * @throws IOException as {@link #recv(SelectableChannel)} does
     */
    public static void drained(SelectableChannel channel) throws IOException {
        Here here = Here.get();
        if (here != null) here.loop().reactor.setDrained(channel);
    }

    /**
     * Whether there was nothing more to receive from a channel, and the scheduler has heard of nothing new.
     *
     * <p>If so, wait with {@link #recv}; if not, it may pay to try first. Does not suspend. Throws
     * {@link BusyException} if another task receives from the channel or waits to.
     *
     * @param channel the channel
     * @return true after {@link #drained}, until something has come
     */
    public static boolean isDrained(SelectableChannel channel) {
        Here here = Here.get();
        return here != null && here.loop().reactor.isDrained(channel);
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
     * The scheduler's clock, as what a calendar goes by: virtual in a simulation.
     *
     * <p>Does not suspend. On a thread that runs no scheduler it is the system's clock. To measure how long something
     * takes use {@link #nanoTime()}, which nobody sets.
     *
     * <pre>{@code
     * entry.expires = Yield.clock().instant().plus(lifetime);
     * }</pre>
     *
     * @return a clock in UTC
     */
    public static Clock clock() {
        Here here = Here.get();
        return (here == null ? NanoClock.system() : here.loop().settings.clock()).wallClock();
    }

    /**
     * The time that the scheduler goes by, in nanoseconds from an arbitrary origin: virtual in a simulation.
     *
     * <p>Does not suspend. On a thread that runs no scheduler it is {@link System#nanoTime()}.
     *
     * @return the time; only differences mean anything
     */
    public static long nanoTime() {
        Here here = Here.get();
        return here == null ? NanoClock.system().nanoTime() : here.loop().now();
    }

    /**
     * The scheduler's chance: seeded in a simulation. Not for secrets.
     *
     * <p>Does not suspend. On a thread that runs no scheduler it is {@link java.util.concurrent.ThreadLocalRandom}.
     *
     * @return what random numbers come from; to be used by tasks of this scheduler alone
     */
    public static RandomGenerator random() {
        Here here = Here.get();
        return here == null ? SystemChance.ofThread() : here.loop().random();
    }

    /**
     * The task that runs.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} where no task runs.
     *
     * @return this task
     */
    public static Task<?> current() {
        return Here.loop("current").runningFor("Yield.current").root;
    }

    /**
     * Whether this task, or a block that it is in now, was cancelled, or its time has passed: whether the next
     * operation would throw {@link TaskCancelled}.
     *
     * <p>So a handler finds out whether it was this task, or another one that it awaited; and, behind a
     * {@link Timeout} block, whether it was that one's time or that of a block around it. Does not suspend. On a thread
     * that runs no scheduler: whether it is interrupted, or the time of a block has passed.
     *
     * <pre>{@code
     * try {
     *     return Yield.await(another);
     * } catch (TaskCancelled cancelled) {
     *     if (Yield.isCancelled()) throw cancelled;
     *     return fallback();   // the other one was
     * }
     * }</pre>
     *
     * @return true if the next operation would throw
     */
    public static boolean isCancelled() {
        Here here = Here.get();
        if (here == null) return DirectWait.isCancelled();
        Run running = here.loop().running();
        return running != null && running.cancelling;
    }

    /**
     * Whether the scheduler ends, or was told to: a connection on which nothing is under way may be closed now.
     *
     * <p>Does not suspend. On a thread that runs no scheduler it is false.
     *
     * @return true from the moment that {@link Scheduler#shutdown} has reached the scheduler
     */
    public static boolean isStopping() {
        Here here = Here.get();
        return here != null && here.loop().ending.hasBegun();
    }

    /** Calls a coroutine of the runtime's own, which is a machine in as-written mode as well. */
    static Object enter(String operation, Resumable<?> callee) {
        AsWritten<?> task = task(operation);
        if (task == null) throw Here.needs(operation);
        try {
            return task.settle(task.enter(callee));
        } catch (Throwable failure) {
            throw Failure.rethrow(failure);
        }
    }

    /** The task whose thread this is, in as-written mode; null on a thread that works for no scheduler. */
    private static AsWritten<?> task(String operation) {
        Here here = Here.get();
        if (here == null) return null;
        if (here.task() == null || WrittenCalls.arePlain(here.task().written())) throw Untransformed.call(operation);
        return here.task();
    }
}
