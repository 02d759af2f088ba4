package io.yuzuri.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * The network server with which generators are taught, its algorithm taken literally: before each operation a task is
 * put into the set of those that wait to receive or to send, and is taken out when select says that the channel is
 * ready. The generators are machines written by hand.
 */
final class GeneratorServer {
    /** A generator: runs to its next {@code yield}. */
    private interface Generator {
        /** What it waits for, or null at its end. */
        Wait next() throws IOException;
    }

    /** {@code yield 'recv', sock} or {@code yield 'send', sock}. */
    private record Wait(int operation, SelectableChannel channel) {}

    private final ArrayDeque<Generator> tasks = new ArrayDeque<>();
    private final Map<SelectableChannel, Generator> recvWait = new HashMap<>();
    private final Map<SelectableChannel, Generator> sendWait = new HashMap<>();
    private final Selector selector = Selector.open();
    private final Protocol protocol;

    private GeneratorServer(Protocol protocol) throws IOException {
        this.protocol = protocol;
    }

    static void serve(ServerSocketChannel listener, Protocol protocol) throws IOException {
        GeneratorServer server = new GeneratorServer(protocol);
        listener.configureBlocking(false);
        server.tasks.add(server.new Accepting(listener));
        server.run();
    }

    private void run() throws IOException {
        while (!tasks.isEmpty() || !recvWait.isEmpty() || !sendWait.isEmpty()) {
            while (tasks.isEmpty()) selector.select(this::ready);
            Generator task = tasks.poll();
            Wait wait = next(task);
            if (wait == null) continue;
            (wait.operation == SelectionKey.OP_WRITE ? sendWait : recvWait).put(wait.channel, task);
            SelectionKey key = wait.channel.keyFor(selector);
            if (key == null) {
                wait.channel.register(selector, wait.operation);
            } else {
                key.interestOpsOr(wait.operation);
            }
        }
    }

    private void ready(SelectionKey key) {
        int ready = key.readyOps();
        key.interestOpsAnd(~ready);
        if ((ready & SelectionKey.OP_WRITE) != 0) tasks.add(sendWait.remove(key.channel()));
        if ((ready & ~SelectionKey.OP_WRITE) != 0) tasks.add(recvWait.remove(key.channel()));
    }

    private static Wait next(Generator task) {
        try {
            return task.next();
        } catch (IOException gone) {
            if (task instanceof Answering answering) ServerMain.close(answering.client);
            return null;
        }
    }

    private final class Accepting implements Generator {
        private final ServerSocketChannel listener;

        Accepting(ServerSocketChannel listener) {
            this.listener = listener;
        }

        @Override
        public Wait next() throws IOException {
            SocketChannel client = Sockets.accept(listener);
            if (client != null) tasks.add(new Answering(client));
            return new Wait(SelectionKey.OP_ACCEPT, listener);
        }
    }

    private final class Answering implements Generator {
        private final SocketChannel client;
        private final ByteBuffer in = ByteBuffer.allocateDirect(Protocol.IN);
        private final ByteBuffer out = ByteBuffer.allocateDirect(Protocol.OUT);
        private boolean begun;
        private ByteBuffer reply;

        Answering(SocketChannel client) {
            this.client = client;
        }

        @Override
        public Wait next() throws IOException {
            if (!begun) {
                begun = true;
                return new Wait(SelectionKey.OP_READ, client);
            }
            if (reply != null) {
                client.write(reply);
            } else if (client.read(in) < 0) {
                client.close();
                return null;
            } else {
                in.flip();
            }
            if (reply == null || !reply.hasRemaining()) reply = protocol.answer(in, out);
            if (reply.hasRemaining()) return new Wait(SelectionKey.OP_WRITE, client);
            reply = null;
            in.compact();
            return new Wait(SelectionKey.OP_READ, client);
        }
    }
}
