package io.yuzuri.benchmarks.peers;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.time.Duration;

/** Ours in masses. */
public final class YuzuriMasses {
    private YuzuriMasses() {}

    /** So many sleep until an instant of {@link System#nanoTime()}. */
    public static long sleepers(int count, long until, Runnable allSleep) {
        long[] woken = new long[1];
        Scheduler.run(YuzuriMassesTasks.start(count, until, allSleep, woken));
        return woken[0];
    }

    @Coroutine
    static void start(int count, long until, Runnable allSleep, long[] woken) {
        Sleeper sleeper = new Sleeper(until, woken);
        for (int i = 0; i < count; i++) Yield.spawn(YuzuriMasses_SleeperTasks.sleep(sleeper));
        Yield.pause();
        allSleep.run();
    }

    /** What all of them share, so that each holds but one reference. */
    static final class Sleeper {
        private final long until;
        private final long[] woken;

        Sleeper(long until, long[] woken) {
            this.until = until;
            this.woken = woken;
        }

        @Coroutine
        void sleep() {
            Yield.sleep(Duration.ofNanos(until - System.nanoTime()));
            woken[0]++;
        }
    }

    /** One suspends so many times below so many calls. */
    public static long chain(int depth, int times, Runnable atTheBottom) {
        return Scheduler.run(YuzuriMassesTasks.descend(depth, times, atTheBottom));
    }

    @Coroutine
    static long descend(int left, int times, Runnable atTheBottom) {
        if (left > 1) return descend(left - 1, times, atTheBottom) + 1;
        Yield.pause();
        atTheBottom.run();
        for (int i = 0; i < times; i++) Yield.pause();
        return 1;
    }

    /** Awaits so many times what has ended. */
    public static long completions(int count) {
        return Scheduler.run(YuzuriMassesTasks.awaiting(count));
    }

    @Coroutine
    static long awaiting(int count) {
        Task<Long> done = YuzuriMassesTasks.one();
        long sum = 0;
        for (int i = 0; i < count; i++) sum += Yield.await(done);
        return sum;
    }

    @Coroutine
    static long one() {
        return 1;
    }
}
