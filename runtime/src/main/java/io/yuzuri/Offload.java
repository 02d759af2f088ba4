package io.yuzuri;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where a scheduler's blocking work runs: the executor it was built with; else threads of its own, made when the first
 * work comes: virtual ones where the JDK has them, a bounded pool of daemon threads elsewhere. They have the class
 * loader of the scheduler's thread, and nothing of the task that happened to be the first to need one.
 */
final class Offload implements Executor {
    /** As many calls may block at once on a JDK without virtual threads; more of them queue. */
    private static final int THREADS = 64;

    /** As many names may be looked up at once. */
    private static final int NAME_THREADS = 16;

    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final boolean given;
    private Executor executor;
    private ExecutorService own;
    private ExecutorService names;

    /** @param given what the scheduler was built with, or null */
    Offload(String name, Executor given) {
        this.name = name;
        this.executor = given;
        this.given = given != null;
    }

    /** Where names are looked up: not behind calls that block, unless there is one executor for all. */
    Executor names() {
        if (given) return executor;
        if (names == null) names = pool(NAME_THREADS, "yuzuri-names-" + name);
        return names;
    }

    /** Takes work back that has not begun, if that can be. */
    void remove(Runnable work) {
        if (own instanceof ThreadPoolExecutor pool && pool.remove(work)) return;
        if (names instanceof ThreadPoolExecutor pool) pool.remove(work);
    }

    @Override
    public void execute(Runnable work) {
        if (executor == null) {
            own = virtual();
            if (own == null) own = pool(THREADS, "yuzuri-offload-" + name);
            executor = own;
        }
        executor.execute(work);
    }

    /** Does the work: its result, or a {@link Failure}. */
    static Object outcome(BlockingCall<?, ?> work) {
        try {
            return work.call();
        } catch (Throwable failure) {
            return new Failure(failure);
        }
    }

    /** What is done with the outcome of work that nobody waits for any more. */
    @SuppressWarnings("unchecked")
    static <R> Consumer<Object> abandoned(LateResult<? super R> handler) {
        return outcome -> {
            if (outcome instanceof Failure failure) {
                Log.error(Trouble.ABANDONED_FAILED, failure.cause);
                return;
            }
            try {
                handler.accept((R) outcome);
            } catch (Throwable failure) {
                Log.error(Trouble.ABANDONED_NOT_HANDLED, failure);
            }
        };
    }

    /** No more work comes; what runs goes on. */
    void end() {
        try {
            if (own != null) own.shutdown();
            if (names != null) names.shutdown();
        } catch (Throwable nothingLeftToDo) {
            Log.error(Trouble.OFFLOAD_NOT_ENDED, nothingLeftToDo);
        }
    }

    /** Threads of their own for each, or null: this is compiled for a JDK without them. */
    private static ExecutorService virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
            ThreadFactory factory = (ThreadFactory) type.getMethod("factory").invoke(builder);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, (ThreadFactory) work -> withClassLoader(factory.newThread(work)));
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }

    private static Thread withClassLoader(Thread thread) {
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        return thread;
    }

    private static ExecutorService pool(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> withClassLoader(Daemon.unstarted(work, name)));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
