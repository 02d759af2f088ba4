package io.yuzuri.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.NotYetBoundException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Set;

/** A listener, and the connections that wait to be accepted. */
final class SimulatedServerSocketChannel extends ServerSocketChannel implements Pollable {
    private static final int DEFAULT_BACKLOG = 50;

    private final SimulatedNetwork network;
    private final SimulatedHost host;
    private final int number;
    private final Chance chance;
    private final SimulatedSocketOptions options = SimulatedSocketOptions.ofListener();
    private final ArrayDeque<Endpoint> waiting = new ArrayDeque<>();
    private InetSocketAddress local;
    private int backlog;
    private ServerSocket socket;

    SimulatedServerSocketChannel(SimulatedNetwork network, SimulatedHost host) {
        super(network);
        this.network = network;
        this.host = host;
        this.number = network.nextNumber();
        this.chance = network.newChance();
    }

    @Override
    public ServerSocketChannel bind(SocketAddress wanted, int backlog) throws IOException {
        network.checkOpen(this);
        if (local != null) throw new AlreadyBoundException();
        local = host.tcp().bind(Addresses.toBind(wanted), options.get(StandardSocketOptions.SO_REUSEPORT), this);
        this.backlog = backlog < 1 ? DEFAULT_BACKLOG : backlog;
        return this;
    }

    @Override
    public SocketChannel accept() throws IOException {
        network.checkOpen(this);
        if (local == null) throw new NotYetBoundException();
        BlockingRefused.check(this);
        if (waiting.isEmpty()) return null;
        if (chance.happens(Fault.ACCEPT_FAILURE)) throw new IOException("Too many open files");
        network.trace().record("accept", number, waiting.size());
        return network.opened(new SimulatedSocketChannel(network, waiting.remove()));
    }

    // ---- what connects

    /** Linux lets one more wait than the backlog says. */
    boolean hasRoom() {
        return waiting.size() <= backlog;
    }

    void offer(Endpoint endpoint) {
        network.trace().record("arrive", number, waiting.size());
        waiting.add(endpoint);
    }

    Endpoint.Buffers buffers(Chance chance) {
        return options.buffers(chance);
    }

    // ---- address and options

    @Override
    public SocketAddress getLocalAddress() throws IOException {
        network.checkOpen(this);
        return local;
    }

    @Override
    public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) throws IOException {
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
    public ServerSocket socket() {
        if (socket == null) socket = SimulatedServerSocket.of(this);
        return socket;
    }

    @Override
    public String toString() {
        return "ServerSocketChannel[" + (isOpen() ? local == null ? "unbound" : local : "closed") + "]";
    }

    InetSocketAddress local() {
        return local;
    }

    // ---- closing and readiness

    @Override
    protected void implConfigureBlocking(boolean block) {
        network.checkThread();
    }

    /** A registered one goes on taking connections until the next select. */
    @Override
    protected void implCloseSelectableChannel() {
        network.closing(this);
    }

    @Override
    public void release() {
        host.tcp().release(local, this);
        for (Endpoint endpoint; (endpoint = waiting.poll()) != null; ) endpoint.close(true);
    }

    @Override
    public SimulatedNetwork network() {
        return network;
    }

    @Override
    public int readyOps() {
        return waiting.isEmpty() ? 0 : SelectionKey.OP_ACCEPT;
    }
}
