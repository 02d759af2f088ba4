package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What tasks and their operations allocate, counted by the JVM. The figures hold for compressed class pointers. */
class CostTest {
    private static final int COUNT = 10_000;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** No locals: the size of the contract alone. */
    private static final class Bare extends Hand<Void> {
        @Override
        protected boolean step() {
            return done(null);
        }
    }

    private long bytesEach(Supplier<Object> make) {
        long self = Thread.currentThread().getId();
        Object[] kept = new Object[COUNT];
        for (int i = 0; i < 100; i++) kept[i] = make.get();
        long before = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < COUNT; i++) kept[i] = make.get();
        long bytes = threads.getThreadAllocatedBytes(self) - before;
        assertTrue(kept[COUNT - 1] != null);
        return bytes / COUNT;
    }

    @Test
    void aCalledCoroutineCosts32BytesAndATask80InAll() {
        Resumable<Void> root = new Bare();
        assertEquals(32, bytesEach(Bare::new));
        assertEquals(48, bytesEach(() -> new Run(root)));
    }

    private long bytesOfRunBelow(int frames) {
        if (frames > 0) return bytesOfRunBelow(frames - 1);
        return bytesEach(() -> {
            Scheduler.run(new Bare());
            return this;
        });
    }

    @Test
    void aSchedulerCostsTheSameBelowAnyStack() {
        bytesOfRunBelow(0);
        assertEquals(
                (double) bytesOfRunBelow(0),
                (double) bytesOfRunBelow(500),
                1_000.0); // a single trace would be ten times that
    }

    private static final class Sleeper extends Hand<Void> {
        private static final Duration LONG = Duration.ofDays(1);

        @Override
        protected boolean step() throws Throwable {
            if (state == 1) {
                resumed();
                return done(null);
            }
            state = 1;
            return sleep(LONG) ? SUSPENDED : done(null);
        }
    }

    /** Weighs what lives at the moment when all tasks sleep for the first time, and then wakes them. */
    private static final class Weighing implements NanoClock {
        private long now;
        private long live;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public long idle(long nanos, boolean outside) {
            if (live == 0) live = weigh();
            now += nanos;
            return 0;
        }

        static long weigh() {
            // The serial collector moves all that lives together only each fourth time, and leaves gaps else.
            Runtime runtime = Runtime.getRuntime();
            long least = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                System.gc();
                least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
            }
            return least;
        }
    }

    /** 80 bytes for the task, and 28 for its places among those that are ready, that sleep and that live. */
    @Test
    void aSleepingTaskCosts108BytesInAll() {
        // One less than there is room for after so many doublings, because the task that starts them lives beside them.
        int count = (1 << 17) - 1;
        Weighing clock = new Weighing();
        Task<Void> root = Hand.task(() -> {
            for (int i = 0; i < count; i++) Yield.spawn(new Sleeper());
            return null;
        });
        long before = Weighing.weigh();
        Scheduler.builder().clock(clock).run(root);
        double each = (clock.live - before) / (double) count;
        assertTrue(each < 110, each + " bytes");
    }

    /** Does the operation so many times and says what that allocated, after as many to warm up. */
    private final class Repeating extends Hand<Long> {
        private final Operation operation;
        private final long self = Thread.currentThread().getId();
        private int times;
        private long before;

        Repeating(Operation operation) {
            this.operation = operation;
        }

        @Override
        protected boolean step() throws Throwable {
            resumed();
            for (; ; ) {
                if (times == COUNT) before = threads.getThreadAllocatedBytes(self);
                if (times++ == 2 * COUNT) return done(threads.getThreadAllocatedBytes(self) - before);
                if (operation.begin(this)) return SUSPENDED;
                resumed();
            }
        }
    }

    private interface Operation {
        boolean begin(Resumable<?> task) throws Throwable;
    }

    private void assertAllocatesNothing(Operation operation) {
        long bytes = Scheduler.run(new Repeating(operation));
        assertTrue(bytes < COUNT, "so many operations allocated " + bytes + " bytes");
    }

    @Test
    void suspendingAllocatesNothing() throws IOException {
        Duration instant = Duration.ofNanos(1);
        assertAllocatesNothing(Resumable::pause);
        assertAllocatesNothing(task -> task.sleep(instant));
        Task<Integer> done = Hand.pausing(0);
        Scheduler.run(done);
        assertAllocatesNothing(task -> task.await(done));
        Pipe pipe = Pipe.open();
        pipe.sink().configureBlocking(false);
        assertAllocatesNothing(task -> task.send(pipe.sink()));
        pipe.source().close();
        pipe.sink().close();
    }

    @Test
    void receivingAllocatesNoMoreThanTheSystemsSelectorDoes() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.sink().write(ByteBuffer.allocate(1));
        // The selector boxes the number of the descriptor and makes an iterator or two.
        long bytes = Scheduler.run(new Repeating(task -> task.recv(pipe.source())));
        assertTrue(bytes < 200L * COUNT, "so many waits allocated " + bytes + " bytes");
        pipe.source().close();
        pipe.sink().close();
    }

    @Test
    void resumingCostsTheSameAtAnyDepth() {
        // Steps are counted, not time: a resumption must run the innermost call only.
        int[] steps = new int[1];
        final class Deep extends Hand<Void> {
            private int left;

            Deep(int left) {
                this.left = left;
            }

            @Override
            protected boolean step() throws Throwable {
                steps[0]++;
                if (state == 0 && left > 0) {
                    state = 1;
                    if (enter(new Deep(left - 1))) return SUSPENDED;
                } else if (state == 0) {
                    state = 2;
                    left = 1000;
                }
                resumed();
                if (state == 2 && left-- > 0) return pause() ? SUSPENDED : done(null);
                return done(null);
            }
        }
        Scheduler.run(new Deep(10_000));
        // One first step and one last for each call, and one for each pause.
        assertTrue(steps[0] <= 2 * 10_001 + 1000, steps[0] + " steps");
    }
}
