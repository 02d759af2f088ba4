package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
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
 * <p>A pool grows with what is borrowed, or has a bound: {@link #bounded}. Where the system has no direct memory left,
 * it lends buffers of the heap from then on: to ask again and again would stop the scheduler for half a second each
 * time.
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

        /**
         * Gives the buffer back. Does not suspend; a second call does nothing. Throws {@link IllegalStateException} on
         * another thread than that of the scheduler whose tasks use the pool: then the buffer is lent still.
         */
        @Override
        public void close() {
            ByteBuffer free = buffer;
            if (free == null) return;
            boolean taken = waiting.wakeOne(free); // refuses another thread, also if nobody waits
            buffer = null;
            if (taken) return;
            lent--;
            if (idle.size() < mostIdle) idle.push(free);
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

    /** How many there may be; {@link Integer#MAX_VALUE} for no bound. */
    private final int most;

    private final WaitQueue<ByteBuffer> waiting = new WaitQueue<>(this::describe);

    /** The one that was given back last is lent first: it is in the processor's cache. */
    private final ArrayDeque<ByteBuffer> idle = new ArrayDeque<>();

    private int lent;

    /** Whether there was no direct memory when it was asked for. */
    private boolean lacksMemory;

    /**
     * A pool that grows, and keeps up to 1024 buffers that nobody needs.
     *
     * @param bufferSize of each buffer, in bytes; 1 or more
     */
    public BufferPool(int bufferSize) {
        this(bufferSize, IDLE);
    }

    /**
     * A pool that grows, and keeps as many buffers that nobody needs as said; others it leaves to the garbage
     * collector.
     *
     * @param bufferSize of each buffer, in bytes; 1 or more
     * @param mostIdle how many to keep; 0 or more
     */
    public BufferPool(int bufferSize, int mostIdle) {
        this(bufferSize, mostIdle, Integer.MAX_VALUE);
    }

    private BufferPool(int bufferSize, int mostIdle, int most) {
        if (bufferSize < 1) throw new IllegalArgumentException("A buffer has 1 byte or more: " + bufferSize);
        if (mostIdle < 0) throw new IllegalArgumentException("A pool keeps 0 buffers or more: " + mostIdle);
        this.bufferSize = bufferSize;
        this.mostIdle = mostIdle;
        this.most = most;
    }

    /**
     * A pool that never has more buffers than said: {@link #awaitLoan()} waits for one. All are made now.
     *
     * @param bufferSize of each buffer, in bytes; 1 or more
     * @param most how many; 1 or more
     * @return a new pool
     */
    public static BufferPool bounded(int bufferSize, int most) {
        if (most < 1) throw new IllegalArgumentException("A pool has 1 buffer or more: " + most);
        BufferPool pool = new BufferPool(bufferSize, most, most);
        for (int i = 0; i < most; i++) pool.idle.push(pool.make());
        return pool;
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
     * Borrows a buffer. Does not suspend. Throws {@link IllegalStateException} if the pool is bounded and all are lent,
     * or tasks of another scheduler use it.
     *
     * @return to be closed when the data is no longer in flight
     */
    public Loan borrow() {
        if (isExhausted()) {
            throw new IllegalStateException("All " + most + " buffers of the pool are lent. Use awaitLoan().");
        }
        waiting.wakeOne(null); // where not all are lent nobody waits; but the scheduler is known from now on
        Loan loan = new Loan(idle.isEmpty() ? make() : idle.pop().clear().order(ByteOrder.BIG_ENDIAN));
        lent++;
        return loan;
    }

    /**
     * Borrows a buffer, and waits for one while the pool is bounded and all are lent: who came first is served first.
     *
     * @return to be closed when the data is no longer in flight
     */
    @Coroutine
    public Loan awaitLoan() {
        Yield.checkCancelled();
        if (isExhausted()) return handedOver(Yield.await(waiting()));
        return borrow();
    }

    boolean isExhausted() {
        return lent == most;
    }

    WaitQueue<ByteBuffer> waiting() {
        return waiting;
    }

    /** A buffer that another task has given back, and that counts as lent already. */
    Loan handedOver(ByteBuffer buffer) {
        try {
            return new Loan(buffer.clear().order(ByteOrder.BIG_ENDIAN));
        } catch (OutOfMemoryError full) {
            if (!waiting.wakeOne(buffer)) {
                lent--;
                idle.push(buffer); // a bounded pool has room for all
            }
            throw full;
        }
    }

    private String describe() {
        return "for one of " + most + " buffers, all of which are lent";
    }

    private ByteBuffer make() {
        if (!lacksMemory) {
            try {
                return ByteBuffer.allocateDirect(bufferSize);
            } catch (OutOfMemoryError none) {
                lacksMemory = true;
            }
        }
        return ByteBuffer.allocate(bufferSize);
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
