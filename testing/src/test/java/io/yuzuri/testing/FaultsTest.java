package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each fault, certain to happen, in a network that takes no time: what it does to plain channels. */
final class FaultsTest {
    private final Simulation simulation = Simulation.of(1).faults(Faults.none());
    private ServerSocketChannel listener;
    private SocketChannel client;
    private SocketChannel server;

    private void listen() throws IOException {
        listener = simulation.network().openServerSocketChannel().bind(null);
        listener.configureBlocking(false);
        client = simulation.network().openSocketChannel();
        client.configureBlocking(false);
    }

    private void connect() throws IOException {
        listen();
        client.connect(listener.getLocalAddress());
        assertTrue(client.finishConnect());
        server = listener.accept();
        server.configureBlocking(false);
    }

    private void certainly(Fault fault) {
        simulation.faults(Faults.none().with(fault, 1));
    }

    private void happened(Fault fault) {
        assertTrue(simulation.network().count(fault) > 0);
    }

    @Test
    void readsAreShort() throws IOException {
        connect();
        certainly(Fault.SHORT_READ);
        assertEquals(100, client.write(ByteBuffer.allocate(100)));
        int read = server.read(ByteBuffer.allocate(100));
        assertTrue(0 < read && read < 100);
        happened(Fault.SHORT_READ);
    }

    @Test
    void writesAreShort() throws IOException {
        connect();
        certainly(Fault.SHORT_WRITE);
        int written = client.write(ByteBuffer.allocate(100));
        assertTrue(0 < written && written < 100);
        assertEquals(written, server.read(ByteBuffer.allocate(100)));
        happened(Fault.SHORT_WRITE);
    }

    @Test
    void piecesArriveOneByOne() throws IOException {
        connect();
        simulation.faults(Faults.none().with(Fault.SPLIT, 1).latency(Duration.ofMillis(1), Duration.ofMillis(9)));
        assertEquals(100, client.write(ByteBuffer.allocate(100)));
        assertEquals(0, server.read(ByteBuffer.allocate(100)));
        simulation.clock().idle(-1, false);
        int first = server.read(ByteBuffer.allocate(100));
        assertTrue(0 < first && first < 100);
        happened(Fault.SPLIT);
    }

    @Test
    void connectionsAreRefused() throws IOException {
        listen();
        certainly(Fault.REFUSED_CONNECTION);
        assertFalse(client.connect(listener.getLocalAddress()));
        assertThrows(ConnectException.class, client::finishConnect);
        assertNull(listener.accept());
    }

    @Test
    void connectionsAreMadeAtOnce() throws IOException {
        listen();
        certainly(Fault.IMMEDIATE_CONNECT);
        assertTrue(client.connect(listener.getLocalAddress()));
        assertNotNull(listener.accept());
    }

    @Test
    void connectionsAreResetAtBothEnds() throws IOException {
        connect();
        assertEquals(1, server.write(ByteBuffer.allocate(1)));
        certainly(Fault.RESET);
        assertEquals(100, client.write(ByteBuffer.allocate(100)));
        assertEquals(1, client.read(ByteBuffer.allocate(9)), "what came before can be read");
        assertThrows(SocketException.class, () -> client.read(ByteBuffer.allocate(9)));
        assertThrows(SocketException.class, () -> client.read(ByteBuffer.allocate(9)));
        assertEquals("Connection reset by peer", failureOfWriting(server));
        assertEquals("Broken pipe", failureOfWriting(server));
        assertEquals(-1, server.read(ByteBuffer.allocate(9)), "the write has taken the failure");
    }

    private static String failureOfWriting(SocketChannel channel) {
        return assertThrows(IOException.class, () -> channel.write(ByteBuffer.allocate(1)))
                .getMessage();
    }

    @Test
    void acceptsFailAndTheConnectionGoesOnWaiting() throws IOException {
        listen();
        client.connect(listener.getLocalAddress());
        certainly(Fault.ACCEPT_FAILURE);
        assertEquals(
                "Too many open files",
                assertThrows(IOException.class, listener::accept).getMessage());
        simulation.faults(Faults.none());
        assertNotNull(listener.accept());
        certainly(Fault.ACCEPT_FAILURE);
        assertNull(listener.accept());
    }

    @Test
    void smallBuffersTakeLittle() throws IOException {
        simulation.faults(Faults.none().buffers(3, 3));
        connect();
        assertEquals(3, client.write(ByteBuffer.allocate(100)));
        assertEquals(3, client.write(ByteBuffer.allocate(100)), "the first ones have arrived");
        assertEquals(0, client.write(ByteBuffer.allocate(100)));
        assertEquals(3, server.read(ByteBuffer.allocate(100)));
        assertEquals(3, client.write(ByteBuffer.allocate(100)));
    }

    @Test
    void hostsAreCutOff() {
        simulation.faults(Faults.none().with(Fault.PARTITION, 0.2).partitionsUpTo(Duration.ofSeconds(5)));
        simulation.run(EchoTasks.serverAndClients(new Echo(simulation), 2, 100));
        happened(Fault.PARTITION);
        assertTrue(simulation.clock().elapsed().compareTo(Duration.ofSeconds(1)) > 0);
    }
}
