package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** One task in each direction of a channel, whoever used the other one before. */
final class DirectionsTest {
    @Coroutine
    static int greetsAndListens(SocketChannel socket) throws IOException {
        Io.write(socket, ByteBuffer.wrap(new byte[] {1}));
        ByteBuffer answer = ByteBuffer.allocate(1);
        Yield.recv(socket);
        return socket.read(answer);
    }

    @Coroutine
    static void sendsLater(SocketChannel socket, SocketChannel peer, int steps) throws IOException {
        Yield.pause(); // the other one waits
        Io.write(peer, ByteBuffer.wrap(new byte[] {2}));
        for (int i = 0; i < steps; i++) Yield.pause();
        Io.write(socket, ByteBuffer.wrap(new byte[] {3}));
    }

    @Coroutine
    static int conversation(int steps) throws IOException {
        try (ServerSocketChannel listener = Io.listen(new InetSocketAddress("127.0.0.1", 0));
                SocketChannel socket = Io.connect(listener.getLocalAddress());
                SocketChannel peer = Io.accept(listener)) {
            Task<Integer> listens = Yield.spawn(DirectionsTestTasks.greetsAndListens(socket));
            Yield.await(Yield.spawn(DirectionsTestTasks.sendsLater(socket, peer, steps)), IOException.class);
            return Yield.await(listens, IOException.class);
        }
    }

    /** Some time or other the listener is ready, and its turn has not come, when the other one sends. */
    @Test
    void whoHasSentAndNowReceivesKeepsNobodyFromSending() {
        for (int steps = 0; steps < 70; steps++) {
            assertEquals(1, Scheduler.run(DirectionsTestTasks.conversation(steps)));
        }
    }
}
