package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads lines, and what ends with a delimiter, from a stream; never more of it at once than a limit.
 *
 * <p>It borrows a buffer while more is in it than a few bytes, so that an idle connection holds none, nor does one that
 * sends a byte at a time; from a bounded pool it waits for one. What was read and not asked
 * for yet stays in the reader: also if the task is cancelled in the middle of a line, or its limit is exceeded.
 *
 * <pre>{@code
 * try (client; ChannelReader<SocketChannel> in = new ChannelReader<>(client, pool)) {
 *     for (Optional<String> line; (line = in.readLine(1024)).isPresent(); ) reply(client, line.get());
 * }
 * }</pre>
 *
 * <p>One task at a time may use it. Closing it gives the buffer back and leaves the channel open.
 *
 * @param <C> a stream
 */
public final class ChannelReader<C extends SelectableChannel & ReadableByteChannel> implements AutoCloseable {
    /** So many bytes are set aside while more are waited for, and the buffer given back. */
    private static final int ASIDE = 256;

    static final byte[] NEWLINE = {'\n'};

    final C channel;
    private final BufferPool pool;
    private final Charset charset;

    /** Null while nothing is in it, or so little that it was set aside. */
    private BufferPool.Loan loan;

    /** What holds the bytes: the buffer that was lent, or a small one of its own; null while there are none. */
    private ByteBuffer held;

    /** Where the bytes begin and end that were received and not taken yet. */
    private int start;

    private int end;

    /**
     * A byte behind those, for which a buffer that was lent and is full has no room, or -1: it says whether the stream
     * goes on. So there is more than any limit, and nothing is received before some of it is taken.
     */
    private int ahead = -1;

    /**
     * A reader of text in UTF-8.
     *
     * @param channel a channel in non-blocking mode
     * @param pool lends the buffer, whose size is the largest limit
     */
    public ChannelReader(C channel, BufferPool pool) {
        this(channel, pool, StandardCharsets.UTF_8);
    }

    /**
     * A reader of text in some character set.
     *
     * @param channel a channel in non-blocking mode
     * @param pool lends the buffer, whose size is the largest limit
     * @param charset the character set, in which a line ends with the byte 10
     */
    public ChannelReader(C channel, BufferPool pool, Charset charset) {
        Transfer.checkStream(channel, "receive");
        this.channel = channel;
        this.pool = Objects.requireNonNull(pool, "pool");
        this.charset = Objects.requireNonNull(charset, "charset");
    }

    /**
     * Reads a line, which ends with LF or CR LF, or with the stream.
     *
     * <p>Suspends until it is there. What is not of the character set is replaced. Throws
     * {@link IllegalArgumentException} if the limit is larger than the buffer.
     *
     * @param limit how long a line may be, in bytes with its end; one that is as long and has no end is the last, or
     *     too long: that is waited for
     * @return the line without its end; empty at the end of the stream
     * @throws IOException {@link TooLongException} if it is longer; else as {@link Io#read} does
     */
    @Coroutine
    public Optional<String> readLine(int limit) throws IOException {
        checkLimit(limit);
        Yield.checkpoint();
        int length;
        int searched = 0;
        while ((length = find(NEWLINE, searched, limit)) < 0) {
            searched = buffered();
            if (!receive()) return searched == 0 ? Optional.empty() : Optional.of(text(take(searched, searched)));
        }
        return Optional.of(line(take(length, length + 1)));
    }

    /**
     * Reads until a delimiter.
     *
     * <p>Suspends until it is there. Throws {@link IllegalArgumentException} if the limit is larger than the buffer or
     * the delimiter is empty.
     *
     * <pre>{@code
     * byte[] head = in.readUntil("\r\n\r\n".getBytes(US_ASCII), 8192).orElseThrow();
     * }</pre>
     *
     * @param delimiter one byte or several
     * @param limit how much may be read, in bytes with the delimiter
     * @return what came before the delimiter; empty at the end of the stream
     * @throws IOException {@link TooLongException} if it is longer; {@link EOFException} if the stream ends in
     *     the middle of it; else as {@link Io#read} does
     */
    @Coroutine
    public Optional<byte[]> readUntil(byte[] delimiter, int limit) throws IOException {
        checkLimit(limit);
        if (delimiter.length == 0) throw new IllegalArgumentException("The delimiter is empty.");
        Yield.checkpoint();
        int length;
        int searched = 0;
        while ((length = find(delimiter, searched, limit)) < 0) {
            searched = buffered();
            if (receive()) continue;
            if (searched == 0) return Optional.empty();
            throw new EOFException("The channel ended, and " + searched + " bytes before that end with no delimiter.");
        }
        return Optional.of(take(length, length + delimiter.length));
    }

    /**
     * Reads what there is, first of what the reader holds. Suspends, and throws, as {@link Io#read} does.
     *
     * @param buffer gets the bytes, from its position on
     * @return how many bytes; -1 at the end of the stream
     * @throws IOException as {@link Io#read} does
     */
    @Coroutine
    public int read(ByteBuffer buffer) throws IOException {
        if (buffered() == 0) return Io.read(channel, buffer);
        Transfer.checkRoom(buffer);
        Yield.checkpoint();
        return move(buffer);
    }

