package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What real sockets do to a scheduler. */
class SocketTrapsTest extends ChannelFixture {
    private static Scheduler.Builder scheduler() {
        return Scheduler.builder().asWritten(true);
    }

    /** How often the clock was read: once or twice a turn. */
    private static final class CountingClock implements NanoClock {
        long reads;

        @Override
        public long nanoTime() {
            reads++;
            return System.nanoTime();
        }
    }

    @Test // trap 4
    void aTaskThatDoesNotReceiveLearnsOfAResetWhenItWrites() throws IOException {
        SocketChannel[] ends = connection();
        scheduler().run(task("root", () -> {
            ends[1].setOption(StandardSocketOptions.SO_LINGER, 0);
            Yield.close(ends[1]);
            Yield.sleep(Duration.ofMillis(1));
            IOException reset = assertThrows(IOException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    Yield.send(ends[0]);
                    ends[0].write(ByteBuffer.allocate(1));
                }
            });
            assertTrue(reset.getMessage() != null);
        }));
    }

    @Test // trap 12
    void anUnreachableDatagramPortFailsTheReceiverOnceAndDoesNotMakeTheLoopSpin() throws IOException {
        CountingClock clock = new CountingClock();
        scheduler().clock(clock).run(task("root", () -> {
            InetSocketAddress nobody;
            try (DatagramChannel gone = DatagramChannel.open()) {
                nobody = (InetSocketAddress)
                        gone.bind(new InetSocketAddress("127.0.0.1", 0)).getLocalAddress();
            }
            DatagramChannel channel = opened(DatagramChannel.open());
            channel.connect(nobody);
            channel.write(ByteBuffer.allocate(1));
            Yield.recv(channel);
            assertThrows(PortUnreachableException.class, () -> channel.read(ByteBuffer.allocate(1)));
            assertEquals(0, channel.read(ByteBuffer.allocate(1)));
            channel.write(ByteBuffer.allocate(1));
            // Nobody receives now.
            long before = clock.reads;
            Yield.sleep(Duration.ofMillis(20));
            assertTrue(clock.reads - before < 50, (clock.reads - before) + " readings of the clock");
        }));
    }

    @Test // trap 26
    void aDescriptorThatIsUsedAgainBringsNothingOfTheOldChannel() throws IOException {
        scheduler().run(task("root", () -> {
            for (int i = 0; i < 50; i++) {
                SocketChannel[] old = connection();
                old[1].write(ByteBuffer.allocate(1));
                Yield.recv(old[0]);
                // Both are ready, and nobody waits; the next ones get their descriptors.
                Yield.close(old[0]);
                Yield.close(old[1]);
                SocketChannel[] fresh = connection();
                Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.recv(fresh[0])));
                for (int turn = 0; turn <= Loop.POLL_EVERY; turn++) Yield.pause();
                assertFalse(waiting.isDone(), "woken by an old channel");
                fresh[1].write(ByteBuffer.allocate(1));
                Yield.await(waiting);
                Yield.close(fresh[0]);
                Yield.close(fresh[1]);
            }
        }));
    }

    @Test // trap 20
    void aChannelBelongsToOneScheduler() throws IOException {
        Pipe pipe = pipe();
        scheduler().name("outer").run(task("root", () -> {
            Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.recv(pipe.source())));
            Yield.pause();
            IllegalStateException refused = assertThrows(
                    IllegalStateException.class, () -> scheduler().run(task("inner", () -> Yield.recv(pipe.source()))));
            assertTrue(refused.getMessage().contains("another scheduler"), refused.getMessage());
            pipe.sink().write(ByteBuffer.allocate(1));
            Yield.await(waiting);
        }));
        // It is free when its scheduler has ended.
        pipe.sink().write(ByteBuffer.allocate(1));
        scheduler().run(task("later", () -> Yield.recv(pipe.source())));
    }

    @Test // trap 20
    void aChannelOfAnotherSchedulerIsRefusedBeforeAnythingIsTakenFromIt() throws IOException {
        Pipe pipe = pipe();
        scheduler().name("outer").run(task("root", () -> {
            Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.recv(pipe.source())));
            Yield.sending(pipe.sink());
            Yield.pause();
            for (Plain.Action claim : List.<Plain.Action>of(
                    () -> Yield.receiving(pipe.source()),
                    () -> Yield.sending(pipe.sink()),
                    () -> Yield.send(pipe.sink()))) {
                IllegalStateException refused = assertThrows(
                        IllegalStateException.class, () -> scheduler().run(task("inner", claim)));
                assertTrue(refused.getMessage().contains("another scheduler"), refused.getMessage());
            }
            pipe.sink().write(ByteBuffer.allocate(1));
            Yield.await(waiting);
        }));
    }

    @Test // trap 20
    void aListenerOfAnotherSchedulerIsRefusedBeforeItAccepts() throws IOException {
        try (ServerSocketChannel listener = reusing(0)) {
            scheduler().name("outer").run(task("root", () -> {
                Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.recv(listener)));
                Yield.pause();
                assertThrows(
                        IllegalStateException.class,
                        () -> scheduler().run(task("inner", () -> Yield.receiving(listener))));
                waiting.cancel();
            }));
        }
    }

    @Test // trap 43
    void theSystemSharesOutConnectionsToListenersOfOnePort() throws Exception {
        int connections = 60;
        AtomicInteger[] accepted = {new AtomicInteger(), new AtomicInteger()};
        ServerSocketChannel first = reusing(0);
        int port = ((InetSocketAddress) first.getLocalAddress()).getPort();
        ServerSocketChannel[] listeners = {first, reusing(port)};
        CompletableFuture<Void> all = new CompletableFuture<>();
        SchedulerGroup.of(2, scheduler())
                .run(i -> task("acceptor" + i, () -> {
                    Task<Void> accepting = Yield.spawn(task("accepting", () -> {
                        while (true) {
                            Yield.recv(listeners[i]);
                            try (SocketChannel client = listeners[i].accept()) {
                                if (client == null) continue;
                                accepted[i].incrementAndGet();
                                client.write(ByteBuffer.allocate(1));
                            }
                        }
                    }));
                    if (i == 0) {
                        Yield.call(() -> {
                            for (int c = 0; c < connections; c++) {
                                try (SocketChannel client =
                                        SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
                                    assertEquals(1, client.read(ByteBuffer.allocate(2)));
                                }
                            }
                            return null;
                        });
                        all.complete(null);
                    }
                    Yield.await(all);
                    accepting.cancel();
                }));
        assertEquals(connections, accepted[0].get() + accepted[1].get());
        assertTrue(accepted[0].get() > 0 && accepted[1].get() > 0, accepted[0] + " and " + accepted[1]);
    }

    private ServerSocketChannel reusing(int port) throws IOException {
        ServerSocketChannel listener = opened(ServerSocketChannel.open());
        listener.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        return listener.bind(new InetSocketAddress("127.0.0.1", port), 1024);
    }

    @Test // trap 57
    void cancellingATaskInterruptsNoThreadAndClosesNoChannel() throws IOException {
        SocketChannel[] ends = connection();
        scheduler().run(task("root", () -> {
            boolean[] interrupted = new boolean[1];
            Task<Void> waiting = Yield.spawn(task("waiting", () -> {
                try {
                    Yield.recv(ends[0]);
                } finally {
                    interrupted[0] = Thread.currentThread().isInterrupted();
                }
            }));
            Yield.pause();
            waiting.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(waiting));
            assertFalse(interrupted[0] || Thread.currentThread().isInterrupted());
            assertTrue(ends[0].isOpen());
            ends[1].write(ByteBuffer.allocate(1));
            Yield.recv(ends[0]);
            assertEquals(1, ends[0].read(ByteBuffer.allocate(2)));
        }));
    }

    @Test // trap 64
    void aClockThatOverflowsIsAClock() {
        Scheduler.builder()
                .asWritten(true)
                .clock(new VirtualClock(Long.MAX_VALUE - 5))
                .run(task("root", () -> {
                    List<String> said = new ArrayList<>();
                    Task<Void> late = Yield.spawn(task("late", () -> {
                        Yield.sleep(Duration.ofNanos(20));
                        said.add("late");
                    }));
                    Task<Void> early = Yield.spawn(task("early", () -> {
                        Yield.sleep(Duration.ofNanos(3));
                        said.add("early");
                    }));
                    Yield.await(late);
                    Yield.await(early);
                    assertEquals(List.of("early", "late"), said);
                }));
    }

    @Test // trap 68
    void aSchedulerRunsOnAVirtualThreadToo() throws Exception {
        Thread thread = BatonThreads.unstarted(
                () -> {
                    try {
                        SocketChannel[] ends = connection();
                        Scheduler.run(Hand.task(() -> {
                            Yield.spawn(new Waiting(Wait.RECV, ends[0]).named("receiver"));
                            ends[1].write(ByteBuffer.allocate(1));
                            return null;
                        }));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                "loop");
        Throwable[] failed = new Throwable[1];
        thread.setUncaughtExceptionHandler((where, failure) -> failed[0] = failure);
        thread.start();
        thread.join();
        assertNull(failed[0]);
    }

    @Test // traps 40, 42
    void aConnectionThatCannotBeMadeIsAnOrdinaryException() throws IOException {
        scheduler().run(task("root", () -> {
            SocketChannel channel = opened(SocketChannel.open());
            ServerSocketChannel gone = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
            InetSocketAddress nobody = (InetSocketAddress) gone.getLocalAddress();
            gone.close();
            assertInstanceOf(IOException.class, assertThrows(IOException.class, () -> {
                channel.connect(nobody);
                Yield.connect(channel);
            }));
            Yield.pause();
        }));
    }

    @Test
    void whoWaitsForAConnectionGoesOnAlsoIfSomebodyElseFinishesIt() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open();
                SocketChannel client = SocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client.configureBlocking(false);
            Scheduler.builder().asWritten(true).run(Plain.task("root", () -> {
                client.connect(listener.getLocalAddress());
                Task<Void> waits = Yield.spawn(Plain.task("waits", () -> Yield.connect(client)));
                Yield.pause();
                while (!client.finishConnect()) Yield.pause(); // before the scheduler looks
                Timeout limit = Timeout.after(Duration.ofSeconds(20));
                try (limit) {
                    Yield.await(waits);
                }
            }));
        }
    }
}
