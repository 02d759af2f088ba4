package io.yuzuri.samples;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Connects, sends a little and resets the connection, over and over: the server's reads and writes fail at any moment.
 */
final class EchoLoadResetter {
    private static final long PAUSE_NANOS = 20_000_000;

    private final InetSocketAddress server;
    private long last = System.nanoTime();
    private int count;

    EchoLoadResetter(InetSocketAddress server) {
        this.server = server;
    }

    int count() {
        return count;
    }

    void resetOne() throws IOException {
        if (System.nanoTime() - last < PAUSE_NANOS) return;
        try (SocketChannel channel = SocketChannel.open(server)) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.write(ByteBuffer.allocate(4096));
            count++;
        }
        last = System.nanoTime();
    }
}
