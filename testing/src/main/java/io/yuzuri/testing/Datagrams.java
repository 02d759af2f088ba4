package io.yuzuri.testing;

import io.yuzuri.testing.SimulatedDatagramChannel.Datagram;
import java.net.InetSocketAddress;
import java.util.List;

/** The way that one sender's datagrams go: some are lost, some come twice, some come late. */
final class Datagrams {
    private final SimulatedNetwork network;
    private final SimulatedDatagramChannel sender;
    private final Chance chance;
    private long lastArrival;

    Datagrams(SimulatedNetwork network, SimulatedDatagramChannel sender, Chance chance) {
        this.network = network;
        this.sender = sender;
        this.chance = chance;
    }

    void send(SimulatedHost from, Datagram datagram, InetSocketAddress to) {
        SimulatedHost target = network.find(from, to.getAddress());
        if (target == null) return;
        network.links().maybeCut(from, target);
        if (network.links().isCut(from, target) || chance.happens(Fault.DATAGRAM_LOSS)) return;
        int copies = chance.happens(Fault.DATAGRAM_DUPLICATE) ? 2 : 1;
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
        long latency = chance.latency();
        if (chance.happens(Fault.DATAGRAM_REORDER)) return now + latency + chance.latency();
        lastArrival = Math.max(lastArrival, now + latency);
        return lastArrival;
    }

    private void arrive(Datagram datagram, SimulatedHost target, InetSocketAddress to) {
        List<SimulatedDatagramChannel> takers = target.udp().at(to.getAddress(), to.getPort());
        takers.removeIf(taker -> !taker.accepts(datagram.from()));
        if (takers.isEmpty()) {
            network.later(chance, sender::setUnreachable);
        } else {
            takers.get(chance.choose(takers.size())).arrive(datagram);
        }
    }
}
