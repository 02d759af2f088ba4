package io.yuzuri.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;

/** What {@link ServerSocketChannel#socket()} returns: the channel's address, states and options; it does not accept. */
final class SimulatedServerSocket extends ServerSocket {
    private final SimulatedServerSocketChannel channel;

    private SimulatedServerSocket(SimulatedServerSocketChannel channel) {
        super(new ChannelOptions(channel));
        this.channel = channel;
    }

    static SimulatedServerSocket of(SimulatedServerSocketChannel channel) {
        return new SimulatedServerSocket(channel);
    }

    @Override
    public ServerSocketChannel getChannel() {
        return channel;
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        channel.bind(local, 0);
    }

    @Override
    public void bind(SocketAddress local, int backlog) throws IOException {
        channel.bind(local, backlog);
    }

    @Override
    public Socket accept() {
        throw BlockingRefused.streams();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return channel.local();
    }

    @Override
    public InetAddress getInetAddress() {
        InetSocketAddress local = channel.local();
        return local == null ? null : local.getAddress();
    }

    @Override
    public int getLocalPort() {
        InetSocketAddress local = channel.local();
        return local == null ? -1 : local.getPort();
    }

    @Override
    public boolean isBound() {
        return channel.local() != null;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return "ServerSocket[" + (isBound() ? "addr=" + getInetAddress() + ",localport=" + getLocalPort() : "unbound")
                + "]";
    }
}
