package io.yuzuri;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The contract between generated code and the runtime; nobody else extends or calls it.
 *
 * <p>One activation of a coroutine: {@link #step()} runs it from {@link #state} on until it suspends or ends. One that
 * is called by another lives in its caller's run and costs this object alone: 32 bytes and the locals.
 *
 * <p>Each suspending operation of {@link Yield} has its twin here, of the same name and parameters. A twin says whether
 * the step must return {@link #SUSPENDED}; either way {@link #resumed()} comes next and gives the result.
 *
 * <pre>{@code
 * case 1:
 *     state = 2;
 *     if (recv(client)) return SUSPENDED;
 * case 2:
 *     resumed();
 * }</pre>
 *
 * @param <T> the type of the result
 */
public abstract non-sealed class Resumable<T> extends Task<T> {
    /** What {@link #step()} returns at the end of the coroutine. */
    protected static final boolean DONE = true;

    /** What {@link #step()} returns at a suspension point. */
    protected static final boolean SUSPENDED = false;

    /** The state of an activation that has ended. */
    private static final int ENDED = -1;

    /** Where {@link #step()} goes on: 0 at first, -1 when it has ended. */
    protected int state;

    /** Who called this one; null for a task. */
    private Resumable<?> caller;

    /**
     * The result of what just ended, for {@link #resumed()}; at the end this activation's own. May be a
     * {@link Failure}.
     */
    Object value;

    /** For generated code. */
    protected Resumable() {}

    /**
     * Runs until the coroutine suspends or ends.
     *
     * @return {@link #SUSPENDED} or {@link #DONE}
     * @throws Throwable what the coroutine throws
     */
    protected abstract boolean step() throws Throwable;

    /**
     * Calls the user's own method with the parameters; only before the first step.
     *
     * @return its result
     * @throws Throwable what it throws
     */
    protected abstract T asWritten() throws Throwable;

    /** Drops all references; called when a task has ended, either way. */
    protected void clear() {}

    /**
     * Ends the coroutine: {@code return done(result);}.
     *
     * @param result its result
     * @return {@link #DONE}
     */
    protected final boolean done(T result) {
        value = result;
        return DONE;
    }

    /**
     * Calls another coroutine.
     *
     * <p>It runs on the Java stack to a depth of {@value Loop#DEPTH}; deeper ones are run by the loop.
     *
     * @param callee a fresh one
     * @return false if it has ended; true if the caller must suspend
     * @throws Throwable what the callee threw before it suspended
     */
    protected final boolean enter(Resumable<?> callee) throws Throwable {
        Run run = this.run;
        Loop loop = run.loop;
        if (callee.run != null) throw new IllegalStateException("Task " + callee.name() + " was started before.");
        callee.run = run;
        callee.caller = this;
        if (loop.depth >= Loop.DEPTH) {
            loop.bounce(run, callee);
            return true;
        }
        loop.depth++;
        boolean done;
        try {
            done = callee.step();
        } catch (Throwable failure) {
            callee.state = ENDED;
            throw failure;
        } finally {
            loop.depth--;
        }
        if (!done) return true;
        callee.state = ENDED;
        value = callee.value;
        return false;
    }

    /**
     * The result of the wait or call that just ended.
     *
     * @return the result, null if it has none
     * @throws Throwable the very object it failed with
     */
    protected final Object resumed() throws Throwable {
        Object result = value;
        if (result == null) return null;
        value = null;
        if (result instanceof Failure failure) throw run.comesThrough(failure, this);
        return result;
    }

    /**
     * Twin of {@link Yield#recv(SelectableChannel)}.
     *
     * @param channel the channel
     * @return whether to suspend
     * @throws IOException if the channel is closed or no selector can be opened
     */
    protected final boolean recv(SelectableChannel channel) throws IOException {
        if (run.cancelling) return cancelled();
        Loop loop = run.loop;
        run.forgetSend();
        run.suspendIn(this);
        loop.reactor.awaitReceive(run, channel);
        return true;
    }

    /**
     * Twin of {@link Yield#send(SelectableChannel)}.
     *
     * @param channel the channel
     * @return whether to suspend
     * @throws IOException if the channel is closed or no selector can be opened
     */
    protected final boolean send(SelectableChannel channel) throws IOException {
        if (run.cancelling) return cancelled();
        Loop loop = run.loop;
        boolean again = run.waitsOn == channel;
        boolean givesWay = loop.givesWayNext();
        run.forgetSend();
        run.suspendIn(this);
        if (loop.reactor.awaitSend(run, channel, again, givesWay)) return true;
        run.waitsOn = channel;
        return immediate(null, givesWay);
    }

    /**
     * Twin of {@link Yield#connect(SocketChannel)}.
     *
     * @param channel the channel
     * @return whether to suspend
     * @throws IOException if the channel is closed, its connection is refused or no selector can be opened
     */
    protected final boolean connect(SocketChannel channel) throws IOException {
        if (run.cancelling) return cancelled();
        Loop loop = run.loop;
        run.forgetSend();
        run.suspendIn(this);
        return loop.reactor.awaitConnect(run, channel) || immediate(null);
    }

    /**
     * Twin of {@link Yield#pause()}.
     *
     * @return whether to suspend
     */
    protected final boolean pause() {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        return giveWay();
    }

    /**
     * Twin of {@link Yield#checkpoint()}.
     *
     * @return whether to suspend
     */
    protected final boolean checkpoint() {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        return immediate(null);
    }

    /**
     * Twin of {@link Yield#checkCancelled()}.
     *
     * @return whether to suspend
     */
    protected final boolean checkCancelled() {
        return run.cancelling && cancelled();
    }

    /**
     * Twin of {@link Yield#receiving(SelectableChannel)}.
     *
     * @param channel the channel
     * @return whether to suspend
     * @throws IOException if no selector can be opened
     */
    protected final boolean receiving(SelectableChannel channel) throws IOException {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        boolean givesWay = run.loop.givesWayNext();
        run.loop.reactor.claimReceiver(run, channel, givesWay);
        return immediate(null, givesWay);
    }

    /**
     * Twin of {@link Yield#sending(SelectableChannel)}.
     *
     * @param channel the channel
     * @return whether to suspend
     * @throws IOException if no selector can be opened
     */
    protected final boolean sending(SelectableChannel channel) throws IOException {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        boolean givesWay = run.loop.givesWayNext();
        run.loop.reactor.claimSender(run, channel, givesWay);
        return immediate(null, givesWay);
    }

    /**
     * Twin of {@link Yield#sleep(Duration)}.
     *
     * @param duration how long
     * @return whether to suspend
     */
    protected final boolean sleep(Duration duration) {
        if (run.cancelling) return cancelled();
        Loop loop = run.loop;
        run.forgetSend();
        long nanos = nanos(duration);
        if (nanos <= 0) return giveWay();
        run.suspendIn(this);
        loop.timers.add(run, loop.now() + nanos);
        run.status = Run.WAITING;
        return true;
    }

    /**
     * Twin of {@link Yield#await(Task)}.
     *
     * @param <R> the type of the result
     * @param task the task
     * @return whether to suspend
     */
    protected final <R> boolean await(Task<R> task) {
        if (run.cancelling) return cancelled();
        Loop loop = run.loop;
        run.forgetSend();
        Run target = loop.awaited(run, task);
        if (target == null) return awaitOutside(StageWait.of(run, task));
        if (target.isDone()) return immediate(((Resumable<?>) target.root).value);
        run.suspendIn(this);
        target.addJoiner(run);
        run.waitsOn = target;
        run.status = Run.WAITING;
        return true;
    }

    /**
     * Twin of {@link Yield#await(Task, Class)}.
     *
     * @param <R> the type of the result
     * @param <X> the type of the failure
     * @param task the task
     * @param failure the failure that the caller handles
     * @return whether to suspend
     */
    protected final <R, X extends Exception> boolean await(Task<R> task, Class<X> failure) {
        Objects.requireNonNull(failure, "failure");
        return await(task);
    }

    /**
     * Twin of {@link Yield#await(CompletionStage)}.
     *
     * @param <R> the type of the result
     * @param stage the stage
     * @return whether to suspend
     */
    protected final <R> boolean await(CompletionStage<R> stage) {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        return awaitOutside(new StageWait(run, Objects.requireNonNull(stage, "stage"), null));
    }

    /**
     * Twin of {@link Yield#awaitOrCancel(CompletionStage)}.
     *
     * @param <R> the type of the result
     * @param stage the stage
     * @return whether to suspend
     * @throws Throwable what the stage failed with
     */
    protected final <R> boolean awaitOrCancel(CompletionStage<R> stage) throws Throwable {
        return enter(new AwaitOrCancel<>(stage));
    }

    /** What a task does that has just started another one and waits until that is ready, or has ended. */
    final void awaitReady(Task<?> child) {
        Run target = child.run();
        run.forgetSend();
        run.suspendIn(this);
        target.addJoiner(run);
        run.waitsOn = target;
        run.status = Run.WAITING;
    }

    private boolean awaitOutside(Outside wait) {
        run.suspendIn(this);
        return wait.await() || immediate(wait.answered());
    }

    /**
     * Twin of {@link Yield#await(WaitQueue)}.
     *
     * @param <R> the type of what is waited for
     * @param queue the queue
     * @return whether to suspend
     */
    protected final <R> boolean await(WaitQueue<R> queue) {
        if (run.cancelling) return cancelled();
        run.suspendIn(this);
        queue.add(run);
        return true;
    }

    /** What a task does that receives from an inlet. */
    final boolean takeFrom(Inlet<?> inlet) {
        if (run.cancelling) return cancelled();
        run.forgetSend();
        run.suspendIn(this);
        Object taken = inlet.takeOrWait(run);
        return run.status == Run.WAITING || immediate(taken);
    }

    /**
     * Twin of {@link Yield#any(Waitable...)}.
     *
     * @param things the things
     * @return whether to suspend
     */
    protected final boolean any(Waitable... things) {
        if (things.length == 0) throw new IllegalArgumentException("There is nothing to wait for.");
        if (run.cancelling) return cancelled();
        run.forgetSend();
        run.suspendIn(this);
        int place = run.anyWait().begin(things);
        return place < 0 || immediate(place);
    }

    /**
     * Twin of {@link Yield#race(Task...)}.
     *
     * @param <R> the type of the result
     * @param tasks the tasks
     * @return whether to suspend
     * @throws Throwable what the first one failed with
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final <R> boolean race(Task<? extends R>... tasks) throws Throwable {
        return enter(new Race<R>(tasks));
    }

    /**
     * Twin of {@link Yield#within(Duration, Task)}.
     *
     * @param <R> the type of the result
     * @param duration how long
     * @param task the task
     * @return whether to suspend
     * @throws Throwable what the task failed with
     */
    protected final <R> boolean within(Duration duration, Task<R> task) throws Throwable {
        return enter(new Within<>(duration, task));
    }

    /**
     * Twin of {@link Yield#call(BlockingCall)}.
     *
     * @param <R> the type of the result
     * @param <X> what the work may throw
     * @param work the work
     * @return whether to suspend
     */
    protected final <R, X extends Exception> boolean call(BlockingCall<R, X> work) {
        return callOutside(work, null);
    }

    /**
     * Twin of {@link Yield#call(BlockingCall, LateResult)}.
     *
     * @param <R> the type of the result
     * @param <X> what the work may throw
     * @param work the work
     * @param abandoned gets a result that nobody waits for any more
     * @return whether to suspend
     */
    protected final <R, X extends Exception> boolean call(
            BlockingCall<? extends R, X> work, LateResult<? super R> abandoned) {
        return callOutside(work, Offload.abandoned(Objects.requireNonNull(abandoned, "abandoned")));
    }

    private boolean callOutside(BlockingCall<?, ?> work, Consumer<Object> abandoned) {
        Objects.requireNonNull(work, "work");
        if (run.cancelling) return cancelled();
        run.forgetSend();
        Carried carried = run.loop.settings.carried();
        BlockingCall<?, ?> called = carried == null ? work : carried.around(work);
        CallWait call = new CallWait(run, "a blocking call", called, abandoned);
        return begin(call, run.loop.offload);
    }

    private boolean begin(CallWait call, Executor executor) {
        run.suspendIn(this);
        try {
            executor.execute(call.call());
            return call.await() || immediate(call.answered());
        } catch (Throwable failure) {
            call.drop(); // it may have begun
            throw failure;
        }
    }

    /**
     * Twin of {@link Yield#resolve(String)}.
     *
     * @param host the name
     * @return whether to suspend
     */
    protected final boolean resolve(String host) {
        Objects.requireNonNull(host, "host");
        if (run.cancelling) return cancelled();
        run.forgetSend();
        NameResolver resolver = run.loop.settings.resolver();
        if (resolver == NameResolver.SYSTEM && Literals.isAddress(host)) {
            return immediate(Offload.outcome(() -> resolver.resolve(host)));
        }
        CallWait call = new CallWait(run, "the address of " + host, () -> resolver.resolve(host), Outside.DROPPED);
        return begin(call, run.loop.offload.names());
    }

    /**
     * Closes the resource of a try-with-resources statement.
     *
     * @param resource the resource; null is left alone
     * @param primary what its block failed with, or null; a failure to close is then added to it as suppressed
     * @throws Exception if it cannot be closed and {@code primary} is null
     */
    protected static void close(AutoCloseable resource, Throwable primary) throws Exception {
        if (resource == null) return;
        if (primary == null) {
            resource.close();
            return;
        }
        try {
            resource.close();
        } catch (Throwable failure) {
            primary.addSuppressed(failure);
        }
    }

    /**
     * What every operation begins with if the task was cancelled: throws. But a task that goes on all the same, in a
     * loop that catches everything, must not keep the thread: now and then the others run first, and in the end it is
     * not run any more.
     */
    private boolean cancelled() {
        Loop loop = run.loop;
        TaskCancelled cancelled = CancelScope.inForce(run).exception(run, null);
        if (++loop.immediates < Loop.IMMEDIATES && !loop.ending.isOver()) throw cancelled;
        run.suspendIn(this);
        if (loop.ending.defied(run)) {
            run.waitsOn = GivenUp.INSTANCE;
            run.status = Run.WAITING;
            run.endDuties();
            return true;
        }
        value = new Failure(cancelled);
        return giveWay();
    }

    /** Stays ready, but behind the others. */
    private boolean giveWay() {
        Run run = this.run;
        run.suspendIn(this);
        run.loop.ready.add(run);
        run.status = Run.READY;
        return true;
    }

    /**
     * The operation found what it needed; but only so many in a row, and what moves bytes for so long, or the others
     * would starve.
     */
    private boolean immediate(Object result) {
        return immediate(result, run.loop.immediates + 1 >= Loop.IMMEDIATES);
    }

    private boolean immediate(Object result, boolean givesWay) {
        value = result;
        run.loop.immediates++;
        return givesWay && giveWay();
    }

    /** Positive durations beyond what the clock can tell are as long as it can tell. */
    static long nanos(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative()) return 0;
        return duration.compareTo(LONGEST) >= 0 ? Long.MAX_VALUE / 2 : duration.toNanos();
    }

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    // What the loop does with an activation.

    final Resumable<?> caller() {
        return caller;
    }

    final void deliver(Object result) {
        value = result;
    }

    final Object outcome() {
        return value;
    }

    /** Ends this activation and hands its result, or failure, to its caller, which is returned. */
    final Resumable<?> handBack() {
        state = ENDED;
        if (caller != null) caller.value = value;
        return caller;
    }

    /** Ends a task. */
    final void end(Object outcome) {
        state = ENDED;
        value = outcome;
        clear();
    }
}
