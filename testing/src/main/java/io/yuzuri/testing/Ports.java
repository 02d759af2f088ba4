package io.yuzuri.testing;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has which port of a host, for one protocol. Ports that nobody asked for by number are given out in order.
 *
 * @param <T> what has a port
 */
final class Ports<T> {
    private static final int FIRST_EPHEMERAL = 49_152;
    private static final int LAST = 65_535;

    private record Binding<T>(InetAddress address, boolean shared, T owner) {
        boolean clashes(InetAddress other, boolean otherShared) {
            if (shared && otherShared) return false;
            return address.isAnyLocalAddress() || other.isAnyLocalAddress() || address.equals(other);
        }

        boolean accepts(InetAddress target) {
            return address.isAnyLocalAddress() || address.equals(target);
        }
    }

    private final SimulatedHost host;
    private final Map<Integer, List<Binding<T>>> bindings = new HashMap<>();
    private int nextEphemeral = FIRST_EPHEMERAL;

    Ports(SimulatedHost host) {
        this.host = host;
    }

    /** Gives a port to somebody, the next free one for port zero; returns the address with it. */
    InetSocketAddress bind(InetSocketAddress wanted, boolean shared, T owner) throws BindException {
        InetAddress address = wanted.getAddress();
        host.checkLocal(address);
        int port = wanted.getPort() == 0 ? ephemeral() : wanted.getPort();
        List<Binding<T>> present = bindings.computeIfAbsent(port, absent -> new ArrayList<>());
        for (Binding<T> other : present) {
            if (other.clashes(address, shared)) throw new BindException("Address already in use");
        }
        present.add(new Binding<>(address, shared, owner));
        return new InetSocketAddress(address, port);
    }

    private int ephemeral() throws BindException {
        for (int tries = FIRST_EPHEMERAL; tries <= LAST; tries++) {
            int port = nextEphemeral;
            nextEphemeral = port == LAST ? FIRST_EPHEMERAL : port + 1;
            if (!bindings.containsKey(port)) return port;
        }
        throw new BindException("Address already in use");
    }

    /** Takes the port back from somebody who may have it. */
    void release(InetSocketAddress address, T owner) {
        List<Binding<T>> present = address == null ? null : bindings.get(address.getPort());
        if (present == null) return;
        present.removeIf(binding -> binding.owner == owner);
        if (present.isEmpty()) bindings.remove(address.getPort());
    }

    /** Those who take what is sent to this address and port, in the order they came. */
    List<T> at(InetAddress address, int port) {
        List<T> owners = new ArrayList<>();
        for (Binding<T> binding : bindings.getOrDefault(port, List.of())) {
            if (binding.accepts(address)) owners.add(binding.owner);
        }
        return owners;
    }
}
