package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads lines, what ends with a delimiter, and what has a length, from a stream; never more of it at once than a limit.
 *
 * <p>It borrows a buffer while more is in it than a few bytes, so that an idle connection holds none, nor does one that
 * sends a byte at a time; from a bounded pool it waits for one. What was read and not asked for yet stays in the
 * reader: also if the task is cancelled in the middle of a line, or its limit is exceeded.
 *
 * <pre>{@code
 * try (client; StreamReader in = new StreamReader(client, pool)) {
 *     for (Optional<String> line; (line = in.readLine(1024)).isPresent(); ) reply(client, line.get());
 * }
 * }</pre>
 *
 * <p>One task at a time may use it. Closing it gives the buffer back and leaves the stream open. Only what must wait
 * asks the stream by a virtual call; what is there already is taken by a plain one.
 */
public final class StreamReader implements AutoCloseable {
    /** So many bytes are set aside while more are waited for, and the buffer given back. */
    private static final int ASIDE = 256;

    static final byte[] NEWLINE = {'\n'};

    private final ByteStream stream;

    /** Whatever is read may be waited for. */
    private final Waitable[] readable;

    private final BufferPool pool;
    private final Charset charset;

    /** Null while nothing is in it, or so little that it was set aside. */
    private BufferPool.Loan loan;

    /** What holds the bytes: the buffer that was lent, or a small one of its own; null while there are none. */
    private ByteBuffer held;

    /** Whether the last attempt took less than there was room for: then the next one would be in vain. */
    private boolean drained;

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
     * @param stream what is read from
     * @param pool lends the buffer, whose size is the largest limit
     */
    public StreamReader(ByteStream stream, BufferPool pool) {
        this(stream, pool, StandardCharsets.UTF_8);
    }

    /**
     * A reader of text in some character set.
     *
     * @param stream what is read from
     * @param pool lends the buffer, whose size is the largest limit
     * @param charset the character set, in which a line ends with the byte 10
     */
    public StreamReader(ByteStream stream, BufferPool pool, Charset charset) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.readable = new Waitable[] {stream.readable()};
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
     * @throws IOException {@link TooLongException} if it is longer; else as {@link ByteStream#read} does
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
     *     the middle of it; else as {@link ByteStream#read} does
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
            throw new EOFException("The stream ended, and " + searched + " bytes before that end with no delimiter.");
        }
        return Optional.of(take(length, length + delimiter.length));
    }

    /**
     * Reads what there is, first of what the reader holds.
     *
     * <p>Suspends until there is something. Throws {@link IllegalArgumentException} if there is no room in the buffer.
     *
     * @param buffer gets the bytes, from its position on
     * @return how many bytes; -1 at the end of the stream
     * @throws IOException as {@link ByteStream#read} does
     */
    @Coroutine
    public int read(ByteBuffer buffer) throws IOException {
        Transfer.checkRoom(buffer);
        Yield.checkpoint();
        int read = drained && buffered() == 0 ? 0 : tryRead(buffer);
        while (read == 0) {
            Yield.any(readable);
            read = tryRead(buffer);
        }
        return read;
    }

    /**
     * Reads what there is now, first of what the reader holds. Does not suspend. Throws as {@link ByteStream#tryRead}
     * does.
     *
     * @param buffer gets the bytes, from its position on
     * @return how many bytes, 0 if there are none now; -1 at the end of the stream
     * @throws IOException as {@link ByteStream#read} does
     */
    public int tryRead(ByteBuffer buffer) throws IOException {
        Transfer.checkRoom(buffer);
        int moved = move(buffer);
        if (moved > 0) return moved;
        int read = stream.tryRead(buffer);
        drained = read >= 0 && buffer.hasRemaining();
        return read;
    }

    /**
     * Reads until a buffer is full, first of what the reader holds.
     *
     * <p>Suspends until it is. If the task is cancelled or the stream ends before, the buffer has what was read, and
     * its position says how much that is.
     *
     * @param buffer gets the bytes, from its position to its limit
     * @throws IOException {@link EOFException} if the stream ends before; else as {@link ByteStream#read} does
     */
    @Coroutine
    public void readFully(ByteBuffer buffer) throws IOException {
        Yield.checkpoint();
        while (buffer.hasRemaining()) {
            int read = drained && buffered() == 0 ? 0 : tryRead(buffer);
            if (read < 0) throw Transfer.ended(buffer);
            if (read == 0) {
                Yield.any(readable);
                drained = false;
            } else if (buffer.hasRemaining()) {
                Yield.checkpoint();
            }
        }
    }

    /**
     * Reads so many bytes. Suspends until they are there. What a peer says that it will send is to be checked before:
     * the array is made at once.
     *
     * @param length how many; 0 or more
     * @return the bytes
     * @throws IOException as {@link #readFully} does; then what was read is lost
     */
    @Coroutine
    public byte[] readExactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        readFully(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /**
     * Looks at the next bytes, and leaves them in the reader.
     *
     * <p>Suspends until they are there. Throws {@link IllegalArgumentException} if the length is larger than the
     * buffer.
     *
     * @param length how many
     * @return so many bytes; fewer if the stream ends before
     * @throws IOException as {@link ByteStream#read} does
     */
    @Coroutine
    public byte[] peek(int length) throws IOException {
        checkLimit(length);
        Yield.checkpoint();
        while (end - start < length && receive()) continue;
        byte[] next = new byte[Math.min(length, end - start)];
        if (next.length > 0) held.get(start, next);
        return next;
    }

    /**
     * Reads so many bytes and throws them away. Suspends until they are there.
     *
     * @param count how many; 0 or more
     * @throws IOException {@link EOFException} if the stream ends before; else as {@link ByteStream#read} does
     */
    @Coroutine
    public void skip(long count) throws IOException {
        Yield.checkpoint();
        for (long left = count; left > 0; ) {
            if (buffered() == 0 && !receive()) throw new EOFException("The stream ended " + left + " bytes too early.");
            left -= drop(left);
        }
    }

    /**
     * That there is something to read, in the reader or in the stream; a line may not be complete.
     *
     * @return to be waited for with {@link Yield#any}
     */
    public Waitable readable() {
        return readable[0].or(() -> buffered() > 0);
    }

    /**
     * How many bytes were received and not asked for yet.
     *
     * @return 0 or more
     */
    public int buffered() {
        return end - start + (ahead < 0 ? 0 : 1);
    }

    /** Gives the buffer back; what is in it is lost. Does not suspend; the stream stays open. */
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
        Yield.checkpoint();
        int n = 0;
        if (!drained) {
            if (!isLent()) hold(pool.awaitLoan());
            n = fill();
        }
        while (n == 0) {
            setAside();
            Yield.any(readable);
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
                int n = stream.tryRead(buffer);
                drained = n >= 0 && buffer.hasRemaining();
                return n;
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
        int n = stream.tryRead(one);
        drained = n == 0;
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

    /** Throws away what there is, up to so many bytes. */
    int drop(long most) {
        int count = (int) Math.min(end - start, most);
        start += count;
        stow();
        release();
        return count;
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
