package io.yuzuri.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code java.net} socket that stands for a channel asks its implementation for: options, which are the
 * channel's.
 */
final class ChannelOptions extends SocketImpl {
    private static final Map<Integer, SocketOption<?>> BY_NUMBER = Map.of(
            SocketOptions.TCP_NODELAY, StandardSocketOptions.TCP_NODELAY,
            SocketOptions.SO_LINGER, StandardSocketOptions.SO_LINGER,
            SocketOptions.SO_SNDBUF, StandardSocketOptions.SO_SNDBUF,
            SocketOptions.SO_RCVBUF, StandardSocketOptions.SO_RCVBUF,
            SocketOptions.SO_KEEPALIVE, StandardSocketOptions.SO_KEEPALIVE,
            SocketOptions.SO_REUSEADDR, StandardSocketOptions.SO_REUSEADDR,
            SocketOptions.SO_REUSEPORT, StandardSocketOptions.SO_REUSEPORT,
            SocketOptions.IP_TOS, StandardSocketOptions.IP_TOS);

    private final NetworkChannel channel;

    ChannelOptions(NetworkChannel channel) {
        this.channel = channel;
    }

    @Override
    public void setOption(int number, Object value) throws SocketException {
        // "false" is how a socket says that it does not linger.
        Object meant = number == SocketOptions.SO_LINGER && Boolean.FALSE.equals(value) ? Integer.valueOf(-1) : value;
        set(option(number), meant);
    }

    private <T> void set(SocketOption<T> option, Object value) throws SocketException {
        try {
            channel.setOption(option, option.type().cast(value));
        } catch (IOException closed) {
            throw closed();
        }
    }

    @Override
    public Object getOption(int number) throws SocketException {
        try {
            return channel.getOption(option(number));
        } catch (IOException closed) {
            throw closed();
        }
    }

    private static SocketOption<?> option(int number) throws SocketException {
        SocketOption<?> option = BY_NUMBER.get(number);
        if (option == null) throw new SocketException("The simulated network does not have socket option " + number);
        return option;
    }

    private static SocketException closed() {
        return new SocketException("Socket is closed");
    }

    @Override
    protected <T> void setOption(SocketOption<T> name, T value) throws IOException {
        channel.setOption(name, value);
    }

    @Override
    protected <T> T getOption(SocketOption<T> name) throws IOException {
        return channel.getOption(name);
    }

    @Override
    protected Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    @Override
    protected void create(boolean stream) {}

    @Override
    protected void close() {}

    @Override
    protected void connect(String host, int port) {
        throw BlockingRefused.streams();
    }

    @Override
    protected void connect(InetAddress address, int port) {
        throw BlockingRefused.streams();
    }

    @Override
    protected void connect(SocketAddress address, int timeout) {
        throw BlockingRefused.streams();
    }

    @Override
    protected void bind(InetAddress host, int port) {
        throw BlockingRefused.streams();
    }

    @Override
    protected void listen(int backlog) {
        throw BlockingRefused.streams();
    }

    @Override
    protected void accept(SocketImpl accepted) {
        throw BlockingRefused.streams();
    }

    @Override
    protected InputStream getInputStream() {
        throw BlockingRefused.streams();
    }

    @Override
    protected OutputStream getOutputStream() {
        throw BlockingRefused.streams();
    }

    @Override
    protected int available() {
        throw BlockingRefused.streams();
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        throw new SocketException("The simulated network has no urgent data");
    }
}
