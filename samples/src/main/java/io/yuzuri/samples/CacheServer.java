package io.yuzuri.samples;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskScope;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import io.yuzuri.io.StreamReader;
import io.yuzuri.io.StreamWriter;
import io.yuzuri.sync.Limiter;
import io.yuzuri.sync.Ticker;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A cache whose values expire.
 *
 * <pre>
 * set KEY SECONDS VALUE   →  ok
 * get KEY                 →  VALUE, or nothing
 * </pre>
 *
 * A client may ask a hundred times a second, and a hundred more at once; who asks faster waits. One on whom nothing is
 * under way is let go when the server stops, or after five minutes. All time is the scheduler's, so that a test of half
 * an hour takes a moment.
 */
public final class CacheServer {
    /** Bytes of the longest line. */
    private static final int LONGEST = 1024;

    private static final int CONNECTIONS = 10_000;
    private static final int PER_SECOND = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMinutes(5);

    /** A value, and the instant at which it is none any more. */
    private record Entry(String value, long end) {
        boolean isOver() {
            return Yield.nanoTime() - end >= 0;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final BufferPool pool = new BufferPool(LONGEST);

    CacheServer() {}

    @Coroutine
    static void serve(ServerSocketChannel listener) throws IOException {
        CacheServer cache = new CacheServer();
        listener.configureBlocking(false);
        try (TaskScope scope = TaskScope.open()) {
            scope.spawn(CacheServerTasks.sweep(cache));
            Io.serve(listener, CONNECTIONS, client -> CacheServerTasks.answer(cache, client));
        }
    }

    /** Forgets once a second what has expired, asked for or not. */
    @Coroutine
    void sweep() {
        Ticker ticker = Ticker.every(SECOND);
        while (true) {
            ticker.awaitTick();
            entries.values().removeIf(Entry::isOver);
        }
    }

    @Coroutine
    void answer(SocketChannel client) throws IOException {
        Limiter limiter = Limiter.of(PER_SECOND, SECOND, PER_SECOND);
        ByteStream stream = Io.stream(client);
        try (StreamReader in = new StreamReader(stream, pool);
                StreamWriter out = new StreamWriter(stream, pool)) {
            Waitable[] things = {in.readable(), Waitable.stopping()};
            for (Optional<String> question; (question = question(in, things)).isPresent(); ) {
                limiter.acquire();
                out.write(reply(question.get()) + "\n");
                if (in.buffered() == 0) out.flush(); // answers to questions that came together go together
            }
        }
    }

    /** The next question; none if the client has gone, the server stops, or five minutes have passed without a line. */
    @Coroutine
    private static Optional<String> question(StreamReader in, Waitable[] things) throws IOException {
        Timeout idle = Timeout.after(IDLE);
        try (idle) {
            return Yield.any(things) == 0 ? in.readLine(LONGEST) : Optional.empty();
        } catch (TaskTimeout late) {
            if (late.timeout() != idle) throw late;
            return Optional.empty();
        }
    }

    private String reply(String question) {
        String[] words = question.split(" ", 4);
        if (words.length == 2 && words[0].equals("get")) {
            Entry entry = entries.get(words[1]);
            return entry == null || entry.isOver() ? "nothing" : entry.value();
        }
        if (words.length == 4 && words[0].equals("set") && words[2].matches("[1-9]\\d{0,8}")) {
            long end = Yield.nanoTime()
                    + Duration.ofSeconds(Long.parseLong(words[2])).toNanos();
            entries.put(words[1], new Entry(words[3], end));
            return "ok";
        }
        return "error: set KEY SECONDS VALUE, or get KEY";
    }

    /** How many values are kept. */
    int size() {
        return entries.size();
    }
}
