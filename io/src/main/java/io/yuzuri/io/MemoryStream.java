package io.yuzuri.io;

import io.yuzuri.BusyException;
import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;

/** One end of a pair in memory, between tasks of one scheduler. */
final class MemoryStream implements ByteStream {
    /** One direction: a ring of bytes, with one who reads and one who writes. */
    private static final class Way {
        final byte[] ring;
        final WaitQueue<Void> readers = new WaitQueue<>(() -> "to read from a stream in memory");
        final WaitQueue<Void> writers = new WaitQueue<>(() -> "to write to a stream in memory");
        final Waitable readable = Waitable.of(readers, this::isReadable);
        private int start;
        private int size;

        /** No more will be written; no more will be read. */
        boolean ended;

        boolean refused;

        /** Who writes and is not done: nobody comes between two parts. */
        Task<?> writer;

        Way(int capacity) {
            this.ring = new byte[capacity];
        }

        boolean isReadable() {
            return size > 0 || ended || refused;
        }

        boolean isFull() {
            return size == ring.length;
        }

        int take(ByteBuffer into) {
            int taken = Math.min(size, into.remaining());
            if (taken == 0) return ended && size == 0 ? -1 : 0;
            int first = Math.min(taken, ring.length - start);
            into.put(ring, start, first).put(ring, 0, taken - first);
            start = (start + taken) % ring.length;
            size -= taken;
            writers.wakeOne(null);
            return taken;
        }

        /** As much as there is room for. */
        void put(ByteBuffer from) {
            int moved = Math.min(ring.length - size, from.remaining());
            if (moved == 0) return;
            int end = (start + size) % ring.length;
            int first = Math.min(moved, ring.length - end);
            from.get(ring, end, first).get(ring, 0, moved - first);
            size += moved;
            readers.wakeOne(null);
        }

        void end() {
            ended = true;
            readers.wakeAll(null);
            writers.wakeAll(null);
        }

        /** Whoever reads is gone, and so is what was not read. */
        void refuse() {
            refused = true;
            size = 0;
            readers.wakeAll(null);
            writers.wakeAll(null);
        }
    }

    private final Way in;
    private final Way out;
    private boolean closed;

    private MemoryStream(Way in, Way out) {
        this.in = in;
        this.out = out;
    }

    static ByteStream[] pair(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("A stream has room for 1 byte or more: " + capacity);
        Way there = new Way(capacity);
        Way back = new Way(capacity);
        return new ByteStream[] {new MemoryStream(back, there), new MemoryStream(there, back)};
    }

    @Override
    @Coroutine
    public int read(ByteBuffer into) throws IOException {
        Yield.checkpoint();
        int read = tryRead(into);
        while (read == 0) {
            Yield.await(in.readers);
            if (closed) throw new AsynchronousCloseException();
            read = tryRead(into);
        }
        return read;
    }

    @Override
    public int tryRead(ByteBuffer into) throws IOException {
        Transfer.checkRoom(into);
        checkOpen();
        if (!in.readers.isEmpty()) throw busy("read");
        return in.take(into);
    }

    @Override
    @Coroutine
    public void write(ByteBuffer... from) throws IOException {
        Yield.checkpoint();
        checkOpen();
        if (out.writer != null) throw busy("write");
        out.writer = Yield.current();
        try {
            for (ByteBuffer each : from) writeAll(each);
        } finally {
            out.writer = null;
        }
    }

    @Coroutine
    void writeAll(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            while (out.isFull() && !out.ended && !out.refused) Yield.await(out.writers);
            if (closed) throw new AsynchronousCloseException();
            if (out.ended) throw new ClosedChannelException();
            if (out.refused) throw new ConnectionLostException("The other end of the stream is closed.", null);
            out.put(from);
        }
    }

    @Override
    public Waitable readable() {
        return in.readable;
    }

    @Override
    @Coroutine
    public void shutdownOutput() throws IOException {
        Yield.checkCancelled();
        checkOpen();
        out.end();
    }

    @Override
    @Coroutine
    public void close() {
        if (closed) return;
        closed = true;
        out.end();
        in.refuse();
    }

    private void checkOpen() throws ClosedChannelException {
        if (closed) throw new ClosedChannelException();
    }

    private static BusyException busy(String direction) {
        return new BusyException("Task " + Yield.current().name() + " cannot " + direction
                + ", because another task does that already with this stream.");
    }
}
