package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.testing.Streams.Pair;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;

/** What connections do, on any network: each ends without a failure if they do. */
final class StreamConversations {
    private StreamConversations() {}

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size);
    }

    @Coroutine
    static void bytesGoBothWaysInOrder() throws IOException {
        try (Pair pair = Streams.pair()) {
            byte[] there = Streams.pattern(8_000, 1);
            byte[] back = Streams.pattern(6_000, 2);
            Task<Void> one = Yield.spawn(StreamsTasks.writeFully(pair.client(), ByteBuffer.wrap(there)));
            Task<Void> other = Yield.spawn(StreamsTasks.writeFully(pair.server(), ByteBuffer.wrap(back)));
            ByteBuffer gotThere = bytes(there.length);
            Task<Boolean> reading = Yield.spawn(StreamsTasks.readFully(pair.server(), gotThere));
            ByteBuffer gotBack = bytes(back.length);
            assertTrue(Streams.readFully(pair.client(), gotBack));
            assertTrue(Yield.await(reading));
            Yield.await(one);
            Yield.await(other);
            assertArrayEquals(there, gotThere.array());
            assertArrayEquals(back, gotBack.array());
        }
    }

    @Coroutine
    static void halfClosedConnectionsGoOnTheOtherWay() throws IOException {
        try (Pair pair = Streams.pair()) {
            Task<byte[]> received = Yield.spawn(StreamsTasks.readAll(pair.server()));
            Streams.writeFully(pair.client(), ByteBuffer.wrap(Streams.pattern(300, 3)));
            pair.client().shutdownOutput();
            pair.client().shutdownOutput();
            assertThrows(ClosedChannelException.class, () -> pair.client().write(bytes(1)));
            assertArrayEquals(Streams.pattern(300, 3), Yield.await(received));
            assertEquals(-1, pair.server().read(bytes(1)));
            Task<byte[]> answer = Yield.spawn(StreamsTasks.readAll(pair.client()));
            Streams.writeFully(pair.server(), ByteBuffer.wrap(Streams.pattern(500, 4)));
            pair.server().close();
            assertArrayEquals(Streams.pattern(500, 4), Yield.await(answer));
            assertEquals(-1, pair.client().read(bytes(1)));
        }
    }

    @Coroutine
    static void shutInputIsAtItsEnd() throws IOException {
        try (Pair pair = Streams.pair()) {
            Streams.writeFully(pair.client(), bytes(1));
            pair.server().shutdownInput();
            Yield.recv(pair.server());
            assertEquals(-1, pair.server().read(bytes(5)));
            Streams.writeFully(pair.server(), bytes(1));
            assertTrue(Streams.readFully(pair.client(), bytes(1)));
        }
    }

    @Coroutine
    static void nobodyListeningRefuses() throws IOException {
        SocketAddress nobody;
        try (ServerSocketChannel listener = Streams.listen()) {
            nobody = listener.getLocalAddress();
        }
        SocketChannel channel = Streams.open();
        ConnectException refused = null;
        try {
            channel.connect(nobody);
            Yield.connect(channel);
        } catch (ConnectException e) {
            refused = e;
        }
        assertEquals("Connection refused", refused.getMessage());
        assertFalse(channel.isOpen());
        assertThrows(ClosedChannelException.class, channel::finishConnect);
    }

    @Coroutine
    static void whatIsWrittenBeforeTheAcceptIsThere() throws IOException {
        try (ServerSocketChannel listener = Streams.listen();
                SocketChannel client = Streams.connect(listener.getLocalAddress())) {
            Streams.writeFully(client, ByteBuffer.wrap(Streams.pattern(1, 5)));
            Yield.close(client);
            try (SocketChannel server = Streams.accept(listener)) {
                assertArrayEquals(Streams.pattern(1, 5), Streams.readAll(server));
            }
        }
    }

    @Coroutine
    static void addressesAreThoseOfThePeer() throws IOException {
        try (ServerSocketChannel listener = Streams.listen();
                SocketChannel client = Streams.connect(listener.getLocalAddress());
                SocketChannel server = Streams.accept(listener)) {
            assertEquals(listener.getLocalAddress(), client.getRemoteAddress());
            assertEquals(client.getLocalAddress(), server.getRemoteAddress());
            assertEquals(client.getRemoteAddress(), server.getLocalAddress());
            assertEquals(
                    ((InetSocketAddress) client.getLocalAddress()).getPort(),
                    client.socket().getLocalPort());
            assertEquals(listener.socket().getLocalPort(), client.socket().getPort());
            assertEquals(client.getRemoteAddress(), client.socket().getRemoteSocketAddress());
            assertTrue(client.isConnected() && server.isConnected());
            assertThrows(AlreadyConnectedException.class, () -> client.connect(listener.getLocalAddress()));
            Yield.close(client);
            assertFalse(client.isConnected());
            assertThrows(ClosedChannelException.class, client::getRemoteAddress);
        }
    }

    @Coroutine
    static void optionsAreKept() throws IOException {
        try (Pair pair = Streams.pair()) {
            SocketChannel client = pair.client();
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            assertTrue(client.getOption(StandardSocketOptions.TCP_NODELAY));
            assertTrue(client.socket().getTcpNoDelay());
            client.socket().setKeepAlive(true);
            assertTrue(client.getOption(StandardSocketOptions.SO_KEEPALIVE));
            assertEquals(-1, client.socket().getSoLinger());
            client.socket().setSoLinger(true, 7);
            assertEquals(7, client.getOption(StandardSocketOptions.SO_LINGER));
            client.socket().setSoLinger(false, 0);
            assertEquals(-1, client.getOption(StandardSocketOptions.SO_LINGER));
            assertTrue(client.supportedOptions().contains(StandardSocketOptions.SO_SNDBUF));
        }
    }

    @Coroutine
    static void theEndOfAClosedPeerStays() throws IOException {
        try (Pair pair = Streams.pair()) {
            pair.server().close();
            assertEquals(0, Streams.readAll(pair.client()).length);
            assertEquals(-1, pair.client().read(bytes(1)));
            IOException broken = null;
            try {
                while (true) Streams.writeFully(pair.client(), bytes(1));
            } catch (IOException e) {
                broken = e;
            }
            assertEquals("Broken pipe", broken.getMessage());
            assertEquals(-1, pair.client().read(bytes(1)));
        }
    }

    /** A reset is sticky for reads; a write after it finds a broken pipe. */
    @Coroutine
    static void lingeringForZeroSecondsResets() throws IOException {
        try (Pair pair = Streams.pair()) {
            pair.server().setOption(StandardSocketOptions.SO_LINGER, 0);
            pair.server().close();
            Yield.close(pair.server());
            assertEquals("Connection reset", failureOfReading(pair.client()).getMessage());
            assertThrows(SocketException.class, () -> pair.client().read(bytes(1)));
            assertEquals(
                    "Broken pipe",
                    assertThrows(IOException.class, () -> pair.client().write(bytes(1)))
                            .getMessage());
        }
    }

    /** As long as it is in no selector: else the JDK says that this was all before it closes. */
    @Coroutine
    static void closingBeforeAllIsReadResets() throws IOException {
        try (Pair pair = Streams.pair()) {
            Streams.writeFully(pair.client(), bytes(2));
            while (pair.server().read(bytes(1)) == 0) Yield.sleep(Duration.ofMillis(1));
            pair.server().close();
            assertEquals("Connection reset", failureOfReading(pair.client()).getMessage());
        }
    }

    @Coroutine
    static void closingARegisteredChannelEndsBeforeItResets() throws IOException {
        try (Pair pair = Streams.pair()) {
            Streams.writeFully(pair.client(), bytes(2));
            assertTrue(Streams.readFully(pair.server(), bytes(1)));
            pair.server().close();
            assertEquals(0, Streams.readAll(pair.client()).length);
        }
    }

    @Coroutine
    private static SocketException failureOfReading(SocketChannel channel) throws IOException {
        try {
            Streams.readAll(channel);
            throw new AssertionError("read to the end");
        } catch (SocketException failure) {
            return failure;
        }
    }

    @Coroutine
    static void aWriterThatNobodyReadsComesToAStop() throws IOException {
        try (Pair pair = Streams.pair()) {
            pair.client().setOption(StandardSocketOptions.SO_SNDBUF, 4_096);
            int written = 0;
            int idle = 0;
            while (idle < 20) {
                int size = pair.client().write(ByteBuffer.wrap(Streams.pattern(8_192, 0)));
                // Each write begins the pattern anew, as far as it got.
                written += size;
                idle = size == 0 ? idle + 1 : 0;
                Yield.sleep(Duration.ofMillis(1));
            }
            assertTrue(written > 0);
            pair.client().shutdownOutput();
            assertEquals(written, Streams.readAll(pair.server()).length);
        }
    }

    @Coroutine
    static void gatheredBytesScatter() throws IOException {
        try (Pair pair = Streams.pair()) {
            byte[] sent = Streams.pattern(3_000, 6);
            ByteBuffer[] sources = new ByteBuffer[3_000];
            for (int i = 0; i < sources.length; i++) sources[i] = ByteBuffer.wrap(sent, i, 1);
            assertThrows(IndexOutOfBoundsException.class, () -> pair.client().write(sources, 2_999, 2));
            assertTrue(pair.client().write(sources) <= 1_024);
            Task<Void> writing = Yield.spawn(StreamConversationsTasks.writeAll(pair.client(), sources));
            ByteBuffer[] targets = {bytes(1_000), bytes(0), bytes(1_500), bytes(500)};
            while (Arrays.stream(targets).anyMatch(ByteBuffer::hasRemaining)) {
                Yield.recv(pair.server());
                pair.server().read(targets);
            }
            Yield.await(writing);
            ByteBuffer got = bytes(3_000);
            for (ByteBuffer target : targets) got.put(target.flip());
            assertArrayEquals(sent, got.array());
        }
    }

    @Coroutine
    static void writeAll(SocketChannel channel, ByteBuffer[] sources) throws IOException {
        while (sources[sources.length - 1].hasRemaining()) {
            Yield.send(channel);
            int first = 0;
            while (!sources[first].hasRemaining()) first++;
            channel.write(sources, first, sources.length - first);
        }
    }

    @Coroutine
    static void closingWakesWhoWaits() throws IOException {
        try (Pair pair = Streams.pair()) {
            Task<byte[]> reading = Yield.spawn(StreamsTasks.readAll(pair.client()));
            Yield.sleep(Duration.ofMillis(1));
            Yield.close(pair.client());
            assertThrowsClosed(reading);
        }
    }

    @Coroutine
    static void rawClosingWakesWhoWaits() throws IOException {
        try (Pair pair = Streams.pair()) {
            Task<byte[]> reading = Yield.spawn(StreamsTasks.readAll(pair.client()));
            Yield.sleep(Duration.ofMillis(1));
            pair.client().close();
            assertThrowsClosed(reading);
        }
    }

    /** Asynchronously, if it waited just then. */
    @Coroutine
    private static void assertThrowsClosed(Task<byte[]> reading) throws IOException {
        try {
            Yield.await(reading, IOException.class);
        } catch (ClosedChannelException closed) {
            return;
        }
        throw new AssertionError("read to the end");
    }
}
