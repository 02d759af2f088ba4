package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.SelectorProvider;
import org.junit.jupiter.api.Test;

/** What the system makes ready, refuses and interrupts, and what tasks see of it. */
class ReactorTest extends ChannelFixture {

    @Test // trap 29
    void aSecondReceiverIsRefusedByNameAndTheFirstKeepsItsWait() throws IOException {
        Pipe pipe = pipe();
        Task<Object> first = new Waiting(Wait.RECV, pipe.source()).named("first");
        Task<Object> second = new Waiting(Wait.RECV, pipe.source()).named("second");
        Scheduler.run(acting(() -> pipe.sink().write(ByteBuffer.allocate(1)), first, second));
        assertEquals("ready", result(first));
        String message = assertInstanceOf(BusyException.class, result(second)).getMessage();
        assertTrue(message.contains("first") && message.contains("second"), message);
    }

    @Test // trap 28
    void oneTaskMayReceiveWhileAnotherSends() throws IOException {
        SocketChannel[] ends = connection();
        ByteBuffer much = ByteBuffer.allocate(1 << 16);
        while (ends[0].write(much.clear()) > 0) {}
        Task<Object> receiver = new Waiting(Wait.RECV, ends[0]);
        Task<Object> sender = new Waiting(Wait.SEND_AGAIN, ends[0]);
        Task<Object> root = acting(
                () -> {
                    assertFalse(receiver.isDone());
                    assertFalse(sender.isDone());
                    while (ends[1].read(much.clear()) > 0) {}
                    return ends[1].write(ByteBuffer.allocate(1));
                },
                receiver,
                sender);
        Scheduler.run(root);
        assertEquals("ready", result(receiver));
        assertEquals("ready", result(sender));
    }

