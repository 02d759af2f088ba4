package io.yuzuri.samples;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;

/** One connection of {@link EchoLoad}: a message at a time, writing and reading whenever the socket is ready for it. */
final class EchoLoadClient implements EchoLoad.Client {
    /** Shared by all connections: {@link EchoLoad} has one thread, and what was read is compared at once. */
    private static final ByteBuffer RECEIVED = ByteBuffer.allocateDirect(1 << 16);

    private final ByteBuffer pool;
    private final SplittableRandom random;
    private final int messages;
    private final int maxSize;
    private ByteBuffer toSend;
    private ByteBuffer toExpect;
    private int echoed;
    private long bytesEchoed;

    EchoLoadClient(ByteBuffer pool, SplittableRandom random, int messages, int maxSize) {
        this.pool = pool;
        this.random = random;
        this.messages = messages;
        this.maxSize = maxSize;
        nextMessage();
    }

    static void connect(Selector selector, InetSocketAddress server, EchoLoad.Client client) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        boolean connected = channel.connect(server);
        channel.register(selector, connected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, client);
    }

    int echoed() {
        return echoed;
    }

    long bytesEchoed() {
        return bytesEchoed;
    }

    @Override
    public boolean onReady(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        if (key.isConnectable()) channel.finishConnect();
        if (key.isReadable()) receive(channel);
        if (echoed == messages) return true;
        channel.write(toSend);
        key.interestOps(toSend.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        return false;
    }

    private void receive(SocketChannel channel) throws IOException {
        if (channel.read(RECEIVED.clear()) < 0) throw new IOException("the server closed the connection");
        expect(toExpect, RECEIVED.flip());
        if (toExpect.hasRemaining()) return;
        echoed++;
        bytesEchoed += toExpect.limit();
        nextMessage();
    }

    /** Compares what came with the next bytes of what was sent, and moves on in both. */
    static void expect(ByteBuffer expected, ByteBuffer received) throws IOException {
        int size = received.remaining();
        if (size > expected.remaining()) {
            throw new IOException(size + " bytes came where " + expected.remaining() + " were due");
        }
        int mismatch = expected.slice(expected.position(), size).mismatch(received);
        if (mismatch >= 0) throw new IOException("byte " + (expected.position() + mismatch) + " came back changed");
        expected.position(expected.position() + size);
    }

    private void nextMessage() {
        int size = 1 + random.nextInt(maxSize);
        int start = random.nextInt(pool.capacity() - size);
        toSend = pool.slice(start, size);
        toExpect = pool.slice(start, size);
    }

    @Override
    public String progress() {
        return echoed + " messages echoed, then " + toSend.position() + " bytes sent and " + toExpect.position()
                + " received of " + toSend.limit();
    }
}
