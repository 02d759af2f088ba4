package io.yuzuri.testing;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.IllegalSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.nio.channels.spi.AbstractSelector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Level-triggered readiness of simulated channels. It only ever looks, since time is not real; waiting is the clock's
 * part.
 *
 * <p>Law: keys are visited in the order they were registered, never in that of a hash.
 */
final class SimulatedSelector extends AbstractSelector {
    private final SimulatedNetwork network;
    private final Chance chance;
    private final Set<SelectionKey> keys = new LinkedHashSet<>();
    private final Set<SelectionKey> publicKeys = Collections.unmodifiableSet(keys);
    private final Set<SelectionKey> selected = new LinkedHashSet<>();
    private final Set<SelectionKey> publicSelected = new UngrowableSet<>(selected);
    private int lastSerial;
    private long lastInstant = -1;
    private boolean selecting;

    SimulatedSelector(SimulatedNetwork network) {
        super(network);
        this.network = network;
        this.chance = network.newChance();
    }

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
        checkOpen();
        if (!(channel instanceof Pollable pollable) || pollable.network() != network) {
            throw new IllegalSelectorException();
        }
        SimulatedKey key = new SimulatedKey(this, channel, lastSerial++);
        key.attach(attachment);
        key.interestOps(ops);
        keys.add(key);
        return key;
    }

    @Override
    public Set<SelectionKey> keys() {
        checkOpen();
        return publicKeys;
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        checkOpen();
        return publicSelected;
    }

    // ---- selecting

    @Override
    public int selectNow() {
        return look(null);
    }

    @Override
    public int selectNow(Consumer<SelectionKey> action) {
        return look(Objects.requireNonNull(action));
    }

    @Override
    public int select(long timeout) {
        throw BlockingRefused.selector();
    }

    @Override
    public int select() {
        throw BlockingRefused.selector();
    }

    @Override
    public int select(Consumer<SelectionKey> action, long timeout) {
        throw BlockingRefused.selector();
    }

    @Override
    public int select(Consumer<SelectionKey> action) {
        throw BlockingRefused.selector();
    }

    /** Nobody waits here. */
    @Override
    public Selector wakeup() {
        return this;
    }

    private int look(Consumer<SelectionKey> action) {
        network.checkThread();
        checkOpen();
        if (selecting) throw new IllegalStateException("select in progress");
        selecting = true;
        try {
            network.clock().nanoTime();
            network.clock().runDue();
            dropCancelled();
            int updated = 0;
            List<SelectionKey> present = List.copyOf(keys);
            SimulatedKey spurious = spurious(present);
            for (SelectionKey key : present) {
                if (update((SimulatedKey) key, key == spurious, action)) updated++;
            }
            dropCancelled();
            return updated;
        } finally {
            selecting = false;
        }
    }

    /** A key that is reported though nothing is ready, or null: at most one for each instant, so that time goes on. */
    private SimulatedKey spurious(List<SelectionKey> present) {
        if (network.clock().now() == lastInstant || present.isEmpty()) return null;
        lastInstant = network.clock().now();
        Chance instant = chance.at(lastInstant);
        if (!instant.happens(Fault.SPURIOUS_READINESS)) return null;
        return (SimulatedKey) present.get(instant.choose(present.size()));
    }

    /** Whether the key is to be counted: the consumer was told, or its ready set has grown. */
    private boolean update(SimulatedKey key, boolean spurious, Consumer<SelectionKey> action) {
        if (!key.isValid()) return false;
        int ready = (spurious ? -1 : key.pollable().readyOps()) & key.interestOps();
        if (action != null) {
            key.setReady(ready);
            if (ready == 0) return false;
            action.accept(key);
            checkOpen();
            return true;
        }
        boolean known = selected.contains(key);
        int before = known ? key.readyOps() : 0;
        if (ready == 0 && !known) return false;
        key.setReady(before | ready);
        selected.add(key);
        return (ready & ~before) != 0;
    }

    private void checkOpen() {
        if (!isOpen()) throw new ClosedSelectorException();
    }

    // ---- cancelled keys

    private void dropCancelled() {
        List<SelectionKey> cancelled;
        synchronized (cancelledKeys()) {
            cancelled = new ArrayList<>(cancelledKeys());
            cancelledKeys().clear();
        }
        cancelled.sort(Comparator.comparingInt(key -> ((SimulatedKey) key).serial));
        for (SelectionKey key : cancelled) drop(key);
    }

    private void drop(SelectionKey key) {
        keys.remove(key);
        selected.remove(key);
        deregister((AbstractSelectionKey) key);
        if (!key.channel().isOpen() && !key.channel().isRegistered()) {
            ((SimulatedKey) key).pollable().release();
        }
    }

    @Override
    protected void implCloseSelector() throws IOException {
        network.checkThread();
        dropCancelled();
        for (SelectionKey key : List.copyOf(keys)) drop(key);
    }
}
