package io.yuzuri.benchmarks.server;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;

/**
 * Yuzuri in its classic style for many connections that are mostly idle: each borrows its buffers while data is in
 * flight, so that an idle one has none.
 */
final class BorrowingServer {
    private record Buffers(ByteBuffer in, ByteBuffer out) {}

    private final ArrayDeque<Buffers> free = new ArrayDeque<>();
    private final Protocol protocol;

    private BorrowingServer(Protocol protocol) {
        this.protocol = protocol;
    }

    static void serve(ServerSocketChannel listener, Protocol protocol) {
        BorrowingServer server = new BorrowingServer(protocol);
        Scheduler.builder().uncaughtHandler(ServerMain::uncaught).run(BorrowingServerTasks.accept(server, listener));
    }

    private Buffers borrow() {
        Buffers last = free.pollLast();
        if (last != null) return last;
        return new Buffers(ByteBuffer.allocateDirect(Protocol.IN), ByteBuffer.allocateDirect(Protocol.OUT));
    }

    @Coroutine
    void accept(ServerSocketChannel listener) throws IOException {
        listener.configureBlocking(false);
        while (true) {
            Yield.recv(listener);
            for (SocketChannel client; (client = Sockets.accept(listener)) != null; ) {
                Yield.spawn(BorrowingServerTasks.answer(this, client));
            }
        }
    }

    @Coroutine
    void answer(SocketChannel client) throws IOException {
        Buffers lent = null;
        try (client) {
            while (true) {
                Yield.recv(client);
                if (lent == null) lent = borrow();
                ByteBuffer in = lent.in();
                if (client.read(in) < 0) return;
                in.flip();
                for (ByteBuffer reply; (reply = protocol.answer(in, lent.out())).hasRemaining(); ) {
                    while (reply.hasRemaining()) {
                        Yield.send(client);
                        client.write(reply);
                    }
                }
                in.compact();
                if (in.position() > 0) continue;
                free.add(lent);
                lent = null;
            }
        } finally {
            if (lent != null) {
                lent.in().clear();
                free.add(lent);
            }
        }
    }
}
