package io.yuzuri;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** The classic server and a client, as a user writes them. */
final class EchoServer {
    private EchoServer() {}

    /** Serves so many connections. */
    @Coroutine
    static void serve(CompletableFuture<InetSocketAddress> address, int connections) throws IOException {
        try (ServerSocketChannel listener = Yield.provider().openServerSocketChannel()) {
            listener.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
            address.complete((InetSocketAddress) listener.getLocalAddress());
            int accepted = 0;
            while (accepted < connections) {
                Yield.recv(listener);
                SocketChannel client = listener.accept();
                if (client != null) {
                    accepted++;
                    Yield.spawn(EchoServerTasks.echo(client));
                }
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
                writeFully(client, buffer);
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
