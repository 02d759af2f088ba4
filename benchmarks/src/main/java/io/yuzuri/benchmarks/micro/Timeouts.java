package io.yuzuri.benchmarks.micro;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A block with a {@link Timeout} is entered and left, while many tasks sleep. */
@State(Scope.Benchmark)
public class Timeouts {
    private static final int TIMES = 100_000;
    private static final Duration LONG = Duration.ofDays(1);

    /** How many tasks sleep. */
    @Param({"1000", "1000000"})
    public int outstanding;

    private final Scheduler scheduler = Scheduler.builder().build();
    private Thread thread;

    @Setup
    public void start() {
        thread = new Thread(() -> {
            try {
                scheduler.runRoot(TimeoutsTasks.sleepers(outstanding));
            } catch (io.yuzuri.TaskCancelled end) {
                // Shut down.
            }
        });
        thread.start();
    }

    @Coroutine
    static void sleepers(int count) {
        for (int i = 0; i < count; i++) Yield.spawn(TimeoutsTasks.sleeper(i));
        Yield.sleep(LONG);
    }

    @Coroutine
    static void sleeper(int i) {
        Yield.sleep(LONG.plusNanos(i * 7919L % 1_000_003));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(
                TIMES,
                scheduler
                        .submit(TimeoutsTasks.enterAndLeave(TIMES))
                        .toCompletableFuture()
                        .join());
    }

    @Coroutine
    static long enterAndLeave(int times) {
        long left = 0;
        for (int i = 0; i < times; i++) {
            try (Timeout timeout = Timeout.after(LONG)) {
                if (!timeout.hasExpired()) left++;
            }
        }
        return left;
    }

    @TearDown(Level.Trial)
    public void end() throws InterruptedException {
        scheduler.shutdown(Duration.ZERO);
        thread.join(TimeUnit.SECONDS.toMillis(20));
    }
}
