package io.yuzuri.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;

/**
 * Lends direct buffers of one size: a handler borrows one while data is in flight, so that a connection that is idle
 * holds none.
 *
 * <pre>{@code
 * while (true) {
 *     Yield.recv(client);                                      // idle: no buffer
 *     try (BufferPool.Loan loan = pool.borrow()) {
 *         ByteBuffer buffer = loan.buffer();
 *         if (Io.read(client, buffer) < 0) return;
 *         Io.write(client, buffer.flip());
 *     }
 * }
 * }</pre>
 *
 * <p>One thread may use it: a pool belongs to the tasks of one scheduler.
 */
public final class BufferPool {
    private static final int IDLE = 1024;

    /** That a buffer was borrowed; closing gives it back. */
    public final class Loan implements AutoCloseable {
        private ByteBuffer buffer;

        private Loan(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        /**
         * The buffer: empty, big-endian. Throws {@link IllegalStateException} if it was given back.
         *
         * @return the same one each time; not to be touched once it was given back
         */
        public ByteBuffer buffer() {
            if (buffer == null) throw new IllegalStateException("The buffer was given back.");
            return buffer;
        }

        /** Gives the buffer back. Does not suspend; a second call does nothing. */
        @Override
        public void close() {
            if (buffer == null) return;
            lent--;
            if (idle.size() < mostIdle) idle.push(buffer);
            buffer = null;
        }
    }

    /**
     * What a pool has at one moment.
     *
     * @param lent buffers that were borrowed and not given back
     * @param idle buffers that wait for the next one to borrow them
     */
    public record Statistics(int lent, int idle) {}

    private final int bufferSize;
    private final int mostIdle;

    /** The one that was given back last is lent first: it is in the processor's cache. */
    private final ArrayDeque<ByteBuffer> idle = new ArrayDeque<>();

    private int lent;

    /**
     * A pool that keeps up to 1024 buffers that nobody needs.
     *
     * @param bufferSize of each buffer, in bytes; 1 or more
     */
    public BufferPool(int bufferSize) {
        this(bufferSize, IDLE);
    }

    /**
     * A pool that keeps as many buffers that nobody needs as said; others it leaves to the garbage collector.
     *
     * @param bufferSize of each buffer, in bytes; 1 or more
     * @param mostIdle how many to keep; 0 or more
     */
    public BufferPool(int bufferSize, int mostIdle) {
        if (bufferSize < 1) throw new IllegalArgumentException("A buffer has 1 byte or more: " + bufferSize);
        if (mostIdle < 0) throw new IllegalArgumentException("A pool keeps 0 buffers or more: " + mostIdle);
        this.bufferSize = bufferSize;
        this.mostIdle = mostIdle;
    }

    /**
     * The size of each buffer.
     *
     * @return a number of bytes
     */
    public int bufferSize() {
        return bufferSize;
    }

    /**
     * Borrows a buffer. Does not suspend; there is always one, as long as there is memory.
     *
     * @return to be closed when the data is no longer in flight
     */
    public Loan borrow() {
        ByteBuffer buffer = idle.isEmpty()
                ? ByteBuffer.allocateDirect(bufferSize)
                : idle.pop().clear().order(ByteOrder.BIG_ENDIAN);
        lent++;
        return new Loan(buffer);
    }

    /**
     * Counts buffers. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(lent, idle.size());
    }
}
