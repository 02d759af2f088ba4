package io.yuzuri.benchmarks.server;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Yuzuri in its classic style, {@code Yield.recv} and {@code Yield.send}: each connection has its buffers. */
final class ClassicServer {
    private ClassicServer() {}

    static void serve(ServerSocketChannel listener, Protocol protocol) {
        Scheduler.builder().uncaughtHandler(ServerMain::uncaught).run(ClassicServerTasks.accept(listener, protocol));
    }

    @Coroutine
    static void accept(ServerSocketChannel listener, Protocol protocol) throws IOException {
        listener.configureBlocking(false);
        while (true) {
            Yield.recv(listener);
            for (SocketChannel client; (client = Sockets.accept(listener)) != null; ) {
                Yield.spawn(ClassicServerTasks.answer(client, protocol));
            }
        }
    }

    @Coroutine
    static void answer(SocketChannel client, Protocol protocol) throws IOException {
        try (client) {
            ByteBuffer in = ByteBuffer.allocateDirect(Protocol.IN);
            ByteBuffer out = ByteBuffer.allocateDirect(Protocol.OUT);
            while (true) {
                Yield.recv(client);
                if (client.read(in) < 0) return;
                in.flip();
                for (ByteBuffer reply; (reply = protocol.answer(in, out)).hasRemaining(); ) {
                    while (reply.hasRemaining()) {
                        Yield.send(client);
                        client.write(reply);
                    }
                }
                in.compact();
            }
        }
    }
}
