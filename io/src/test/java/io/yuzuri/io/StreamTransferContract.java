package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reading and writing: see {@link StreamChannelContract}. */
public abstract class StreamTransferContract extends StreamChannelContract {
    private static final int MUCH = 3_000_000;

    // ---- all bytes, in order

    @Coroutine
    static void writesInPieces(SocketChannel channel, SplittableRandom random) throws IOException {
        for (int sent = 0; sent < MUCH; ) {
            int length = Math.min(MUCH - sent, random.nextInt(4) == 0 ? random.nextInt(400_000) : random.nextInt(3000));
            ByteBuffer buffer = pattern(sent, length, random.nextBoolean());
            Io.write(channel, buffer);
            assertEquals(buffer.limit(), buffer.position());
            sent += length;
        }
        channel.shutdownOutput();
    }

    @Coroutine
    static void piecesOfAllSizes(long seed) throws IOException {
        try (Connection connection = Connection.open()) {
            SplittableRandom random = new SplittableRandom(seed);
            Yield.spawn(StreamTransferContractTasks.writesInPieces(connection.near(), random));
            assertEquals(MUCH, readPattern(connection.far(), 1 + random.nextInt(100_000)), "seed " + seed);
        }
    }

    @Test
    void bytesOfAllKindsOfBuffersArriveInOrder() {
        long[] seed = {1};
        everyWay(() -> StreamTransferContractTasks.piecesOfAllSizes(seed[0]++));
    }

    @Coroutine
    static void gathers(SocketChannel channel) throws IOException {
        ByteBuffer[] buffers = new ByteBuffer[5000];
        int from = 0;
        for (int i = 0; i < buffers.length; i++) {
            // Empty ones, small ones, and a few that are larger than what is moved at once.
            int length = i % 7 == 0 ? 0 : i % 1250 == 3 ? 200_000 : i % 300;
            buffers[i] = pattern(from, length, i % 3 == 0);
            from += length;
        }
        Io.write(channel, buffers);
        assertEquals(buffers.length, Transfer.next(buffers, 0));
        Io.write(channel, buffers);
        Io.write(channel);
        channel.shutdownOutput();
    }

