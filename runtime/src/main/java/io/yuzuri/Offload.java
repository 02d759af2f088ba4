package io.yuzuri;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where a scheduler's blocking work runs: the executor it was built with; else threads of its own, made when the first work
 * comes: virtual ones where the JDK has them, a bounded pool of daemon threads elsewhere.
 */
final class Offload implements Executor {
    /** As many calls may block at once on a JDK without virtual threads; more of them queue. */
    private static final int THREADS = 64;

    private static final long IDLE_SECONDS = 10;

    private final String name;
    private Executor executor;
    private ExecutorService own;

    /** @param given what the scheduler was built with, or null */
    Offload(String name, Executor given) {
        this.name = name;
        this.executor = given;
    }

    @Override
    public void execute(Runnable work) {
        if (executor == null) {
            own = virtual();
            if (own == null) own = pool();
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
                Log.error("Work failed that was called by a task that has been cancelled.", failure.cause);
                return;
            }
            try {
                handler.accept((R) outcome);
            } catch (Throwable failure) {
                Log.error(
                        "The result of work that was called by a task that has been cancelled was not handled.",
                        failure);
            }
        };
    }

    /** No more work comes; what runs goes on. */
    void end() {
        if (own != null) own.shutdown();
    }

    /** Threads of their own for each, or null: this is compiled for a JDK without them. */
    private static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }

    private ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(null, work, "yuzuri-offload-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
