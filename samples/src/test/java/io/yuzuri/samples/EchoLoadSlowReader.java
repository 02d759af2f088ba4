package io.yuzuri.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Sends without pause and reads a kilobyte now and then, so that the server cannot write to it most of the time. When
 * the others are done it stops sending and reads the rest: nothing may be missing.
 */
final class EchoLoadSlowReader implements EchoLoad.Client {
    private static final int MOST_BYTES = 16 << 20;
    private static final long PAUSE_NANOS = 20_000_000;

    private final ByteBuffer pool;
    private final ByteBuffer little = ByteBuffer.allocateDirect(1024);
    private final ByteBuffer much = ByteBuffer.allocateDirect(1 << 16);
    private SocketChannel channel;
    private long sent;
    private long received;
    private long lastRead = System.nanoTime();

    EchoLoadSlowReader(ByteBuffer pool) {
        this.pool = pool;
    }

    @Override
    public boolean onReady(SelectionKey key) throws IOException {
        SocketChannel ready = (SocketChannel) key.channel();
        if (key.isConnectable()) ready.finishConnect();
        channel = ready;
        sent += ready.write(from(sent));
        key.interestOps(sent < MOST_BYTES ? SelectionKey.OP_WRITE : 0);
        return false;
    }

    void readALittle(Selector selector) throws IOException {
        if (channel == null || System.nanoTime() - lastRead < PAUSE_NANOS) return;
        lastRead = System.nanoTime();
        read(little);
    }

    /** Stops sending and reads until everything that was sent has come back. */
    void drain(Selector selector, long deadline) throws IOException {
        if (channel == null) return;
        channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
        while (!isDone() && System.nanoTime() < deadline) {
            selector.select(key -> {}, 100);
            read(much);
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) throw new IOException("the server closed the slow reader's connection");
        buffer.flip();
        while (buffer.hasRemaining()) {
            ByteBuffer expected = from(received);
            int size = Math.min(expected.remaining(), buffer.remaining());
            EchoLoadClient.expect(expected, buffer.slice(buffer.position(), size));
            buffer.position(buffer.position() + size);
            received += size;
        }
    }

    /** The stream is the pool over and over: what follows at this offset, up to the pool's end. */
    private ByteBuffer from(long offset) {
        int start = (int) (offset % pool.capacity());
        return pool.slice(start, pool.capacity() - start);
    }

    boolean isDone() {
        return received == sent;
    }

    @Override
    public String progress() {
        return sent + " bytes sent, " + received + " received";
    }
}
