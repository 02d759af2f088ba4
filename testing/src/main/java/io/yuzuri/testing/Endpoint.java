package io.yuzuri.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;

/**
 * One side of a connection as its system has it: there before its channel is accepted, and as long as something is
 * under way after its channel is closed.
 *
 * <p>Which failure is reported when, and by which operation, is what Linux does: a reset is told once, by the next read
 * or write, and bytes that came before it can still be read.
 */
final class Endpoint implements SimulatedStream.Route {
    private enum Error {
        NONE(""),
        RESET("Connection reset by peer"),
        PIPE("Broken pipe"),
        TIMEOUT("Connection timed out");

        final String message;

        Error(String message) {
            this.message = message;
        }
    }

    final SimulatedHost host;
    final InetSocketAddress local;
    final InetSocketAddress remote;
    private final SimulatedNetwork network;
    private final int number;
    private final Chance chance;
    private Endpoint peer;
    private SimulatedStream in;
    private SimulatedStream out;
    private Error error = Error.NONE;
    private boolean resetRead;
    private boolean inputShut;
    private boolean dead;
    private boolean closed;

    private Endpoint(
            SimulatedNetwork network,
            SimulatedHost host,
            InetSocketAddress local,
            InetSocketAddress remote,
            Chance chance) {
        this.network = network;
        this.host = host;
        this.local = local;
        this.remote = remote;
        this.number = network.nextNumber();
        this.chance = chance;
    }

    /** Buffers of one side, in bytes. */
    record Buffers(int send, int receive) {}

    /** A new connection, seen from the one who made it; the other side is its {@link #peer()}. */
    static Endpoint connect(
            SimulatedNetwork network,
            SimulatedHost from,
            InetSocketAddress local,
            Buffers localBuffers,
            SimulatedHost to,
            InetSocketAddress remote,
            Buffers remoteBuffers,
            Chance chance) {
        Endpoint client = new Endpoint(network, from, local, remote, chance.ofPart());
        Endpoint server = new Endpoint(network, to, remote, local, chance.ofPart());
        client.peer = server;
        server.peer = client;
        client.out = network.stream(client, client.chance, localBuffers.send(), remoteBuffers.receive());
        server.out = network.stream(server, server.chance, remoteBuffers.send(), localBuffers.receive());
        client.in = server.out;
        server.in = client.out;
        return client;
    }

    Endpoint peer() {
        return peer;
    }

    /** Nothing gets to the peer before this instant. */
    void opensAt(long instant) {
        out.opensAt(instant);
    }

    // ---- what its channel does

    boolean isReadable() {
        return in.available() > 0 || in.isEnded() || dead;
    }

    boolean isWritable() {
        return out.room() > 0 || out.isEnding() || dead;
    }

    /** Whether it is done with for both, so that the system reports it as ready for everything. */
    boolean isHungUp() {
        return dead || in.isEnded() && out.isEnding();
    }

    /** Bytes read; 0 if there are none yet, -1 at the end. */
    int read(ByteBuffer target) throws IOException {
        if (resetRead) throw new SocketException("Connection reset");
        if (!target.hasRemaining()) return 0;
        if (in.available() > 0) {
            int read = in.read(target);
            network.trace().record("read", number, read);
            return read;
        }
        if (in.isEnded()) return -1;
        if (error == Error.RESET) {
            error = Error.NONE;
            resetRead = true;
            throw new SocketException("Connection reset");
        }
        if (error != Error.NONE) throw failure();
        return dead ? -1 : 0;
    }

    int write(ByteBuffer source) throws IOException {
        if (!source.hasRemaining()) return 0;
        if (dead) throw error == Error.NONE ? new IOException(Error.PIPE.message) : failure();
        int size = out.write(source);
        network.trace().record("write", number, size);
        return size;
    }

    private IOException failure() {
        IOException failure = new IOException(error.message);
        error = Error.NONE;
        return failure;
    }

    void forgetError() {
        error = Error.NONE;
    }

    void shutdownInput() {
        network.trace().record("shutdownInput", number, 0);
        inputShut = true;
        if (out.isEnding()) in.refuse();
    }

    void shutdownOutput() {
        if (dead || out.isEnding()) return;
        network.trace().record("shutdownOutput", number, 0);
        out.end();
        if (inputShut) in.refuse();
    }

    /**
     * The channel is gone. Bytes that nobody will read, now or later, reset the connection; else the rest is sent
     * first.
     */
    void close(boolean abort) {
        if (closed) return;
        closed = true;
        network.trace().record("close", number, abort ? 1 : 0);
        if (!dead) {
            if (abort || in.available() > 0) {
                dead = true;
                sendReset();
            } else {
                out.end();
            }
        }
        in.refuse();
    }

    // ---- what happens on the way

    private void sendReset() {
        network.later(chance, () -> {
            if (!isCut()) peer.die(Error.RESET);
        });
    }

    private void die(Error cause) {
        if (dead) return;
        network.trace().record("die", number, cause.ordinal());
        dead = true;
        error = cause == Error.RESET && in.isEnded() ? Error.PIPE : cause;
        out.abandon();
        in.refuse();
    }

    @Override
    public long latency() {
        network.links().maybeCut(host, peer.host);
        return chance.latency();
    }

    @Override
    public boolean isCut() {
        return network.links().isCut(host, peer.host);
    }

    @Override
    public boolean tears() {
        return chance.happens(Fault.RESET);
    }

    @Override
    public void torn() {
        die(Error.RESET);
        peer.die(Error.RESET);
    }

    @Override
    public void unwanted() {
        if (!dead) peer.sendReset();
    }

    @Override
    public void timedOut() {
        die(Error.TIMEOUT);
    }
}
