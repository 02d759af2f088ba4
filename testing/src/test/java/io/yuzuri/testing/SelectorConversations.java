package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import io.yuzuri.testing.Streams.Pair;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** States, keys and selectors: what java.nio says of them, and what the JDK adds. */
final class SelectorConversations {
    private SelectorConversations() {}

    @Coroutine
    static void channelsKnowTheirState() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1);
        try (ServerSocketChannel listener = Yield.provider().openServerSocketChannel();
                SocketChannel channel = Streams.open()) {
            listener.configureBlocking(false);
            assertThrows(NotYetBoundException.class, listener::accept);
            assertNull(listener.getLocalAddress());
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
            assertThrows(AlreadyBoundException.class, () -> listener.bind(null));
            assertNull(listener.accept());

            assertThrows(NotYetConnectedException.class, () -> channel.read(buffer));
            assertThrows(NotYetConnectedException.class, () -> channel.write(buffer));
            assertThrows(NotYetConnectedException.class, channel::shutdownOutput);
            assertThrows(NoConnectionPendingException.class, channel::finishConnect);
            assertThrows(
                    UnresolvedAddressException.class,
                    () -> channel.connect(InetSocketAddress.createUnresolved("nowhere", 1)));
            assertThrows(NullPointerException.class, () -> channel.connect(null));
            assertNull(channel.getLocalAddress());
            assertNull(channel.getRemoteAddress());
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThrows(AlreadyBoundException.class, () -> channel.bind(null));
            if (!channel.connect(listener.getLocalAddress())) {
                assertTrue(channel.isConnectionPending());
                assertThrows(ConnectionPendingException.class, () -> channel.connect(listener.getLocalAddress()));
                assertThrows(NotYetConnectedException.class, () -> channel.read(buffer));
                Yield.connect(channel);
            }
            assertTrue(channel.finishConnect() && channel.isConnected() && !channel.isConnectionPending());
            assertEquals(0, channel.read(ByteBuffer.allocate(0)));
            assertThrows(IllegalArgumentException.class, () -> channel.read(buffer.asReadOnlyBuffer()));
            assertThrows(NullPointerException.class, () -> channel.read((ByteBuffer) null));
            Yield.close(channel);
            assertThrows(ClosedChannelException.class, () -> channel.read(buffer));
            assertThrows(ClosedChannelException.class, () -> channel.write(buffer));
        }
    }

    /** A listener that is closed in a selector goes on until the next select. */
    @Coroutine
    static void aClosedListenerKeepsItsPortUntilTheNextSelect() throws IOException {
        try (Selector selector = Yield.provider().openSelector();
                ServerSocketChannel next = Yield.provider().openServerSocketChannel()) {
            ServerSocketChannel listener = Streams.listen();
            SocketAddress address = listener.getLocalAddress();
            SelectionKey key = listener.register(selector, SelectionKey.OP_ACCEPT);
            assertThrows(BindException.class, () -> next.bind(address));
            listener.close();
            assertFalse(key.isValid());
            assertThrows(CancelledKeyException.class, key::readyOps);
            assertThrows(ClosedChannelException.class, listener::accept);
            assertThrows(BindException.class, () -> next.bind(address));
            assertEquals(1, selector.keys().size());
            selector.selectNow();
            assertEquals(0, selector.keys().size());
            next.bind(address);
            assertEquals(address, next.getLocalAddress());
        }
    }

    @Coroutine
    static void readinessStaysUntilItIsUsed() throws IOException {
        try (Pair pair = Streams.pair();
                Selector selector = Yield.provider().openSelector()) {
            SelectionKey key = pair.server().register(selector, SelectionKey.OP_READ, "mine");
            assertSame(key, pair.server().keyFor(selector));
            Streams.writeFully(pair.client(), ByteBuffer.allocate(1));
            List<Object> ready = new ArrayList<>();
            while (selector.selectNow(k -> ready.add(k.attachment())) == 0) Yield.sleep(Duration.ofMillis(1));
            assertEquals(1, selector.selectNow(k -> ready.add(k.attachment())));
            assertEquals(List.of("mine", "mine"), ready);
            assertEquals(1, selector.selectNow());
            assertEquals(0, selector.selectNow());
            assertTrue(selector.selectedKeys().contains(key) && key.isReadable());
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> selector.selectedKeys().add(key));
            assertThrows(
                    UnsupportedOperationException.class, () -> selector.keys().clear());
            selector.selectedKeys().clear();
            key.interestOps(SelectionKey.OP_WRITE);
            assertEquals(1, selector.selectNow());
            assertTrue(key.isWritable() && !key.isReadable());
            assertThrows(IllegalArgumentException.class, () -> key.interestOps(SelectionKey.OP_ACCEPT));
            selector.selectedKeys().clear();
            assertEquals(1, pair.server().read(ByteBuffer.allocate(9)));
            key.interestOps(SelectionKey.OP_READ);
            assertEquals(0, selector.selectNow());
        }
    }

    @Coroutine
    static void cancelledKeysLeaveAtTheNextSelect() throws IOException {
        try (Pair pair = Streams.pair()) {
            Selector selector = Yield.provider().openSelector();
            SocketChannel channel = pair.client();
            SelectionKey key = channel.register(selector, SelectionKey.OP_WRITE);
            assertSame(key, channel.register(selector, SelectionKey.OP_READ));
            assertEquals(SelectionKey.OP_READ, key.interestOps());
            assertThrows(IllegalBlockingModeException.class, () -> channel.configureBlocking(true));
            key.cancel();
            assertThrows(CancelledKeyException.class, () -> channel.register(selector, SelectionKey.OP_READ));
            selector.selectNow();
            assertNull(channel.keyFor(selector));
            assertNotNull(channel.register(selector, SelectionKey.OP_WRITE));
            assertThrows(
                    IllegalStateException.class,
                    () -> selector.selectNow(k -> {
                        try {
                            selector.selectNow();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    }));
            selector.close();
            assertThrows(ClosedSelectorException.class, selector::selectNow);
            assertThrows(ClosedSelectorException.class, selector::keys);
            assertNull(channel.keyFor(selector));
        }
    }
}
