package io.yuzuri;

import java.net.SocketAddress;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tasks look like to their owner: where each is suspended and what it waits for. */
final class Dump {
    private static final StackTraceElement[] NOWHERE = {};

    /** The classes whose methods suspend. */
    static final Set<String> OPERATIONS = Set.of(Yield.class.getName(), TaskScope.class.getName());

    private Dump() {}

    static StackTraceElement[] stackTrace(Run run) {
        Resumable<?> leaf = run.leaf;
        if (run.isDone() || leaf == null) return NOWHERE;
        if (run.status == Run.RUNNING && !(leaf instanceof AsWritten)) return NOWHERE;
        List<StackTraceElement> calls = new ArrayList<>();
        for (Resumable<?> call = leaf; call != null; call = call.caller()) {
            if (call instanceof AsWritten<?> asWritten) {
                calls.addAll(List.of(usersPart(asWritten.stackTraceOfThread())));
            } else {
                calls.add(UserLines.of(call.getClass()).at(call.state));
            }
        }
        return calls.toArray(NOWHERE);
    }

    /** The user's frames of a thread that runs a method as written and waits, or has waited just now. */
    static StackTraceElement[] writtenFrames(Thread thread) {
        return usersPart(thread.getStackTrace());
    }

    /** Without the runtime's frames at both ends and the generated one that called the user's method. */
    private static StackTraceElement[] usersPart(StackTraceElement[] whole) {
        int from = 0;
        while (from < whole.length && !whole[from].getClassName().equals(Yield.class.getName())) from++;
        while (from < whole.length && OPERATIONS.contains(whole[from].getClassName())) from++;
        int to = from;
        while (to < whole.length && !whole[to].getClassName().equals(AsWritten.class.getName())) to++;
        if (to > from && whole[to - 1].getMethodName().equals("asWritten")) to--;
        List<StackTraceElement> part = new ArrayList<>();
        for (int i = from; i < to; i++) {
            // The compiler's bridge of asWritten().
            if (!whole[i].getMethodName().equals("asWritten")) part.add(UserTrace.plain(whole[i]));
        }
        return part.toArray(NOWHERE);
    }

    /** One line for each task, and below it where it is suspended. */
    static String of(String scheduler, Run[] runs) {
        StringBuilder text = new StringBuilder();
        text.append("Scheduler ").append(scheduler).append(", tasks: ").append(runs.length);
        for (Run run : runs) {
            text.append('\n').append("  ").append(run.root.name()).append(' ').append(doing(run));
            for (StackTraceElement call : stackTrace(run))
                text.append("\n      at ").append(call);
        }
        return text.toString();
    }

    private static String doing(Run run) {
        switch (run.status) {
            case Run.READY:
                return "is ready";
            case Run.RUNNING:
                return "is running";
            case Run.WAITING:
                return waiting(run, run.waitsOn);
            default:
                return "is done";
        }
    }

    private static String waiting(Run run, Object waitsOn) {
        return waitsOn instanceof Wait wait ? wait.describe(run) : "sleeps";
    }

    /** A channel without identity hashes, so that two dumps of one program are equal. */
    static String channel(SelectableChannel channel) {
        StringBuilder text = new StringBuilder(kind(channel));
        if (!channel.isOpen()) return text.append(" (closed)").toString();
        try {
            if (channel instanceof NetworkChannel network) text.append(' ').append(address(network.getLocalAddress()));
            if (channel instanceof SocketChannel socket) text.append(" to ").append(address(socket.getRemoteAddress()));
        } catch (java.io.IOException closedMeanwhile) {
            text.append(" (closed)");
        } catch (RuntimeException notForThisThread) {
            // A channel of somebody's own may answer its own thread only.
        }
        return text.toString();
    }

    private static String address(SocketAddress address) {
        return address == null ? "unbound" : address.toString();
    }

    /** The public class of java.nio.channels that it is. */
    private static String kind(SelectableChannel channel) {
        Class<?> type = channel.getClass();
        while (type.getSuperclass() != null && !type.getName().startsWith("java.nio.channels.")) {
            type = type.getSuperclass();
        }
        String name = type.getName().startsWith("java.nio.channels.")
                ? type.getName()
                : channel.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
