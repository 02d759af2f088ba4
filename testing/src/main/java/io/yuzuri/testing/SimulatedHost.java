package io.yuzuri.testing;

import io.yuzuri.Yield;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A machine of the simulated network, with an address, a name that {@link Yield#resolve} knows, and ports of its own.
 *
 * <p>A loopback address means the host itself. Only for the thread of the simulation.
 */
public final class SimulatedHost {
    private final SimulatedNetwork network;
    private final String name;
    private final InetAddress address;
    private final int number;
    private final Ports<Pollable> tcp = new Ports<>(this);
    private final Ports<SimulatedDatagramChannel> udp = new Ports<>(this);

    SimulatedHost(SimulatedNetwork network, String name, InetAddress address) {
        this.network = network;
        this.name = name;
        this.address = address;
        this.number = network.nextNumber();
    }

    /**
     * The name it was given.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Its address, by which the others reach it.
     *
     * @return the address, with the name
     */
    public InetAddress address() {
        return address;
    }

    /**
     * Puts the running task, and those that it spawns from now on, on this host: channels that they open are its
     * channels. Does not suspend. Throws {@link IllegalStateException} where no task of the simulation runs.
     *
     * <pre>{@code
     * simulation.network().host("server").enter();
     * Yield.spawn(EchoServerTasks.serve(listener));
     * simulation.network().host("client").enter();
     * }</pre>
     */
    public void enter() {
        network.enter(this);
    }

    int number() {
        return number;
    }

    Ports<Pollable> tcp() {
        return tcp;
    }

    Ports<SimulatedDatagramChannel> udp() {
        return udp;
    }

    /** Whether this is an address to bind to. */
    void checkLocal(InetAddress wanted) throws BindException {
        if (wanted.isAnyLocalAddress() || wanted.isLoopbackAddress() || wanted.equals(address)) return;
        throw new BindException("Cannot assign requested address");
    }

    /** The address that something sent there from here comes from. */
    InetAddress sourceFor(InetAddress target) {
        return target.isLoopbackAddress() ? target : address;
    }

    /** What is meant by an address to connect or to send to. */
    static InetSocketAddress target(InetSocketAddress remote) {
        return remote.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), remote.getPort())
                : remote;
    }

    /**
     * The name.
     *
     * @return {@link #name()}
     */
    @Override
    public String toString() {
        return name;
    }
}
