package io.yuzuri;

import java.net.InetAddress;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Runs any number of tasks on one thread.
 *
 * <p>A queue of tasks that are ready, tasks that wait to receive, tasks that wait to send, tasks that wait for a
 * deadline; when nothing is ready it waits for the system. Between two suspension points a task is atomic with respect
 * to the others. A scheduler runs once.
 *
 * <pre>{@code
 * Scheduler.run(EchoServerTasks.serve(listener));
 * }</pre>
 *
 * The shape is that of the generator-based servers of David Beazley, "Python Concurrency From the Ground Up" (2015).
 */
public final class Scheduler {
    /** What a scheduler is built with of which nothing is said: put together once, for schedulers may live shortly. */
    private static final Settings DEFAULTS = builder().settings();

    private final Loop loop;

    /** How long the tasks beside the root may go on when the JVM exits; null if it does not matter to the scheduler. */
    private final Duration exitGrace;

    private Scheduler(Settings settings, Duration exitGrace) {
        this.loop = new Loop(settings);
        this.exitGrace = exitGrace;
    }

    /**
     * Runs a task, and all that it starts, on this thread, until none is left.
     *
     * <p>Blocks the thread. Throws the very object the task failed with, checked or not; the other tasks are cancelled
     * before. Throws {@link StalledException} if tasks are left that nothing could wake. May be called inside a task,
     * whose scheduler then waits like for any blocking call.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return its result
     */
    public static <T> T run(Task<T> task) {
        return new Scheduler(DEFAULTS, null).runRoot(task);
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
     * <p>Blocks the thread, and throws, as {@link #run(Task)} does. An interrupt of the thread stops no task; it is
     * there again when this returns. A second call throws {@link IllegalStateException}.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return its result
     */
    @SuppressWarnings("unchecked")
    public <T> T runRoot(Task<T> task) {
        Run root = Objects.requireNonNull(task, "task").run();
        ExitHook hook = exitGrace == null ? null : ExitHook.install(this, exitGrace);
        Object outcome;
        try {
            outcome = loop.run(root);
        } finally {
            if (hook != null) hook.remove();
        }
        if (outcome instanceof Failure failure) throw Failure.rethrow(failure.cause);
        return (T) outcome;
    }

    /** Whether it was told to end, after it has. */
    boolean wasShutDown() {
        return loop.ending.isShuttingDown();
    }

    /** Where the thread of the running task stands, in as-written mode; other threads see what they can. */
    StackTraceElement[] stackOfTask() {
        Run running = loop.running();
        return running != null && running.leaf instanceof AsWritten<?> task
                ? task.stackTraceOfThread()
                : new StackTraceElement[0];
    }

    String name() {
        return loop.settings.name();
    }

    /**
     * Starts a task from outside.
     *
     * <p>A failure that nobody awaits goes to the handler. Throws {@link IllegalStateException} if the task was started
     * before, or the scheduler has ended, was told to, or has cancelled all its tasks, because its root failed, say.
     * Does not suspend. Any thread may call, also before {@link #runRoot(Task)}.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return the task
     */
    public <T> Task<T> submit(Task<T> task) {
        loop.admission.submit(Objects.requireNonNull(task, "task").run());
        return task;
    }

    /** Starts a task from outside, as {@link #submit} does; false if the scheduler takes no more. */
    boolean trySubmit(Task<?> task) {
        return loop.admission.trySubmit(task.run());
    }

    /**
     * Tells the scheduler to end: the root task is cancelled now, whatever is left after the given time as well, and
     * what has not ended after as long again is given up.
     *
     * <p>No task can be submitted from now on. A server's root, which accepts, so stops at once, while the tasks that
     * it spawned may end what they have begun. {@link #runRoot(Task)} throws what the root ends with, as a rule
     * {@link TaskCancelled}, and {@link StalledException} if tasks had to be given up. A later call may shorten the
     * time that is left, and never lengthens it. With zero all tasks are cancelled now, and have the time that they
     * need to clean up. Does not wait. Any thread may call, also before {@link #runRoot(Task)}.
     *
     * <pre>{@code
     * Runtime.getRuntime().addShutdownHook(new Thread(() -> scheduler.shutdown(Duration.ofSeconds(5))));
     * }</pre>
     *
     * @param grace how long the tasks beside the root may go on, by the scheduler's clock
     */
    public void shutdown(Duration grace) {
        loop.shutDown(Objects.requireNonNull(grace, "grace"));
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

    /**
     * Counts what the scheduler has to do. On the scheduler's thread it is exact; on others it is what could be seen.
     * Any thread may call.
     *
     * @return the figures of this moment
     */
    public SchedulerStatistics statistics() {
        return loop.statistics();
    }

    /** Describes a scheduler. One builder may build several. */
    public static final class Builder {
        private String name = "main";
        private NanoClock clock = NanoClock.system();
        private SelectorProvider provider = SelectorProvider.provider();
        private ReadyOrder order = ReadyOrder.fifo();
        private Supplier<? extends RandomGenerator> random = SystemChance::ofScheduler;
        private Executor offload;
        private NameResolver resolver = NameResolver.SYSTEM;
        private Watchdog.Limit watchdog;
        private boolean closedWorld;
        private Duration exitGrace;
        private boolean asWritten;
        private final List<ThreadContext<?>> carried = new ArrayList<>();
        private BiConsumer<? super Task<?>, ? super Throwable> uncaughtHandler = Log::failed;
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
         * Sets where {@link Yield#random()} comes from; a generator with a seed of its own is the default.
         *
         * @param random is asked once for each scheduler, when a task first wants chance
         * @return this builder
         */
        public Builder random(Supplier<? extends RandomGenerator> random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /**
         * Sets where {@link Yield#call} does its work. The default are threads of the scheduler's own: a virtual one
         * for each call where the JDK has them, else up to 64, which end when the scheduler does.
         *
         * @param offload runs blocking work; the scheduler does not shut it down
         * @return this builder
         */
        public Builder offload(Executor offload) {
            this.offload = Objects.requireNonNull(offload, "offload");
            return this;
        }

        /**
         * Sets how {@link Yield#resolve} finds the addresses of a host; the default is
         * {@link InetAddress#getAllByName}.
         *
         * @param resolver finds them, on a thread of the offload pool
         * @return this builder
         */
        public Builder resolver(NameResolver resolver) {
            this.resolver = Objects.requireNonNull(resolver, "resolver");
            return this;
        }

        /**
         * Has steps reported that take longer than {@code limit}, to the {@link System.Logger}
         * {@code io.yuzuri.Scheduler}: which task it is and where, in the lines of the user's source. The default is a
         * second; as written, or with a clock of its own, a scheduler reports nothing by default.
         *
         * @param limit how long a task may run without suspending, in real time; with zero nothing is reported
         * @return this builder
         */
        public Builder watchdog(Duration limit) {
            return watchdog(limit, Log::warn);
        }

        /**
         * Has steps reported as {@link #watchdog(Duration)} does, to somebody else.
         *
         * @param limit how long a task may run without suspending, in real time
         * @param report gets a text of several lines, on a thread of its own
         * @return this builder
         */
        public Builder watchdog(Duration limit, Consumer<? super String> report) {
            this.watchdog = new Watchdog.Limit(Resumable.nanos(limit), Objects.requireNonNull(report, "report"));
            return this;
        }

        /**
         * Sets whether the scheduler refuses what comes from other threads while it runs, so that nothing but its
         * builder decides what happens: for simulations. Submitting and cancelling throw {@link IllegalStateException}
         * there, a stage or a call that another thread completes fails with it, and a task that waits for either does
         * not keep the scheduler from finding out that nothing can wake its tasks.
         *
         * @param closedWorld true to refuse; false is the default
         * @return this builder
         */
        public Builder closedWorld(boolean closedWorld) {
            this.closedWorld = closedWorld;
            return this;
        }

        /**
         * Has the scheduler shut down when the JVM is told to exit, by Ctrl-C, SIGTERM or {@link System#exit}: the exit
         * waits until its tasks have ended, or a second signal comes. Not done by default. As after any shutdown, the
         * root is cancelled, so that {@code run} most likely throws its {@link TaskCancelled}, which the main thread
         * should catch:
         *
         * <pre>{@code
         * try {
         *     Scheduler.builder().shutdownOnExit(Duration.ofSeconds(5)).run(EchoServerTasks.serve(listener));
         * } catch (TaskCancelled stopped) {
         *     // all is closed
         * }
         * }</pre>
         *
         * @param grace how long the tasks beside the root may go on; see {@link Scheduler#shutdown}
         * @return this builder
         */
        public Builder shutdownOnExit(Duration grace) {
            this.exitGrace = Objects.requireNonNull(grace, "grace");
            return this;
        }

        /**
         * Sets who is told of a task that failed with nobody awaiting it; the default writes to the
         * {@link System.Logger} {@code io.yuzuri.Scheduler}, in the lines of the user's source.
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
         * Scheduler.builder()
         *         .finishedListener(task -> System.out.println("Task done"))
         *         .run(EchoServerTasks.serve(listener));
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
         * Sets whether tasks run as they were written: each the user's own method, on a thread of its own, exactly one
         * at a time. For debuggers, and as the measure of the transformed run: both do the same. Where the JDK has no
         * virtual threads, a task that is given up leaves its thread, a daemon: only its {@code finally} could end it.
         *
         * @param asWritten true for the methods as written; false, the default, for the generated machines
         * @return this builder
         */
        public Builder asWritten(boolean asWritten) {
            this.asWritten = asWritten;
            return this;
        }

        /**
         * Has tasks carry what is bound to the thread, such as a logger's context: each has its own, as if it were a
         * thread. A task begins with that of whoever starts it, on whatever thread, and so does the work of
         * {@link Yield#call}. Not done by default, and then costs nothing; each further call adds another one.
         *
         * <pre>{@code
         * Scheduler.builder().carry(ThreadContext.of(REQUEST_ID)).run(ServerTasks.serve(listener));
         * }</pre>
         *
         * @param context captures and restores it, around each step of a task
         * @return this builder
         */
        public Builder carry(ThreadContext<?> context) {
            carried.add(Objects.requireNonNull(context, "context"));
            return this;
        }

        /**
         * Builds a scheduler.
         *
         * @return one that has not run
         */
        public Scheduler build() {
            return new Scheduler(settings(), exitGrace);
        }

        private Settings settings() {
            return new Settings(
                    name,
                    clock,
                    provider,
                    order,
                    random,
                    offload,
                    resolver,
                    watchdogLimit(),
                    closedWorld,
                    asWritten,
                    Carried.of(carried),
                    uncaughtHandler,
                    finishedListener);
        }

        private Watchdog.Limit watchdogLimit() {
            if (watchdog != null) return watchdog.nanos() > 0 ? watchdog : null;
            return asWritten || clock != SystemClock.INSTANCE ? null : Watchdog.DEFAULT;
        }

        /** One of several schedulers that are alike but for their names. */
        Scheduler buildNumbered(int number) {
            String common = name;
            try {
                return name(common + "-" + number).build();
            } finally {
                name = common;
            }
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
