package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A stream that does something to what is read from another one: changes a byte of it, gives one byte at a time; or
 * writes a little at a time, and lets the others run in between.
 */
final class Meddling extends Passing {
    private final long changed;
    private final int flipped;
    private final boolean drips;

    /** As much is written at a time. */
    private final int piece;

    private long position;

    private Meddling(ByteStream below, long changed, int flipped, boolean drips, int piece) {
        super(below);
        this.changed = changed;
        this.flipped = flipped;
        this.drips = drips;
        this.piece = piece;
    }

    /** One whose byte at a position has other bits. */
    static ByteStream changing(ByteStream below, long position, int bits) {
        return new Meddling(below, position, bits, false, Integer.MAX_VALUE);
    }

    /** One that is read byte by byte. */
    static ByteStream dripping(ByteStream below) {
        return new Meddling(below, -1, 0, true, Integer.MAX_VALUE);
    }

    /** One that writes so many bytes at a time. */
    static ByteStream halting(ByteStream below, int piece) {
        return new Meddling(below, -1, 0, false, piece);
    }

    @Override
    public int tryRead(ByteBuffer into) throws IOException {
        int limit = into.limit();
        if (drips) into.limit(into.position() + 1);
        int start = into.position();
        int n = below.tryRead(into);
        into.limit(limit);
        long at = changed - position;
        if (at >= 0 && at < n) into.put(start + (int) at, (byte) (into.get(start + (int) at) ^ flipped));
        position += Math.max(0, n);
        return n;
    }

    @Override
    @Coroutine
    public void write(ByteBuffer... from) throws IOException {
        if (piece == Integer.MAX_VALUE) {
            below.write(from);
        } else {
            for (ByteBuffer each : from) {
                while (each.hasRemaining()) writePiece(each);
            }
        }
    }

    @Coroutine
    private void writePiece(ByteBuffer from) throws IOException {
        Yield.pause();
        int limit = from.limit();
        from.limit(Math.min(limit, from.position() + piece));
        try {
            below.write(from);
        } finally {
            from.limit(limit);
        }
    }
}
