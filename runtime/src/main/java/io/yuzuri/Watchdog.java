package io.yuzuri;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Tells of steps that take too long: a task that computes or blocks keeps all the others waiting.
 *
 * <p>A thread of its own looks now and then at the number of steps and at who runs. The loop does nothing for it, so a
 * report may be late by half of the limit, and what it says is what could be seen.
 */
final class Watchdog implements Runnable {
    /**
     * What is watched for.
     *
     * @param nanos how long a step may take
     * @param report gets the text of a report
     */
    record Limit(long nanos, Consumer<? super String> report) {}

    private static final long MILLI = 1_000_000;

    private final Loop loop;
    private final Limit limit;
    private final NanoClock clock = NanoClock.system();
    private final Thread thread;
    private volatile boolean ended;

    private Watchdog(Loop loop, Limit limit) {
        this.loop = loop;
        this.limit = limit;
        this.thread = new Thread(null, this, "yuzuri-watchdog-" + loop.settings.name());
        thread.setDaemon(true);
    }

    static Watchdog start(Loop loop, Limit limit) {
        Watchdog watchdog = new Watchdog(loop, limit);
        watchdog.thread.start();
        return watchdog;
    }

    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        long seenTick = -1;
        Run seen = null;
        long since = 0;
        boolean told = false;
        while (!ended) {
            long tick = loop.ticks();
            Run running = loop.running();
            long now = clock.nanoTime();
            if (running == null || running != seen || tick != seenTick) {
                seenTick = tick;
                seen = running;
                since = now;
                told = false;
            } else if (!told && now - since >= limit.nanos()) {
                told = true;
                tell(running, now - since);
            }
            LockSupport.parkNanos(this, Math.max(MILLI, limit.nanos() / 2));
        }
    }

    /** Whatever the report fails with, the next one is made. */
    private void tell(Run run, long nanos) {
        try {
            report(run, nanos);
        } catch (Throwable failure) {
            Log.error("The report of a step that takes too long failed.", failure);
        }
    }

    private void report(Run run, long nanos) {
        StackTraceElement[] frames = run.leaf instanceof AsWritten<?> asWritten
                ? asWritten.stackTraceOfThread()
                : loop.thread().getStackTrace();
        StringBuilder text = new StringBuilder("Task " + run.root.name() + " has kept scheduler "
                + loop.settings.name() + " for " + nanos / MILLI + " ms without suspending. What blocks belongs into"
                + " Yield.call; what computes long, between calls of Yield.pause.");
        for (StackTraceElement frame : UserTrace.of(frames, run.root))
            text.append("\n\tat ").append(frame);
        limit.report().accept(text.toString());
    }
}
