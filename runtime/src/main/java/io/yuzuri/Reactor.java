package io.yuzuri;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.IllegalSelectorException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Who waits for which channel. The only user of {@link Selector}.
 *
 * <p>Laws: a key stays armed for receiving after it fired, and is disarmed only when it fires and nobody waits, so that
 * a steady connection never pays for arming; sending and connecting are disarmed as soon as they fired, for a socket is
 * nearly always writable. The selector's callback only wakes tasks. One task waits in each direction of a channel.
 * Nothing here runs the user's code.
 */
final class Reactor {
    static final int RECEIVE = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

    /** Longest wait while a task waits for a channel: somebody may close the raw channel, which wakes no selector. */
    private static final long CAP_NANOS = 1_000_000_000L;

    /** So many channels are named that were left open. */
    private static final int NAMED = 10;

    /** How often in a row a selector may find no room before the scheduler ends. */
    private static final int FAILURES = 100;

    /** How many slots one turn looks at in search of channels that were closed. */
    private static final int SLICE = 4096;

    private final SelectorProvider provider;
    final Loop loop;
    private final Consumer<SelectionKey> fired = this::fired;
    private final List<Slot> connected = new ArrayList<>();
    private final SpinGuard spins = new SpinGuard();
    private volatile Selector selector;

    /** Whether another thread has cut a wait short. */
    private volatile boolean woken;

    private static final Slot[] NONE = {};

    private Slot[] slots = NONE;
    private int size;

    /**
     * The one that was asked for last: a task turns to the same channel several times, and finding a key takes a lock.
     */
    private Slot recent;

    /** Tasks that wait for channels; each slot counts its own. */
    int waiting;

    /** Where tasks wait for a connection to be made, or have waited until lately. */
    private final List<Slot> pending = new ArrayList<>();

    private boolean keysFell;
    private int failures;

    /** Whether the selector may have forgotten what it was asked for. */
    private boolean disordered;

    private long sweptAt;

    /** How many slots the sweep has still to look at; -1 between sweeps. */
    private int unswept = -1;

    Reactor(SelectorProvider provider, Loop loop) {
        this.provider = provider;
        this.loop = loop;
    }

    /** Whether a task waits for a channel. */
    boolean hasWaiters() {
        return waiting > 0;
    }

    /** How many waits for channels there are. */
    int waiting() {
        return waiting;
    }

    /** How many channels are registered. */
    int channels() {
        return size;
    }

    /** Whether there is a selector to wait with. */
    boolean isOpen() {
        return selector != null;
    }

    // ---- waits of the running task

    void awaitReceive(Run run, SelectableChannel channel) throws IOException {
        run.waitsOn = setReceiver(run, channel, null);
        run.status = Run.WAITING;
    }

    /** The task will wait to receive, among other things; gives where. */
    Slot observeReceive(Branch branch, SelectableChannel channel) throws IOException {
        return setReceiver(branch.any.run, channel, branch);
    }

    private Slot setReceiver(Run run, SelectableChannel channel, Branch branch) throws IOException {
        int operation = Channels.receiving(channel);
        Slot slot = slot(channel);
        checkReceiver(run, slot);
        slot.clearReceiver();
        arm(slot, operation);
        slot.setReceiver(run, branch);
        return slot;
    }

    /** The task will wait to send, among other things; gives where. */
    Slot observeSend(Branch branch, SelectableChannel channel) throws IOException {
        int operation = Channels.sending(channel);
        if (operation == SelectionKey.OP_CONNECT) throw new NotYetConnectedException();
        Slot slot = slot(channel);
        setSender(branch.any.run, slot, operation, branch);
        return slot;
    }

    /** The task is about to receive; if it lets the others run before, none of them may. */
    void claimReceiver(Run run, SelectableChannel channel, boolean givesWay) throws IOException {
        Slot slot = claimed(channel, givesWay);
        if (slot == null) return;
        checkReceiver(run, slot);
        slot.claimReceiver(run);
    }

    /** The task is about to send; if it lets the others run before, none of them may. */
    void claimSender(Run run, SelectableChannel channel, boolean givesWay) throws IOException {
        Slot slot = claimed(channel, givesWay);
        if (slot == null) return;
        checkSender(run, slot);
        slot.claimSender(run);
    }

