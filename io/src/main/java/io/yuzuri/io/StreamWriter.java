package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Collects small pieces, and writes them to a stream together.
 *
 * <p>It borrows a buffer while something is in it. What fits stays in it until {@link #flush()}; what does not is
 * written with it, without being copied, and the writer waits for the peer: so nobody sends faster than the peer takes.
 *
 * <pre>{@code
 * try (StreamWriter out = new StreamWriter(client, pool)) {
 *     out.write("HTTP/1.1 200 OK\r\n");
 *     out.write("Content-Length: " + body.remaining() + "\r\n\r\n");
 *     out.write(body);
 *     out.flush();
 * }
 * }</pre>
 *
 * <p>One task at a time may use it. Closing it writes what is left, gives the buffer back, and leaves the stream open.
 */
public final class StreamWriter implements AutoCloseable {
    private final ByteStream stream;
    private final BufferPool pool;
    private final Charset charset;

    /** Null while nothing is in it. */
    private BufferPool.Loan loan;

    private boolean closed;

    /**
     * A writer of text in UTF-8.
     *
     * @param stream what is written to
     * @param pool lends the buffer
     */
    public StreamWriter(ByteStream stream, BufferPool pool) {
        this(stream, pool, StandardCharsets.UTF_8);
    }

    /**
     * A writer of text in some character set.
     *
     * @param stream what is written to
     * @param pool lends the buffer
     * @param charset the character set
     */
    public StreamWriter(ByteStream stream, BufferPool pool, Charset charset) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.pool = Objects.requireNonNull(pool, "pool");
        this.charset = Objects.requireNonNull(charset, "charset");
    }

    /**
     * Writes a text. Suspends while the peer must take something first, and throws, as {@link #write(ByteBuffer)} does.
     *
     * @param text what the character set does not have is replaced
     * @throws IOException as {@link ByteStream#write} does
     */
    @Coroutine
    public void write(String text) throws IOException {
        write(charset.encode(text));
    }

    /**
     * Writes bytes. Suspends, and throws, as {@link #write(ByteBuffer)} does.
     *
     * @param bytes all of them
     * @throws IOException as {@link ByteStream#write} does
     */
    @Coroutine
    public void write(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    /**
     * Writes all of a buffer: into the writer's own if it fits, else to the stream, behind what the writer has.
     *
     * <p>Suspends while the peer must take something first. If the task is cancelled before, the buffer's position says
     * how much was taken; that is not lost. Throws {@link IllegalStateException} if the writer is closed.
     *
     * @param bytes from its position to its limit
     * @throws IOException as {@link ByteStream#write} does
     */
    @Coroutine
    public void write(ByteBuffer bytes) throws IOException {
        if (closed) throw new IllegalStateException("The writer is closed.");
        Yield.checkpoint();
        if (bytes.remaining() > pool.bufferSize() - buffered()) {
            pass(bytes);
        } else if (bytes.hasRemaining()) {
            if (loan == null) loan = pool.awaitLoan();
            loan.buffer().put(bytes);
        }
    }

    /**
     * Writes what the writer has to the stream. Suspends until it is written. If the task is cancelled before, the rest
     * stays in the writer.
     *
     * @throws IOException as {@link ByteStream#write} does
     */
    @Coroutine
    public void flush() throws IOException {
        if (loan == null) {
            Yield.checkpoint();
        } else {
            pass(null);
        }
    }

    /** Writes what there is, and a buffer behind it. */
    @Coroutine
    void pass(ByteBuffer bytes) throws IOException {
        if (loan == null) {
            stream.write(bytes);
            return;
        }
        ByteBuffer own = loan.buffer().flip();
        try {
            if (bytes == null) {
                stream.write(own);
            } else {
                stream.write(own, bytes);
            }
        } finally {
            own.compact();
            if (own.position() == 0) giveBack();
        }
    }

    /**
     * How many bytes are in the writer and were not written to the stream yet.
     *
     * @return 0 or more
     */
    public int buffered() {
        return loan == null ? 0 : loan.buffer().position();
    }

    /**
     * Writes what is left, and gives the buffer back, whatever comes of it. Suspends, and throws, as {@link #flush()}
     * does: a task that was cancelled writes no more. The stream stays open.
     *
     * @throws IOException as {@link ByteStream#write} does
     */
    @Override
    @Coroutine
    public void close() throws IOException {
        closed = true;
        try {
            if (loan != null) pass(null);
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        if (loan != null) loan.close();
        loan = null;
    }
}
