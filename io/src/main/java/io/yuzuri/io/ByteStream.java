package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Waitable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Bytes in both directions, in order: over a socket ({@link Io#stream}), over TLS, or between two tasks
 * ({@link Io#pair}). What is written for a stream works over each of them.
 *
 * <p>One task at a time may read, and one write: {@link io.yuzuri.BusyException}. A stream whose other end is gone
 * throws {@link ConnectionLostException}; one that was closed here {@link java.nio.channels.ClosedChannelException}.
 * Each operation that suspends asks first whether the task was cancelled. A stream belongs to the tasks of one
 * scheduler.
 *
 * <pre>{@code
 * @Coroutine
 * static void echo(ByteStream client) throws IOException {
 *     try (client) {
 *         ByteBuffer buffer = ByteBuffer.allocate(1024);
 *         while (client.read(buffer.clear()) >= 0) client.write(buffer.flip());
 *     }
 * }
 * }</pre>
 *
 * {@link StreamReader} and {@link StreamWriter} add lines, delimiters and buffers.
 */
public interface ByteStream extends AutoCloseable {

    /**
     * Reads what there is.
     *
     * <p>Suspends until there is something. Throws {@link IllegalArgumentException} if there is no room in the buffer.
     * If the task is cancelled, nothing was read.
     *
     * @param into gets the bytes, from its position on
     * @return how many bytes; -1 at the end of the stream
     * @throws IOException {@link ConnectionLostException} if the other end is gone
     */
    @Coroutine
    int read(ByteBuffer into) throws IOException;

    /**
     * Writes all of one or several buffers, in their order.
     *
     * <p>Suspends until they are written. If the task is cancelled before, their positions say how much was taken: what
     * was is sent, or goes before whatever is written next.
     *
     * @param from have the bytes, each from its position to its limit
     * @throws IOException {@link ConnectionLostException} if the other end is gone;
     *     {@link java.nio.channels.ClosedChannelException} also if the output was ended
     */
    @Coroutine
    void write(ByteBuffer... from) throws IOException;

    /**
     * Reads what is there now. Does not suspend. Throws {@link IllegalArgumentException} if there is no room in the
     * buffer, and {@link io.yuzuri.BusyException} if another task reads.
     *
     * @param into gets the bytes, from its position on
     * @return how many bytes, 0 if there are none now; -1 at the end of the stream
     * @throws IOException as {@link #read} does
     */
    int tryRead(ByteBuffer into) throws IOException;

    /**
     * That {@link #tryRead} may find something: bytes, the end, or a failure.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    Waitable readable();

    /**
     * Ends the output: who reads at the other side learns of the end, and may still write. May suspend, where the end
     * is something to be sent.
     *
     * @throws IOException {@link ConnectionLostException} if the other end is gone
     */
    @Coroutine
    void shutdownOutput() throws IOException;

    /**
     * Closes the stream: whoever reads or writes gets {@link java.nio.channels.AsynchronousCloseException}. May
     * suspend, for as long as the end takes to be sent; if the task is cancelled, it is closed all the same. A stream
     * that is closed is left alone.
     *
     * @throws IOException if closing fails
     */
    @Override
    @Coroutine
    void close() throws IOException;
}