    /**
     * The slot is there before the first attempt: what is refused afterwards, bytes have been taken of. Null for a
     * channel of which an attempt will be refused; and for a listener, which takes all it gives at once.
     */
    private Slot claimed(SelectableChannel channel, boolean givesWay) throws IOException {
        Slot slot = present(channel);
        if (slot != null && !givesWay || !channel.isOpen() || channel.isBlocking()) return slot;
        if (givesWay || !(channel instanceof ServerSocketChannel)) return slot(channel);
        if (channel.isRegistered()) throw Channels.elsewhere(channel);
        return null;
    }

    private static void checkReceiver(Run run, Slot slot) {
        Run other = slot.receiving();
        if (other != null && other != run) throw Channels.busy(run, other, "receive from", slot.channel);
    }

    private static void checkSender(Run run, Slot slot) {
        Run other = slot.sending();
        if (other != null && other != run) throw Channels.busy(run, other, "send to", slot.channel);
    }

    /** False if the channel is taken to be writable: the task has not just tried, and no connection is pending. */
    boolean awaitSend(Run run, SelectableChannel channel, boolean again, boolean givesWay) throws IOException {
        int operation = Channels.sending(channel);
        if (operation == SelectionKey.OP_CONNECT) return awaitConnect(run, (SocketChannel) channel);
        if (!again) {
            claimSender(run, channel, givesWay);
            return false;
        }
        awaitSender(run, slot(channel), operation);
        return true;
    }

    /** False if the channel is connected. */
    boolean awaitConnect(Run run, SocketChannel channel) throws IOException {
        if (!Channels.connecting(channel)) return false;
        awaitSender(run, slot(channel), SelectionKey.OP_CONNECT);
        return true;
    }

    private void awaitSender(Run run, Slot slot, int operation) throws IOException {
        setSender(run, slot, operation, null);
        run.waitsOn = slot;
        run.status = Run.WAITING;
    }

    private void setSender(Run run, Slot slot, int operation, Branch branch) throws IOException {
        checkSender(run, slot);
        slot.clearSender();
        arm(slot, operation);
        if (operation == SelectionKey.OP_CONNECT) {
            if (pending.size() > SLICE) pending.removeIf(other -> !other.connecting);
            pending.add(slot);
            slot.connecting = true;
        }
        slot.setSender(run, branch);
    }

    /** Whether there was nothing more to receive, and nothing has come since that is known of. */
    boolean isDrained(SelectableChannel channel) {
        Slot slot = present(channel);
        if (slot == null) return false;
        Run running = loop.running();
        if (running != null) checkReceiver(running, slot);
        return slot.drained;
    }

    /** There is nothing more to receive for now. */
    void setDrained(SelectableChannel channel) throws IOException {
        Channels.check(channel);
        slot(channel).drained = true;
    }

    private Slot present(SelectableChannel channel) {
        if (isRecent(channel)) return recent;
        Selector selector = this.selector;
        SelectionKey key = selector == null ? null : channel.keyFor(selector);
        return key != null && key.attachment() instanceof Slot slot ? recent = slot : null;
    }

    private boolean isRecent(SelectableChannel channel) {
        return recent != null && recent.channel == channel && recent.key.isValid();
    }

    private Slot slot(SelectableChannel channel) throws IOException {
        return isRecent(channel) ? recent : (recent = find(channel));
    }

    private Slot find(SelectableChannel channel) throws IOException {
        Selector selector = open();
        SelectionKey key = channel.keyFor(selector);
        if (key == null || !(key.attachment() instanceof Slot slot)) return register(channel, selector);
        if (!key.isValid()) {
            // Somebody cancelled it. The selector forgets it now, and then it can be made anew.
            select(0);
            move(slot, open());
        }
        return slot;
    }

    private Selector open() throws IOException {
        if (selector == null) {
            selector = provider.openSelector();
            sweptAt = loop.now();
        }
        return selector;
    }

