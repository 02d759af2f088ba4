package io.yuzuri;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/**
 * A channel that some task has waited for, and who waits for it now: one task in each direction. The attachment of the
 * channel's key.
 */
final class Slot implements Wait {
    final SelectableChannel channel;
    private final Reactor reactor;
    SelectionKey key;
    Run receiver;
    Run sender;

    /** Whether the sender waits for a connection to be made. */
    boolean connecting;

    /** Whether a task has found nothing more to receive, and nothing has come since that anybody knows of. */
    boolean drained;

    /** Place among the slots of the reactor. */
    int index;

    Slot(SelectableChannel channel, Reactor reactor) {
        this.channel = channel;
        this.reactor = reactor;
    }

    /** What the key must be armed with for those who wait. */
    int interest() {
        int receiving = receiver == null ? 0 : channel.validOps() & Reactor.RECEIVE;
        int sending = sender == null ? 0 : connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
        return receiving | sending;
    }

    void wakeReceiver(Object result) {
        Run run = receiver;
        receiver = null;
        run.waitsOn = null;
        reactor.wake(run, result);
    }

    void wakeSender(Object result) {
        Run run = sender;
        run.waitsOn = connecting ? null : channel;
        sender = null;
        connecting = false;
        reactor.wake(run, result);
    }

    /** Nobody will be woken by this channel any more. */
    void closed() {
        key.attach(null);
        if (receiver != null) wakeReceiver(new Failure(new AsynchronousCloseException()));
        if (sender != null) wakeSender(new Failure(new AsynchronousCloseException()));
    }

    /** A waiting task no longer waits; the key may stay armed for receiving. */
    @Override
    public void forget(Run run) {
        reactor.forgotten();
        if (receiver == run) {
            receiver = null;
            return;
        }
        sender = null;
        connecting = false;
        try {
            key.interestOpsAnd(Reactor.RECEIVE);
        } catch (CancelledKeyException closed) {
            // The sweep finds it.
        }
    }

    @Override
    public String describe(Run run) {
        String to = run == receiver ? "receive from " : connecting ? "connect " : "send to ";
        return "waits to " + to + Dump.channel(channel);
    }
}
