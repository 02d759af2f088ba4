package io.yuzuri.testing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;

/**
 * A connection in the making, from the first segment that asks for it to the answer.
 *
 * <p>What gets lost on the way, or meets a full backlog, is tried again after 1, 2, 4, … seconds, six times, and given
 * up after 64 more, as on Linux.
 */
final class Handshake {
    private static final long FIRST_RETRY = 1_000_000_000L;
    private static final int RETRIES = 6;

    private final SimulatedNetwork network;
    private final SimulatedHost from;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final Endpoint.Buffers buffers;
    private final Chance chance;
    private SimulatedHost to;
    private int retries;
    private Endpoint client;
    private boolean established;
    private IOException failure;
    private boolean abandoned;

    Handshake(
            SimulatedNetwork network,
            SimulatedHost from,
            InetSocketAddress local,
            InetSocketAddress remote,
            Endpoint.Buffers buffers,
            Chance chance) {
        this.network = network;
        this.from = from;
        this.local = local;
        this.remote = remote;
        this.buffers = buffers;
        this.chance = chance;
    }

    /** Begins; returns true if it was over at once by chance, which the system may do on a fast way. */
    boolean begin() {
        if (chance.happens(Fault.IMMEDIATE_CONNECT)) {
            ask(0);
            return isOver();
        }
        network.later(chance, () -> ask(chance.latency()));
        return false;
    }

    boolean isOver() {
        return established || failure != null;
    }

    /** The client's side, or null if there is no answer yet. Throws if the answer was no. */
    Endpoint result() throws IOException {
        if (failure != null) throw failure;
        return established ? client : null;
    }

    /** Nobody waits for the answer any more. */
    void abandon() {
        abandoned = true;
        if (client != null) client.close(true);
    }

    private void ask(long wayBack) {
        if (abandoned) return;
        to = network.find(from, remote.getAddress());
        if (to == null) {
            fail(new NoRouteToHostException("No route to host"));
            return;
        }
        network.links().maybeCut(from, to);
        SimulatedServerSocketChannel listener = listener();
        if (isCut() || listener != null && !listener.hasRoom()) {
            retry(() -> ask(wayBack));
        } else if (listener == null || chance.happens(Fault.REFUSED_CONNECTION)) {
            after(wayBack, () -> fail(new ConnectException("Connection refused")));
        } else {
            client = Endpoint.connect(network, from, local, buffers, to, remote, listener.buffers(chance), chance);
            client.peer().opensAt(network.clock().now() + wayBack);
            listener.offer(client.peer());
            after(wayBack, this::establish);
        }
    }

    private SimulatedServerSocketChannel listener() {
        var owners = to.tcp().at(remote.getAddress(), remote.getPort());
        owners.removeIf(owner -> !(owner instanceof SimulatedServerSocketChannel));
        if (owners.isEmpty()) return null;
        return (SimulatedServerSocketChannel) owners.get(chance.choose(owners.size()));
    }

    private void establish() {
        if (abandoned) return;
        if (isCut()) {
            retry(this::establish);
        } else {
            established = true;
        }
    }

    private boolean isCut() {
        return network.links().isCut(from, to);
    }

    private void retry(Runnable step) {
        long wait = FIRST_RETRY << retries;
        after(wait, retries++ == RETRIES ? this::giveUp : step);
    }

    private void giveUp() {
        if (client != null) client.close(true);
        fail(new ConnectException("Connection timed out"));
    }

    private void after(long nanos, Runnable step) {
        if (nanos == 0) {
            step.run();
        } else {
            network.clock().at(network.clock().now() + nanos, step);
        }
    }

    private void fail(IOException cause) {
        failure = cause;
    }
}