    private Slot register(SelectableChannel channel, Selector selector) throws IOException {
        if (channel.provider() != provider) throw Channels.foreign(channel, null);
        if (channel.isRegistered() && channel.keyFor(selector) == null) throw Channels.elsewhere(channel);
        Slot slot = new Slot(channel, this);
        if (size == slots.length) slots = Arrays.copyOf(slots, Math.max(16, size * 2));
        try {
            slot.key = channel.register(selector, 0, slot);
        } catch (CancelledKeyException stale) {
            select(0);
            slot.key = channel.register(selector, 0, slot);
        } catch (IllegalSelectorException | ClassCastException unknown) {
            throw Channels.foreign(channel, unknown);
        }
        slot.index = size;
        slots[size++] = slot;
        return slot;
    }

    private static void arm(Slot slot, int operation) throws ClosedChannelException {
        try {
            if ((slot.key.interestOps() & operation) == 0) slot.key.interestOpsOr(operation);
        } catch (CancelledKeyException closed) {
            throw new ClosedChannelException();
        }
    }

    // ---- readiness

    /** Looks which channels are ready, waiting at most so long; negative nanoseconds mean as long as it takes. */
    void select(long nanos) {
        long most = nanos < 0 || waiting > 0 && nanos > CAP_NANOS ? CAP_NANOS : nanos;
        boolean waits = most > 0 && unswept < 0;
        int ready;
        try {
            ready = waits ? selector.select(fired, millis(most)) : selector.selectNow(fired);
            failures = 0;
        } catch (IOException | ClosedSelectorException broken) {
            replaceSelector(broken);
            return;
        } catch (VirtualMachineError full) {
            // What the selector was about to do may be half done: once there is room again, all is asked for anew.
            if (++failures > FAILURES) throw full;
            disordered = true;
            return;
        }
        if (disordered) armAnew();
        if (ready == 0 && !pending.isEmpty()) lookWhoIsConnected();
        if (ready > 0 || !waits || woken) {
            if (woken) woken = false;
            spins.calm();
        } else if (spins.returned(most, loop.settings.clock())) {
            replaceSelector(new IOException("It returned again and again although nothing had happened."));
            return;
        }
        if (!connected.isEmpty()) finishConnecting();
        if (selector.keys().size() < size) keysFell = true;
        if (keysFell || unswept >= 0) sweep(ready == 0 && most > 0);
    }

    private void armAnew() {
        for (int i = 0; i < size; i++) {
            try {
                slots[i].key.interestOps(0).interestOps(slots[i].interest());
            } catch (CancelledKeyException closed) {
                keysFell = true;
            }
        }
        disordered = false;
    }

    /** Rounded up, so that no deadline passes early and none is waited for by spinning. */
    static long millis(long nanos) {
        return Math.max(1, (nanos + 999_999) / 1_000_000);
    }

    // ---- a selector that fails

    /** Moves every channel to a new selector; if there is none, everybody who waits is told. */
    private void replaceSelector(Exception why) {
        Log.error("The selector of scheduler " + loop.settings.name() + " does not work: it is replaced.", why);
        Selector old = selector;
        try {
            selector = provider.openSelector();
            for (int slot = size; --slot >= 0; ) move(slots[slot], selector);
        } catch (IOException none) {
            none.addSuppressed(why);
            selector = null;
            failAll(none);
        }
        try {
            old.close();
        } catch (IOException nothingLeftToDo) {
            Log.error(Trouble.SELECTOR_NOT_CLOSED, nothingLeftToDo);
        }
    }

    private void move(Slot slot, Selector to) {
        try {
            slot.key.attach(null);
            slot.key = slot.channel.register(to, slot.interest(), slot);
        } catch (CancelledKeyException stale) {
            // It is free after the next select; the sweep then tries again.
            slot.key.attach(slot);
            keysFell = true;
        } catch (ClosedChannelException closed) {
            drop(slot);
        }
    }

    private void failAll(IOException failure) {
        Slot[] all = Arrays.copyOf(slots, size);
        Arrays.fill(slots, 0, size, null);
        size = 0;
        unswept = -1;
        Failure told = loop.spare.of(failure);
        for (Slot slot : all) {
            if (slot.receiver != null) slot.wakeReceiver(told);
            if (slot.sender != null) slot.wakeSender(told);
        }
    }

    /** Any thread. */
    void wakeUp(Thread thread) {
        woken = true;
        Selector present = selector;
        if (present != null) {
            present.wakeup();
        } else {
            LockSupport.unpark(thread);
        }
    }

