package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What the simulated network refuses, and what only it has. */
final class SimulatedChannelsTest {
    private final Simulation simulation = Simulation.of(1).faults(Faults.none());
    private final SimulatedNetwork network = simulation.network();

    @Test
    void blockingModeIsRefused() throws IOException {
        ServerSocketChannel listener = network.openServerSocketChannel().bind(null);
        SocketChannel socket = network.openSocketChannel();
        Pipe pipe = network.openPipe();
        DatagramChannel datagrams = network.openDatagramChannel();
        ByteBuffer buffer = ByteBuffer.allocate(1);
        for (var blocking : List.<org.junit.jupiter.api.function.Executable>of(
                listener::accept,
                () -> socket.connect(listener.getLocalAddress()),
                () -> pipe.source().read(buffer),
                () -> pipe.sink().write(buffer),
                () -> datagrams.receive(buffer),
                () -> datagrams.send(buffer, new InetSocketAddress(1)))) {
            String message =
                    assertThrows(IllegalBlockingModeException.class, blocking).getMessage();
            assertTrue(message.contains("configureBlocking(false)"), message);
        }
        assertThrows(IllegalBlockingModeException.class, () -> socket.socket().getInputStream());
        assertThrows(IllegalBlockingModeException.class, () -> listener.socket().accept());
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        assertTrue(assertThrows(
                        UnsupportedOperationException.class,
                        () -> network.openSocketChannel(StandardProtocolFamily.UNIX))
                .getMessage()
                .contains("UNIX"));
        assertTrue(assertThrows(
                        UnsupportedOperationException.class,
                        () -> network.openDatagramChannel().join(new InetSocketAddress(0).getAddress(), null))
                .getMessage()
                .contains("multicast"));
        assertTrue(assertThrows(IllegalStateException.class, network::openSelector)
                .getMessage()
                .contains("Simulation.run"));
    }

    @Test
    void otherThreadsAreRefused() {
        FutureTask<?> elsewhere = new FutureTask<>(network::openSocketChannel);
        new Thread(elsewhere, "elsewhere").start();
        Throwable refused =
                assertThrows(ExecutionException.class, elsewhere::get).getCause();
        assertTrue(
                refused instanceof IllegalStateException && refused.getMessage().contains("elsewhere"));
    }

    @Test
    void openChannelsAreListed() throws IOException {
        ServerSocketChannel listener = network.openServerSocketChannel().bind(null);
        SocketChannel client = network.openSocketChannel();
        client.configureBlocking(false);
        listener.configureBlocking(false);
        client.connect(listener.getLocalAddress());
        assertTrue(client.finishConnect());
        SocketChannel server = listener.accept();
        assertEquals(List.of(listener, client, server), network.openChannels());
        listener.close();
        client.close();
        assertEquals(List.of(server), network.openChannels());
    }

    @Test
    void portsAreGivenOutInOrder() throws IOException {
        for (int i = 0; i < 3; i++) {
            var bound = (InetSocketAddress)
                    network.openServerSocketChannel().bind(null).getLocalAddress();
            assertEquals(49_152 + i, bound.getPort());
        }
    }

    @Test
    void aListenerMayShareItsPort() throws IOException {
        ServerSocketChannel[] listeners = new ServerSocketChannel[2];
        for (int i = 0; i < 2; i++) {
            listeners[i] = network.openServerSocketChannel();
            listeners[i].setOption(StandardSocketOptions.SO_REUSEPORT, true);
            listeners[i].configureBlocking(false);
            listeners[i].bind(new InetSocketAddress(80));
        }
        for (int i = 0; i < 32; i++) {
            SocketChannel client = network.openSocketChannel();
            client.configureBlocking(false);
            client.connect(listeners[0].getLocalAddress());
            assertTrue(client.finishConnect());
        }
        for (ServerSocketChannel listener : listeners) assertTrue(listener.accept() != null);
    }

    @Test
    void nothingCanBeWrittenToAPipeWithoutAReaderAsInTheJdk() throws IOException {
        for (Pipe pipe : List.of(Pipe.open(), network.openPipe())) {
            pipe.sink().configureBlocking(false);
            pipe.source().close();
            assertEquals(0, pipe.sink().write(ByteBuffer.allocate(0)));
            pipe.sink().close();
        }
    }
}
