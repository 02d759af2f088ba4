package io.yuzuri.io.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.CancellingTasks;
import io.yuzuri.everywhere.VirtualClock;
import io.yuzuri.everywhere.Way;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One side of a conversation is cancelled at each of its suspensions in turn: both come to an end, what was read is a
 * beginning of what was sent, and all of it if the end was told; nothing is left open, and no buffer is lent.
 */
class TlsCancellationTest {
    private static final int MUCH = 4_000;

    /** Less than a record: a write is cut off within one, too. */
    private static final int PIECE = 300;

    private static final long MOST_SECONDS = 30;

    /** One side, and what it has got. */
    private static final class Side {
        final Tls tls;
        final ByteStream raw;
        final byte[] sends = new byte[MUCH];
        final ByteArrayOutputStream got = new ByteArrayOutputStream();
        String end = "none";

        Side(Tls tls, ByteStream raw, long seed) {
            this.tls = tls;
            this.raw = raw;
            new SplittableRandom(seed).nextBytes(sends);
        }

        boolean isOpen() throws IOException {
            try {
                raw.tryRead(ByteBuffer.allocate(1));
                return true;
            } catch (ClosedChannelException closed) {
                return false;
            }
        }
    }

    @Coroutine
    static void send(TlsStream stream, byte[] bytes) {
        try {
            for (int at = 0; at < bytes.length; at += MUCH / 4) stream.write(ByteBuffer.wrap(bytes, at, MUCH / 4));
        } catch (IOException gone) {
            // The reader learns of it too.
        }
    }

    @Coroutine
    static void converse(Side side) {
        try (TlsStream stream = side.tls.wrap(Meddling.halting(side.raw, PIECE))) {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(TlsCancellationTestTasks.send(stream, side.sends));
                ByteBuffer buffer = ByteBuffer.allocate(700);
                while (side.got.size() < MUCH && stream.read(buffer.clear()) >= 0) keep(buffer, side);
                scope.join();
            }
            stream.shutdownOutput();
            ByteBuffer one = ByteBuffer.allocate(1);
            side.end = stream.read(one) < 0 ? "told" : "more";
        } catch (IOException failure) {
            side.end = failure.toString();
        }
    }

    private static void keep(ByteBuffer buffer, Side side) {
        side.got.write(buffer.array(), 0, buffer.position());
    }

    /** Whether there was a suspension to be cancelled at. */
    @Coroutine
    static boolean isCancelled(String protocol, boolean ofServer, int rounds) throws IOException {
        OverTls version = new OverTls(null, protocol);
        Io.Pair pair = Io.pair();
        Side near = new Side(version.of(Tls.client(Keys.client(), "localhost", 1)), pair.near(), 1);
        Side far = new Side(version.of(Tls.server(Keys.server())), pair.far(), 2);
        Task<Void> client = Yield.spawn(TlsCancellationTestTasks.converse(near));
        Task<Void> server = Yield.spawn(TlsCancellationTestTasks.converse(far));
        Task<Void> victim = ofServer ? server : client;
        Yield.spawn(CancellingTasks.after(rounds, victim));
        boolean early = false;
        try {
            Yield.await(victim);
        } catch (TaskCancelled cancelled) {
            early = true;
        }
        Yield.await(ofServer ? client : server);
        check(near, far, early);
        check(far, near, early);
        assertTrue(Yield.nanoTime() < MOST_SECONDS * 1_000_000_000, "it took " + Yield.nanoTime());
        return early;
    }

    private static void check(Side reader, Side writer, boolean early) throws IOException {
        byte[] got = reader.got.toByteArray();
        assertArrayEquals(Arrays.copyOf(writer.sends, got.length), got);
        if (!early) assertEquals("told", reader.end);
        if (reader.end.equals("told")) assertEquals(MUCH, got.length);
        assertEquals(0, reader.tls.lent(), "buffers");
        assertFalse(reader.isOpen(), "open");
    }

    /** By the machine and as written in turn. */
    private static int everywhere(String protocol, boolean ofServer) {
        for (int n = 0; ; n++) {
            int rounds = n;
            Way way = new Way(n % 2 == 1, 0);
            boolean early;
            try {
                early = way.apply(VirtualClock.scheduler())
                        .run(TlsCancellationTestTasks.isCancelled(protocol, ofServer, rounds));
            } catch (AssertionError failure) {
                throw new AssertionError(way + ", cancelled after " + rounds, failure);
            }
            if (!early) return n;
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, false", "TLSv1.3, true", "TLSv1.2, false"})
    void whereverASideIsCancelledNothingIsLeft(String protocol, boolean ofServer) {
        int points = everywhere(protocol, ofServer);
        assertTrue(points > 20, points + " suspensions");
    }
}
