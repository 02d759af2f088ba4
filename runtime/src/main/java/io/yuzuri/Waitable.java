package io.yuzuri;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Something that a task can wait for among other things, with {@link Yield#any}.
 *
 * <p>A waitable only says that something is there, or may be: it takes nothing. The task then tries, by an operation
 * that does not suspend, and waits again if somebody else was faster. So nothing gets lost, whatever else was waited
 * for. Make it once and use it again in each round: a round then costs no memory. Any number of tasks may use one, but
 * one task only waits to receive from a channel, and one to send to it.
 *
 * <pre>{@code
 * Waitable[] things = {orders.receivable(), Waitable.receivable(client), Waitable.after(idle)};
 * while (true) {
 *     switch (Yield.any(things)) {
 *         case 0 -> orders.tryReceive().ifPresent(this::carryOut);
 *         case 1 -> read(client);
 *         default -> { return; }
 *     }
 * }
 * }</pre>
 *
 * <p>Who observes is told of each change that finds nobody in line, and never stands in line itself: it may starve
 * behind tasks that wait for this one thing alone. It is made on any thread, and waited for by tasks of one scheduler.
 */
public abstract sealed class Waitable {

    private Waitable() {}

    /**
     * That there is something to receive: data, its end, or a connection to accept. What {@link Yield#recv} waits for,
     * which throws what the wait then throws; but a channel that is closed is there, and the next attempt says so.
     *
     * @param channel a channel in non-blocking mode
     * @return to be waited for
     */
    public static Waitable receivable(SelectableChannel channel) {
        return new Receivable(Objects.requireNonNull(channel, "channel"));
    }

    /**
     * That a channel may be written to; for one that is connected, or needs not be. The wait throws what
     * {@link Yield#send} does; but a channel that is closed is there, and the next attempt says so.
     *
     * @param channel a channel in non-blocking mode
     * @return to be waited for
     */
    public static Waitable sendable(SelectableChannel channel) {
        return new Sendable(Objects.requireNonNull(channel, "channel"));
    }

    /**
     * That a time has passed, counted from each call of {@link Yield#any}, by the scheduler's clock: so nothing else
     * has come for so long.
     *
     * @param duration how long; if it is not positive, it has passed
     * @return to be waited for
     */
    public static Waitable after(Duration duration) {
        return new After(Resumable.nanos(duration), duration);
    }

    /**
     * That an instant has come, whatever has come meanwhile.
     *
     * <pre>{@code
     * Waitable end = Waitable.at(Yield.nanoTime() + SECOND);
     * }</pre>
     *
     * @param nanoTime by {@link Yield#nanoTime()}
     * @return to be waited for
     */
    public static Waitable at(long nanoTime) {
        return at(() -> nanoTime);
    }

    /**
     * The same, for an instant that may be another one in each round: that of the next tick, say. Who waits for one is
     * not told that it has become nearer meanwhile.
     *
     * @param nanoTime says when it is, by {@link Yield#nanoTime()}; must not suspend
     * @return to be waited for
     */
    public static Waitable at(LongSupplier nanoTime) {
        return new At(Objects.requireNonNull(nanoTime, "nanoTime"));
    }

    /**
     * That a task has ended. It is only observed: its failure still goes to who awaits it, else to the scheduler's
     * handler. The wait throws {@link IllegalStateException} if the task was not started, is the one that waits, or
     * belongs to another scheduler, whose task can be observed by {@link Task#toCompletableFuture()}.
     *
     * @param task the task
     * @return to be waited for
     */
    public static Waitable done(Task<?> task) {
        return new Done(Objects.requireNonNull(task, "task"));
    }

    /**
     * That a completion stage has ended, either way. Each round that waits for it costs the memory of a wait.
     *
     * @param stage the stage; any thread may complete it
     * @return to be waited for
     */
    public static Waitable done(CompletionStage<?> stage) {
        return new Completed(Objects.requireNonNull(stage, "stage"));
    }

    /**
     * That the scheduler was told to end: {@link Yield#isStopping()}. A task that is itself cancelled is told by
     * {@link TaskCancelled} instead.
     *
     * @return to be waited for
     */
    public static Waitable stopping() {
        return Stopping.INSTANCE;
    }

    /**
     * That something is so, which other tasks bring about. They say so by {@link WaitQueue#wakeOne} or
     * {@link WaitQueue#wakeAll} after, or just before, they change it; whoever waits in the queue itself comes first.
     *
     * <pre>{@code
     * Waitable acquirable() {
     *     return Waitable.of(waiting, () -> permits > 0);
     * }
     *
     * void release() {
     *     if (!waiting.wakeOne(null)) permits++;
     * }
     * }</pre>
     *
     * @param queue the queue whose tasks wait for the same
     * @param isReady whether it is so now; must not suspend, nor change anything
     * @return to be waited for
     */
    public static Waitable of(WaitQueue<?> queue, BooleanSupplier isReady) {
        return new Queue(Objects.requireNonNull(queue, "queue"), Objects.requireNonNull(isReady, "isReady"));
    }

    /**
     * The same, or something that is so already: a reader may hold data in front of a channel that is silent. Once the
     * task waits, only this one wakes it.
     *
     * <pre>{@code
     * Waitable.receivable(channel).or(() -> buffer.hasRemaining())
     * }</pre>
     *
     * @param isReady whether it is so now; must not suspend, nor change anything
     * @return to be waited for
     */
    public final Waitable or(BooleanSupplier isReady) {
        return new Or(this, Objects.requireNonNull(isReady, "isReady"));
    }

    // ---- the loop's thread

    /** Whether it is there now, as far as that can be told at once. */
    abstract boolean isReady(Run run);

    /** Has a branch told when it comes; one that has fired is there already. */
    abstract void observe(Branch branch);

    /** It is not waited for any more. Needs no room. */
    abstract void forget(Branch branch);

    /** For dumps, behind "waits for any of". */
    abstract String describe();

    // ---- channels

    private abstract static sealed class OfChannel extends Waitable {
        final SelectableChannel channel;

        OfChannel(SelectableChannel channel) {
            this.channel = channel;
        }

        abstract Slot register(Branch branch) throws IOException;

        /** Only the selector knows. */
        @Override
        final boolean isReady(Run run) {
            return false;
        }

        @Override
        final void observe(Branch branch) {
            try {
                branch.at = register(branch);
            } catch (ClosedChannelException closed) {
                branch.fired = true;
            } catch (IOException noSelector) {
                throw new UncheckedIOException(noSelector);
            }
        }

        @Override
        final void forget(Branch branch) {
            if (branch.at instanceof Slot slot) slot.forget(branch);
        }
    }

    private static final class Receivable extends OfChannel {
        Receivable(SelectableChannel channel) {
            super(channel);
        }

        @Override
        Slot register(Branch branch) throws IOException {
            return branch.any.run.loop.reactor.observeReceive(branch, channel);
        }

        @Override
        String describe() {
            return "to receive from " + Dump.channel(channel);
        }
    }

    private static final class Sendable extends OfChannel {
        Sendable(SelectableChannel channel) {
            super(channel);
        }

        @Override
        Slot register(Branch branch) throws IOException {
            return branch.any.run.loop.reactor.observeSend(branch, channel);
        }

        @Override
        String describe() {
            return "to send to " + Dump.channel(channel);
        }
    }

    // ---- time

    private static final class After extends Waitable {
        private final long nanos;
        private final Duration duration;

        After(long nanos, Duration duration) {
            this.nanos = nanos;
            this.duration = duration;
        }

        @Override
        boolean isReady(Run run) {
            return nanos <= 0;
        }

        @Override
        void observe(Branch branch) {
            branch.any.until(branch, branch.any.run.loop.now() + nanos);
        }

        @Override
        void forget(Branch branch) {}

        @Override
        String describe() {
            return "for " + duration;
        }
    }

    private static final class At extends Waitable {
        private final LongSupplier instant;

        At(LongSupplier instant) {
            this.instant = instant;
        }

        @Override
        boolean isReady(Run run) {
            return run.loop.now() - instant.getAsLong() >= 0;
        }

        @Override
        void observe(Branch branch) {
            branch.any.until(branch, instant.getAsLong());
        }

        @Override
        void forget(Branch branch) {}

        @Override
        String describe() {
            return "for an instant";
        }
    }

    // ---- ends

    private static final class Done extends Waitable {
        private final Task<?> task;

        Done(Task<?> task) {
            this.task = task;
        }

        @Override
        boolean isReady(Run run) {
            Run target = task.run();
            Loop owner = target.owner();
            if (owner == null) {
                throw new IllegalStateException("Task " + task.name() + " was not started: spawn it first.");
            }
            if (target == run) throw new IllegalStateException("Task " + task.name() + " cannot wait for itself.");
            if (owner != run.loop && !target.isDone()) {
                throw new IllegalStateException(
                        "Task " + task.name() + " belongs to another scheduler: wait for its toCompletableFuture().");
            }
            return target.isDone();
        }

        @Override
        void observe(Branch branch) {
            if (isReady(branch.any.run)) {
                branch.fired = true;
                return;
            }
            Branches observers = task.run().observers();
            observers.add(branch);
            branch.at = observers;
        }

        @Override
        void forget(Branch branch) {
            if (branch.at instanceof Branches observers) observers.remove(branch);
        }

        @Override
        String describe() {
            return "for the end of task " + task.name();
        }
    }

    private static final class Completed extends Waitable {
        private final CompletionStage<?> stage;

        Completed(CompletionStage<?> stage) {
            this.stage = stage;
        }

        /** Only a future can be asked, and not a minimal one; any other says so when it is observed. */
        @Override
        boolean isReady(Run run) {
            return stage.getClass() == CompletableFuture.class && ((CompletableFuture<?>) stage).isDone();
        }

        @Override
        void observe(Branch branch) {
            StageWait wait = new StageWait(branch.any.run, stage, null);
            if (wait.observe(branch)) {
                branch.at = wait;
            } else {
                branch.fired = true;
            }
        }

        @Override
        void forget(Branch branch) {
            if (branch.at instanceof StageWait wait) wait.forget(branch.any.run);
        }

        @Override
        String describe() {
            return "for a completion stage";
        }
    }

    private static final class Stopping extends Waitable {
        static final Stopping INSTANCE = new Stopping();

        @Override
        boolean isReady(Run run) {
            return run.loop.ending.hasBegun();
        }

        @Override
        void observe(Branch branch) {
            branch.any.run.loop.ending.observe(branch);
        }

        @Override
        void forget(Branch branch) {
            branch.any.run.loop.ending.forget(branch);
        }

        @Override
        String describe() {
            return "for the scheduler to be told to end";
        }
    }

    // ---- what others make

    private static final class Queue extends Waitable {
        private final WaitQueue<?> queue;
        private final BooleanSupplier isReady;

        Queue(WaitQueue<?> queue, BooleanSupplier isReady) {
            this.queue = queue;
            this.isReady = isReady;
        }

        @Override
        boolean isReady(Run run) {
            return isReady.getAsBoolean();
        }

        @Override
        void observe(Branch branch) {
            queue.observe(branch);
        }

        @Override
        void forget(Branch branch) {
            queue.forget(branch);
        }

        @Override
        String describe() {
            return queue.what();
        }
    }

    /** That something has come into an inlet, or its end. */
    static Waitable of(Inlet<?> inlet) {
        return new Arrival(inlet);
    }

    private static final class Arrival extends Waitable {
        private final Inlet<?> inlet;

        Arrival(Inlet<?> inlet) {
            this.inlet = inlet;
        }

        @Override
        boolean isReady(Run run) {
            return inlet.isReceivable();
        }

        @Override
        void observe(Branch branch) {
            inlet.observe(branch);
        }

        @Override
        void forget(Branch branch) {
            inlet.forget(branch);
        }

        @Override
        String describe() {
            return inlet.describe();
        }
    }

    private static final class Or extends Waitable {
        private final Waitable same;
        private final BooleanSupplier isReady;

        Or(Waitable same, BooleanSupplier isReady) {
            this.same = same;
            this.isReady = isReady;
        }

        @Override
        boolean isReady(Run run) {
            return isReady.getAsBoolean() || same.isReady(run);
        }

        @Override
        void observe(Branch branch) {
            same.observe(branch);
        }

        @Override
        void forget(Branch branch) {
            same.forget(branch);
        }

        @Override
        String describe() {
            return same.describe();
        }
    }
}
