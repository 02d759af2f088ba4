package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;

/** A stream that takes nothing while its gate is shut, as one does whose peer does not read. */
final class Gated implements ByteStream {
    private final ByteStream below;
    private final Tls tls;
    private final WaitQueue<Void> gate = new WaitQueue<>(() -> "for the gate");
    private boolean shut;
    private boolean closed;

    /** How many buffers were lent when a write was done with its own, in whatever way. */
    int lentToWrite;

    Gated(ByteStream below, Tls tls) {
        this.below = below;
        this.tls = tls;
    }

    void shut() {
        shut = true;
    }

    void open() {
        shut = false;
        gate.wakeAll(null);
    }

    @Override
    @Coroutine
    public void write(ByteBuffer... from) throws IOException {
        Yield.checkpoint();
        try {
            while (shut && !closed) Yield.await(gate);
            if (closed) throw new AsynchronousCloseException();
            below.write(from);
        } finally {
            lentToWrite = tls.lent();
        }
    }

    @Override
    @Coroutine
    public int read(ByteBuffer into) throws IOException {
        throw new UnsupportedOperationException("TLS only tries");
    }

    @Override
    public int tryRead(ByteBuffer into) throws IOException {
        return below.tryRead(into);
    }

    @Override
    public Waitable readable() {
        return below.readable();
    }

    @Override
    @Coroutine
    public void shutdownOutput() throws IOException {
        below.shutdownOutput();
    }

    @Override
    @Coroutine
    public void close() throws IOException {
        closed = true;
        gate.wakeAll(null);
        below.close();
    }
}