    /**
     * Reads until a buffer is full, first of what the reader holds. Suspends, and throws, as {@link Io#readFully} does.
     *
     * @param buffer gets the bytes, from its position to its limit
     * @throws IOException as {@link Io#readFully} does
     */
    @Coroutine
    public void readFully(ByteBuffer buffer) throws IOException {
        Yield.checkpoint();
        while (move(buffer) > 0) continue; // a byte may have been looked at ahead
        if (buffer.hasRemaining()) Io.readFully(channel, buffer);
    }

    /**
     * How many bytes were received and not asked for yet.
     *
     * @return 0 or more
     */
    public int buffered() {
        return end - start + (ahead < 0 ? 0 : 1);
    }

    /** Gives the buffer back; what is in it is lost. Does not suspend; the channel stays open. */
    @Override
    public void close() {
        start = 0;
        end = 0;
        ahead = -1;
        release();
    }

    /** Receives more; false at the end of the stream. */
    @Coroutine
    boolean receive() throws IOException {
        Yield.receiving(channel);
        int n = 0;
        if (!Transfer.mustWait(channel)) {
            if (!isLent()) hold(pool.awaitLoan());
            n = fill();
        }
        while (n == 0) {
            setAside();
            Yield.recv(channel);
            if (!isLent()) hold(pool.awaitLoan());
            n = fill();
        }
        return n > 0;
    }

    boolean isLent() {
        return loan != null;
    }

    /** Goes on with a buffer that was lent. */
    void hold(BufferPool.Loan lent) {
        ByteBuffer buffer = lent.buffer();
        if (held != null) buffer.put(0, held, start, end - start);
        end -= start;
        start = 0;
        held = buffer;
        loan = lent;
        stow();
    }

    /** Whoever sends a byte at a time does not keep a whole buffer. */
    void setAside() {
        release();
        if (loan == null || end - start > ASIDE) return;
        ByteBuffer small = ByteBuffer.allocate(end - start).put(0, held, start, end - start);
        end -= start;
        start = 0;
        held = small;
        loan.close();
        loan = null;
    }

    /** One attempt to receive, behind what is there. */
    int fill() throws IOException {
        try {
            ByteBuffer buffer = held;
            compact(buffer);
            if (end == buffer.capacity()) return lookAhead();
            buffer.limit(buffer.capacity()).position(end);
            try {
                return Transfer.read(channel, buffer);
            } finally {
                end = buffer.position();
            }
        } finally {
            release();
        }
    }

    private void compact(ByteBuffer buffer) {
        if (end < buffer.capacity() || start == 0) return;
        buffer.limit(end).position(start).compact();
        end -= start;
        start = 0;
    }

    private int lookAhead() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        int n = Transfer.read(channel, one);
        if (n > 0) ahead = one.get(0) & 0xff;
        return n;
    }

    /** There is room again for the byte that was looked at ahead. */
    private void stow() {
        if (ahead < 0 || start == 0) return;
        compact(held);
        held.limit(end + 1).put(end++, (byte) ahead);
        ahead = -1;
    }

    /** An empty buffer goes back. */
    void release() {
        if (start < end || ahead >= 0 || held == null) return;
        start = 0;
        end = 0;
        held = null;
        if (loan != null) loan.close();
        loan = null;
    }

    void checkLimit(int limit) {
        if (limit < 1 || limit > pool.bufferSize()) {
            throw new IllegalArgumentException("The limit of " + limit
                    + " bytes is not from 1 to the size of the buffer, " + pool.bufferSize() + ".");
        }
    }

    /** How many bytes come before a delimiter that is not among the first {@code searched}; -1 if it is not there. */
    int find(byte[] delimiter, int searched, int limit) throws TooLongException {
        int last = Math.min(buffered(), limit) - delimiter.length;
        for (int at = Math.max(0, searched - delimiter.length + 1); at <= last; at++) {
            if (isAt(start + at, delimiter)) return at;
        }
        if (buffered() <= limit) return -1; // if the stream ends there, it is not too long
        throw new TooLongException("What was sent is longer than " + limit + " bytes.");
    }

    private boolean isAt(int position, byte[] delimiter) {
        ByteBuffer buffer = held;
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer.get(position + i) != delimiter[i]) return false;
        }
        return true;
    }

    /** Takes so many bytes out of the reader: those before the delimiter. */
    byte[] take(int length, int lengthWithDelimiter) {
        byte[] taken = new byte[length];
        if (length > 0) held.get(start, taken);
        start += lengthWithDelimiter;
        stow();
        release();
        return taken;
    }

    /** Moves as many bytes as there are, and room for. */
    int move(ByteBuffer buffer) {
        int count = Math.min(end - start, buffer.remaining());
        if (count == 0) return 0;
        buffer.put(buffer.position(), held, start, count).position(buffer.position() + count);
        start += count;
        stow();
        release();
        return count;
    }

    String line(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return new String(bytes, 0, length, charset);
    }

    String text(byte[] bytes) {
        return new String(bytes, charset);
    }
}
