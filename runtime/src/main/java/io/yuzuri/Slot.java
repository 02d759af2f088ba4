package io.yuzuri;

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

    /**
     * Who was woken last, or said that it would go on, in each direction: until it runs, nobody else may come between.
     */
    private Run lastReceiver;

    private Run lastSender;

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

    /** The channel, and who used it last. */
    String lastUse() {
        Run last = lastReceiver != null ? lastReceiver : lastSender;
        return Dump.channel(channel) + (last == null ? "" : ", used by task " + last.root.name());
    }

    /** What the key must be armed with for those who wait. */
    int interest() {
        int receiving = receiver == null ? 0 : channel.validOps() & Reactor.RECEIVE;
        int sending = sender == null ? 0 : connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
        return receiving | sending;
    }

    /**
     * The task that receives: it waits, or its turn has not come since; one that was cancelled may not have left yet.
     */
    Run receiving() {
        if (receiver != null && receiver.isWaitingFor(this)) return receiver;
        Run last = lastReceiver;
        return last != null && last.status == Run.READY && last.waitsOn == this ? last : null;
    }

    /** The task that sends. */
    Run sending() {
        if (hasSender()) return sender;
        Run last = lastSender;
        return last != null && last.status == Run.READY && (last.waitsOn == channel || last.waitsOn == this)
                ? last
                : null;
    }

    boolean hasSender() {
        return sender != null && sender.isWaitingFor(this);
    }

    /** A task that runs receives, and is not done. */
    void claimReceiver(Run run) {
        lastReceiver = run;
        run.waitsOn = this;
    }

    /** A task that runs sends, and is not done. */
    void claimSender(Run run) {
        lastSender = run;
        run.waitsOn = this;
    }

    void wakeReceiver(Object result) {
        Run run = receiver;
        if (run.isWaitingFor(this)) {
            run.loop.wake(run, result);
            claimReceiver(run);
        }
        receiver = null;
        reactor.waiting--;
    }

    void wakeSender(Object result) {
        Run run = sender;
        if (run.isWaitingFor(this)) {
            run.loop.wake(run, result);
            lastSender = run;
            if (!connecting) run.waitsOn = channel;
        }
        sender = null;
        connecting = false;
        reactor.waiting--;
    }

    /** Nobody will be woken by this channel any more. */
    void closed() {
        if (receiver != null) wakeReceiver(reactor.loop.spare.closed());
        if (sender != null) wakeSender(reactor.loop.spare.closed());
        key.attach(null);
    }

    /** A waiting task no longer waits; the key may stay armed for receiving. */
    @Override
    public void forget(Run run) {
        if (receiver == run) {
            receiver = null;
            reactor.waiting--;
            return;
        }
        if (sender != run) return;
        sender = null;
        connecting = false;
        reactor.waiting--;
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
