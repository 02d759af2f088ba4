package io.yuzuri.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Set;

/** Datagrams: what the network does to them is in {@link Datagrams}. */
final class SimulatedDatagramChannel extends DatagramChannel implements Pollable {
    private static final int LARGEST = 65_507;

    /** One that has arrived. */
    record Datagram(InetSocketAddress from, ByteBuffer bytes) {}

    private final SimulatedNetwork network;
    private final SimulatedHost host;
    private final int number;
    private final Datagrams datagrams;
    private final SimulatedSocketOptions options = SimulatedSocketOptions.ofDatagrams();
    private final ArrayDeque<Datagram> received = new ArrayDeque<>();
    private int receivedBytes;
    private InetSocketAddress bound;
    private InetSocketAddress remote;
    private boolean unreachable;

    SimulatedDatagramChannel(SimulatedNetwork network, SimulatedHost host) {
        super(network);
        this.network = network;
        this.host = host;
        this.number = network.nextNumber();
        this.datagrams = new Datagrams(network, this, network.newChance());
    }

    // ---- binding and connecting

    @Override
    public DatagramChannel bind(SocketAddress wanted) throws IOException {
        network.checkOpen(this);
        if (bound != null) throw new AlreadyBoundException();
        bindTo(Addresses.toBind(wanted));
        return this;
    }

    private void bindTo(InetSocketAddress wanted) throws IOException {
        boolean shared =
                options.get(StandardSocketOptions.SO_REUSEPORT) || options.get(StandardSocketOptions.SO_REUSEADDR);
        bound = host.udp().bind(wanted, shared, this);
    }

    private void ensureBound() throws IOException {
        if (bound == null) bindTo(new InetSocketAddress(0));
    }

    @Override
    public DatagramChannel connect(SocketAddress to) throws IOException {
        InetSocketAddress target = SimulatedHost.target(Addresses.check(to));
        network.checkOpen(this);
        if (remote != null) throw new AlreadyConnectedException();
        if (target.getPort() == 0) throw new SocketException("Can't connect to port 0");
        ensureBound();
        remote = target;
        received.clear();
        receivedBytes = 0;
        return this;
    }

    @Override
    public DatagramChannel disconnect() {
        network.checkThread();
        remote = null;
        unreachable = false;
        return this;
    }

    @Override
    public boolean isConnected() {
        return isOpen() && remote != null;
    }

    // ---- sending

