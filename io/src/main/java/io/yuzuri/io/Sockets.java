package io.yuzuri.io;

import io.yuzuri.TaskLocal;
import io.yuzuri.Yield;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How sockets come to be: what {@link Io} does about them besides waiting. */
final class Sockets {
    /** How long to leave alone a listener that failed. */
    static final Duration ACCEPT_PAUSE = Duration.ofMillis(100);

    /** Of so many failures to accept one is logged: with the pause between them, one in ten seconds. */
    private static final int LOGGED = 100;

    private static final System.Logger LOG = System.getLogger(Io.class.getName());

    private static final TaskLocal<Integer> FAILURES = TaskLocal.withInitial(() -> 0);

    private Sockets() {}

    static ServerSocketChannel listen(SocketAddress address, ListenOptions options) throws IOException {
        beReadyForTheWorst();
        if (options.replacesFile() && address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
        ServerSocketChannel listener = isUnix(address)
                ? Yield.provider().openServerSocketChannel(StandardProtocolFamily.UNIX)
                : Yield.provider().openServerSocketChannel();
        try {
            listener.configureBlocking(false);
            if (options.reusePort()) listener.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            return listener.bind(address, options.backlog());
        } catch (Throwable failure) {
            close(listener, failure);
            throw failure;
        }
    }

    /**
     * The JDK gets ready to close a channel, and to log, when it first does so, and that takes descriptors. A server
     * that runs out of them before could do neither ever again: a class whose initialisation fails stays unusable.
     */
    @SuppressWarnings("ReturnValueIgnored")
    private static void beReadyForTheWorst() throws IOException {
        Yield.provider().openSocketChannel().close();
        if (LOG.isLoggable(Level.WARNING)) ZoneId.systemDefault(); // as lines of a log have the time
    }

    static SocketChannel open(SocketAddress address) throws IOException {
        return prepared(
                isUnix(address)
                        ? Yield.provider().openSocketChannel(StandardProtocolFamily.UNIX)
                        : Yield.provider().openSocketChannel());
    }

    private static SocketChannel prepared(SocketChannel channel) throws IOException {
        try {
            prepare(channel);
            return channel;
        } catch (Throwable failure) {
            close(channel, failure);
            throw failure;
        }
    }

    private static void prepare(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }

    private static boolean isUnix(SocketAddress address) {
        return address instanceof UnixDomainSocketAddress;
    }

    /** Accepts a connection; null if none is there. */
    static SocketChannel accept(ServerSocketChannel listener) throws IOException {
        SocketChannel accepted = listener.accept();
        if (accepted == null) return null;
        try {
            prepare(accepted); // not prepared(): if the stack ends before that, there is somebody at the other end
            return accepted;
        } catch (Throwable failure) {
            close(accepted, failure);
            throw failure;
        }
    }

    /** Closes both channels of a stream, which may be one. */
    static void close(SelectableChannel in, SelectableChannel out) throws IOException {
        try {
            Yield.close(in);
        } finally {
            if (out != in) Yield.close(out);
        }
    }

    /** Closes a channel of which nobody knows, because of a failure. */
    static void close(SelectableChannel channel, Throwable failure) {
        try {
            Yield.close(channel);
        } catch (IOException another) {
            failure.addSuppressed(another);
        }
    }

    /** Tells of a listener that could not accept, but not each time. Whatever happens here, the listener goes on. */
    static void log(ServerSocketChannel listener, IOException failure) {
        try {
            int before = FAILURES.get();
            FAILURES.set(before + 1);
            if (before % LOGGED > 0) return;
            LOG.log(
                    Level.WARNING,
                    "Could not accept a connection at " + listener.getLocalAddress() + ": " + failure.getMessage()
                            + ". Trying again every " + ACCEPT_PAUSE.toMillis() + " ms.");
        } catch (Throwable untold) {
            failure.addSuppressed(untold); // a logger may need a descriptor too
        }
    }

    /**
     * On one host a socket that connects to a free port can be given that very port, and so be connected to itself:
     * nobody listens there.
     */
    static void checkNotItself(SocketChannel channel) throws IOException {
        if (channel.getRemoteAddress() instanceof InetSocketAddress remote
                && remote.equals(channel.getLocalAddress())) {
            throw new ConnectException("Nobody listens there: the socket was connected to itself");
        }
    }

    static ConnectException failed(SocketAddress address, IOException failure) {
        ConnectException failed = new ConnectException("Cannot connect to " + address + ": " + failure.getMessage());
        failed.initCause(failure);
        return failed;
    }

    static ConnectException silent(SocketAddress address) {
        return new ConnectException("Cannot connect to " + address + ": no answer");
    }

    static ConnectException unsupported(SocketAddress address, RuntimeException cause) {
        ConnectException failed = new ConnectException("Cannot connect to " + address + ": " + cause);
        failed.initCause(cause);
        return failed;
    }

    /** The addresses of both families in turn, beginning with that of the first (RFC 8305, section 4). */
    static List<InetSocketAddress> inTurn(InetAddress[] addresses, int port) {
        List<InetSocketAddress> inTurn = new ArrayList<>();
        List<InetSocketAddress> others = new ArrayList<>();
        for (InetAddress address : addresses) {
            boolean isFirst = address.getClass() == addresses[0].getClass();
            (isFirst ? inTurn : others).add(new InetSocketAddress(address, port));
        }
        for (int i = 0; i < others.size(); i++) inTurn.add(Math.min(2 * i + 1, inTurn.size()), others.get(i));
        return inTurn;
    }

    /** Whether there is a task, which can do several things at a time. */
    static boolean isInTask() {
        try {
            Yield.current();
            return true;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    /** None of the addresses could be connected to. */
    static ConnectException failed(String host, int port, List<ConnectException> failures) {
        if (failures.size() == 1) return failures.get(0);
        StringBuilder message = new StringBuilder("Cannot connect to " + host + ":" + port);
        for (ConnectException failure : failures) message.append(". ").append(failure.getMessage());
        ConnectException failed = new ConnectException(message.toString());
        if (!failures.isEmpty()) failed.initCause(failures.get(0));
        failures.stream().skip(1).forEach(failed::addSuppressed);
        return failed;
    }
}
