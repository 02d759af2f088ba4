package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sends back what it receives. */
public final class EchoServer {
    private EchoServer() {}

    @Coroutine
    static void serve(ServerSocketChannel listener) throws IOException {
        try (listener) {
            listener.configureBlocking(false);
            while (true) {
                Yield.recv(listener); // suspends this task, not the thread
                SocketChannel client = listener.accept();
                if (client != null) Yield.spawn(EchoServerTasks.echo(client));
            }
        }
    }

    @Coroutine
    static void echo(SocketChannel client) throws IOException {
        try (client) {
            client.configureBlocking(false);
            ByteBuffer buffer = ByteBuffer.allocate(1024);
            while (true) {
                Yield.recv(client);
                if (client.read(buffer.clear()) < 0) return;
                buffer.flip();
                writeFully(client, buffer); // a direct call of another coroutine: "yield from"
            }
        }
    }

    @Coroutine
    static void writeFully(SocketChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            Yield.send(channel);
            channel.write(buffer);
        }
    }
}
