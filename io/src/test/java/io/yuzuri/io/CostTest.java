package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.sync.Event;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What waiting and trying cost. */
class CostTest extends StreamChannelContract {
    private static final int COUNT = 20_000;

    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    // ---- steps

    @Coroutine
    static void reads(SocketChannel channel, Event begun) throws IOException {
        begun.set();
        Io.read(channel, ByteBuffer.allocate(10));
    }

    @Coroutine
    static void writes(SocketChannel channel, Event begun) throws IOException {
        begun.set();
        Io.write(channel, ByteBuffer.allocateDirect(10_000_000), ByteBuffer.allocate(10_000_000));
    }

    @Coroutine
    static void writesFromOne(SocketChannel channel, Event begun) throws IOException {
        begun.set();
        Io.write(channel, ByteBuffer.allocate(20_000_000));
    }

    @Coroutine
    static void accepts(ServerSocketChannel listener, Event begun) throws IOException {
        begun.set();
        Io.accept(listener);
    }

    /** How many steps the scheduler runs while tasks wait for channels, and nothing comes. */
    @Coroutine
    static long stepsWhileAllWait(Supplier<Scheduler> scheduler) throws IOException {
        try (Connection one = Connection.open();
                Connection another = Connection.open();
                ServerSocketChannel listener = Io.listen(ANY)) {
            Event begun = new Event();
            Task<?>[] tasks = {
                CostTestTasks.reads(one.far(), begun),
                CostTestTasks.writes(one.near(), begun),
                CostTestTasks.writesFromOne(another.near(), begun),
                CostTestTasks.accepts(listener, begun),
            };
            for (Task<?> task : tasks) Yield.spawn(task);
            Yield.sleep(Duration.ofMillis(50)); // the writers fill what there is room for
            long before = scheduler.get().statistics().steps();
            Yield.sleep(Duration.ofMillis(50));
            long steps = scheduler.get().statistics().steps() - before;
            for (Task<?> task : tasks) task.cancel();
            return steps;
        }
    }

    @Test
    void whoWaitsTakesNoSteps() {
        Scheduler[] scheduler = {scheduler().build()};
        long steps = scheduler[0].runRoot(CostTestTasks.stepsWhileAllWait(() -> scheduler[0]));
        assertTrue(steps < 100, steps + " steps while all tasks waited");
    }

    // ---- memory

    @Coroutine
    static long moves() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Pipe pipe = Yield.provider().openPipe();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(100);
            long before = 0;
            for (int i = 0; i < 2 * COUNT; i++) {
                if (i == COUNT) {
                    before = threads.getThreadAllocatedBytes(
                            Thread.currentThread().getId());
                }
                Io.write(pipe.sink(), buffer.clear());
                Io.readFully(pipe.source(), buffer.clear());
            }
            return (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / COUNT;
        } finally {
            pipe.source().close();
            pipe.sink().close();
        }
    }

    /** 48 bytes each for a write and a read, and nothing else. */
    @Test
    void anOperationAllocatesItsTaskAlone() {
        long bytes = Scheduler.run(CostTestTasks.moves());
        assertTrue(bytes <= 96, bytes + " bytes for a write and a read");
    }

    @Coroutine
    static long movesALargeBufferOfTheHeap() throws IOException {
        try (Connection connection = Connection.open()) {
            long before = direct();
            Task<Void> writer = Yield.spawn(CostTestTasks.writes(connection.near(), new Event()));
            Io.readFully(connection.far(), ByteBuffer.allocate(10_000_000));
            Io.readFully(connection.far(), ByteBuffer.allocate(10_000_000));
            Yield.await(writer);
            return direct() - before - 10_000_000;
        }
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    @Test // trap 51
    void aLargeBufferOfTheHeapDoesNotLeaveOneOutsideOfIt() {
        long kept = Scheduler.run(CostTestTasks.movesALargeBufferOfTheHeap());
        assertTrue(kept < 1_000_000, kept + " bytes are kept");
    }
}
