package io.yuzuri.testing;

import io.yuzuri.TaskLocal;
import io.yuzuri.Yield;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A network in memory, behind the interface that all channels of {@code java.nio} come from.
 *
 * <p>What {@link Yield#provider()} opens in a {@link Simulation} belongs to it. Its channels keep the contracts of
 * {@code java.nio} in non-blocking mode, with the exceptions of the JDK on Linux. Refused, by exceptions that say so:
 * reading, writing, connecting and accepting in blocking mode, channels of another provider, waiting in a selector,
 * multicast, Unix domain sockets, and threads that do not work for the simulation.
 *
 * <p>There is one host to begin with, on which all tasks are that {@linkplain SimulatedHost#enter enter} no other one.
 */
public final class SimulatedNetwork extends SelectorProvider {
    private final VirtualClock clock;
    private final Chance.World chance;
    private final Supplier<Chance> present;
    private final Trace trace;
    private final Links links;
    private final Thread owner = Thread.currentThread();
    private final Map<String, SimulatedHost> hosts = new LinkedHashMap<>();
    private final Set<SelectableChannel> open = new LinkedHashSet<>();
    private final TaskLocal<SimulatedHost> host;
    private int lastNumber;

    /** @param present the chance of what runs just now */
    SimulatedNetwork(VirtualClock clock, Chance.World chance, Supplier<Chance> present, Trace trace) {
        this.clock = clock;
        this.chance = chance;
        this.present = present;
        this.trace = trace;
        this.links = new Links(clock, chance, trace);
        SimulatedHost first = host("host1");
        this.host = TaskLocal.withInitial(() -> first);
    }

    // ---- hosts

    /**
     * The host of a name; a new one if there is none.
     *
     * @param name the name
     * @return the host
     */
    public SimulatedHost host(String name) {
        return hosts.computeIfAbsent(name, absent -> new SimulatedHost(this, name, address(name)));
    }

    private InetAddress address(String name) {
        int number = hosts.size() + 1;
        try {
            return InetAddress.getByAddress(name, new byte[] {10, 0, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Cuts two hosts off from each other until they are healed. Streams go on afterwards, unless it takes so long that
     * they time out; datagrams are lost. Throws {@link IllegalArgumentException} if it is one host.
     *
     * @param one a host
     * @param other another host
     */
    public void partition(SimulatedHost one, SimulatedHost other) {
        links.cut(one, other, Long.MAX_VALUE);
    }

    /**
     * Lets two hosts reach each other again.
     *
     * @param one a host
     * @param other another host
     */
    public void heal(SimulatedHost one, SimulatedHost other) {
        links.heal(one, other);
    }

    /** Lets all hosts reach each other again. */
    public void heal() {
        links.healAll();
    }

    // ---- what can be seen

    /**
     * How often a fault has happened, for tests that want to know that they have met it.
     *
     * @param fault the fault
     * @return how often
     */
    public long count(Fault fault) {
        return chance.count(fault);
    }

    /**
     * The channels that are open, in the order they were opened: after a test there should be none.
     *
     * @return the channels
     */
    public List<Channel> openChannels() {
        return new ArrayList<>(open);
    }

    // ---- what channels come from

    @Override
    public SocketChannel openSocketChannel() {
        return opened(new SimulatedSocketChannel(this, here()));
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) {
        checkFamily(family);
        return openSocketChannel();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        return opened(new SimulatedServerSocketChannel(this, here()));
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) {
        checkFamily(family);
        return openServerSocketChannel();
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        return opened(new SimulatedDatagramChannel(this, here()));
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        checkFamily(family);
        return openDatagramChannel();
    }

    @Override
    public Pipe openPipe() {
        SimulatedPipe pipe = new SimulatedPipe(this);
        opened(pipe.source());
        opened(pipe.sink());
        return pipe;
    }

    /**
     * Opens the selector of a scheduler. Throws {@link IllegalStateException} on a thread that does not work for the
     * simulation's scheduler, where nothing could ever become ready.
     *
     * @return a selector that can only {@code selectNow()}
     */
    @Override
    public AbstractSelector openSelector() {
        if (Yield.provider() != this) {
            throw new IllegalStateException("Waiting for a simulated channel needs the scheduler of its simulation."
                    + " Run the coroutine with Simulation.run(…).");
        }
        return new SimulatedSelector(this);
    }

    private static void checkFamily(ProtocolFamily family) {
        if (family != StandardProtocolFamily.INET && family != StandardProtocolFamily.INET6) {
            throw new UnsupportedOperationException("The simulated network has no " + family + " channels.");
        }
    }

    // ---- for channels

    /** A number for whatever appears in the trace. */
    int nextNumber() {
        return ++lastNumber;
    }

    SimulatedHost here() {
        checkThread();
        return host.get();
    }

    void enter(SimulatedHost entered) {
        if (Yield.provider() != this) {
            throw new IllegalStateException("No task of this simulation runs here that could enter " + entered + ".");
        }
        host.set(entered);
    }

    /** The host that an address means on another one, or null. */
    SimulatedHost find(SimulatedHost from, InetAddress address) {
        if (address.isLoopbackAddress()) return from;
        for (SimulatedHost candidate : hosts.values()) {
            if (candidate.address().equals(address)) return candidate;
        }
        return null;
    }

    InetAddress[] resolve(String name) throws UnknownHostException {
        if (name.equals("localhost")) return new InetAddress[] {InetAddress.getLoopbackAddress()};
        if (hosts.containsKey(name)) return new InetAddress[] {hosts.get(name).address()};
        boolean literal = name.indexOf(':') >= 0 || name.matches("[0-9]+(\\.[0-9]+){3}");
        if (literal) return InetAddress.getAllByName(name);
        throw new UnknownHostException(name + ": no host of the simulated network has this name");
    }

    <C extends SelectableChannel> C opened(C channel) {
        open.add(channel);
        return channel;
    }

    /** As in the JDK, a channel that is in a selector keeps what it has of the system until the next select. */
    <C extends SelectableChannel & Pollable> void closing(C channel) {
        checkThread();
        open.remove(channel);
        if (!channel.isRegistered()) channel.release();
    }

    void checkOpen(Channel channel) throws ClosedChannelException {
        checkThread();
        if (!channel.isOpen()) throw new ClosedChannelException();
    }

    void checkThread() {
        if (Thread.currentThread() == owner || Yield.provider() == this) return;
        throw new IllegalStateException("The simulated network was used by thread "
                + Thread.currentThread().getName() + ", which does not work for its simulation.");
    }

    /** Has something done after the time that something is under way. */
    void later(Chance chance, Runnable action) {
        long latency = chance.latency();
        if (latency == 0) {
            action.run();
        } else {
            clock.at(clock.now() + latency, action);
        }
    }

    SimulatedStream stream(SimulatedStream.Route route, Chance chance, int sendCapacity, int receiveCapacity) {
        return new SimulatedStream(clock, chance, route, sendCapacity, receiveCapacity);
    }

    VirtualClock clock() {
        return clock;
    }

    /** The chance of what the running task has just opened. */
    Chance newChance() {
        return present.get().ofPart();
    }

    Trace trace() {
        return trace;
    }

    Links links() {
        return links;
    }
}
