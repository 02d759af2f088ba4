package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import io.yuzuri.io.StreamReader;
import io.yuzuri.sync.Mailbox;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A room in which everybody hears everybody: the first line that a client sends is its name, each further one goes to
 * all others.
 *
 * <p>Two tasks serve a client, one that reads and one that writes what is in the client's mailbox; they share a scope,
 * so that neither outlives the other. Who is in the room needs no lock: between two suspension points a task is alone.
 */
public final class ChatServer {
    /** Bytes of the longest line. */
    private static final int LONGEST = 1024;

    private static final int PEOPLE = 10_000;

    /** How many lines a client may be behind. */
    private static final int BEHIND = 100;

    /** Somebody who is connected; in the room from the first line on. */
    record Member(SocketChannel client, Mailbox<String> lines) {}

    private final Set<Member> room = new LinkedHashSet<>();
    private final BufferPool pool = new BufferPool(LONGEST);

    private ChatServer() {}

    @Coroutine
    static void serve(ServerSocketChannel listener) throws IOException {
        ChatServer chat = new ChatServer();
        listener.configureBlocking(false);
        Io.serve(listener, PEOPLE, client -> ChatServerTasks.talk(chat, client));
    }

    @Coroutine
    void talk(SocketChannel client) throws IOException {
        Member member = new Member(client, Mailbox.bounded(BEHIND));
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(ChatServerTasks.hear(this, member));
            scope.spawn(ChatServerTasks.tell(member));
            scope.join(IOException.class);
        }
    }

    /** Tells the others what a client sends; at its end the mailbox is closed, and so the other task ends. */
    @Coroutine
    void hear(Member member) throws IOException {
        try (StreamReader in = new StreamReader(Io.stream(member.client()), pool);
                Mailbox<String> lines = member.lines()) {
            Optional<String> name = in.readLine(LONGEST);
            if (name.isEmpty()) return;
            lines.trySend("* " + room.size() + " others are here");
            room.add(member);
            broadcast(member, "* " + name.get() + " comes");
            try {
                for (Optional<String> line; (line = in.readLine(LONGEST)).isPresent(); ) {
                    broadcast(member, name.get() + ": " + line.get());
                }
            } finally {
                room.remove(member);
                broadcast(member, "* " + name.get() + " goes");
            }
        }
    }

    /** Writes what is for a client, until nothing more will be. */
    @Coroutine
    static void tell(Member member) throws IOException {
        for (Optional<String> line; (line = member.lines().next()).isPresent(); ) {
            Io.write(member.client(), StandardCharsets.UTF_8.encode(line.get() + "\n"));
        }
    }

    /** Whoever is too far behind is sent away, for nobody waits for another here. */
    private void broadcast(Member from, String line) throws IOException {
        for (Member member : List.copyOf(room)) {
            if (member != from && !member.lines().trySend(line)) Yield.close(member.client());
        }
    }
}
