package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who closes a channel, and how, and what its waiters see of it. */
class ClosingTest extends ChannelFixture {

    @Test // traps 14, 28
    void closingThroughYieldWakesBothWaitersAndFreesTheChannelAtOnce() throws IOException {
        SocketChannel[] ends = connection();
        ByteBuffer much = ByteBuffer.allocate(1 << 16);
        while (ends[0].write(much.clear()) > 0) {}
        Task<Object> receiver = new Waiting(Wait.RECV, ends[0]);
        Task<Object> sender = new Waiting(Wait.SEND_AGAIN, ends[0]);
        Task<Object> root = acting(
                () -> {
                    Yield.close(ends[0]);
                    assertFalse(ends[0].isRegistered());
                    assertEquals(Run.READY, receiver.run().status);
                    assertEquals(Run.READY, sender.run().status);
                    return null;
                },
                receiver,
                sender);
        Scheduler.run(root);
        assertInstanceOf(AsynchronousCloseException.class, result(receiver));
        assertInstanceOf(AsynchronousCloseException.class, result(sender));
    }

    @Test // trap 15
    void aListenerClosedThroughYieldCanBeBoundAgainAtOnce() throws IOException {
        ServerSocketChannel listener = listener();
        InetSocketAddress address = (InetSocketAddress) listener.getLocalAddress();
        Task<Object> root = acting(
                () -> {
                    Yield.close(listener);
                    return listener().setOption(java.net.StandardSocketOptions.SO_REUSEADDR, false) != null
                            && opened(ServerSocketChannel.open()).bind(address).isOpen();
                },
                new Waiting(Wait.RECV, listener));
        assertEquals(true, Scheduler.run(root));
    }

    @Test // trap 17
    void aChannelClosedRawWakesItsWaiter() throws IOException {
        Pipe pipe = pipe();
        Task<Object> waiting = new Waiting(Wait.RECV, pipe.source());
        Scheduler.run(acting(
                () -> {
                    pipe.source().close();
                    return null;
                },
                waiting));
        assertInstanceOf(AsynchronousCloseException.class, result(waiting));
    }

    @Test // trap 16
    void aChannelClosedRawByAnotherThreadWakesItsWaiter() throws Exception {
        Pipe pipe = pipe();
        Task<Object> waiting = new Waiting(Wait.RECV, pipe.source());
        Thread closing = new Thread(() -> {
            try {
                pipe.source().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Scheduler.run(acting(
                () -> {
                    closing.start();
                    return null;
                },
                waiting));
        closing.join();
        assertInstanceOf(AsynchronousCloseException.class, result(waiting));
    }

    @Test
    void aChannelClosedRawWakesItsWaiterBeforeVirtualTimeMovesOn() throws IOException {
        VirtualClock clock = new VirtualClock();
        Pipe pipe = pipe();
        Scheduler.builder().asWritten(true).clock(clock).run(Plain.task("root", () -> {
            Yield.spawn(Plain.task("sleeper", () -> Yield.sleep(Duration.ofDays(1))));
            Task<Void> waiting = Yield.spawn(Plain.task("waiting", () -> Yield.recv(pipe.source())));
            Yield.pause();
            pipe.source().close();
            assertThrows(AsynchronousCloseException.class, () -> Yield.await(waiting));
            assertEquals(0, clock.nanoTime());
        }));
    }

    @Test
    void manyChannelsClosedRawWakeAllTheirWaiters() throws IOException {
        List<Pipe> pipes = new ArrayList<>();
        List<Task<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pipes.add(pipe());
            waiting.add(new Waiting(Wait.RECV, pipes.get(i).source()));
        }
        Scheduler.run(acting(
                () -> {
                    for (int i = 0; i < 100; i += 3) pipes.get(i).source().close();
                    for (int i = 1; i < 100; i += 3) Yield.close(pipes.get(i).source());
                    for (int i = 2; i < 100; i += 3) pipes.get(i).sink().close();
                    return null;
                },
                waiting.toArray(Task<?>[]::new)));
        for (int i = 0; i < 100; i++) {
            if (i % 3 == 2) {
                assertEquals("ready", result(waiting.get(i)), "the end of the data is something to receive");
            } else {
                assertInstanceOf(AsynchronousCloseException.class, result(waiting.get(i)));
            }
        }
    }

    @Test // trap 45
    void afterHalfACloseTheOtherHalfStillSends() throws IOException {
        SocketChannel[] ends = connection();
        ends[1].shutdownOutput();
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (recv(ends[0])) return SUSPENDED;
                }
                if (state == 1) {
                    resumed();
                    assertEquals(-1, ends[0].read(ByteBuffer.allocate(1)));
                    state = 2;
                    if (send(ends[0])) return SUSPENDED;
                }
                resumed();
                return done(ends[0].write(ByteBuffer.allocate(1)));
            }
        };
        assertEquals(1, Scheduler.run(task));
    }

    @Test // trap 7
    void aResetWakesReceiverAndSender() throws IOException {
        SocketChannel[] ends = connection();
        ByteBuffer much = ByteBuffer.allocate(1 << 16);
        while (ends[0].write(much.clear()) > 0) {}
        Task<Object> receiver = new Waiting(Wait.RECV, ends[0]);
        Task<Object> sender = new Waiting(Wait.SEND_AGAIN, ends[0]);
        Task<Object> root = acting(
                () -> {
                    ends[1].setOption(java.net.StandardSocketOptions.SO_LINGER, 0);
                    Yield.close(ends[1]);
                    return null;
                },
                receiver,
                sender);
        Scheduler.run(root);
        assertEquals("ready", result(receiver));
        assertEquals("ready", result(sender));
        assertThrows(IOException.class, () -> ends[0].read(ByteBuffer.allocate(1)));
    }
}
