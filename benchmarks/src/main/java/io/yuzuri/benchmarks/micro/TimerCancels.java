package io.yuzuri.benchmarks.micro;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.yuzuri.DeadlineHeap;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A deadline among many that are outstanding is cancelled and set anew, at a time chosen at random. {@link Timeouts}
 * shows the same through {@code Timeout}.
 */
public class TimerCancels {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    /** How many, and which is next: one after the other, of places that are in random order. */
    @State(Scope.Thread)
    public abstract static class Outstanding {
        /** How many there are. */
        @Param({"1000", "1000000"})
        public int outstanding;

        final SplittableRandom random = new SplittableRandom(1);
        private int next;

        int next() {
            next = next + 1 == outstanding ? 0 : next + 1;
            return next;
        }

        long later() {
            return HOUR + random.nextLong(DAY);
        }
    }

    /** Ours. */
    public static class Heap extends Outstanding {
        private final DeadlineHeap heap = new DeadlineHeap();
        private DeadlineHeap.Entry[] entries;

        @Setup
        public void fill() {
            entries = new DeadlineHeap.Entry[outstanding];
            for (int i = 0; i < outstanding; i++) {
                entries[i] = new DeadlineHeap.Entry();
                heap.add(entries[i], later());
            }
        }
    }

    @Benchmark
    public Object yuzuri(Heap state) {
        DeadlineHeap.Entry entry = state.entries[state.next()];
        state.heap.remove(entry);
        state.heap.add(entry, state.later());
        return entry;
    }

    /** Those that are executors. */
    public abstract static class Scheduled extends Outstanding {
        private ScheduledExecutorService executor;
        private ScheduledFuture<?>[] futures;

        final void fill(ScheduledExecutorService executor) {
            this.executor = executor;
            futures = new ScheduledFuture<?>[outstanding];
            for (int i = 0; i < outstanding; i++) futures[i] = schedule();
        }

        private ScheduledFuture<?> schedule() {
            return executor.schedule(() -> {}, later(), TimeUnit.NANOSECONDS);
        }

        final Object move() {
            int next = next();
            futures[next].cancel(false);
            return futures[next] = schedule();
        }
    }

    /** The JDK's, with its lock: it is made for any number of threads. */
    public static class Executor extends Scheduled {
        private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

        @Setup
        public void fill() {
            executor.setRemoveOnCancelPolicy(true);
            fill(executor);
        }

        @TearDown(Level.Trial)
        public void end() {
            executor.shutdownNow();
        }
    }

    @Benchmark
    public Object executor(Executor state) {
        return state.move();
    }

    /** That of Netty's event loop, which as ours belongs to a thread. */
    public static class Loop extends Scheduled {
        private ManualIoEventLoop loop;

        @Setup
        public void fill() {
            loop = new ManualIoEventLoop(Thread.currentThread(), NioIoHandler.newFactory());
            fill(loop);
        }

        @TearDown(Level.Trial)
        public void end() {
            loop.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
            while (!loop.isTerminated()) loop.runNow();
        }
    }

    @Benchmark
    public Object nettyLoop(Loop state) {
        return state.move();
    }

    /** Netty's wheel: cheap to set and to cancel from any thread, and no more exact than 100 ms. */
    public static class Wheel extends Outstanding {
        private final HashedWheelTimer timer = new HashedWheelTimer();
        private Timeout[] timeouts;

        @Setup
        public void fill() {
            timeouts = new Timeout[outstanding];
            for (int i = 0; i < outstanding; i++) timeouts[i] = schedule();
        }

        private Timeout schedule() {
            return timer.newTimeout(timeout -> {}, later(), TimeUnit.NANOSECONDS);
        }

        @TearDown(Level.Trial)
        public void end() {
            timer.stop();
        }
    }

    @Benchmark
    public Object nettyWheel(Wheel state) {
        int next = state.next();
        state.timeouts[next].cancel();
        return state.timeouts[next] = state.schedule();
    }
}
