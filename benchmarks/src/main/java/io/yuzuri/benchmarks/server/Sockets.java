package io.yuzuri.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** What all servers over java.nio do with their sockets. */
final class Sockets {
    /** As many connections as come at once. */
    static final int BACKLOG = 4096;

    private Sockets() {}

    static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static ServerSocketChannel listen() throws IOException {
        return ServerSocketChannel.open().bind(address(), BACKLOG);
    }

    /** The next connection in non-blocking mode, or null. */
    static SocketChannel accept(ServerSocketChannel listener) throws IOException {
        SocketChannel accepted = listener.accept();
        if (accepted == null) return null;
        accepted.configureBlocking(false);
        return accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
}
