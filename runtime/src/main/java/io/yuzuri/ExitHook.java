package io.yuzuri;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shuts a scheduler down when the JVM is told to exit, and lets the exit wait for it. */
final class ExitHook extends Thread {
    /** Twice the grace is what a shutdown takes at most; this is for the rest. */
    private static final long REST_NANOS = 1_000_000_000L;

    private final Scheduler scheduler;
    private final Duration grace;
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
            ended.await(2 * Math.min(Resumable.nanos(grace), Long.MAX_VALUE / 8) + REST_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
