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

    /** Of the receiver and of the sender, if they wait for other things too; else null. */
    private Branch receiverBranch;

    private Branch senderBranch;

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
        if (receiver != null && waits(receiver, receiverBranch)) return receiver;
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
        return sender != null && waits(sender, senderBranch);
    }

    private boolean waits(Run run, Branch branch) {
        return run.isWaitingFor(branch == null ? this : branch.any);
    }

    /** A task will wait to receive; with a branch, for other things too. */
    void setReceiver(Run run, Branch branch) {
        receiver = run;
        receiverBranch = branch;
        reactor.waiting++;
    }

    /** A task will wait to send; with a branch, for other things too. */
    void setSender(Run run, Branch branch) {
        sender = run;
        senderBranch = branch;
        reactor.waiting++;
    }

    /** A task that runs receives, and is not done. */
    void claimReceiver(Run run) {
        if (lastSender == run) lastSender = null; // it receives now, and keeps nobody from sending
        lastReceiver = run;
        run.waitsOn = this;
    }

    /** A task that runs sends, and is not done. */
    void claimSender(Run run) {
        setLastSender(run);
        run.waitsOn = this;
    }

    private void setLastSender(Run run) {
        if (lastReceiver == run) lastReceiver = null; // and the other way round
        lastSender = run;
    }

    void wakeReceiver(Object result) {
        Run run = receiver;
        if (wake(run, receiverBranch, result)) claimReceiver(run);
        if (receiver == run && (receiverBranch == null || !receiverBranch.isBegun())) forgetReceiver();
    }

    void wakeSender(Object result) {
        Run run = sender;
        boolean connected = connecting;
        if (wake(run, senderBranch, result)) {
            setLastSender(run);
            if (!connected) run.waitsOn = channel;
        }
        if (sender == run && (senderBranch == null || !senderBranch.isBegun())) forgetSender();
    }

    /** True if the task waited, for this alone or for other things too. */
    private boolean wake(Run run, Branch branch, Object result) {
        boolean waits = waits(run, branch);
        if (branch != null) {
            branch.fire();
        } else if (waits) {
            run.loop.wake(run, result);
        }
        return waits;
    }

    /** One that no longer waits may have been left behind, or be the task that will wait. */
    void clearReceiver() {
        if (receiver != null) forgetReceiver();
    }

    void clearSender() {
        if (sender != null) forgetSender();
    }

    private void forgetReceiver() {
        receiver = null;
        receiverBranch = null;
        reactor.waiting--;
    }

    private void forgetSender() {
        sender = null;
        senderBranch = null;
        connecting = false;
        reactor.waiting--;
    }

    /** A task no longer waits for this among other things. */
    void forget(Branch branch) {
        if (receiverBranch == branch) forgetReceiver();
        if (senderBranch == branch) stopSending();
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
            forgetReceiver();
        } else if (sender == run) {
            stopSending();
        }
    }

    private void stopSending() {
        forgetSender();
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
