package io.yuzuri.io;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;

/** A listener whose system fails to accept, so many times; then it has a connection each time. */
final class FailingListener extends ServerSocketChannel {
    private final int failures;
    private int attempts;

    FailingListener(int failures) throws IOException {
        super(SelectorProvider.provider());
        this.failures = failures;
        configureBlocking(false);
    }

    int attempts() {
        return attempts;
    }

    @Override
    public SocketChannel accept() throws IOException {
        if (++attempts <= failures) throw new IOException("Too many open files");
        return provider().openSocketChannel();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public ServerSocketChannel bind(SocketAddress local, int backlog) {
        return this;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
        return null;
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public ServerSocket socket() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseSelectableChannel() {}

    @Override
    protected void implConfigureBlocking(boolean block) {}
}
