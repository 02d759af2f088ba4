package io.yuzuri.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;

/** A connection's channel: states and exceptions are those of the JDK's in non-blocking mode. */
final class SimulatedSocketChannel extends SocketChannel implements Pollable {
    private final SimulatedNetwork network;
    private final SimulatedHost host;
    private final SimulatedSocketOptions options = SimulatedSocketOptions.ofStream();
    private InetSocketAddress local;
    private InetSocketAddress remote;
    private Handshake handshake;
    private Endpoint endpoint;
    private boolean inputShut;
    private boolean outputShut;
    private Socket socket;

    SimulatedSocketChannel(SimulatedNetwork network, SimulatedHost host) {
        super(network);
        this.network = network;
        this.host = host;
    }

    /** An accepted one. */
    SimulatedSocketChannel(SimulatedNetwork network, Endpoint endpoint) {
        this(network, endpoint.host);
        this.endpoint = endpoint;
        this.local = endpoint.local;
        this.remote = endpoint.remote;
    }

    // ---- connecting

    @Override
    public SocketChannel bind(SocketAddress wanted) throws IOException {
        network.checkOpen(this);
        if (handshake != null) throw new ConnectionPendingException();
        if (local != null) throw new AlreadyBoundException();
        bindTo(Addresses.toBind(wanted));
        return this;
    }

    private void bindTo(InetSocketAddress wanted) throws IOException {
        local = host.tcp().bind(wanted, options.get(StandardSocketOptions.SO_REUSEPORT), this);
    }

    @Override
    public boolean connect(SocketAddress to) throws IOException {
        InetSocketAddress target = SimulatedHost.target(Addresses.check(to));
        network.checkOpen(this);
        if (endpoint != null) throw new AlreadyConnectedException();
        if (handshake != null) throw new ConnectionPendingException();
        BlockingRefused.check(this);
        try {
            var source = host.sourceFor(target.getAddress());
            if (local == null) bindTo(new InetSocketAddress(source, 0));
            local = new InetSocketAddress(
                    local.getAddress().isAnyLocalAddress() ? source : local.getAddress(), local.getPort());
            remote = target;
            Chance chance = network.newChance();
            handshake = new Handshake(network, host, local, remote, options.buffers(chance), chance);
            return handshake.begin() && finishConnect();
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public boolean finishConnect() throws IOException {
        network.checkOpen(this);
        if (endpoint != null) return true;
        if (handshake == null) throw new NoConnectionPendingException();
        BlockingRefused.check(this);
        try {
            endpoint = handshake.result();
        } catch (IOException refused) {
            close();
            throw refused;
        }
        if (endpoint == null) return false;
        handshake = null;
        return true;
    }

    @Override
    public boolean isConnected() {
        return isOpen() && endpoint != null;
    }

    @Override
    public boolean isConnectionPending() {
        return isOpen() && handshake != null;
    }

    // ---- reading and writing

    @Override
    public int read(ByteBuffer target) throws IOException {
        checkConnected(target);
        if (inputShut) return -1;
        return endpoint.read(Buffers.checkWritable(target));
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        checkConnected(targets);
        if (inputShut) return -1;
        return Buffers.all(targets, offset, length, target -> endpoint.read(Buffers.checkWritable(target)));
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        checkConnected(source);
        if (outputShut) throw shutOutput();
        return endpoint.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        checkConnected(sources);
        if (outputShut) throw shutOutput();
        return Buffers.all(sources, offset, length, endpoint::write);
    }

    /** The JDK asks the system first, which tells what is pending, and says this all the same. */
    private AsynchronousCloseException shutOutput() {
        endpoint.forgetError();
        return new AsynchronousCloseException();
    }

    @Override
    public SocketChannel shutdownInput() throws IOException {
        checkConnected(this);
        if (!inputShut) endpoint.shutdownInput();
        inputShut = true;
        return this;
    }

    @Override
    public SocketChannel shutdownOutput() throws IOException {
        checkConnected(this);
        if (!outputShut) endpoint.shutdownOutput();
        outputShut = true;
        return this;
    }

    // ---- addresses and options

    @Override
    public SocketAddress getLocalAddress() throws IOException {
        network.checkOpen(this);
        return local;
    }

    @Override
    public SocketAddress getRemoteAddress() throws IOException {
        network.checkOpen(this);
        return remote;
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) throws IOException {
        network.checkOpen(this);
        options.set(name, value);
        return this;
    }

    @Override
    public <T> T getOption(SocketOption<T> name) throws IOException {
        network.checkOpen(this);
        return options.get(name);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return options.supported();
    }

    @Override
    public Socket socket() {
        if (socket == null) socket = SimulatedSocket.of(this);
        return socket;
    }

    @Override
    public String toString() {
        if (!isOpen()) return "SocketChannel[closed]";
        String state = endpoint != null ? "connected" : handshake != null ? "connection-pending" : "unconnected";
        return "SocketChannel[" + state + " local=" + local + " remote=" + remote + "]";
    }

    InetSocketAddress local() {
        return local;
    }

    InetSocketAddress remote() {
        return remote;
    }

    boolean isInputShut() {
        return inputShut;
    }

    boolean isOutputShut() {
        return outputShut;
    }

    // ---- closing and readiness

    /** @param argument must not be null */
    private void checkConnected(Object argument) throws ClosedChannelException {
        if (argument == null) throw new NullPointerException();
        network.checkOpen(this);
        if (endpoint == null) throw new NotYetConnectedException();
        BlockingRefused.check(this);
    }

    @Override
    protected void implConfigureBlocking(boolean block) {
        network.checkThread();
    }

    /** The peer learns of it now, as the JDK sees to it, also if the channel is registered. */
    @Override
    protected void implCloseSelectableChannel() {
        network.closing(this);
        if (isRegistered() && endpoint != null && options.get(StandardSocketOptions.SO_LINGER) != 0) {
            endpoint.shutdownOutput();
        }
    }

    @Override
    public void release() {
        if (handshake != null) handshake.abandon();
        if (endpoint != null) endpoint.close(options.get(StandardSocketOptions.SO_LINGER) == 0);
        host.tcp().release(local, this);
    }

    @Override
    public SimulatedNetwork network() {
        return network;
    }

    @Override
    public int readyOps() {
        if (handshake != null) return handshake.isOver() ? SelectionKey.OP_CONNECT : 0;
        if (endpoint == null) return 0;
        int readable = endpoint.isReadable() || inputShut || endpoint.isHungUp() ? SelectionKey.OP_READ : 0;
        return readable | (endpoint.isWritable() ? SelectionKey.OP_WRITE : 0);
    }
}
