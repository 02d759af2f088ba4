package io.yuzuri.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reading and writing of several buffers, in terms of one. */
final class Buffers {
    /** As many are written at once at most, as on Linux. */
    private static final int MOST = 1_024;

    /** One read or write: how many bytes; for a read -1 at the end. */
    @FunctionalInterface
    interface Transfer {
        int of(ByteBuffer buffer) throws IOException;
    }

    private Buffers() {}

    static ByteBuffer checkWritable(ByteBuffer buffer) {
        if (buffer.isReadOnly()) throw new IllegalArgumentException("Read-only buffer");
        return buffer;
    }

    /** Goes on to the next buffer while the last one was used up. */
    static long all(ByteBuffer[] buffers, int offset, int length, Transfer transfer) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffers.length);
        int most = Math.min(length, MOST);
        long total = 0;
        for (int i = offset; i < offset + most; i++) {
            if (!buffers[i].hasRemaining()) continue;
            int size = transfer.of(buffers[i]);
            if (size < 0) return total == 0 ? size : total;
            total += size;
            if (buffers[i].hasRemaining()) break;
        }
        return total;
    }
}
