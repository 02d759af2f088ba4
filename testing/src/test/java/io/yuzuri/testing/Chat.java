package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.WaitQueue;
import io.yuzuri.Yield;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A chat server, which sends each line that anybody says to everybody, and members that talk.
 *
 * <p>The invariant: what a member hears is, line by line, a stretch of what the server took, from when it joined; to
 * its end, unless its connection failed.
 */
final class Chat {
    /** A member as the server sees it. */
    private static final class Member {
        final int joined;
        final ArrayDeque<String> outbox = new ArrayDeque<>();
        final WaitQueue<Void> filled = new WaitQueue<>();
        boolean leaving;

        Member(int joined) {
            this.joined = joined;
        }
    }

    private final Simulation simulation;
    private final List<String> log = new ArrayList<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private int failures;

    Chat(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Returns how many connections failed. */
    @Coroutine
    int serverAndMembers(int count, int lines) throws IOException {
        simulation.network().host("server").enter();
        Task<Void> server = Yield.spawn(ServerTasks.serve(client -> ChatTasks.attend(this, client)));
        List<Task<Void>> talking = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            simulation.network().host("member" + i % 2).enter();
            talking.add(Yield.spawn(ChatTasks.talk(this, "member" + i, lines)));
        }
        for (Task<Void> member : talking) Yield.await(member, IOException.class);
        while (!members.isEmpty()) Yield.sleep(Duration.ofSeconds(1));
        server.cancel();
        while (!server.isDone()) Yield.pause();
        return failures;
    }

    // ---- the server

    @Coroutine
    void attend(SocketChannel client) {
        Member member = new Member(log.size());
        try (client;
                TaskScope scope = TaskScope.open()) {
            Lines lines = new Lines(client);
            members.add(member);
            scope.spawn(ChatTasks.deliver(this, member, client));
            for (String line; (line = lines.next()) != null; ) {
                log.add(line);
                for (Member everybody : members) post(everybody, line);
            }
            members.remove(member);
            member.leaving = true;
            member.filled.wakeAll(null);
            scope.join();
        } catch (IOException reset) {
            simulation.record("reset");
        } finally {
            members.remove(member);
        }
    }

    private static void post(Member member, String line) {
        member.outbox.add(line);
        member.filled.wakeOne(null);
    }

    @Coroutine
    void deliver(Member member, SocketChannel client) {
        try {
            Streams.writeFully(client, Lines.bytes("joined " + member.joined));
            while (true) {
                String line = member.outbox.poll();
                if (line != null) {
                    Streams.writeFully(client, Lines.bytes(line));
                } else if (member.leaving) {
                    client.shutdownOutput();
                    return;
                } else {
                    Yield.await(member.filled);
                }
            }
        } catch (IOException reset) {
            simulation.record("reset");
        }
    }

    // ---- a member

    @Coroutine
    void talk(String name, int lines) throws IOException {
        boolean failed = false;
        List<String> heard = new ArrayList<>();
        try (SocketChannel server = Server.connect("server");
                TaskScope scope = TaskScope.open()) {
            Task<Boolean> saying = scope.spawn(ChatTasks.say(server, name, lines));
            Lines incoming = new Lines(server);
            for (String line; (line = incoming.next()) != null; ) heard.add(line);
            failed = !Yield.await(saying);
        } catch (IOException reset) {
            failed = true;
        }
        if (failed) failures++;
        check(heard, name, failed ? 0 : lines);
    }

    @Coroutine
    static boolean say(SocketChannel server, String name, int lines) {
        try {
            for (int i = 0; i < lines; i++) {
                Streams.writeFully(server, Lines.bytes(name + " says " + i));
                if (i % 3 == 0) Yield.sleep(Duration.ofMillis(5));
            }
            server.shutdownOutput();
            return true;
        } catch (IOException reset) {
            return false;
        }
    }

    /** @param own how many of its own lines it must have heard */
    private void check(List<String> heard, String name, int own) {
        if (own > 0) assertTrue(!heard.isEmpty(), "heard nothing");
        if (heard.isEmpty()) return;
        int joined = Integer.parseInt(heard.get(0).substring("joined ".length()));
        List<String> lines = heard.subList(1, heard.size());
        assertEquals(log.subList(joined, joined + lines.size()), lines);
        assertTrue(lines.stream().filter(line -> line.startsWith(name + " ")).count() >= own, "lines were lost");
    }

    /** A stream cut into lines; a last one without its end is none. */
    private static final class Lines {
        private final SocketChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(64).flip();

        Lines(SocketChannel channel) {
            this.channel = channel;
        }

        static ByteBuffer bytes(String line) {
            return ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Coroutine
        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                while (buffer.hasRemaining()) {
                    char next = (char) buffer.get();
                    if (next == '\n') return line.toString();
                    line.append(next);
                }
                Yield.recv(channel);
                int size = channel.read(buffer.clear());
                buffer.flip();
                if (size < 0) return null;
            }
        }
    }
}