    @Coroutine
    static void gathered() throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Void> writer = Yield.spawn(StreamTransferContractTasks.gathers(connection.near()));
            int received = readPattern(connection.far(), 10_000);
            Yield.await(writer);
            assertTrue(received > 1_000_000, received + " bytes");
        }
    }

    @Test
    void anyNumberOfBuffersIsWrittenInOrder() {
        everyWay(StreamTransferContractTasks::gathered);
    }

    @Coroutine
    static void readsFully() throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Void> writer =
                    Yield.spawn(StreamTransferContractTasks.writesInPieces(connection.near(), new SplittableRandom(5)));
            ByteBuffer large = ByteBuffer.allocate(MUCH - 100);
            Io.readFully(connection.far(), large);
            assertPattern(0, large.flip());
            Io.readFully(connection.far(), ByteBuffer.allocate(0));
            ByteBuffer rest = ByteBuffer.allocate(200);
            try {
                Io.readFully(connection.far(), rest);
                fail("read more than was sent");
            } catch (EOFException end) {
                assertEquals("The channel ended 100 bytes before the buffer was full.", end.getMessage());
            }
            assertPattern(MUCH - 100, rest.flip());
            assertEquals(100, rest.limit());
            Yield.await(writer);
        }
    }

    @Test
    void readingFullyTakesAllThatFitsOrSaysWhatIsMissing() {
        everyWay(StreamTransferContractTasks::readsFully);
    }

    // ---- directions

    @Coroutine
    static void halfCloses() throws IOException {
        try (Connection connection = Connection.open()) {
            connection.near().shutdownOutput();
            ByteBuffer buffer = ByteBuffer.allocate(10);
            assertEquals(-1, Io.read(connection.far(), buffer));
            assertEquals(-1, Io.read(connection.far(), buffer));
            Io.write(connection.far(), pattern(0, 5, false));
            Io.readFully(connection.near(), buffer.limit(5));
            assertPattern(0, buffer.flip());
            try {
                Io.write(connection.near(), pattern(0, 1, false));
                fail("wrote behind the end of the output");
            } catch (ClosedChannelException ended) {
                assertTrue(connection.near().isOpen());
            }
        }
    }

    /** Trap 45. */
    @Test
    void theEndOfOneDirectionIsNotThatOfTheOther() {
        everyWay(StreamTransferContractTasks::halfCloses);
    }

    @Coroutine
    static int echoes(SocketChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(50_000);
        int echoed = 0;
        for (int n; (n = Io.read(channel, buffer.clear())) >= 0; echoed += n) Io.write(channel, buffer.flip());
        channel.shutdownOutput();
        return echoed;
    }

    @Coroutine
    static void bothWaysAtOnce() throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Integer> echo = Yield.spawn(StreamTransferContractTasks.echoes(connection.far()));
            Yield.spawn(StreamTransferContractTasks.writesInPieces(connection.near(), new SplittableRandom(6)));
            assertEquals(MUCH, readPattern(connection.near(), 1 << 16));
            assertEquals(MUCH, Yield.await(echo));
        }
    }

    /** Trap 28. */
    @Test
    void oneTaskReadsWhileAnotherWrites() {
        everyWay(StreamTransferContractTasks::bothWaysAtOnce);
    }

    // ---- cancellation

    @Coroutine
    static void readsInTime(Duration time) throws IOException {
        try (Connection connection = Connection.open()) {
            ByteBuffer buffer = ByteBuffer.allocate(10);
            Io.write(connection.near(), pattern(0, 4, false));
            Timeout limit = Timeout.after(time);
            try (limit) {
                Io.readFully(connection.far(), buffer);
                fail("4 bytes filled a buffer of 10");
            } catch (TaskTimeout late) {
                assertSame(limit, late.timeout());
            }
            int kept = buffer.position();
            assertTrue(kept == 0 || kept == 4, kept + " bytes");
            Io.write(connection.near(), pattern(4, 6, false));
            Io.readFully(connection.far(), buffer);
            assertPattern(0, buffer.flip());
        }
    }

    /** Traps 31 and 32. */
    @Test
    void aReadThatIsCancelledLosesNothing() {
        everyWay(() -> StreamTransferContractTasks.readsInTime(Duration.ofMillis(20)));
        everyWay(() -> StreamTransferContractTasks.readsInTime(Duration.ZERO));
    }

    @Coroutine
    static void cancelledWrite(boolean gathering) throws IOException {
        try (Connection connection = Connection.open()) {
            ByteBuffer[] buffers = {pattern(0, 10_000_000, false), pattern(10_000_000, 10_000_000, true)};
            try (Timeout limit = Timeout.after(Duration.ofMillis(20))) {
                if (gathering) {
                    Io.write(connection.near(), buffers);
                } else {
                    for (ByteBuffer buffer : buffers) Io.write(connection.near(), buffer);
                }
                fail("nobody has read what was written in " + limit);
            } catch (TaskTimeout late) {
                connection.near().shutdownOutput();
            }
            int written = buffers[0].position() + buffers[1].position();
            assertTrue(written > 0, "nothing was written");
            assertEquals(written, readPattern(connection.far(), 1 << 16));
        }
    }

    /** Trap 32. */
    @Test
    void aWriteThatIsCancelledSaysHowMuchWasWritten() {
        everyWay(() -> StreamTransferContractTasks.cancelledWrite(false));
        everyWay(() -> StreamTransferContractTasks.cancelledWrite(true));
    }

    @Coroutine
    static void writesInTime() throws IOException {
        try (Connection connection = Connection.open()) {
            for (ByteBuffer nothing : new ByteBuffer[] {ByteBuffer.allocate(0), ByteBuffer.allocate(1)}) {
                Timeout over = Timeout.after(Duration.ZERO);
                try (over) {
                    Io.write(connection.near(), nothing);
                    fail("wrote although it was cancelled");
                } catch (TaskTimeout late) {
                    assertEquals(0, nothing.position());
                }
            }
            ByteBuffer buffer = pattern(0, 1, false);
            Io.write(connection.near(), buffer);
            try (Timeout over = Timeout.after(Duration.ZERO)) {
                Io.read(connection.far(), buffer.clear());
                fail("read although it was cancelled by " + over);
            } catch (TaskTimeout late) {
                assertEquals(0, buffer.position());
            }
            Io.readFully(connection.far(), buffer.clear());
        }
    }

    @Test
    void whoIsCancelledDoesNothingAlsoIfItCouldBeDoneAtOnce() {
        everyWay(StreamTransferContractTasks::writesInTime);
    }

    // ---- fairness

    @Coroutine
    static void counts(int[] ticks, SocketChannel until) {
        while (until.isOpen()) {
            ticks[0]++;
            Yield.pause();
        }
    }

    @Coroutine
    static void readsBesideOthers() throws IOException {
        int[] ticks = new int[1];
        try (Connection connection = Connection.open()) {
            fill(connection.near());
            connection.near().shutdownOutput();
            Yield.spawn(StreamTransferContractTasks.counts(ticks, connection.near()));
            // A byte at a time: the data is there, and no read has to wait.
            ByteBuffer one = ByteBuffer.allocate(1);
            for (int i = 0; i < 10_000; i++) Io.read(connection.far(), one.clear());
        }
        assertTrue(ticks[0] > 20, "others ran " + ticks[0] + " times");
    }

    /** Trap 50. */
    @Test
    void aPeerThatIsFasterStarvesNobody() {
        everyWay(StreamTransferContractTasks::readsBesideOthers);
    }

    @Coroutine
    static void shortRead() throws IOException {
        try (Connection connection = Connection.open()) {
            Io.write(connection.near(), pattern(0, 10, false));
            assertTrue(!Yield.isDrained(connection.far()));
            Yield.recv(connection.far());
            ByteBuffer buffer = ByteBuffer.allocate(4);
            assertEquals(4, Io.read(connection.far(), buffer));
            assertTrue(!Yield.isDrained(connection.far()), "there may be more");
            int n = Io.read(connection.far(), ByteBuffer.allocate(1000));
            assertTrue(n >= 1 && n <= 6, n + " bytes");
            assertTrue(Yield.isDrained(connection.far()), "there was less than was asked for");
        }
    }

    @Test
    void afterAShortReadTheNextOneWaitsFirst() {
        everyWay(StreamTransferContractTasks::shortRead);
    }

    // ---- misuse

    @Coroutine
    static void readsIntoAFullBuffer() throws IOException {
        try (Connection connection = Connection.open()) {
            Io.write(connection.near(), pattern(0, 1, false));
            Io.read(connection.far(), ByteBuffer.allocate(5).position(5));
            fail("read into a full buffer");
        } catch (IllegalArgumentException noRoom) {
            assertTrue(noRoom.getMessage().startsWith("There is no room in the buffer:"), noRoom.getMessage());
        }
    }

    /** Trap 52. */
    @Test
    void aBufferWithoutRoomIsRefused() {
        everyWay(StreamTransferContractTasks::readsIntoAFullBuffer);
    }
}
