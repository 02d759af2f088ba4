package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An echo server and clients that see to it that they get back what they sent: all of it, unless they are told
 * otherwise.
 */
final class Echo {
    private final Simulation simulation;
    private int connections;

    /** How many conversations a failure cut short. */
    private int cut;

    Echo(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Returns how many conversations were cut short. */
    @Coroutine
    int serverAndClients(int clients, int size) throws IOException {
        simulation.network().host("server").enter();
        Task<Void> server = Yield.spawn(ServerTasks.serve(client -> EchoTasks.echo(this, client)));
        List<Task<Void>> talking = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            simulation.network().host("client" + i % 2).enter();
            talking.add(Yield.spawn(EchoTasks.talk(this, i, simulation.random().nextInt(1, size))));
        }
        for (Task<Void> client : talking) Yield.await(client, IOException.class);
        while (connections > 0) Yield.sleep(Duration.ofSeconds(1));
        server.cancel();
        while (!server.isDone()) Yield.pause();
        return cut;
    }

    @Coroutine
    void echo(SocketChannel client) {
        connections++;
        try (client) {
            ByteBuffer buffer = ByteBuffer.allocate(64);
            while (read(client, buffer.clear()) > 0) Streams.writeFully(client, buffer.flip());
        } catch (IOException reset) {
            simulation.record("reset");
        } finally {
            connections--;
        }
    }

    /** Returns how much, -1 at the end or if nothing came for long: a peer that cannot be heard may have gone. */
    @Coroutine
    private static int read(SocketChannel client, ByteBuffer buffer) throws IOException {
        Timeout silence = Timeout.after(Duration.ofMinutes(10));
        try (silence) {
            while (true) {
                Yield.recv(client);
                int size = client.read(buffer);
                if (size != 0) return size;
            }
        } catch (TaskTimeout silent) {
            if (silent.timeout() != silence) throw silent;
            return -1;
        }
    }

    /** Talks until a conversation was not cut short. */
    @Coroutine
    void talk(int number, int size) throws IOException {
        byte[] sent = Streams.pattern(size, number);
        for (int attempt = 0; !whole(Server.connect("server"), sent); attempt++) {
            cut++;
            assertTrue(attempt < 1_000, "never got through");
        }
    }

    /**
     * True if all came back, false if the connection failed. What came back in order, and was cut off, is no failure.
     */
    @Coroutine
    private boolean whole(SocketChannel server, byte[] sent) throws IOException {
        boolean failed = false;
        int received = 0;
        try (server;
                TaskScope scope = TaskScope.open()) {
            Task<Boolean> sending = scope.spawn(EchoTasks.send(server, sent));
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (server.read(buffer.clear()) >= 0) {
                for (buffer.flip(); buffer.hasRemaining(); received++) assertEquals(sent[received], buffer.get());
                Yield.recv(server);
            }
            failed = !Yield.await(sending);
        } catch (IOException reset) {
            failed = true;
        }
        if (!failed) assertEquals(sent.length, received, "bytes were lost");
        return !failed;
    }

    /** Sends and says that this was all; false if the connection failed. */
    @Coroutine
    static boolean send(SocketChannel server, byte[] bytes) {
        try {
            Streams.writeFully(server, ByteBuffer.wrap(bytes));
            server.shutdownOutput();
            return true;
        } catch (IOException reset) {
            return false;
        }
    }
}
