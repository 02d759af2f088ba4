package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import io.yuzuri.io.IoTasks;
import io.yuzuri.io.StreamReader;
import io.yuzuri.io.StreamWriter;
import io.yuzuri.io.tls.Tls;
import io.yuzuri.sync.Mailbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An echo server and a chat on {@link ByteStream}s, and clients that miss nothing. */
final class StreamServers {
    private static final int LONGEST = 64;

    private final Optional<Tls> server;
    private final Optional<Tls> client;
    private final BufferPool pool = new BufferPool(100);
    private final List<Mailbox<String>> room = new ArrayList<>();

    /** With TLS, or without. */
    StreamServers(Optional<Tls> server, Optional<Tls> client) {
        this.server = server;
        this.client = client;
    }

    @Coroutine
    private static ByteStream stream(Optional<Tls> tls, SocketChannel socket) throws IOException {
        ByteStream plain = Io.stream(socket);
        return tls.isPresent() ? tls.get().wrap(plain) : plain;
    }

    private static ServerSocketChannel listen() throws IOException {
        return Io.listen(new InetSocketAddress("127.0.0.1", 0));
    }

    /** Some clients, each of which gets back what it sends. */
    @Coroutine
    Void echo(int clients, int bytes) throws IOException {
        ServerSocketChannel listener = listen();
        Task<Void> serving =
                Yield.spawn(IoTasks.serve(listener, clients, socket -> StreamServersTasks.sendBack(this, socket)));
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < clients; i++) {
                byte[] sent = new byte[bytes];
                Yield.random().nextBytes(sent);
                scope.spawn(StreamServersTasks.converse(this, listener.getLocalAddress(), sent));
            }
            scope.join(IOException.class);
        } finally {
            serving.cancel();
        }
        return null;
    }

    @Coroutine
    void sendBack(SocketChannel socket) throws IOException {
        try (ByteStream stream = stream(server, socket)) {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (stream.read(buffer) >= 0) {
                stream.write(buffer.flip());
                buffer.clear();
            }
            stream.shutdownOutput();
        }
    }

    @Coroutine
    void converse(SocketAddress address, byte[] sent) throws IOException {
        try (SocketChannel socket = Io.connect(address);
                ByteStream stream = stream(client, socket);
                TaskScope scope = TaskScope.open()) {
            scope.spawn(StreamServersTasks.send(stream, sent));
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(77);
            while (stream.read(buffer) >= 0) {
                received.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            scope.join(IOException.class);
            assertArrayEquals(sent, received.toByteArray());
        }
    }

    @Coroutine
    static void send(ByteStream stream, byte[] all) throws IOException {
        for (int at = 0; at < all.length; ) {
            int length = Math.min(1 + Yield.random().nextInt(200), all.length - at);
            stream.write(ByteBuffer.wrap(all, at, length));
            at += length;
        }
        stream.shutdownOutput();
    }

    /** A client that writes, reads nothing and closes, and a server that takes its time. */
    @Coroutine
    Void upload(int bytes) throws IOException {
        try (ServerSocketChannel listener = listen()) {
            Task<Integer> taking = Yield.spawn(StreamServersTasks.takeIn(this, listener));
            try (SocketChannel socket = Io.connect(listener.getLocalAddress());
                    ByteStream stream = stream(client, socket)) {
                stream.write(ByteBuffer.allocate(bytes));
            }
            int taken = Yield.await(taking, IOException.class);
            assertEquals(bytes, taken);
        }
        return null;
    }

    @Coroutine
    int takeIn(ServerSocketChannel listener) throws IOException {
        try (SocketChannel socket = Io.accept(listener);
                ByteStream stream = stream(server, socket)) {
            Yield.sleep(Duration.ofSeconds(2));
            int taken = 0;
            ByteBuffer buffer = ByteBuffer.allocate(1000);
            for (int n; (n = stream.read(buffer.clear())) >= 0; ) taken += n;
            return taken;
        }
    }

    /** Some people, each of whom hears every line, its own too, those of one in their order. */
    @Coroutine
    Void chat(int people, int lines) throws IOException {
        ServerSocketChannel listener = listen();
        Task<Void> serving = Yield.spawn(
                IoTasks.serve(listener, people, socket -> StreamServersTasks.member(this, socket, people, lines)));
        try (TaskScope scope = TaskScope.open()) {
            for (int i = 0; i < people; i++) {
                scope.spawn(StreamServersTasks.person(this, listener.getLocalAddress(), i, people, lines));
            }
            scope.join(IOException.class);
        } finally {
            serving.cancel();
        }
        return null;
    }

    @Coroutine
    void member(SocketChannel socket, int people, int lines) throws IOException {
        try (ByteStream stream = stream(server, socket);
                StreamReader in = new StreamReader(stream, pool);
                StreamWriter out = new StreamWriter(stream, pool);
                TaskScope scope = TaskScope.open()) {
            try (Mailbox<String> heard = Mailbox.bounded(people * lines)) {
                scope.spawn(StreamServersTasks.tell(heard, out));
                room.add(heard);
                while (room.size() < people) Yield.pause();
                for (Optional<String> line; (line = in.readLine(LONGEST)).isPresent(); ) {
                    for (Mailbox<String> each : room) assertTrue(each.trySend(line.get()));
                }
            }
            scope.join(IOException.class);
            stream.shutdownOutput();
        }
    }

    @Coroutine
    static void tell(Mailbox<String> heard, StreamWriter out) throws IOException {
        for (Optional<String> line; (line = heard.next()).isPresent(); ) say(out, line.get());
    }

    @Coroutine
    private static void say(StreamWriter out, String line) throws IOException {
        out.write(line + "\n");
        out.flush();
    }

    @Coroutine
    void person(SocketAddress address, int self, int people, int lines) throws IOException {
        try (SocketChannel socket = Io.connect(address);
                ByteStream stream = stream(client, socket);
                StreamReader in = new StreamReader(stream, pool);
                StreamWriter out = new StreamWriter(stream, pool)) {
            int[] heard = new int[people];
            for (int i = 0; i < lines; i++) {
                say(out, self + " " + i);
                hear(in, heard);
            }
            for (int left = (people - 1) * lines; left > 0; left--) hear(in, heard);
            for (int count : heard) assertEquals(lines, count);
        }
    }

    @Coroutine
    private static void hear(StreamReader in, int[] heard) throws IOException {
        String[] words = in.readLine(LONGEST).orElseThrow().split(" ");
        int from = Integer.parseInt(words[0]);
        assertEquals(heard[from]++, Integer.parseInt(words[1]));
    }
}
