package io.yuzuri;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.NoConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** What can be waited for at a channel, and what is said if it cannot. */
final class Channels {
    private Channels() {}

    /** What to wait for in order to receive from this channel; throws if that cannot be. */
    static int receiving(SelectableChannel channel) throws ClosedChannelException {
        check(channel);
        int operation = channel.validOps() & Reactor.RECEIVE;
        if (operation == 0) throw new IllegalArgumentException(Dump.channel(channel) + " cannot be received from.");
        if (channel instanceof SocketChannel socket && !socket.isConnected()) throw new NotYetConnectedException();
        return operation;
    }

    /** What to wait for in order to send to this channel; throws if that cannot be. */
    static int sending(SelectableChannel channel) throws ClosedChannelException {
        check(channel);
        int operation = channel.validOps() & SelectionKey.OP_WRITE;
        if (operation == 0) {
            throw new IllegalArgumentException(
                    Dump.channel(channel) + " cannot be sent to: wait for one that can be written.");
        }
        if (!(channel instanceof SocketChannel socket) || socket.isConnected()) return operation;
        if (!socket.isConnectionPending()) throw new NotYetConnectedException();
        return SelectionKey.OP_CONNECT;
    }

    /** Whether a connection is pending; throws if none was begun. */
    static boolean connecting(SocketChannel channel) throws ClosedChannelException {
        check(channel);
        if (channel.isConnected()) return false;
        if (!channel.isConnectionPending()) throw new NoConnectionPendingException();
        return true;
    }

    static void check(SelectableChannel channel) throws ClosedChannelException {
        Objects.requireNonNull(channel, "channel");
        if (!channel.isOpen()) throw new ClosedChannelException();
        if (channel.isBlocking()) throw new BlockingModeException(Dump.channel(channel));
    }

    static BusyException busy(Run run, Run other, String direction, SelectableChannel channel) {
        return new BusyException("Task " + run.root.name() + " cannot wait to " + direction + " "
                + Dump.channel(channel) + ", because task " + other.root.name() + " does that already.");
    }

    /** Two selectors would both fire, and two loops would both wake somebody. */
    static IllegalStateException elsewhere(SelectableChannel channel) {
        return new IllegalStateException(Dump.channel(channel)
                + " is registered with another scheduler or selector. A channel belongs to the first scheduler whose task"
                + " waits for it: hand it to another one before that.");
    }

    static IllegalArgumentException foreign(SelectableChannel channel, RuntimeException cause) {
        return new IllegalArgumentException(
                "This scheduler cannot wait for a " + channel.getClass().getName()
                        + ": it belongs to another SelectorProvider. Open channels through Yield.provider().",
                cause);
    }

    /** Whether a connection that was under way is so no more. */
    static boolean isSettled(SelectableChannel channel) {
        return channel.isOpen() && !((SocketChannel) channel).isConnectionPending();
    }
}
