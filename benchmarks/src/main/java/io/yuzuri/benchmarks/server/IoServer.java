package io.yuzuri.benchmarks.server;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Yuzuri as most write it, over {@link Io}: each connection has its buffers. */
final class IoServer {
    private IoServer() {}

    static void serve(ServerSocketChannel listener, Protocol protocol) {
        Scheduler.builder().uncaughtHandler(ServerMain::uncaught).run(IoServerTasks.accept(listener, protocol));
    }

    @Coroutine
    static void accept(ServerSocketChannel listener, Protocol protocol) throws IOException {
        listener.configureBlocking(false);
        while (true) Yield.spawn(IoServerTasks.answer(Io.accept(listener), protocol));
    }

    @Coroutine
    static void answer(SocketChannel client, Protocol protocol) throws IOException {
        try (client) {
            ByteBuffer in = ByteBuffer.allocateDirect(Protocol.IN);
            ByteBuffer out = ByteBuffer.allocateDirect(Protocol.OUT);
            while (Io.read(client, in) >= 0) {
                in.flip();
                for (ByteBuffer reply; (reply = protocol.answer(in, out)).hasRemaining(); ) Io.write(client, reply);
                in.compact();
            }
        }
    }
}
