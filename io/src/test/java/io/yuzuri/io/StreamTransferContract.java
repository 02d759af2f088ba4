package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.BusyException;
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
    // ---- all bytes, in order

    @Coroutine
    static void writesInPieces(SocketChannel channel, int much, SplittableRandom random) throws IOException {
        for (int sent = 0, length; sent < much; sent += length) {
            length = Math.min(much - sent, random.nextInt(random.nextInt(4) == 0 ? much / 8 : much / 1000));
            ByteBuffer buffer = pattern(sent, length, random.nextBoolean());
            Io.write(channel, buffer);
            assertEquals(buffer.limit(), buffer.position());
        }
        channel.shutdownOutput();
    }

    @Coroutine
    static void piecesOfAllSizes(int much, SplittableRandom random) throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Void> writer = StreamTransferContractTasks.writesInPieces(connection.near(), much, random.split());
            Yield.spawn(writer);
            assertEquals(much, readPattern(connection.far(), 1 + random.nextInt(much / 30)));
        }
    }

    @Test // trap 6
    void bytesOfAllKindsOfBuffersArriveInOrder() {
        SplittableRandom random = new SplittableRandom(1);
        everyWay(() -> StreamTransferContractTasks.piecesOfAllSizes(much(), random.split()));
    }

    @Coroutine
    static int gathers(SocketChannel channel, int much) throws IOException {
        ByteBuffer[] buffers = new ByteBuffer[5000];
        int from = 0;
        for (int i = 0; i < buffers.length; i++) {
            // Empty ones, small ones, and a few that may be larger than what is moved at once.
            int length = i % 7 == 0 ? 0 : i % 1250 == 3 ? much / 15 : i % (much / 10_000);
            buffers[i] = pattern(from, length, i % 3 == 0);
            from += length;
        }
        Io.write(channel, buffers);
        assertEquals(buffers.length, Transfer.next(buffers, 0));
        Io.write(channel, buffers);
        Io.write(channel);
        channel.shutdownOutput();
        return from;
    }

    @Coroutine
    static void gathered(int much) throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Integer> writer = Yield.spawn(StreamTransferContractTasks.gathers(connection.near(), much));
            int received = readPattern(connection.far(), 10_000);
            assertEquals(Yield.await(writer), received);
        }
    }

    @Test // trap 48
    void anyNumberOfBuffersIsWrittenInOrder() {
        everyWay(() -> StreamTransferContractTasks.gathered(much()));
    }

    @Coroutine
    static void readsFully(int much) throws IOException {
        try (Connection connection = Connection.open()) {
            SplittableRandom random = new SplittableRandom(5);
            Task<Void> writer = StreamTransferContractTasks.writesInPieces(connection.near(), much, random);
            Yield.spawn(writer);
            ByteBuffer large = ByteBuffer.allocate(much - 100);
            Io.readFully(connection.far(), large);
            assertPattern(0, large.flip());
            Io.readFully(connection.far(), ByteBuffer.allocate(0));
            ByteBuffer rest = ByteBuffer.allocate(200);
            try {
                Io.readFully(connection.far(), rest);
                fail("read more than was sent");
            } catch (EOFException end) {
                assertEquals("The stream ended 100 bytes before the buffer was full.", end.getMessage());
            }
            assertPattern(much - 100, rest.flip());
            assertEquals(100, rest.limit());
            Yield.await(writer);
        }
    }

    @Test
    void readingFullyTakesAllThatFitsOrSaysWhatIsMissing() {
        everyWay(() -> StreamTransferContractTasks.readsFully(much()));
    }

    // ---- directions

    @Coroutine
    static void writes(SocketChannel channel, int from, int length) throws IOException {
        Io.write(channel, pattern(from, length, false));
    }

    @Coroutine
    static void halfCloses() throws IOException {
        try (Connection connection = Connection.open()) {
            connection.near().shutdownOutput();
            ByteBuffer buffer = ByteBuffer.allocate(10);
            assertEquals(-1, Io.read(connection.far(), buffer));
            assertEquals(-1, Io.read(connection.far(), buffer));
            Yield.spawn(StreamTransferContractTasks.writes(connection.far(), 0, 5));
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

    @Test // trap 45
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
    static void bothWaysAtOnce(int much) throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Integer> echo = Yield.spawn(StreamTransferContractTasks.echoes(connection.far()));
            SplittableRandom random = new SplittableRandom(6);
            Yield.spawn(StreamTransferContractTasks.writesInPieces(connection.near(), much, random));
            assertEquals(much, readPattern(connection.near(), 1 << 16));
            assertEquals(much, Yield.await(echo));
        }
    }

    @Test // trap 28
    void oneTaskReadsWhileAnotherWrites() {
        everyWay(() -> StreamTransferContractTasks.bothWaysAtOnce(much()));
    }

    // ---- cancellation

    @Coroutine
    static void readsInTime(Duration time) throws IOException {
        try (Connection connection = Connection.open()) {
            ByteBuffer buffer = ByteBuffer.allocate(10);
            Task<Void> first = Yield.spawn(StreamTransferContractTasks.writes(connection.near(), 0, 4));
            Timeout limit = Timeout.after(time);
            try (limit) {
                Io.readFully(connection.far(), buffer);
                fail("4 bytes filled a buffer of 10");
            } catch (TaskTimeout late) {
                assertSame(limit, late.timeout());
            }
            assertTrue(buffer.position() <= 4, buffer.position() + " bytes");
            Io.readFully(connection.far(), buffer.limit(4));
            Yield.await(first);
            Yield.spawn(StreamTransferContractTasks.writes(connection.near(), 4, 6));
            Io.readFully(connection.far(), buffer.limit(10));
            assertPattern(0, buffer.flip());
        }
    }

    @Test // trap 32
    void aReadThatIsCancelledLosesNothing() {
        everyWay(() -> StreamTransferContractTasks.readsInTime(Duration.ofMillis(20)));
        everyWay(() -> StreamTransferContractTasks.readsInTime(Duration.ZERO));
    }

    @Coroutine
    static void cancelledWrite(boolean gathering) throws IOException {
        try (Connection connection = Connection.open()) {
            ByteBuffer[] buffers = {pattern(0, 10_000_000, false), pattern(10_000_000, 10_000_000, true)};
            Timeout limit = Timeout.after(Duration.ofMillis(20));
            try (limit) {
                if (gathering) {
                    Io.write(connection.near(), buffers);
                } else {
                    for (ByteBuffer buffer : buffers) Io.write(connection.near(), buffer);
                }
                fail("nobody has read what was written in " + limit);
            } catch (TaskTimeout late) {
                if (late.timeout() != limit) throw late;
                connection.near().shutdownOutput();
            }
            int written = buffers[0].position() + buffers[1].position();
            assertTrue(written > 0, "nothing was written");
            assertEquals(written, readPattern(connection.far(), 1 << 16));
        }
    }

    @Test // trap 32
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
                    if (late.timeout() != over) throw late;
                    assertEquals(0, nothing.position());
                }
            }
            ByteBuffer buffer = pattern(0, 1, false);
            Io.write(connection.near(), buffer);
            Timeout over = Timeout.after(Duration.ZERO);
            try (over) {
                Io.read(connection.far(), buffer.clear());
                fail("read although it was cancelled by " + over);
            } catch (TaskTimeout late) {
                if (late.timeout() != over) throw late;
                assertEquals(0, buffer.position());
            }
            Io.readFully(connection.far(), buffer.clear());
        }
    }

    @Test
    void whoIsCancelledDoesNothingAlsoIfItCouldBeDoneAtOnce() {
        everyWay(StreamTransferContractTasks::writesInTime);
    }

    @Coroutine
    static void readsLittle() throws IOException {
        try (Connection connection = Connection.open()) {
            Yield.spawn(StreamTransferContractTasks.writes(connection.near(), 0, 100));
            for (int read = 0; read < 100; ) {
                ByteBuffer buffer = ByteBuffer.allocate(read < 50 ? 4 : 1000);
                read += Io.read(connection.far(), buffer);
                assertEquals(buffer.hasRemaining(), Yield.isDrained(connection.far()), read + " bytes read, " + buffer);
            }
        }
    }

    @Test
    void afterAShortReadTheNextOneWaitsFirst() {
        everyWay(StreamTransferContractTasks::readsLittle);
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

    @Test // trap 52
    void aBufferWithoutRoomIsRefused() {
        everyWay(StreamTransferContractTasks::readsIntoAFullBuffer);
    }

    // ---- one task in each direction

    @Coroutine
    static void writesBeside(int much) throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Boolean> one = Yield.spawn(StreamTransferContractTasks.isRefused(connection.near(), much));
            Task<Boolean> other = Yield.spawn(StreamTransferContractTasks.isRefused(connection.near(), much));
            ByteBuffer all = ByteBuffer.allocate(much);
            Io.readFully(connection.far(), all);
            assertPattern(0, all.flip());
            boolean isOneRefused = Yield.await(one);
            boolean isOtherRefused = Yield.await(other);
            assertTrue(isOneRefused != isOtherRefused, "both wrote, or none");
        }
    }

    @Coroutine
    static boolean isRefused(SocketChannel channel, int much) throws IOException {
        try {
            writes(channel, 0, much);
            return false;
        } catch (BusyException refused) {
            return true;
        }
    }

    @Test // trap 29
    void ofTwoWritersOneIsRefusedAndNothingIsMixed() {
        int much = much() < 1_000_000 ? much() : 4 * much(); // a system takes much at once
        everyWay(() -> StreamTransferContractTasks.writesBeside(much));
    }
}
