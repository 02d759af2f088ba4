package io.yuzuri.io.tls;

import io.yuzuri.io.BufferPool;
import java.nio.ByteBuffer;

/** Bytes on their way, in a buffer that is borrowed while there are any. */
final class Store {
    /** So few are set aside while more are waited for, and the buffer given back. */
    private static final int ASIDE = 256;

    private final BufferPool pool;
    private BufferPool.Loan loan;

    /** What holds the bytes: lent, or one of its own; null while there are none. */
    private ByteBuffer buffer;

    private int start;
    private int end;

    Store(BufferPool pool) {
        this.pool = pool;
    }

    boolean isEmpty() {
        return start == end;
    }

    int size() {
        return end - start;
    }

    /** The buffer, to be filled from its position on, where there is room for so much; then {@link #filled}. */
    ByteBuffer room(int least) {
        if (buffer == null || buffer.capacity() - end < least) makeRoom(least);
        return buffer.limit(buffer.capacity()).position(end);
    }

    private void makeRoom(int least) {
        int needed = end - start + least;
        if (buffer != null && buffer.capacity() >= needed) {
            moveTo(buffer);
        } else if (loan == null && needed <= pool.bufferSize()) {
            BufferPool.Loan lent = pool.borrow();
            moveTo(lent.buffer());
            loan = lent;
        } else {
            moveTo(ByteBuffer.allocate(needed));
            giveBack();
        }
    }

    private void moveTo(ByteBuffer target) {
        int size = end - start;
        if (size > 0) {
            ByteBuffer from = buffer.duplicate().limit(end).position(start);
            if (target == buffer) {
                buffer.limit(end).position(start);
                buffer.compact();
            } else {
                target.clear().put(from);
            }
        }
        buffer = target;
        start = 0;
        end = size;
    }

    void filled() {
        if (buffer == null) return; // it was cleared meanwhile
        end = buffer.position();
        release();
    }

    /** The buffer, to be emptied from its position to its limit; then {@link #taken}. There must be something. */
    ByteBuffer bytes() {
        return buffer.limit(end).position(start);
    }

    void taken() {
        if (buffer == null) return;
        start = buffer.position();
        release();
    }

    /** An empty buffer goes back. */
    private void release() {
        if (start < end) return;
        start = 0;
        end = 0;
        buffer = null;
        giveBack();
    }

    private void giveBack() {
        if (loan != null) loan.close();
        loan = null;
    }

    /** Whoever sends a byte at a time does not keep a whole buffer. */
    void setAside() {
        setAside(ASIDE);
    }

    /** Keeps what there is, if it is not more than that, in a buffer of its own. */
    void setAside(int most) {
        if (loan == null || size() > most) return;
        moveTo(ByteBuffer.allocate(size()));
        giveBack();
    }

    /** Throws everything away. */
    void clear() {
        start = end;
        release();
    }
}
