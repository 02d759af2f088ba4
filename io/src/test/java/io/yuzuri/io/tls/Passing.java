package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.Waitable;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A stream that hands on to another one what TLS asks of it. */
abstract class Passing implements ByteStream {
    final ByteStream below;

    Passing(ByteStream below) {
        this.below = below;
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
        below.close();
    }
}
