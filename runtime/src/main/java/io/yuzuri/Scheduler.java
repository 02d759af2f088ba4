package io.yuzuri;

import java.nio.channels.spi.SelectorProvider;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs any number of tasks on one thread.
 *
 * <p>A queue of tasks that are ready, tasks that wait to receive, tasks that wait to send, tasks that wait for a deadline;
 * when nothing is ready it waits for the system. Between two suspension points a task is atomic with respect to the others.
 * A scheduler runs once.
 *
 * <pre>{@code
 * Scheduler.run(EchoServerTasks.serve(25000));
 * }</pre>
 *
 * The shape is that of the generator-based servers of David Beazley, "Python Concurrency From the Ground Up" (2015).
 */
public final class Scheduler {
    private final Loop loop;

    private Scheduler(Settings settings) {
        this.loop = new Loop(settings);
    }

    /**
     * Runs a task, and all that it starts, on this thread, until none is left.
     *
     * <p>Blocks the thread. Throws the very object the task failed with, checked or not; the other tasks are cancelled
     * before. Throws {@link StalledException} if tasks are left that nothing could wake. May be called inside a task, whose
     * scheduler then waits like for any blocking call.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return its result
     */
    public static <T> T run(Task<T> task) {
        return builder().run(task);
    }

    /**
     * Begins to describe a scheduler.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs a task, and all that is started or submitted meanwhile, on this thread, until none is left.
     *
     * <p>Blocks the thread, and throws, as {@link #run(Task)} does. An interrupt of the thread stops no task; it is there
     * again when this returns. A second call throws {@link IllegalStateException}.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return its result
     */
    @SuppressWarnings("unchecked")
    public <T> T runRoot(Task<T> task) {
        Object outcome = loop.run(Objects.requireNonNull(task, "task").run());
        if (outcome instanceof Failure failure) throw Failure.rethrow(failure.cause);
        return (T) outcome;
    }

    /**
     * Starts a task from outside.
     *
     * <p>A failure that nobody awaits goes to the handler. Throws {@link IllegalStateException} if the task was started
     * before or the scheduler has ended. Does not suspend. Any thread may call, also before {@link #runRoot(Task)}.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return the task
     */
    public <T> Task<T> submit(Task<T> task) {
        loop.submit(Objects.requireNonNull(task, "task").run());
        return task;
    }

    /**
     * Describes every task: what it waits for, and where in the user's source.
     *
     * <p>On the scheduler's thread it is exact; on others it is what could be seen. Any thread may call.
     *
     * @return a text of several lines
     */
    public String dump() {
        return loop.dump();
    }

    /** Describes a scheduler. One builder may build several. */
    public static final class Builder {
        private String name = "main";
        private NanoClock clock = NanoClock.system();
        private SelectorProvider provider = SelectorProvider.provider();
        private ReadyOrder order = ReadyOrder.fifo();
        private boolean asWritten;
        private BiConsumer<? super Task<?>, ? super Throwable> uncaughtHandler = Settings::log;
        private Consumer<? super Task<?>> finishedListener = task -> {};

        private Builder() {}

        /**
         * Sets the name of the scheduler, for messages and dumps; {@code main} is the default.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the time the scheduler goes by; the system's is the default.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(NanoClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets where the scheduler's selector comes from, and {@link Yield#provider()}; the JVM's is the default.
         *
         * @param provider the provider of all channels the tasks will wait for
         * @return this builder
         */
        public Builder provider(SelectorProvider provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Sets which of the ready tasks runs next; first in, first out is the default.
         *
         * @param order the order
         * @return this builder
         */
        public Builder readyOrder(ReadyOrder order) {
            this.order = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * Sets who is told of a task that failed with nobody awaiting it; the default writes to the {@link System.Logger}
         * {@code io.yuzuri.Scheduler}, in the lines of the user's source.
         *
         * <p>A task that ended because it was cancelled is not a failure. Called on the scheduler's thread.
         *
         * @param handler gets the task and the very object it failed with
         * @return this builder
         */
        public Builder uncaughtHandler(BiConsumer<? super Task<?>, ? super Throwable> handler) {
            this.uncaughtHandler = Objects.requireNonNull(handler, "handler");
            return this;
        }

        /**
         * Sets who is told of every task that has ended, however it ended; nobody is the default.
         *
         * <p>Called on the scheduler's thread, before those who await the task go on.
         *
         * <pre>{@code
         * Scheduler.builder().finishedListener(task -> System.out.println("Task done")).run(EchoServerTasks.serve(25000));
         * }</pre>
         *
         * @param listener gets the task
         * @return this builder
         */
        public Builder finishedListener(Consumer<? super Task<?>> listener) {
            this.finishedListener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Sets whether tasks run as they were written: each the user's own method, on a thread of its own, exactly one at a
         * time. For debuggers, and as the measure of the transformed run: both do the same.
         *
         * @param asWritten true for the methods as written; false, the default, for the generated machines
         * @return this builder
         */
        public Builder asWritten(boolean asWritten) {
            this.asWritten = asWritten;
            return this;
        }

        /**
         * Builds a scheduler.
         *
         * @return one that has not run
         */
        public Scheduler build() {
            return new Scheduler(
                    new Settings(name, clock, provider, order, asWritten, uncaughtHandler, finishedListener));
        }

        /**
         * Builds a scheduler and runs a task: {@code build().runRoot(task)}.
         *
         * @param <T> the type of the result
         * @param task a task that has not been started
         * @return its result
         */
        public <T> T run(Task<T> task) {
            return build().runRoot(task);
        }
    }
}
