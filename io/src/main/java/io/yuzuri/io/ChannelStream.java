package io.yuzuri.io;

import io.yuzuri.Coroutine;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;

/**
 * A stream over a socket, which is both channels, or over the two ends of two pipes.
 *
 * @param <R> what is read from
 * @param <W> what is written to
 */
final class ChannelStream<
                R extends SelectableChannel & ReadableByteChannel, W extends SelectableChannel & GatheringByteChannel>
        implements ByteStream {
    private final R in;
    private final W out;
    private final Waitable readable;

    ChannelStream(R in, W out) {
        this.in = in;
        this.out = out;
        this.readable = Waitable.receivable(in);
    }

    @Override
    @Coroutine
    public int read(ByteBuffer into) throws IOException {
        return Io.read(in, into);
    }

    @Override
    @Coroutine
    public void write(ByteBuffer... from) throws IOException {
        Io.write(out, from);
    }

    @Override
    public int tryRead(ByteBuffer into) throws IOException {
        Transfer.checkRoom(into);
        return Transfer.mustWait(in) ? 0 : Transfer.read(in, into);
    }

    @Override
    public Waitable readable() {
        return readable;
    }

    @Override
    @Coroutine
    public void shutdownOutput() throws IOException {
        Yield.checkCancelled();
        if (out instanceof SocketChannel socket) {
            socket.shutdownOutput();
        } else {
            Yield.close(out);
        }
    }

    @Override
    @Coroutine
    public void close() throws IOException {
        Sockets.close(in, out);
    }

    @Override
    public String toString() {
        return "stream over " + in;
    }
}