    @Override
    public int send(ByteBuffer source, SocketAddress target) throws IOException {
        Objects.requireNonNull(source);
        InetSocketAddress to = SimulatedHost.target(Addresses.check(target));
        checkUse();
        if (remote != null && !to.equals(remote)) throw new AlreadyConnectedException();
        if (to.getPort() == 0) throw new SocketException("Can't send to port 0");
        return sendTo(source, to);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        Objects.requireNonNull(source);
        checkConnected();
        return sendTo(source, remote);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, sources.length);
        checkConnected();
        int size = 0;
        for (int i = offset; i < offset + length; i++) size += sources[i].remaining();
        ByteBuffer whole = ByteBuffer.allocate(size);
        for (int i = offset; i < offset + length; i++) whole.put(sources[i]);
        return sendTo(whole.flip(), remote);
    }

    private int sendTo(ByteBuffer source, InetSocketAddress to) throws IOException {
        checkReachable();
        if (source.remaining() > LARGEST) throw new SocketException("Message too long");
        ensureBound();
        network.trace().record("send", number, source.remaining());
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        InetAddress from = isSpecific() ? bound.getAddress() : host.sourceFor(to.getAddress());
        datagrams.send(host, new Datagram(new InetSocketAddress(from, bound.getPort()), ByteBuffer.wrap(bytes)), to);
        return bytes.length;
    }

    private boolean isSpecific() {
        return !bound.getAddress().isAnyLocalAddress();
    }

    // ---- receiving

    /** Whether it takes what comes from there. */
    boolean accepts(InetSocketAddress from) {
        return remote == null || remote.equals(from);
    }

    void arrive(Datagram datagram) {
        int size = datagram.bytes().remaining();
        boolean full = !received.isEmpty() && receivedBytes + size > options.get(StandardSocketOptions.SO_RCVBUF);
        network.trace().record(full ? "overflow" : "arrive", number, size);
        if (full) return;
        received.add(datagram);
        receivedBytes += size;
    }

    /** What it sent to the address that it is connected to found nobody there. */
    void setUnreachable() {
        if (remote != null) unreachable = true;
    }

    @Override
    public SocketAddress receive(ByteBuffer target) throws IOException {
        Buffers.checkWritable(target);
        checkUse();
        ensureBound();
        Datagram datagram = take();
        if (datagram == null) return null;
        fill(target, datagram.bytes());
        return datagram.from();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        Buffers.checkWritable(target);
        checkConnected();
        Datagram datagram = take();
        return datagram == null ? 0 : fill(target, datagram.bytes());
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, targets.length);
        checkConnected();
        Datagram datagram = take();
        long total = 0;
        for (int i = offset; datagram != null && i < offset + length; i++) {
            total += fill(Buffers.checkWritable(targets[i]), datagram.bytes());
        }
        return total;
    }

    private Datagram take() throws IOException {
        checkReachable();
        Datagram datagram = received.poll();
        if (datagram == null) return null;
        receivedBytes -= datagram.bytes().remaining();
        network.trace().record("receive", number, datagram.bytes().remaining());
        return datagram;
    }

    /** What there is no room for is lost, as always with datagrams. */
    private static int fill(ByteBuffer target, ByteBuffer bytes) {
        int size = Math.min(target.remaining(), bytes.remaining());
        target.put(bytes.slice(bytes.position(), size));
        bytes.position(bytes.position() + size);
        return size;
    }

    private void checkReachable() throws PortUnreachableException {
        if (!unreachable) return;
        unreachable = false;
        throw new PortUnreachableException();
    }

    // ---- addresses and options

    @Override
    public SocketAddress getLocalAddress() throws IOException {
        network.checkOpen(this);
        if (bound == null || remote == null || isSpecific()) return bound;
        return new InetSocketAddress(host.sourceFor(remote.getAddress()), bound.getPort());
    }

    @Override
    public SocketAddress getRemoteAddress() throws IOException {
        network.checkOpen(this);
        return remote;
    }

    @Override
    public <T> DatagramChannel setOption(SocketOption<T> name, T value) throws IOException {
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
    public DatagramSocket socket() {
        throw new UnsupportedOperationException("A simulated datagram channel has no socket()."
                + " Use the channel's own bind, connect, getLocalAddress and setOption.");
    }

    @Override
    public MembershipKey join(InetAddress group, NetworkInterface interf) {
        throw new UnsupportedOperationException("The simulated network has no multicast.");
    }

    @Override
    public MembershipKey join(InetAddress group, NetworkInterface interf, InetAddress source) {
        return join(group, interf);
    }

    @Override
    public String toString() {
        return "DatagramChannel[" + (isOpen() ? "local=" + bound + " remote=" + remote : "closed") + "]";
    }

    // ---- closing and readiness

    private void checkUse() throws ClosedChannelException {
        network.checkOpen(this);
        BlockingRefused.check(this);
    }

    private void checkConnected() throws ClosedChannelException {
        network.checkOpen(this);
        if (remote == null) throw new NotYetConnectedException();
        BlockingRefused.check(this);
    }

    @Override
    protected void implConfigureBlocking(boolean block) {
        network.checkThread();
    }

    @Override
    protected void implCloseSelectableChannel() {
        network.closing(this);
    }

    @Override
    public void release() {
        host.udp().release(bound, this);
    }

    @Override
    public SimulatedNetwork network() {
        return network;
    }

    @Override
    public int readyOps() {
        return SelectionKey.OP_WRITE | (received.isEmpty() && !unreachable ? 0 : SelectionKey.OP_READ);
    }
}
