package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.Pipe;

/** What pipes and datagrams do, on any network. */
final class OtherConversations {
    private OtherConversations() {}

    @Coroutine
    static void bytesGoThroughAPipe() throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            source.configureBlocking(false);
            sink.configureBlocking(false);
            assertEquals(0, source.read(ByteBuffer.allocate(1)));
            Task<byte[]> reading = Yield.spawn(StreamsTasks.readAll(source));
            byte[] sent = Streams.pattern(10_000, 7);
            Streams.writeFully(sink, ByteBuffer.wrap(sent));
            Yield.close(sink);
            assertArrayEquals(sent, Yield.await(reading));
            assertEquals(-1, source.read(ByteBuffer.allocate(1)));
            assertThrows(ClosedChannelException.class, () -> sink.write(ByteBuffer.allocate(1)));
        }
    }

    @Coroutine
    static void aPipeThatNobodyReadsIsBroken() throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        try (Pipe.SinkChannel sink = pipe.sink()) {
            sink.configureBlocking(false);
            pipe.source().close();
            assertEquals(
                    "Broken pipe",
                    assertThrows(IOException.class, () -> sink.write(ByteBuffer.allocate(1)))
                            .getMessage());
        }
    }

    private static DatagramChannel datagrams() throws IOException {
        DatagramChannel channel = Yield.provider().openDatagramChannel();
        channel.configureBlocking(false);
        return channel;
    }

    private static DatagramChannel boundDatagrams() throws IOException {
        return datagrams().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Coroutine
    static SocketAddress receive(DatagramChannel channel, ByteBuffer buffer) throws IOException {
        while (true) {
            SocketAddress from = channel.receive(buffer);
            if (from != null) return from;
            Yield.recv(channel);
        }
    }

    @Coroutine
    static void datagramsKeepTheirBounds() throws IOException {
        try (DatagramChannel one = boundDatagrams();
                DatagramChannel other = boundDatagrams()) {
            SocketAddress to = other.getLocalAddress();
            assertNull(other.receive(ByteBuffer.allocate(1)));
            assertEquals(5, one.send(ByteBuffer.wrap(Streams.pattern(5, 1)), to));
            assertEquals(0, one.send(ByteBuffer.allocate(0), to));
            assertEquals(3, one.send(ByteBuffer.wrap(Streams.pattern(3, 2)), to));
            assertEquals(4, one.send(ByteBuffer.allocate(4), to));
            ByteBuffer buffer = ByteBuffer.allocate(10);
            assertEquals(one.getLocalAddress(), receive(other, buffer));
            assertEquals(5, buffer.position());
            receive(other, buffer.clear());
            assertEquals(0, buffer.position());
            ByteBuffer small = ByteBuffer.allocate(2);
            receive(other, small);
            assertArrayEquals(Streams.pattern(2, 2), small.array());
            receive(other, buffer.clear());
            assertEquals(4, buffer.position());
            assertThrows(AlreadyBoundException.class, () -> one.bind(null));
            assertThrows(SocketException.class, () -> one.send(ByteBuffer.allocate(70_000), to));
        }
    }

    @Coroutine
    static void connectedDatagramsComeFromThePeerOnly() throws IOException {
        try (DatagramChannel server = boundDatagrams();
                DatagramChannel stranger = boundDatagrams();
                DatagramChannel client = datagrams()) {
            assertThrows(NotYetConnectedException.class, () -> client.read(ByteBuffer.allocate(1)));
            assertThrows(NotYetConnectedException.class, () -> client.write(ByteBuffer.allocate(1)));
            client.connect(server.getLocalAddress());
            assertTrue(client.isConnected());
            assertEquals(server.getLocalAddress(), client.getRemoteAddress());
            assertThrows(AlreadyConnectedException.class, () -> client.connect(stranger.getLocalAddress()));
            assertThrows(
                    AlreadyConnectedException.class,
                    () -> client.send(ByteBuffer.allocate(1), stranger.getLocalAddress()));
            stranger.send(ByteBuffer.allocate(7), client.getLocalAddress());
            assertEquals(2, client.write(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)}));
            SocketAddress from = receive(server, ByteBuffer.allocate(9));
            assertEquals(client.getLocalAddress(), from);
            server.send(ByteBuffer.allocate(3), from);
            ByteBuffer buffer = ByteBuffer.allocate(9);
            while (client.read(buffer) == 0) Yield.recv(client);
            assertEquals(3, buffer.position());
            client.disconnect();
            assertFalse(client.isConnected());
            assertNotNull(client.getLocalAddress());
        }
    }

    @Coroutine
    static void anUnreachablePortIsToldOnce() throws IOException {
        DatagramChannel nobody = boundDatagrams();
        SocketAddress address = nobody.getLocalAddress();
        nobody.close();
        try (DatagramChannel client = datagrams()) {
            client.connect(address);
            client.write(ByteBuffer.allocate(1));
            boolean told = false;
            while (!told) {
                Yield.recv(client);
                try {
                    assertEquals(0, client.read(ByteBuffer.allocate(1)));
                } catch (PortUnreachableException e) {
                    told = true;
                }
            }
            assertEquals(0, client.read(ByteBuffer.allocate(1)));
        }
    }
}
