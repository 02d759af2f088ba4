package io.yuzuri.any;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.yuzuri.BusyException;
import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.SchedulerStatistics;
import io.yuzuri.Task;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.Io;
import io.yuzuri.sync.Mailbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels among the things that a task waits for, by machines and as written. */
class AnyOfChannelsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private static Scheduler.Builder scheduler(boolean asWritten) {
        return Scheduler.builder().asWritten(asWritten);
    }

    private static Pipe pipe() throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        return pipe;
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count);
    }

    // ---- who is answered

    /** How often a mailbox that is always full is answered before the channel is. */
    @Coroutine
    static int answersBefore(boolean channelFirst) throws IOException {
        Pipe pipe = pipe();
        try {
            Mailbox<Integer> full = Mailbox.bounded(1);
            full.send(1);
            Io.write(pipe.sink(), bytes(1));
            Waitable channel = Waitable.receivable(pipe.source());
            Waitable[] things = channelFirst
                    ? new Waitable[] {channel, full.receivable()}
                    : new Waitable[] {full.receivable(), channel};
            int most = 0;
            for (int round = 0; round < 10; round++) {
                int others = 0;
                while (Yield.any(things) == (channelFirst ? 1 : 0)) others++;
                most = Math.max(most, others);
            }
            return most;
        } finally {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChannelIsAskedForBesideWhatIsAlwaysThere(boolean asWritten) {
        for (boolean first : new boolean[] {false, true}) {
            int others = scheduler(asWritten).run(AnyOfChannelsTestTasks.answersBefore(first));
            assertTrue(others > 0 && others < 64, others + " answers before the channel's");
        }
    }

    @Coroutine
    static String bothDirections() throws IOException {
        ServerSocketChannel listener = Io.listen(new java.net.InetSocketAddress("127.0.0.1", 0));
        SocketChannel near = Io.connect(listener.getLocalAddress());
        SocketChannel far = Io.accept(listener);
        try {
            Waitable[] things = {Waitable.receivable(near), Waitable.sendable(near), Waitable.after(LONG)};
            StringBuilder said = new StringBuilder();
            said.append(Yield.any(things));
            ByteBuffer chunk = bytes(1 << 16);
            while (near.write(chunk.clear()) > 0) continue;
            Yield.spawn(AnyOfChannelsTestTasks.sendsLater(far));
            said.append(Yield.any(things));
            near.read(bytes(10));
            Yield.spawn(AnyOfChannelsTestTasks.drains(far));
            said.append(Yield.any(things));
            Yield.spawn(AnyOfChannelsTestTasks.closesLater(near));
            near.shutdownOutput();
            things[1] = Waitable.after(LONG);
            said.append(Yield.any(things)).append(near.isOpen()).append(Yield.any(things));
            return said.toString();
        } finally {
            near.close();
            far.close();
            listener.close();
        }
    }

    @Coroutine
    static void sendsLater(SocketChannel far) throws IOException {
        for (int i = 0; i < 3; i++) Yield.pause();
        Io.write(far, bytes(1));
    }

    @Coroutine
    static void drains(SocketChannel far) throws IOException {
        try {
            for (ByteBuffer chunk = bytes(1 << 16); Io.read(far, chunk.clear()) >= 0; ) continue;
        } catch (ClosedChannelException end) {
            // There is no more to drain.
        }
    }

    @Coroutine
    static void closesLater(SocketChannel near) throws IOException {
        for (int i = 0; i < 3; i++) Yield.pause();
        Yield.close(near);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTaskWaitsForBothDirectionsOfAChannel(boolean asWritten) {
        assertEquals("1010false0", scheduler(asWritten).run(AnyOfChannelsTestTasks.bothDirections()));
    }

    // ---- what is refused leaves nothing behind

    @Coroutine
    static void receives(Pipe pipe) throws IOException {
        Io.readFully(pipe.source(), bytes(1));
    }

    @Coroutine
    static String refusedInTheMiddle() throws IOException {
        Pipe busy = pipe();
        Pipe free = pipe();
        try {
            Task<Void> receiver = Yield.spawn(AnyOfChannelsTestTasks.receives(busy));
            Yield.pause();
            StringBuilder said = new StringBuilder();
            Mailbox<Integer> mailbox = Mailbox.bounded(1);
            Waitable[] things = {
                mailbox.receivable(), Waitable.receivable(free.source()), Waitable.receivable(busy.source())
            };
            try {
                Yield.any(things);
            } catch (BusyException refused) {
                said.append("busy ");
            }
            Task<Void> other = Yield.spawn(AnyOfChannelsTestTasks.receives(free));
            Yield.pause();
            Io.write(free.sink(), bytes(1));
            Io.write(busy.sink(), bytes(1));
            Yield.await(other);
            Yield.await(receiver);
            mailbox.send(1);
            said.append(Yield.any(things)).append(' ');
            SocketChannel unconnected = Yield.provider().openSocketChannel();
            unconnected.configureBlocking(false);
            try {
                Yield.any(Waitable.after(LONG), Waitable.sendable(unconnected));
            } catch (NotYetConnectedException refused) {
                said.append("unconnected");
            } finally {
                unconnected.close();
            }
            return said.toString();
        } finally {
            for (Pipe pipe : new Pipe[] {busy, free}) {
                pipe.sink().close();
                pipe.source().close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFailureInTheMiddleLeavesNoRegistration(boolean asWritten) {
        assertEquals("busy 0 unconnected", scheduler(asWritten).run(AnyOfChannelsTestTasks.refusedInTheMiddle()));
    }

    @Coroutine
    static String whoObservesIsTheReceiver() throws IOException {
        Pipe pipe = pipe();
        try {
            Task<Void> observer = Yield.spawn(AnyOfChannelsTestTasks.observes(pipe));
            Yield.pause();
            try {
                Yield.recv(pipe.source());
                return "received";
            } catch (BusyException refused) {
                return refused.getMessage().contains("observes") ? "busy" : refused.getMessage();
            } finally {
                observer.cancel();
            }
        } finally {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    @Coroutine
    static void observes(Pipe pipe) {
        Yield.any(Waitable.receivable(pipe.source()), Waitable.after(LONG));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyElseReceivesWhereSomebodyObserves(boolean asWritten) {
        assertEquals("busy", scheduler(asWritten).run(AnyOfChannelsTestTasks.whoObservesIsTheReceiver()));
    }

    // ---- what it costs, and leaves

    private static final int ROUNDS = Integer.getInteger("yuzuri.any.rounds", 50_000);

    /** Something that one task brings about and another one waits for. */
    static final class Signal {
        private final WaitQueue<Void> waiting = new WaitQueue<>();
        private int given;

        Waitable given() {
            return Waitable.of(waiting, () -> given > 0);
        }

        void give() {
            given++;
            waiting.wakeOne(null);
        }
    }

    @Coroutine
    static void gives(Signal signal, int rounds) {
        for (int i = 0; i < rounds; i++) {
            signal.give();
            Yield.pause();
        }
    }

    /** Bytes for a round, and what the scheduler then knows of the losers. */
    @Coroutine
    static String rounds(Supplier<Scheduler> scheduler) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Pipe pipe = pipe();
        try {
            Signal signal = new Signal();
            Waitable[] things = {Waitable.receivable(pipe.source()), signal.given(), Waitable.after(LONG)};
            Yield.spawn(AnyOfChannelsTestTasks.gives(signal, 2 * ROUNDS));
            long before = 0;
            for (int i = 0; i < 2 * ROUNDS; i++) {
                if (i == ROUNDS) {
                    before = threads.getThreadAllocatedBytes(
                            Thread.currentThread().getId());
                }
                if (Yield.any(things) == 1) signal.given--;
            }
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            SchedulerStatistics left = scheduler.get().statistics();
            return bytes / ROUNDS + " bytes, " + left.deadlines() + " deadlines, " + left.waits() + " waits";
        } finally {
            pipe.sink().close();
            pipe.source().close();
        }
    }

    @Test
    void aRoundCostsNoMemoryAndLeavesNothing() {
        Scheduler[] scheduler = {Scheduler.builder().build()};
        assertEquals(
                "0 bytes, 0 deadlines, 0 waits",
                scheduler[0].runRoot(AnyOfChannelsTestTasks.rounds(() -> scheduler[0])));
    }
}