    @Test // trap 38
    void aRefusedConnectionIsTheFailureOfConnect() throws IOException {
        ServerSocketChannel listener = listener();
        java.net.SocketAddress nobody = listener.getLocalAddress();
        listener.close();
        SocketChannel channel = opened(SocketChannel.open());
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    if (state == 0) {
                        assertFalse(channel.connect(nobody));
                        state = 1;
                        if (connect(channel)) return SUSPENDED;
                    }
                    return done(resumed());
                } catch (IOException refused) {
                    return done(refused);
                }
            }
        };
        assertInstanceOf(ConnectException.class, Scheduler.run(task));
    }

    @Test
    void connectAndSendBothWaitForAPendingConnection() throws IOException {
        for (Wait wait : new Wait[] {Wait.CONNECT, Wait.SEND}) {
            SocketChannel channel = opened(SocketChannel.open());
            channel.connect(listener().getLocalAddress());
            assertEquals("ready", outcome(wait, channel));
            assertTrue(channel.isConnected());
            assertEquals(1, channel.write(ByteBuffer.allocate(1)));
        }
    }

    @Test // trap 37
    void aConnectionThatIsThereNeedsNoWait() throws IOException {
        SocketChannel channel = connection()[0];
        SelectorProvider none = withoutSelector();
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                return connect(channel) ? SUSPENDED : done("connected");
            }
        };
        assertEquals("connected", Scheduler.builder().provider(none).run(task));
    }

    @Test
    void datagramsAreReceivedToo() throws IOException {
        java.nio.channels.DatagramChannel channel = opened(java.nio.channels.DatagramChannel.open());
        channel.bind(new InetSocketAddress("127.0.0.1", 0));
        Task<Object> waiting = new Waiting(Wait.RECV, channel);
        Scheduler.run(acting(() -> channel.send(ByteBuffer.allocate(1), channel.getLocalAddress()), waiting));
        assertEquals("ready", result(waiting));
    }

    @Test // traps 9, 21
    void whatCannotBeWaitedForIsRefusedInTheTaskThatAsked() throws IOException {
        SocketChannel fresh = opened(SocketChannel.open());
        assertInstanceOf(NotYetConnectedException.class, outcome(Wait.RECV, fresh));
        assertInstanceOf(NotYetConnectedException.class, outcome(Wait.SEND, fresh));
        assertInstanceOf(NoConnectionPendingException.class, outcome(Wait.CONNECT, fresh));
        assertInstanceOf(IllegalArgumentException.class, outcome(Wait.SEND, listener()));
        assertInstanceOf(IllegalArgumentException.class, outcome(Wait.RECV, pipe().sink()));
        assertInstanceOf(NullPointerException.class, outcome(Wait.RECV, null));
        fresh.close();
        assertInstanceOf(ClosedChannelException.class, outcome(Wait.RECV, fresh));
        assertInstanceOf(ClosedChannelException.class, outcome(Wait.SEND, fresh));
        Pipe.SourceChannel blocking = Pipe.open().source();
        opened.add(blocking);
        Exception refused = assertInstanceOf(IllegalBlockingModeException.class, outcome(Wait.RECV, blocking));
        assertTrue(refused.getMessage().contains("configureBlocking(false)"), refused.getMessage());
    }

    @Test
    void aForeignChannelIsRefusedWithTheRemedy() throws IOException {
        Exception unknown = assertInstanceOf(
                IllegalArgumentException.class, outcome(Wait.RECV, new Strange(SelectorProvider.provider())));
        assertTrue(unknown.getMessage().contains("Yield.provider()"), unknown.getMessage());
        assertInstanceOf(IllegalArgumentException.class, outcome(Wait.RECV, new Strange(null)));
    }

    /** A channel no selector knows. */
    private static final class Strange extends AbstractSelectableChannel {
        Strange(SelectorProvider provider) throws IOException {
            super(provider);
            configureBlocking(false);
        }

        @Override
        protected void implCloseSelectableChannel() {}

        @Override
        protected void implConfigureBlocking(boolean block) {}

        @Override
        public int validOps() {
            return SelectionKey.OP_READ;
        }
    }

    @Test // trap 56
    void anInterruptDoesNotMakeTheLoopSpinAndIsThereAfterTheRun() throws IOException {
        Pipe pipe = pipe();
        long[] reads = new long[1];
        NanoClock counting = () -> {
            reads[0]++;
            return System.nanoTime();
        };
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    Thread.currentThread().interrupt();
                    state = 1;
                    if (sleep(java.time.Duration.ofMillis(20))) return SUSPENDED;
                }
                if (state == 1) {
                    resumed();
                    Thread.currentThread().interrupt();
                    Yield.spawn(new Waiting(Wait.RECV, pipe.source()));
                    state = 2;
                    if (sleep(java.time.Duration.ofMillis(20))) return SUSPENDED;
                }
                resumed();
                pipe.sink().close();
                return done(null);
            }
        };
        Scheduler.builder().clock(counting).run(task);
        assertTrue(Thread.interrupted(), "the interrupt is kept for who runs the scheduler");
        assertTrue(reads[0] < 100, reads[0] + " readings of the clock for two short sleeps");
    }

    /** Waits for a channel, sleeps a while, and says how often the clock was read: once or so for each turn. */
    private static long turns(Wait wait, SelectableChannel channel) {
        long[] reads = new long[1];
        NanoClock counting = () -> {
            reads[0]++;
            return System.nanoTime();
        };
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (enter(new Waiting(wait, channel))) return SUSPENDED;
                }
                if (state == 1) {
                    assertEquals("ready", resumed());
                    state = 2;
                    if (sleep(java.time.Duration.ofMillis(20))) return SUSPENDED;
                }
                return done(resumed());
            }
        };
        Scheduler.builder().clock(counting).run(task);
        return reads[0];
    }

    @Test // traps 1, 2, 3
    void aChannelThatIsReadyWithNobodyWaitingDoesNotMakeTheLoopSpin() throws IOException {
        Pipe unread = pipe();
        unread.sink().write(ByteBuffer.allocate(1));
        assertTrue(turns(Wait.RECV, unread.source()) < 20);
        Pipe ended = pipe();
        ended.sink().close();
        assertTrue(turns(Wait.RECV, ended.source()) < 20);
        Pipe writable = pipe();
        assertTrue(turns(Wait.SEND_AGAIN, writable.sink()) < 20);
        SocketChannel connected = opened(SocketChannel.open());
        connected.connect(listener().getLocalAddress());
        assertTrue(turns(Wait.CONNECT, connected) < 20);
    }

    @Test
    void channelsAreFreeAgainAfterTheRun() throws IOException {
        Pipe pipe = pipe();
        pipe.sink().write(ByteBuffer.allocate(1));
        assertEquals("ready", outcome(Wait.RECV, pipe.source()));
        pipe.source().configureBlocking(true);
        assertFalse(pipe.source().isRegistered());
    }

    @Test
    void aRunWithoutChannelsOpensNoSelector() {
        SelectorProvider none = withoutSelector();
        assertEquals(3, Scheduler.builder().provider(none).run(Hand.pausing(3)));
        assertThrows(
                AssertionError.class,
                () -> Scheduler.builder().provider(none).run(new Waiting(Wait.RECV, channelOf(none))));
    }

    private static SelectorProvider withoutSelector() {
        return new Providers.Delegating() {
            @Override
            public java.nio.channels.spi.AbstractSelector openSelector() {
                throw new AssertionError("a selector was opened");
            }
        };
    }

    private SelectableChannel channelOf(SelectorProvider provider) {
        try {
            return opened(new Strange(provider));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test // trap 27
    void aSelectorThatCannotBeOpenedFailsTheTaskThatNeededIt() {
        SelectorProvider exhausted = new Providers.Delegating() {
            @Override
            public java.nio.channels.spi.AbstractSelector openSelector() throws IOException {
                throw new IOException("Too many open files");
            }
        };
        Object outcome = Scheduler.builder().provider(exhausted).run(new Waiting(Wait.RECV, channelOf(exhausted)));
        assertEquals(
                "Too many open files",
                assertInstanceOf(IOException.class, outcome).getMessage());
        // Also who would not wait yet: what is taken before could not be given back.
        SelectableChannel channel = channelOf(exhausted);
        Scheduler.builder().asWritten(true).provider(exhausted).run(Plain.task("claims", () -> {
            assertThrows(IOException.class, () -> Yield.receiving(channel));
            assertThrows(IOException.class, () -> Yield.sending(channel));
        }));
    }
}
