package io.yuzuri;

import io.yuzuri.generated.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Several schedulers, each on a thread of its own: for a server that needs more than one core.
 *
 * <p>Each task belongs to one of them for its whole life, and so does each channel from the first time that a task
 * waits for it. There are two ways to share out a server's connections. Either every scheduler has a listener of its
 * own, bound to the same port with {@link java.net.StandardSocketOptions#SO_REUSEPORT}, and the system shares them out:
 *
 * <pre>{@code
 * SchedulerGroup.of(4, Scheduler.builder()).run(i -> EchoServerTasks.serve(25000));
 *
 * @Coroutine
 * static void serve(int port) throws IOException {
 *     try (ServerSocketChannel listener = ServerSocketChannel.open()) {
 *         listener.setOption(StandardSocketOptions.SO_REUSEPORT, true);
 *         listener.bind(new InetSocketAddress(port)).configureBlocking(false);
 *         …
 *     }
 * }
 * }</pre>
 *
 * or one task accepts, and {@linkplain #submit submits} a task for each connection to the schedulers in turn:
 *
 * <pre>{@code
 * SchedulerGroup group = SchedulerGroup.of(4, Scheduler.builder());
 * group.run(AcceptorTasks.accept(listener, group));
 * }</pre>
 *
 * A group runs once.
 */
public final class SchedulerGroup {
    private final List<Scheduler> schedulers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicBoolean ran = new AtomicBoolean();

    /** Completed when no more tasks will be submitted to schedulers that have no root. */
    private final CompletableFuture<Void> closing = new CompletableFuture<>();

    private SchedulerGroup(int size, Scheduler.Builder builder) {
        for (int i = 0; i < size; i++) schedulers.add(builder.buildNumbered(i));
    }

    /**
     * A group of schedulers that are alike but for their names, which get a number.
     *
     * @param size how many; one for each core is a good choice
     * @param builder describes them
     * @return a group that has not run
     */
    public static SchedulerGroup of(int size, Scheduler.Builder builder) {
        if (size < 1) throw new IllegalArgumentException("A group needs one scheduler at least, and not " + size + ".");
        return new SchedulerGroup(size, Objects.requireNonNull(builder, "builder"));
    }

    /**
     * How many schedulers there are. Any thread may call.
     *
     * @return one or more
     */
    public int size() {
        return schedulers.size();
    }

    /**
     * Runs a root task on each scheduler, and all that they start, until none is left.
     *
     * <p>The first scheduler runs on the thread that calls, which is blocked. If a root fails, the other schedulers are
     * shut down at once; the very object that it failed with is thrown, those of others suppressed in it.
     *
     * @param roots makes the root of the scheduler with this number, from 0; all are made before the first is run
     */
    public void run(IntFunction<? extends Task<?>> roots) {
        List<Task<?>> made = new ArrayList<>();
        for (int i = 0; i < size(); i++) made.add(Objects.requireNonNull(roots.apply(i), "root"));
        runAll(made);
    }

    /**
     * Runs a root task on the first scheduler, and on the others what is {@linkplain #submit submitted}, until the
     * first has no task left and then the others have none.
     *
     * <p>Blocks, and throws, as {@link #run(IntFunction)} does.
     *
     * @param <T> the type of the result
     * @param root a task that has not been started
     * @return its result
     */
    public <T> T run(Task<T> root) {
        List<Task<?>> roots = new ArrayList<>();
        roots.add(Objects.requireNonNull(root, "root"));
        while (roots.size() < size()) roots.add(new Open(closing));
        @SuppressWarnings("unchecked")
        T result = (T) runAll(roots);
        return result;
    }

    private Object runAll(List<Task<?>> roots) {
        if (ran.getAndSet(true)) throw new IllegalStateException("The group ran before. Make another one.");
        Outcomes outcomes = new Outcomes();
        List<Thread> threads = new ArrayList<>(size());
        Object result = null;
        try {
            for (int i = 1; i < size(); i++) {
                int number = i;
                Thread thread = new Thread(
                        () -> run(number, roots.get(number), outcomes),
                        schedulers.get(i).name());
                threads.add(thread);
                thread.start();
            }
            result = run(0, roots.get(0), outcomes);
            closing.complete(null);
        } catch (Throwable failure) { // a thread could not be had: those that run end as well
            outcomes.add(failure, false);
            shutdown(Duration.ZERO);
        }
        join(threads);
        outcomes.rethrow();
        return result;
    }

    /** However waiting fails, nobody goes on while a member runs. */
    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (int ended = 0; ended >= 0; ) {
            try {
                ended = joinFrom(threads, ended);
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (Throwable full) {
                // No thread has ended for that: once more.
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Waits for one thread: gives the next, or -1 if there is none. */
    private static int joinFrom(List<Thread> threads, int number) throws InterruptedException {
        if (number >= threads.size()) return -1;
        Thread thread = threads.get(number);
        if (thread.isAlive()) thread.join();
        return number + 1;
    }

    private Object run(int number, Task<?> root, Outcomes outcomes) {
        Scheduler scheduler = schedulers.get(number);
        try {
            return scheduler.runRoot(root);
        } catch (Throwable failure) {
            boolean toldToEnd = scheduler.wasShutDown();
            outcomes.add(failure, toldToEnd && failure instanceof TaskCancelled);
            if (!toldToEnd) shutdown(Duration.ZERO);
            return null;
        }
    }

    /** What the schedulers failed with. */
    private static final class Outcomes {
        private Throwable first;
        private boolean firstObeyed;

        /** @param obeyed whether it is only that the scheduler was told to end: what else there is matters more */
        synchronized void add(Throwable failure, boolean obeyed) {
            Throwable before = first;
            if (before == null || firstObeyed && !obeyed) {
                first = failure;
                firstObeyed = obeyed;
            }
            Throwable other = first == failure ? before : failure;
            if (other != null && !Failure.keeps(first, other)) Log.error(Trouble.MEMBER_FAILED, other);
        }

        synchronized void rethrow() {
            if (first != null) throw Failure.rethrow(first);
        }
    }

    /**
     * Starts a task on the next scheduler in turn that takes tasks, as {@link Scheduler#submit} does. Any thread may
     * call.
     *
     * @param <T> the type of the result
     * @param task a task that has not been started
     * @return the task
     */
    public <T> Task<T> submit(Task<T> task) {
        Objects.requireNonNull(task, "task");
        for (int tried = 0; tried < size(); tried++) {
            if (schedulers.get(Math.floorMod(turn.getAndIncrement(), size())).trySubmit(task)) return task;
        }
        throw new IllegalStateException("No scheduler of the group takes tasks any more.");
    }

    /**
     * Starts a task on one of the schedulers, as {@link Scheduler#submit} does. Any thread may call.
     *
     * @param <T> the type of the result
     * @param member the scheduler's number, from 0
     * @param task a task that has not been started
     * @return the task
     */
    public <T> Task<T> submit(int member, Task<T> task) {
        return schedulers.get(Objects.checkIndex(member, size())).submit(task);
    }

    /**
     * Starts a task on the scheduler of a key, as {@link Scheduler#submit} does: the same key is always the same
     * scheduler's, so that what belongs to it needs no lock.
     *
     * <p>Which one it is follows from the key's hash code: that of a string or a number is the same in each run, that
     * of an object which does not say its own is not. An {@code int} is no key, but a scheduler's number. Any thread
     * may call.
     *
     * <pre>{@code
     * group.submit(room.name(), RoomTasks.join(room, client));
     * }</pre>
     *
     * @param <T> the type of the result
     * @param key what the task is about
     * @param task a task that has not been started
     * @return the task
     */
    public <T> Task<T> submit(Object key, Task<T> task) {
        int hash = key.hashCode();
        return submit(Math.floorMod(hash ^ hash >>> 16, size()), task);
    }

    /**
     * Shuts every scheduler down, as {@link Scheduler#shutdown} does. Any thread may call.
     *
     * @param grace how long the tasks beside the roots may go on
     */
    public void shutdown(Duration grace) {
        Throwable failed = null;
        for (int i = 0; i < size(); i++) {
            try {
                schedulers.get(i).shutdown(grace);
            } catch (Throwable failure) { // the others are told all the same
                if (failed == null) failed = failure;
            }
        }
        if (failed != null) throw Failure.rethrow(failed);
    }

    /**
     * Describes every task. What could be seen; any thread may call.
     *
     * @return the dumps of all schedulers
     */
    public String dump() {
        StringBuilder text = new StringBuilder();
        for (Scheduler scheduler : schedulers)
            text.append(text.isEmpty() ? "" : "\n").append(scheduler.dump());
        return text.toString();
    }

    /**
     * Counts what each scheduler has to do. What could be seen; any thread may call.
     *
     * @return the figures, in the order of the schedulers
     */
    public List<SchedulerStatistics> statistics() {
        return schedulers.stream().map(Scheduler::statistics).toList();
    }

    /** The root of a scheduler that waits for what is submitted to it. */
    @Source(
            owner = "io.yuzuri.SchedulerGroup",
            method = "run",
            file = "SchedulerGroup.java",
            states = {})
    private static final class Open extends Resumable<Void> {
        private final CompletableFuture<Void> closing;

        Open(CompletableFuture<Void> closing) {
            this.closing = closing;
        }

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (await(closing)) return SUSPENDED;
            }
            resumed();
            return done(null);
        }

        @Override
        protected Void asWritten() {
            return Yield.await(closing);
        }
    }
}
