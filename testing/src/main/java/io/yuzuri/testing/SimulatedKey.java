package io.yuzuri.testing;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectionKey;

/** A channel's place in a selector. */
final class SimulatedKey extends AbstractSelectionKey {
    /** Which key of its selector it is: cancelled ones are looked at in this order. */
    final int serial;

    private final SimulatedSelector selector;
    private final SelectableChannel channel;
    private int interest;
    private int ready;

    SimulatedKey(SimulatedSelector selector, SelectableChannel channel, int serial) {
        this.selector = selector;
        this.channel = channel;
        this.serial = serial;
    }

    @Override
    public SelectableChannel channel() {
        return channel;
    }

    @Override
    public Selector selector() {
        return selector;
    }

    Pollable pollable() {
        return (Pollable) channel;
    }

    @Override
    public int interestOps() {
        checkValid();
        return interest;
    }

    @Override
    public SelectionKey interestOps(int ops) {
        checkValid();
        if ((ops & ~channel.validOps()) != 0) throw new IllegalArgumentException();
        interest = ops;
        return this;
    }

    @Override
    public int readyOps() {
        checkValid();
        return ready;
    }

    void setReady(int ops) {
        ready = ops;
    }

    private void checkValid() {
        if (!isValid()) throw new CancelledKeyException();
    }
}
