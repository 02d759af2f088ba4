package io.yuzuri.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The yardstick: a loop over java.nio as fast as can be written by hand. One read and one write a message, in the
 * selector's callback; buffers of all connections together; a connection has one of its own only while it has half of a
 * request or an answer that could not be sent.
 */
final class LoopServer {
    private final Protocol protocol;
    private final Selector selector;
    private final ServerSocketChannel listener;
    private final ByteBuffer in = ByteBuffer.allocateDirect(Protocol.IN);
    private final ByteBuffer out = ByteBuffer.allocateDirect(Protocol.OUT);

    /** A key's attachment; {@link #NOTHING} for nearly all. */
    private record Kept(ByteBuffer unread, ByteBuffer unwritten) {}

    private static final Kept NOTHING = new Kept(null, null);

    private LoopServer(ServerSocketChannel listener, Protocol protocol) throws IOException {
        this.protocol = protocol;
        this.listener = listener;
        this.selector = Selector.open();
        listener.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    static void serve(ServerSocketChannel listener, Protocol protocol) throws IOException {
        LoopServer server = new LoopServer(listener, protocol);
        while (true) server.selector.select(server::ready);
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof Kept kept) {
                if (!serve(key, (SocketChannel) key.channel(), kept)) {
                    key.channel().close();
                }
            } else {
                accept();
            }
        } catch (IOException gone) {
            ServerMain.close(key.channel());
        }
    }

    private void accept() throws IOException {
        for (SocketChannel client; (client = Sockets.accept(listener)) != null; ) {
            client.register(selector, SelectionKey.OP_READ, NOTHING);
        }
    }

    /** False at the end of the connection. */
    private boolean serve(SelectionKey key, SocketChannel client, Kept kept) throws IOException {
        in.clear();
        if (kept != NOTHING) {
            if (kept.unwritten != null) {
                client.write(kept.unwritten);
                if (kept.unwritten.hasRemaining()) return true;
                key.interestOps(SelectionKey.OP_READ);
            }
            if (kept.unread != null) in.put(kept.unread);
            key.attach(NOTHING);
        }
        boolean wasWriting = kept.unwritten != null;
        if (!wasWriting && client.read(in) < 0) return false;
        in.flip();
        for (ByteBuffer reply; (reply = protocol.answer(in, out)).hasRemaining(); ) {
            client.write(reply);
            if (!reply.hasRemaining()) continue;
            key.attach(new Kept(reply == in ? null : copy(in), copy(reply)));
            key.interestOps(SelectionKey.OP_WRITE);
            return true;
        }
        if (in.hasRemaining()) key.attach(new Kept(copy(in), null));
        return true;
    }

    private static ByteBuffer copy(ByteBuffer rest) {
        return ByteBuffer.allocateDirect(rest.remaining()).put(rest).flip();
    }
}
