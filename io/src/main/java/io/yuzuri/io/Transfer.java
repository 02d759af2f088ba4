package io.yuzuri.io;

import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * One attempt to move bytes, which does not wait: with what the JDK and the system leave to their callers.
 *
 * <p>A buffer of the heap is copied by the JDK into a direct one of the same size, which the thread then keeps for
 * ever; so no attempt moves more than {@value #CHUNK} bytes of such buffers.
 */
final class Transfer {
    /** As large as what a socket takes at once, and a datagram can be. */
    static final int CHUNK = 1 << 16;

    /** As many buffers the system gathers at once; it leaves the others. */
    private static final int GATHERED = 1024;

    private Transfer() {}

    /**
     * Whether an attempt to receive would be in vain, or must be left to {@link Yield#recv}, which refuses blocking
     * mode.
     */
    static boolean mustWait(SelectableChannel channel) {
        return Yield.isDrained(channel) || channel.isBlocking();
    }

    /** A channel of datagrams is no stream. */
    static void checkStream(SelectableChannel channel, String instead) {
        if (channel instanceof DatagramChannel) {
            throw new IllegalArgumentException("A DatagramChannel is no stream. Use Io." + instead + ".");
        }
    }

    /** A read into a full buffer would say 0, as one does that must wait. */
    static void checkRoom(ByteBuffer buffer) {
        if (!buffer.hasRemaining()) throw new IllegalArgumentException("There is no room in the buffer: " + buffer);
    }

    /** Reads what there is; notes if it was less than there was room for. */
    static <C extends SelectableChannel & ReadableByteChannel> int read(C channel, ByteBuffer buffer)
            throws IOException {
        int limit = shorten(buffer);
        int read;
        boolean isShort;
        try {
            read = channel.read(buffer);
            isShort = buffer.hasRemaining();
        } catch (IOException failure) {
            throw lost(channel, failure);
        } finally {
            buffer.limit(limit);
        }
        if (read > 0 && isShort) Yield.drained(channel);
        return read;
    }

    /** Receives a datagram: who sent it; null if there is none. */
    static SocketAddress receive(DatagramChannel channel, ByteBuffer buffer) throws IOException {
        int limit = shorten(buffer);
        try {
            return channel.receive(buffer);
        } finally {
            buffer.limit(limit);
        }
    }

    /** Writes as much as is taken. True if all was taken that was offered; there may be more in the buffer. */
    static <C extends SelectableChannel & WritableByteChannel> boolean write(C channel, ByteBuffer buffer)
            throws IOException {
        int limit = shorten(buffer);
        try {
            channel.write(buffer);
            return !buffer.hasRemaining();
        } catch (IOException failure) {
            throw lost(channel, failure);
        } finally {
            buffer.limit(limit);
        }
    }

    /**
     * Writes as much as is taken, beginning with a buffer that is not empty. True if all was taken that was offered.
     */
    static <C extends SelectableChannel & GatheringByteChannel> boolean write(
            C channel, ByteBuffer[] buffers, int first) throws IOException {
        if (isLarge(buffers[first])) return write(channel, buffers[first]);
        int end = first;
        long offered = 0;
        for (long copied = 0; end < buffers.length && end - first < GATHERED; end++) {
            ByteBuffer buffer = buffers[end];
            if (!buffer.isDirect() && (copied += buffer.remaining()) > CHUNK) break;
            offered += buffer.remaining();
        }
        try {
            return channel.write(buffers, first, end - first) == offered;
        } catch (IOException failure) {
            throw lost(channel, failure);
        }
    }

    /** Sends as much of a file as is taken; none at its end. */
    static long transfer(FileChannel file, long position, long count, SocketChannel channel) throws IOException {
        try {
            return file.transferTo(position, count, channel);
        } catch (IOException failure) {
            throw lost(channel, failure);
        }
    }

    /** The first buffer with something to write, from here on; the number of buffers if there is none. */
    static int next(ByteBuffer[] buffers, int from) {
        int next = from;
        while (next < buffers.length && !buffers[next].hasRemaining()) next++;
        return next;
    }

    /** The stream came to its end before the buffer was full. */
    static EOFException ended(ByteBuffer buffer) {
        return new EOFException("The stream ended " + buffer.remaining() + " bytes before the buffer was full.");
    }

    /** Lowers the limit of a large buffer of the heap; the old limit is returned. */
    private static int shorten(ByteBuffer buffer) {
        int limit = buffer.limit();
        if (isLarge(buffer)) buffer.limit(buffer.position() + CHUNK);
        return limit;
    }

    private static boolean isLarge(ByteBuffer buffer) {
        return buffer.remaining() > CHUNK && !buffer.isDirect();
    }

    /**
     * What a failed read or write is: unless the channel was closed here, the other end is gone. The system's words are
     * no help: they depend on the system and its language.
     */
    private static IOException lost(SelectableChannel channel, IOException failure) {
        if (failure instanceof ClosedChannelException || !channel.isOpen()) return failure;
        return new ConnectionLostException(name(channel) + " is lost: " + failure.getMessage(), failure);
    }

    private static String name(SelectableChannel channel) {
        if (!(channel instanceof SocketChannel socket)) return "The pipe";
        try {
            return "The connection with " + socket.getRemoteAddress();
        } catch (IOException unknown) {
            return "The connection";
        }
    }
}
