package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sends back what it receives, as {@link EchoServer} does, with what {@link Io} has ready. */
public final class IoEchoServer {
    private static final int BUFFER_SIZE = 1 << 14;

    private IoEchoServer() {}

    @Coroutine
    static void serve(ServerSocketChannel listener) throws IOException {
        BufferPool pool = new BufferPool(BUFFER_SIZE);
        try (listener) {
            listener.configureBlocking(false);
            while (true) Yield.spawn(IoEchoServerTasks.echo(Io.accept(listener), pool));
        }
    }

    @Coroutine
    static void echo(SocketChannel client, BufferPool pool) throws IOException {
        try (client) {
            while (true) {
                Yield.recv(client); // a connection that is idle holds no buffer
                try (BufferPool.Loan loan = pool.borrow()) {
                    ByteBuffer buffer = loan.buffer();
                    if (Io.read(client, buffer) < 0) return;
                    Io.write(client, buffer.flip());
                }
            }
        }
    }
}
