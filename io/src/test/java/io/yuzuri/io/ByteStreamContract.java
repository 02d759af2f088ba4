package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.BusyException;
import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.sync.Mailbox;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every stream, whatever is below it. A subclass says how two ends come to be. */
public abstract class ByteStreamContract extends StreamChannelContract {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int LINES = 200;

    /** Two ends of one connection; closed together. */
    public record Ends(ByteStream near, ByteStream far) implements AutoCloseable {
        @Override
        @Coroutine
        public void close() throws IOException {
            closeOne(near);
            closeOne(far);
        }

        /** Whatever the peer has done to it. */
        @Coroutine
        static void closeOne(ByteStream stream) throws IOException {
            try {
                stream.close();
            } catch (ConnectionLostException | ClosedChannelException gone) {
                // Then there is nothing left to close.
            }
        }
    }

    /** Makes two ends of one connection, of the scheduler whose task asks for it. */
    public interface Opening {
        @Coroutine
        Ends open() throws IOException;
    }

    protected abstract Opening opening();

    /** Whether a side that was told of the end can still write. */
    protected boolean halfCloses() {
        return true;
    }

    // ---- all bytes, in order

    @Coroutine
    static void writesInPieces(ByteStream stream, int much, SplittableRandom random) throws IOException {
        for (int sent = 0, length; sent < much; sent += length) {
            length = Math.min(much - sent, random.nextInt(random.nextInt(4) == 0 ? much / 8 : much / 500));
            ByteBuffer one = pattern(sent, length / 3, random.nextBoolean());
            ByteBuffer two = pattern(sent + length / 3, length - length / 3, random.nextBoolean());
            stream.write(one, two);
            assertFalse(one.hasRemaining() || two.hasRemaining());
        }
        stream.write();
        stream.write(ByteBuffer.allocate(0));
        stream.shutdownOutput();
    }

    @Coroutine
    static int readsPattern(ByteStream stream, SplittableRandom random) throws IOException {
        int received = 0;
        int n;
        do {
            ByteBuffer buffer = ByteBuffer.allocate(1 + random.nextInt(20_000));
            n = random.nextBoolean() ? stream.tryRead(buffer) : stream.read(buffer);
            assertEquals(Math.max(0, n), buffer.position());
            assertPattern(received, buffer.flip());
            received += Math.max(0, n);
            if (n == 0) assertEquals(0, Yield.any(stream.readable()));
        } while (n >= 0);
        assertEquals(-1, stream.read(ByteBuffer.allocate(1)));
        assertEquals(-1, stream.tryRead(ByteBuffer.allocate(1)));
        assertEquals(0, Yield.any(stream.readable(), Waitable.after(LONG)));
        return received;
    }

