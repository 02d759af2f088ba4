package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import io.yuzuri.io.StreamReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tasks that use {@code Io} are cancelled at one instant after the other: each byte that was written arrives once, and
 * no channel and no buffer is left.
 */
final class SimulatedCancellationTest {
    private static final int INSTANTS = 250;
    private static final int LINES = 20;

    /** What the tasks of one conversation know. */
    private static final class World {
        final BufferPool pool = new BufferPool(64);
        final ByteBuffer[] sent = new ByteBuffer[2 * LINES];
        final List<String> received = new ArrayList<>();

        World() {
            for (int i = 0; i < LINES; i++) {
                sent[2 * i] = StandardCharsets.UTF_8.encode("line ");
                sent[2 * i + 1] = StandardCharsets.UTF_8.encode(i + ".".repeat(i) + "\n");
            }
        }

        /** What was written, told from the positions of the buffers. */
        String written() {
            StringBuilder written = new StringBuilder();
            for (ByteBuffer buffer : sent)
                written.append(StandardCharsets.UTF_8.decode(buffer.duplicate().flip()));
            return written.toString();
        }
    }

    /** Reads lines until the end, and begins anew each time it is cancelled. */
    @Coroutine
    static void serve(World world, ServerSocketChannel listener) throws IOException {
        SocketChannel client = Io.accept(listener);
        try (client;
                StreamReader in = new StreamReader(Io.stream(client), world.pool)) {
            while (true) {
                Timeout limit = Timeout.after(Duration.ofMillis(3));
                try (limit) {
                    Optional<String> line = in.readLine(64);
                    if (line.isEmpty()) break;
                    world.received.add(line.get());
                    if (limit.hasExpired()) continue;
                } catch (TaskTimeout late) {
                    if (late.timeout() != limit) throw late;
                }
            }
        }
    }

    /** Writes; if it is cancelled, what was written by then is all, and the connection ends in good order. */
    @Coroutine
    static void send(World world, SocketAddress address) throws IOException {
        SocketChannel server = Io.connect(address);
        try (server) {
            try {
                for (int i = 0; i < LINES; i += 2) Io.write(server, world.sent[i], world.sent[i + 1]);
                Io.write(server, world.sent);
            } finally {
                try (Timeout limit = Timeout.shielded(Duration.ofMinutes(1))) {
                    Io.lingeringClose(server, Duration.ofSeconds(50));
                    assertTrue(!limit.hasExpired());
                }
            }
        }
    }

    @Coroutine
    static boolean isCancelledAfter(Duration time, World world) throws IOException {
        try (ServerSocketChannel listener = Io.listen(new InetSocketAddress("127.0.0.1", 0))) {
            Task<Void> server = Yield.spawn(SimulatedCancellationTestTasks.serve(world, listener));
            Task<Void> client = Yield.spawn(SimulatedCancellationTestTasks.send(world, listener.getLocalAddress()));
            Yield.sleep(time);
            boolean early = !client.isDone();
            client.cancel();
            try {
                Yield.await(client, IOException.class);
            } catch (TaskCancelled cancelled) {
                assertTrue(early);
            }
            if (world.written().isEmpty()) server.cancel();
            try {
                Yield.await(server, IOException.class);
            } catch (TaskCancelled cancelled) {
                assertEquals(List.of(), world.received);
            }
            return early;
        }
    }

    private static boolean run(int instant, boolean asWritten, List<Long> hashes) {
        World world = new World();
        Simulation simulation = Simulation.of(instant);
        Duration time = Duration.ofNanos(instant * 500_000L);
        boolean early = simulation
                .scheduler()
                .asWritten(asWritten)
                .run(SimulatedCancellationTestTasks.isCancelledAfter(time, world));
        String received = String.join("\n", world.received);
        String written = world.written();
        assertEquals(written.endsWith("\n") ? written.substring(0, written.length() - 1) : written, received);
        assertEquals(0, world.pool.statistics().lent());
        assertEquals(List.of(), simulation.network().openChannels());
        hashes.add(simulation.traceHash());
        return early;
    }

    @Test
    void nothingIsLostAndNothingIsLeftWheneverATaskIsCancelled() {
        int early = 0;
        for (int instant = 0; instant < INSTANTS; instant++) {
            List<Long> hashes = new ArrayList<>();
            if (run(instant, false, hashes)) early++;
            run(instant, true, hashes);
            assertEquals(hashes.get(0), hashes.get(1), "seed " + instant);
        }
        assertTrue(early > INSTANTS / 4 && early < INSTANTS, early + " cancellations came before the end");
    }
}
