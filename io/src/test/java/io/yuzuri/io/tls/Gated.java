package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;

/** A stream that takes nothing while its gate is shut, as one does whose peer does not read. */
final class Gated extends Passing {
    private final Tls tls;
    private final WaitQueue<Void> gate = new WaitQueue<>(() -> "for the gate");
    private boolean shut;
    private boolean closed;

    /** How many buffers were lent when a write was done with its own, in whatever way. */
    int lentToWrite;

    Gated(ByteStream below, Tls tls) {
        super(below);
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
    public void close() throws IOException {
        closed = true;
        gate.wakeAll(null);
        below.close();
    }
}