    @Coroutine
    static void bothWays(Opening opening, boolean halfCloses, int much, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Ends ends = opening.open()) {
            Task<Void> there = Yield.spawn(ByteStreamContractTasks.writesInPieces(ends.near(), much, random.split()));
            Task<Integer> near = ByteStreamContractTasks.readsPattern(ends.near(), random.split());
            Task<Void> back = ByteStreamContractTasks.writesInPieces(ends.far(), much, random.split());
            if (halfCloses) {
                Yield.spawn(near);
                Yield.spawn(back);
            }
            assertEquals(much, readsPattern(ends.far(), random.split()));
            Yield.await(there);
            if (!halfCloses) return;
            assertEquals(much, Yield.await(near));
            Yield.await(back);
        }
    }

    @Test
    void bytesArriveInOrderInBothDirections() {
        everyWay(() -> ByteStreamContractTasks.bothWays(opening(), halfCloses(), much() / 10, 1));
    }

    // ---- ends

    @Coroutine
    static void halfCloses(Opening opening, boolean possible) throws IOException {
        try (Ends ends = opening.open()) {
            ends.near().write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            ends.near().shutdownOutput();
            assertThrowsClosed(ends.near());
            ByteBuffer got = ByteBuffer.allocate(10);
            while (ends.far().read(got) >= 0) continue;
            assertEquals(3, got.position());
            if (!possible) return;
            ends.far().write(ByteBuffer.wrap(new byte[] {4}));
            got.clear();
            assertEquals(1, ends.near().read(got));
            ends.far().shutdownOutput();
            assertEquals(-1, ends.near().read(got));
        }
    }

    @Coroutine
    static void assertThrowsClosed(ByteStream stream) throws IOException {
        try {
            stream.write(ByteBuffer.allocate(1));
            fail("it was ended");
        } catch (ClosedChannelException ended) {
            // as it should be
        }
    }

    @Test
    void whoseOutputEndedMayStillRead() {
        everyWay(() -> ByteStreamContractTasks.halfCloses(opening(), halfCloses()));
    }

    @Coroutine
    static void readsUntilClosed(ByteStream stream, Mailbox<String> said) throws IOException {
        try {
            stream.read(ByteBuffer.allocate(1));
            said.send("read");
        } catch (ClosedChannelException closed) {
            said.send("closed");
        }
    }

    @Coroutine
    static void closesWhileRead(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            Mailbox<String> said = Mailbox.unbounded();
            Yield.spawn(ByteStreamContractTasks.readsUntilClosed(ends.near(), said));
            Yield.sleep(Duration.ofMillis(1));
            ends.near().close();
            assertEquals("closed", said.receive());
            ends.near().close();
            for (int i = 0; i < 3; i++) {
                try {
                    if (i == 0) ends.near().read(ByteBuffer.allocate(1));
                    if (i == 1) ends.near().tryRead(ByteBuffer.allocate(1));
                    if (i == 2) ends.near().write(ByteBuffer.allocate(1));
                    fail("it is closed: " + i);
                } catch (ClosedChannelException closed) {
                    // as it should be
                }
            }
            assertEquals(-1, ends.far().read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void whoReadsIsToldOfTheClosing() {
        everyWay(() -> ByteStreamContractTasks.closesWhileRead(opening()));
    }

    @Coroutine
    static void writesToNobody(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            ends.far().close();
            try {
                for (int i = 0; i < 100; i++) {
                    ends.near().write(ByteBuffer.allocate(100_000));
                    Yield.sleep(Duration.ofMillis(1));
                }
                fail("nobody reads it");
            } catch (ConnectionLostException lost) {
                assertTrue(lost.getMessage() != null);
            }
        }
    }

    @Test
    void whoWritesToNobodyIsTold() {
        everyWay(() -> ByteStreamContractTasks.writesToNobody(opening()));
    }

    // ---- one at a time

    @Coroutine
    static void readsLong(ByteStream stream) throws IOException {
        stream.read(ByteBuffer.allocate(1));
    }

    @Coroutine
    static void refusesASecondReader(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            Task<Void> first = Yield.spawn(ByteStreamContractTasks.readsLong(ends.near()));
            Yield.sleep(Duration.ofMillis(1));
            for (int i = 0; i < 2; i++) {
                try {
                    int n = i == 0
                            ? ends.near().read(ByteBuffer.allocate(1))
                            : ends.near().tryRead(ByteBuffer.allocate(1));
                    fail("another task reads: " + n);
                } catch (BusyException busy) {
                    assertTrue(busy.getMessage().contains("because"), busy.getMessage());
                }
            }
            ends.far().write(ByteBuffer.allocate(1));
            Yield.await(first);
            assertEquals(0, ends.near().tryRead(ByteBuffer.allocate(1)));
        }
    }

    @Test
    void oneTaskReadsAtATime() {
        everyWay(() -> ByteStreamContractTasks.refusesASecondReader(opening()));
    }

    @Coroutine
    static void readsWithoutRoom(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            for (int i = 0; i < 2; i++) {
                try {
                    if (i == 0) ends.near().read(ByteBuffer.allocate(0));
                    if (i == 1) ends.near().tryRead(ByteBuffer.allocate(0));
                    fail("there is no room");
                } catch (IllegalArgumentException noRoom) {
                    assertTrue(noRoom.getMessage().startsWith("There is no room"), noRoom.getMessage());
                }
            }
        }
    }

    @Test
    void thereMustBeRoom() {
        everyWay(() -> ByteStreamContractTasks.readsWithoutRoom(opening()));
    }

    // ---- cancellation

    @Coroutine
    static void isCutOff(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            ByteBuffer got = ByteBuffer.allocate(100);
            for (int i = 0; i < 3; i++) {
                Timeout limit = Timeout.after(Duration.ofMillis(2));
                try (limit) {
                    ends.near().read(got);
                    fail("nothing was sent");
                } catch (TaskTimeout late) {
                    if (late.timeout() != limit) throw late;
                    assertEquals(0, got.position());
                }
            }
            ends.far().write(ByteBuffer.wrap(new byte[] {7}));
            assertEquals(1, ends.near().read(got));
            Task<?> self = Yield.current();
            self.cancel();
            for (int i = 0; i < 2; i++) {
                try {
                    if (i == 0) ends.near().read(got);
                    if (i == 1) ends.near().write(ByteBuffer.allocate(1));
                    fail("it was cancelled");
                } catch (TaskCancelled cancelled) {
                    assertEquals(1, got.position());
                }
            }
        }
    }

    @Test
    void whoIsCancelledHasReadNothing() {
        for (int way = 0; way < 2; way++) {
            boolean asWritten = way == 1;
            assertThrows(
                    TaskCancelled.class,
                    () -> scheduler().asWritten(asWritten).run(ByteStreamContractTasks.endsCancelled(opening())));
        }
    }

    @Coroutine
    static void endsCancelled(Opening opening) throws IOException {
        isCutOff(opening);
        Yield.checkpoint();
    }

    /** Writes that are cut off, each going on where the last one stopped. */
    @Coroutine
    static void writesCutOff(ByteStream stream, int much) throws IOException {
        ByteBuffer all = pattern(0, much, false);
        while (all.hasRemaining()) {
            Timeout limit = Timeout.after(Duration.ofMillis(1));
            try (limit) {
                stream.write(all);
            } catch (TaskTimeout late) {
                if (late.timeout() != limit) throw late;
            }
        }
        stream.shutdownOutput();
    }

    @Coroutine
    static void readsSlowly(Opening opening, int much) throws IOException {
        try (Ends ends = opening.open()) {
            Task<Void> writing = Yield.spawn(ByteStreamContractTasks.writesCutOff(ends.near(), much));
            int received = 0;
            ByteBuffer buffer = ByteBuffer.allocate(much / 50);
            for (int n; (n = ends.far().read(buffer.clear())) >= 0; received += n) {
                assertPattern(received, buffer.flip());
                if (received % 7 < 3) Yield.sleep(Duration.ofMillis(2));
            }
            assertEquals(much, received);
            Yield.await(writing);
        }
    }

    @Test
    void aWriteThatIsCutOffGoesOnWhereItStopped() {
        everyWay(() -> ByteStreamContractTasks.readsSlowly(opening(), much() / 10));
    }

    // ---- readers and writers

    @Coroutine
    static void answersLines(ByteStream stream) throws IOException {
        BufferPool pool = new BufferPool(64);
        try (StreamReader in = new StreamReader(stream, pool);
                StreamWriter out = new StreamWriter(stream, pool)) {
            for (int i = 0; i < LINES; i++) {
                out.write(in.readLine(64).orElseThrow());
                out.write(" again\n");
                if (in.buffered() == 0) out.flush();
            }
        }
        stream.shutdownOutput();
        assertEquals(0, pool.statistics().lent());
    }

    @Coroutine
    static void asks(ByteStream stream) throws IOException {
        BufferPool pool = new BufferPool(100);
        try (StreamWriter out = new StreamWriter(stream, pool)) {
            for (int i = 0; i < LINES; i++) {
                out.write("line " + i + "\n");
                if (i % 7 > 0) continue;
                out.flush();
                assertEquals(0, out.buffered());
            }
        }
        assertEquals(0, pool.statistics().lent());
    }

    @Coroutine
    static void talks(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            Task<Void> answering = Yield.spawn(ByteStreamContractTasks.answersLines(ends.far()));
            BufferPool pool = new BufferPool(256);
            StreamReader in = new StreamReader(ends.near(), pool);
            Task<Void> asking = Yield.spawn(ByteStreamContractTasks.asks(ends.near()));
            assertArrayEquals("line".getBytes(StandardCharsets.UTF_8), in.peek(4));
            assertEquals("line 0 again", in.readLine(64).orElseThrow());
            assertEquals("line ", new String(in.readExactly(5), StandardCharsets.UTF_8));
            in.skip(8);
            for (int i = 2; i < LINES; i++) {
                assertEquals("line " + i + " again", in.readLine(64).orElseThrow());
            }
            assertEquals(0, in.peek(5).length);
            assertTrue(in.readLine(64).isEmpty());
            try {
                in.skip(1);
                fail("the stream has ended");
            } catch (EOFException end) {
                assertEquals("The stream ended 1 bytes too early.", end.getMessage());
            }
            in.close();
            Yield.await(asking);
            Yield.await(answering);
            assertEquals(0, pool.statistics().lent());
        }
    }

    @Test
    void linesGoToAndFro() {
        everyWay(() -> ByteStreamContractTasks.talks(opening()));
    }

    @Coroutine
    static int observesBoth(Opening opening) throws IOException {
        try (Ends ends = opening.open()) {
            Mailbox<String> inbox = Mailbox.bounded(1);
            Waitable[] things = {inbox.receivable(), ends.near().readable(), Waitable.after(LONG)};
            inbox.send("here");
            ByteBuffer none = ByteBuffer.allocate(1);
            while (Yield.any(things) == 1) assertEquals(0, ends.near().tryRead(none));
            assertEquals("here", inbox.receive());
            ends.far().write(ByteBuffer.wrap(new byte[] {1, 2}));
            ByteBuffer got = ByteBuffer.allocate(2);
            while (got.hasRemaining()) {
                assertEquals(1, Yield.any(things));
                ends.near().tryRead(got);
            }
            ends.far().close();
            int n;
            do {
                assertEquals(1, Yield.any(things));
                n = ends.near().tryRead(got.clear());
            } while (n == 0);
            return n;
        }
    }

    @Test
    void aStreamIsOneOfTheThingsThatAreWaitedFor() {
        everyWay(() -> ByteStreamContractTasks.observesBoth(opening()));
    }
}
