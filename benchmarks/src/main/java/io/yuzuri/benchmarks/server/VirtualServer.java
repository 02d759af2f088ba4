package io.yuzuri.benchmarks.server;

import io.yuzuri.benchmarks.VirtualThreads;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A virtual thread for each connection, on one carrier: only so may they share a {@link Protocol}. */
final class VirtualServer {
    private VirtualServer() {}

    static void serve(ServerSocketChannel listener, Protocol protocol) throws InterruptedException {
        VirtualThreads.start(() -> accept(listener, protocol)).join();
    }

    private static void accept(ServerSocketChannel listener, Protocol protocol) {
        try (listener) {
            while (true) {
                SocketChannel client = listener.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                VirtualThreads.start(() -> answer(client, protocol));
            }
        } catch (IOException failure) {
            ServerMain.fail(failure);
        }
    }

    private static void answer(SocketChannel client, Protocol protocol) {
        ByteBuffer in = ByteBuffer.allocateDirect(Protocol.IN);
        ByteBuffer out = ByteBuffer.allocateDirect(Protocol.OUT);
        try (client) {
            while (client.read(in) >= 0) {
                in.flip();
                for (ByteBuffer reply; (reply = protocol.answer(in, out)).hasRemaining(); ) {
                    while (reply.hasRemaining()) client.write(reply);
                }
                in.compact();
            }
        } catch (IOException gone) {
            // So there is nobody to answer.
        }
    }
}
