package io.yuzuri.testing;

import io.yuzuri.testing.SimulatedDatagramChannel.Datagram;
import java.net.InetSocketAddress;
import java.util.List;

/** The way that one sender's datagrams go: some are lost, some come twice, some come late. */
final class Datagrams {
    private final SimulatedNetwork network;
    private final SimulatedDatagramChannel sender;
    private long lastArrival;

    Datagrams(SimulatedNetwork network, SimulatedDatagramChannel sender) {
        this.network = network;
        this.sender = sender;
    }

    void send(SimulatedHost from, Datagram datagram, InetSocketAddress to) {
        SimulatedHost target = network.find(from, to.getAddress());
        if (target == null) return;
        network.links().maybeCut(from, target);
        if (network.links().isCut(from, target) || network.chance().happens(Fault.DATAGRAM_LOSS)) return;
        int copies = network.chance().happens(Fault.DATAGRAM_DUPLICATE) ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            Datagram sent = new Datagram(datagram.from(), datagram.bytes().duplicate());
            long arrival = arrival();
            if (arrival <= network.clock().now()) {
                arrive(sent, target, to);
            } else {
                network.clock().at(arrival, () -> {
                    if (!network.links().isCut(from, target)) arrive(sent, target, to);
                });
            }
        }
    }

    /** In order, unless chance lets it be overtaken. */
    private long arrival() {
        long now = network.clock().now();
        long latency = network.chance().latency();
        if (network.chance().happens(Fault.DATAGRAM_REORDER)) {
            return now + latency + network.chance().latency();
        }
        lastArrival = Math.max(lastArrival, now + latency);
        return lastArrival;
    }

    private void arrive(Datagram datagram, SimulatedHost target, InetSocketAddress to) {
        List<SimulatedDatagramChannel> takers = target.udp().at(to.getAddress(), to.getPort());
        takers.removeIf(taker -> !taker.accepts(datagram.from()));
        if (takers.isEmpty()) {
            network.later(sender::setUnreachable);
        } else {
            int chosen = takers.size() == 1 ? 0 : network.chance().choose(takers.size());
            takers.get(chosen).arrive(datagram);
        }
    }
}