    /** Called by the selector: must not throw, and must not run anybody's code. */
    private void fired(SelectionKey key) {
        try {
            if (!(key.attachment() instanceof Slot slot)) return;
            int ready = key.readyOps();
            if ((ready & RECEIVE) != 0) {
                slot.drained = false;
                if (slot.receiver != null) {
                    slot.wakeReceiver(null);
                } else if (slot.receiving() == null) {
                    key.interestOpsAnd(~RECEIVE);
                }
            }
            if ((ready & ~RECEIVE) != 0) {
                key.interestOpsAnd(RECEIVE);
                if (slot.sender == null) return;
                if (slot.connecting) {
                    connected.add(slot);
                } else {
                    slot.wakeSender(null);
                }
            }
        } catch (CancelledKeyException closed) {
            keysFell = true;
        }
    }

    /** Somebody else may have finished a connection: then the system has nothing more to say of it. */
    private void lookWhoIsConnected() {
        pending.removeIf(slot -> !slot.connecting);
        for (int i = 0; i < pending.size(); i++) {
            if (Channels.isSettled(pending.get(i).channel)) connected.add(pending.get(i));
        }
    }

    private void finishConnecting() {
        for (int i = 0; i < connected.size(); i++) {
            Slot slot = connected.get(i);
            if (!slot.hasSender() || !slot.connecting) continue;
            try {
                if (((SocketChannel) slot.channel).finishConnect()) {
                    slot.wakeSender(null);
                } else {
                    arm(slot, SelectionKey.OP_CONNECT);
                }
            } catch (Throwable refused) {
                slot.wakeSender(loop.spare.of(refused));
            }
        }
        connected.clear();
    }

    // ---- closing

    /** Wakes who waits, closes, and lets the system have the descriptor before it returns. */
    void close(SelectableChannel channel) throws IOException {
        Slot slot = present(channel);
        if (slot == null) {
            channel.close();
            return;
        }
        drop(slot);
        try {
            channel.close();
        } finally {
            select(0);
        }
    }

    private void drop(Slot slot) {
        if (slot == recent) recent = null;
        Slot last = slots[--size];
        slots[slot.index] = last;
        last.index = slot.index;
        slots[size] = null;
        slot.closed();
    }

    /** Wakes who waits for a channel that was closed; one whose key alone was cancelled gets a new key. */
    private void inspect(Slot slot) {
        if (!slot.channel.isOpen()) {
            drop(slot);
        } else if (!slot.key.isValid()) {
            move(slot, selector);
        }
    }

    /** If channels were closed raw, looks for them before time that is not real moves on. True if that woke a task. */
    boolean sweepFallen() {
        return keysFell && sweepAll();
    }

    /** Looks at every channel, whether it was closed raw. True if that woke a task. */
    boolean sweepAll() {
        keysFell = false;
        for (int slot = size; --slot >= 0; ) {
            inspect(slots[slot]);
        }
        return !loop.ready.isEmpty();
    }

    /** Looks for channels that were closed raw: when nothing else is to do, or now and then, a slice at a time. */
    private void sweep(boolean idle) {
        if (unswept < 0) {
            long now = loop.now();
            if (!idle && now - sweptAt < CAP_NANOS / 2) return;
            sweptAt = now;
            keysFell = false;
            unswept = size;
        }
        // From the top, because drop() moves the last slot, which was looked at, to the place of the dropped one.
        int slot = Math.min(unswept, size);
        int end = Math.max(0, slot - SLICE);
        while (--slot >= end) {
            inspect(slots[slot]);
        }
        unswept = end == 0 ? -1 : end;
    }

    /** The loop has ended: channels are free again. Those that are still open most likely have been forgotten. */
    void end() {
        try {
            try {
                nameOpen();
            } finally {
                if (selector != null) selector.close();
            }
        } catch (Throwable nothingLeftToDo) {
            Log.error(Trouble.REACTOR_NOT_ENDED, nothingLeftToDo);
        }
    }

    private void nameOpen() {
        StringBuilder left = new StringBuilder();
        int named = 0;
        for (int i = 0; i < size && named < NAMED; i++) {
            if (!slots[i].channel.isOpen()) continue;
            named++;
            left.append("\n\t").append(slots[i].lastUse());
        }
        if (named > 0) Log.warn("Channels are open at the end of scheduler " + loop.settings.name() + ":" + left);
    }
}
