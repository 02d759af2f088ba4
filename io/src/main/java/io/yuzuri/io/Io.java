package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Ready-made coroutines over channels.
 *
 * <p>Each tries first and suspends only if it would block. Streams are socket channels and the two ends of a
 * {@link java.nio.channels.Pipe}. Channels are in non-blocking mode: {@link #listen}, {@link #accept} and
 * {@link #connect} make such, and any other gets {@link java.nio.channels.IllegalBlockingModeException}. A stream whose
 * other end is gone throws {@link ConnectionLostException}, whatever the system calls it; one that is closed here
 * throws {@link ClosedChannelException}. One task at a time may receive from a channel, and one send:
 * {@link io.yuzuri.BusyException}.
 *
 * <pre>{@code
 * @Coroutine
 * static void echo(SocketChannel client) throws IOException {
 *     try (client) {
 *         ByteBuffer buffer = ByteBuffer.allocate(1024);
 *         while (Io.read(client, buffer.clear()) >= 0) Io.write(client, buffer.flip());
 *     }
 * }
 * }</pre>
 */
public final class Io {
    /** What a peer may still send to a connection that is being closed, in bytes. */
    private static final int DRAINED = 1 << 20;

    private static final int DRAIN_BUFFER = 1 << 12;

    private Io() {}

    // ---- connections

    /**
     * Opens a socket that listens, of the scheduler's provider.
     *
     * <p>Does not suspend. Any thread may call: where no scheduler runs, the provider is the JVM's.
     *
     * <pre>{@code
     * try (ServerSocketChannel listener = Io.listen(new InetSocketAddress(25000))) {
     *     while (true) Yield.spawn(EchoServerTasks.echo(Io.accept(listener)));
     * }
     * }</pre>
     *
     * @param address where to listen; port 0 for a free one; a {@link java.net.UnixDomainSocketAddress} as well
     * @return a channel in non-blocking mode
     * @throws IOException {@link java.net.BindException} if the address is in use or not of this host
     */
    public static ServerSocketChannel listen(SocketAddress address) throws IOException {
        return Sockets.listen(address, ListenOptions.defaults());
    }

    /**
     * Opens a socket that listens, as {@link #listen(SocketAddress)} does, in another way.
     *
     * @param address where to listen
     * @param options how
     * @return a channel in non-blocking mode
     * @throws IOException as {@link #listen(SocketAddress)} does
     */
    public static ServerSocketChannel listen(SocketAddress address, ListenOptions options) throws IOException {
        return Sockets.listen(address, options);
    }

    /**
     * Serves connections until the task is cancelled: each by a task of its own, up to a limit. Further ones wait to be
     * accepted until one has ended.
     *
     * <p>A connection is closed when its task has ended, however that was. What the task fails with is told to the
     * scheduler's handler, once, under the name of the client; a peer that resets is no more than a line at
     * {@code DEBUG}. The listener is closed at the end. When the scheduler is told to end and this is its root, no more
     * connections are accepted, and those that there are have the grace of the shutdown: {@link Yield#isStopping()}.
     *
     * <pre>{@code
     * Scheduler.builder()
     *         .shutdownOnExit(Duration.ofSeconds(5))
     *         .run(IoTasks.serve(Io.listen(address), 10_000, client -> EchoServerTasks.echo(client)));
     * }</pre>
     *
     * @param listener a channel in non-blocking mode that is bound
     * @param limit how many connections there may be at a time; 1 or more
     * @param handler makes the task of a connection, which has not been started
     * @throws IOException {@link ClosedChannelException} if the listener is closed
     */
    @Coroutine
    public static void serve(
            ServerSocketChannel listener, int limit, Function<? super SocketChannel, ? extends Task<?>> handler)
            throws IOException {
        Serving serving = new Serving(listener, limit, handler);
        serving.serve();
    }

    /**
     * Accepts a connection.
     *
     * <p>Suspends until there is one. A failure of the system, such as too many open files, is no end of the listener:
     * it is logged now and then, and after 100 ms tried again, for as long as it takes.
     *
     * @param listener a channel in non-blocking mode that is bound
     * @return a channel in non-blocking mode, with {@code TCP_NODELAY}
     * @throws IOException {@link ClosedChannelException} if the listener is closed
     */
    @Coroutine
    public static SocketChannel accept(ServerSocketChannel listener) throws IOException {
        boolean nobody = Transfer.mustWait(listener);
        while (true) {
            if (nobody) {
                Yield.recv(listener);
            } else {
                Yield.receiving(listener);
            }
            try {
                SocketChannel accepted = Sockets.accept(listener);
                if (accepted != null) return accepted;
                nobody = true;
            } catch (IOException failure) {
                if (!listener.isOpen()) throw failure;
                Sockets.log(listener, failure);
                Yield.sleep(Sockets.ACCEPT_PAUSE);
            }
        }
    }

    /**
     * Connects to a host, by the first of its addresses that can be connected to. They are found on another thread,
     * unless it is the text of an address. Those of both families are tried in turn: the next one as soon as one has
     * failed, or has said nothing for 250 ms, and beside it, as RFC 8305 says. A {@link Timeout} around it bounds how
     * long. On a thread that runs no scheduler they are tried one after the other, all but the last for a second.
     *
     * <pre>{@code
     * try (SocketChannel server = Io.connect("localhost", 25000)) {
     *     Io.write(server, request);
     * }
     * }</pre>
     *
     * @param host a name, or the text of an address
     * @param port from 1 to 65535
     * @return a channel in non-blocking mode, with {@code TCP_NODELAY}
     * @throws IOException {@link java.net.UnknownHostException} if the host has no address; {@link ConnectException} if
     *     none can be connected to, with what happened as its cause
     */
    @Coroutine
    public static SocketChannel connect(String host, int port) throws IOException {
        List<InetSocketAddress> addresses = Sockets.inTurn(Yield.resolve(host), port);
        Attempts attempts = new Attempts();
        SocketChannel connected =
                addresses.size() > 1 && Sockets.isInTask() ? attempts.first(addresses) : attempts.oneByOne(addresses);
        if (connected != null) return connected;
        throw Sockets.failed(host, port, attempts.failures);
    }

    /**
     * Connects to an address.
     *
     * <p>A connection of a socket with itself, which a system may make when nobody listens at a port of the same host,
     * counts as refused. If the connection fails or the task is cancelled, the channel is closed.
     *
     * @param address an {@link InetSocketAddress}, which is resolved if it is not; a
     *     {@link java.net.UnixDomainSocketAddress}
     * @return a channel in non-blocking mode, with {@code TCP_NODELAY}
     * @throws IOException as {@link #connect(String, int)} does
     */
    @Coroutine
    public static SocketChannel connect(SocketAddress address) throws IOException {
        if (address instanceof InetSocketAddress inet && inet.isUnresolved()) {
            return connect(inet.getHostString(), inet.getPort());
        }
        Yield.checkpoint();
        SocketChannel channel = Sockets.open(address);
        try {
            if (!channel.connect(address)) Yield.connect(channel);
            Sockets.checkNotItself(channel);
            return channel;
        } catch (IOException failure) {
            ConnectException failed = Sockets.failed(address, failure);
            Sockets.close(channel, failed);
            throw failed;
        } catch (Throwable failure) {
            Sockets.close(channel, failure);
            throw failure;
        }
    }

    /**
     * Closes a connection so that the peer gets all that was sent to it: ends the output, takes in what the peer still
     * sends, until its end, and closes.
     *
     * <p>A connection that is closed with something unread is reset, and the peer may lose a reply that is under way.
     * What comes is thrown away, up to 1 MiB and for as long as said; then, or if the peer resets or the task is
     * cancelled, the channel is closed all the same.
     *
     * @param channel a channel in non-blocking mode; closed ones are left alone
     * @param limit how long the peer may take
     * @throws IOException if closing fails
     */
    @Coroutine
    public static void lingeringClose(SocketChannel channel, Duration limit) throws IOException {
        try {
            channel.shutdownOutput();
            drain(channel, limit);
        } catch (ClosedChannelException | ConnectionLostException gone) {
            // So there is nobody to wait for.
        } finally {
            Yield.close(channel);
        }
    }

    @Coroutine
    static void drain(SocketChannel channel, Duration limit) throws IOException {
        Timeout timeout = Timeout.after(limit);
        try (timeout) {
            ByteBuffer thrownAway = ByteBuffer.allocate(DRAIN_BUFFER);
            int left = DRAINED;
            for (int n; left > 0 && (n = read(channel, thrownAway.clear())) >= 0; ) left -= n;
        } catch (TaskTimeout late) {
            if (late.timeout() != timeout) throw late;
        }
    }

    // ---- streams

    /** The two ends of a pair in memory: what is written to one can be read from the other. */
    public record Pair(ByteStream near, ByteStream far) {}

    /**
     * A stream over a socket, which belongs to it from now on. Does not suspend.
     *
     * @param socket a channel in non-blocking mode that is connected; of TCP, or a Unix-domain socket
     * @return the stream
     */
    public static ByteStream stream(SocketChannel socket) {
        return new ChannelStream<>(socket, socket);
    }

    /**
     * A stream over the ends of two pipes. Does not suspend.
     *
     * @param in what is read from, in non-blocking mode
     * @param out what is written to, in non-blocking mode
     * @return the stream
     */
    public static ByteStream stream(Pipe.SourceChannel in, Pipe.SinkChannel out) {
        return new ChannelStream<>(in, out);
    }

    /**
     * Two streams between tasks of one scheduler, without a system in between: what is written to one can be read from
     * the other. Each direction holds up to 64 KiB. Does not suspend.
     *
     * @return the two ends
     */
    public static Pair pair() {
        ByteStream[] ends = MemoryStream.pair(Transfer.CHUNK);
        return new Pair(ends[0], ends[1]);
    }

    /**
     * Reads what there is.
     *
     * <p>Suspends until there is something. Throws {@link IllegalArgumentException} if there is no room in the buffer,
     * or the channel is one of datagrams. If the task is cancelled, nothing was read.
     *
     * @param <C> a stream
     * @param channel a channel in non-blocking mode
     * @param buffer gets the bytes, from its position on
     * @return how many bytes; -1 at the end of the stream
     * @throws IOException {@link ConnectionLostException} if the other end is gone; {@link ClosedChannelException}
     */
    @Coroutine
    public static <C extends SelectableChannel & ReadableByteChannel> int read(C channel, ByteBuffer buffer)
            throws IOException {
        Transfer.checkStream(channel, "receive");
        Transfer.checkRoom(buffer);
        Yield.receiving(channel);
        int n = Transfer.mustWait(channel) ? 0 : Transfer.read(channel, buffer);
        while (n == 0) {
            Yield.recv(channel);
            n = Transfer.read(channel, buffer);
        }
        return n;
    }

    /**
     * Reads until the buffer is full.
     *
     * <p>Suspends until it is. If the task is cancelled or the stream ends before, the buffer has what was read, and
     * its position says how much that is. Throws {@link IllegalArgumentException} if the channel is one of datagrams.
     *
     * @param <C> a stream
     * @param channel a channel in non-blocking mode
     * @param buffer gets the bytes, from its position to its limit
     * @throws IOException {@link EOFException} if the stream ends before; else as {@link #read} does
     */
    @Coroutine
    public static <C extends SelectableChannel & ReadableByteChannel> void readFully(C channel, ByteBuffer buffer)
            throws IOException {
        Transfer.checkStream(channel, "receive");
        if (!buffer.hasRemaining()) Yield.checkpoint();
        for (int n = 1; buffer.hasRemaining(); ) {
            if (n == 0 || Transfer.mustWait(channel)) {
                Yield.recv(channel);
            } else {
                Yield.receiving(channel);
            }
            n = Transfer.read(channel, buffer);
            if (n < 0) throw Transfer.ended(buffer);
        }
    }

    /**
     * Writes all of a buffer.
     *
     * <p>Suspends until it is written. If the task is cancelled before, the buffer's position says how much was. Throws
     * {@link IllegalArgumentException} if the channel is one of datagrams.
     *
     * @param <C> a stream
     * @param channel a channel in non-blocking mode
     * @param buffer has the bytes, from its position to its limit
     * @throws IOException {@link ConnectionLostException} if the other end is gone; {@link ClosedChannelException},
     *     also if the output was ended
     */
    @Coroutine
    public static <C extends SelectableChannel & WritableByteChannel> void write(C channel, ByteBuffer buffer)
            throws IOException {
        Transfer.checkStream(channel, "send");
        do {
            Yield.sending(channel); // so that the first send() does not wait, and nobody sends between two parts
            boolean taken = false;
            while (!taken && buffer.hasRemaining()) {
                Yield.send(channel);
                taken = Transfer.write(channel, buffer);
            }
        } while (buffer.hasRemaining());
    }

    /**
     * Writes all of several buffers, in their order; any number of them.
     *
     * <p>Suspends until they are written. If the task is cancelled before, their positions say how much was. Throws as
     * {@link #write(SelectableChannel, ByteBuffer)} does.
     *
     * @param <C> a stream
     * @param channel a channel in non-blocking mode
     * @param buffers have the bytes, each from its position to its limit
     * @throws IOException as {@link #write(SelectableChannel, ByteBuffer)} does
     */
    @Coroutine
    public static <C extends SelectableChannel & GatheringByteChannel> void write(C channel, ByteBuffer... buffers)
            throws IOException {
        Transfer.checkStream(channel, "send");
        int first = 0;
        do {
            Yield.sending(channel);
            boolean taken = false;
            while (!taken && (first = Transfer.next(buffers, first)) < buffers.length) {
                Yield.send(channel);
                taken = Transfer.write(channel, buffers, first);
            }
        } while ((first = Transfer.next(buffers, first)) < buffers.length);
    }

    /**
     * Sends a part of a file, by the system itself where it can: the bytes do not pass through the JVM.
     *
     * <p>Suspends until it is sent. The file is read on this thread: one that is not in memory holds the others up.
     * Throws {@link IllegalArgumentException} if the position or the number is negative.
     *
     * @param file what is read
     * @param position where in it to begin
     * @param count how many bytes
     * @param channel a channel in non-blocking mode
     * @return how many were sent: fewer only if the file ends before
     * @throws IOException {@link ConnectionLostException} if the other end is gone, or the file cannot be read
     */
    @Coroutine
    public static long transfer(FileChannel file, long position, long count, SocketChannel channel) throws IOException {
        Yield.sending(channel); // so that the first send() does not wait
        long sent = 0;
        while (sent < count) {
            Yield.send(channel);
            long taken = Transfer.transfer(file, position + sent, count - sent, channel);
            if (taken == 0 && position + sent >= file.size()) break;
            sent += taken;
        }
        return sent;
    }

    // ---- datagrams

    /**
     * Receives a datagram, which may be empty.
     *
     * <p>Suspends until there is one. What does not fit into the buffer is lost. Throws
     * {@link IllegalArgumentException} if there is no room in the buffer.
     *
     * @param channel a channel in non-blocking mode
     * @param buffer gets the bytes, from its position on
     * @return who sent it
     * @throws IOException {@link java.net.PortUnreachableException} if the channel is connected and an earlier datagram
     *     found nobody, once for each: receiving can go on; {@link ClosedChannelException}
     */
    @Coroutine
    public static SocketAddress receive(DatagramChannel channel, ByteBuffer buffer) throws IOException {
        Transfer.checkRoom(buffer);
        Yield.receiving(channel);
        SocketAddress sender = Transfer.mustWait(channel) ? null : Transfer.receive(channel, buffer);
        while (sender == null) {
            Yield.recv(channel);
            sender = Transfer.receive(channel, buffer);
        }
        return sender;
    }

    /**
     * Sends a datagram: all of a buffer, which may be empty.
     *
     * <p>Suspends while the system has no room for it. Throws {@link java.nio.channels.UnresolvedAddressException} if
     * the address is not resolved.
     *
     * @param channel a channel in non-blocking mode
     * @param buffer has the bytes, from its position to its limit
     * @param target who shall get it
     * @throws IOException {@link java.net.PortUnreachableException} as {@link #receive} does; any other if the datagram
     *     is too large or cannot be sent there; {@link ClosedChannelException}
     */
    @Coroutine
    public static void send(DatagramChannel channel, ByteBuffer buffer, SocketAddress target) throws IOException {
        Yield.sending(channel);
        do {
            Yield.send(channel);
            channel.send(buffer, target);
        } while (buffer.hasRemaining());
    }
}
