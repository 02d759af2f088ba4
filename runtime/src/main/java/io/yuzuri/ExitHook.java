package io.yuzuri;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shuts a scheduler down when the JVM is told to exit, and lets the exit wait for it, and for what the thread that ran
 * it does then.
 *
 * <p>If it is a task that told the JVM to exit, nothing is waited for: that task waits for the exit. Nor is anything
 * once a second signal has come.
 */
final class ExitHook extends Thread {
    /** Twice the grace is what a shutdown takes at most; this is for the rest. */
    private static final long REST_NANOS = 1_000_000_000L;

    private static final long SLICE_NANOS = 20_000_000L;

    /** The threads on which the JVM does what a signal asks for. */
    private static final Set<String> SIGNALS = Set.of("SIGINT handler", "SIGTERM handler", "SIGHUP handler");

    /** So many threads may begin while they are counted. */
    private static final int SPARE = 64;

    private final Scheduler scheduler;
    private final Duration grace;
    private final Thread runner = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);

    private ExitHook(Scheduler scheduler, Duration grace) {
        super("yuzuri-exit-" + scheduler.name());
        this.scheduler = scheduler;
        this.grace = grace;
    }

    static ExitHook install(Scheduler scheduler, Duration grace) {
        ExitHook hook = new ExitHook(scheduler, grace);
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** The scheduler has ended. */
    void remove() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(this);
        } catch (IllegalStateException exiting) {
            // It runs, and goes on now.
        }
    }

    @Override
    public void run() {
        scheduler.shutdown(grace);
        try {
            long left = 2 * Math.min(Resumable.nanos(grace), Long.MAX_VALUE / 8) + REST_NANOS;
            for (; left > 0 && isWorthWaiting(); left -= SLICE_NANOS) {
                if (ended.await(SLICE_NANOS, TimeUnit.NANOSECONDS)) break;
            }
            // What stands behind the call of run() has its time as well.
            for (left = REST_NANOS; left > 0 && runner.isAlive() && isWorthWaiting(); left -= SLICE_NANOS) {
                runner.join(SLICE_NANOS / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWorthWaiting() {
        return !isExiting() && signals() < 2;
    }

    /** How many signals have told the JVM to exit: for each one a thread waits. */
    private static long signals() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) all = all.getParent();
        Thread[] threads = new Thread[all.activeCount() + SPARE];
        int count = all.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> SIGNALS.contains(thread.getName()))
                .count();
    }

    /** Whether the thread that would have to go on is the one that waits for the exit. */
    private boolean isExiting() {
        return isExiting(runner.getStackTrace()) || isExiting(scheduler.stackOfTask());
    }

    private static boolean isExiting(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    }
}
