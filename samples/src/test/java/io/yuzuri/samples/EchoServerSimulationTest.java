package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.testing.Simulation;
import io.yuzuri.testing.SimulationTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The echo server on a simulated network. */
final class EchoServerSimulationTest {

    @SimulationTest(seeds = 200)
    void everyByteComesBackInOrder(Simulation simulation) {
        simulation.run(EchoServerSimulationTestTasks.conversation());
    }

    @Coroutine
    static void conversation() throws IOException {
        ServerSocketChannel listener =
                Yield.provider().openServerSocketChannel().bind(null);
        Task<Void> server = Yield.spawn(EchoServerTasks.serve(listener));
        try (SocketChannel client = Yield.provider().openSocketChannel()) {
            client.configureBlocking(false);
            client.connect(listener.getLocalAddress());
            Yield.connect(client);
            ByteBuffer sent = ByteBuffer.wrap("Yuzuri ".repeat(50).getBytes(StandardCharsets.UTF_8));
            Yield.spawn(EchoServerTasks.writeFully(client, sent.duplicate()));
            ByteBuffer received = ByteBuffer.allocate(sent.remaining());
            while (received.hasRemaining()) {
                Yield.recv(client);
                client.read(received);
            }
            assertEquals(sent, received.flip());
        }
        server.cancel();
    }
}
