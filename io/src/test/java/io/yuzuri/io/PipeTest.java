package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pipes are streams too: trap 55. */
class PipeTest extends StreamChannelContract {
    private static final int MUCH = 1_000_000;

    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    private static Pipe open() throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        return pipe;
    }

    @Coroutine
    static void writes(Pipe.SinkChannel sink) throws IOException {
        try (sink) {
            Io.write(sink, pattern(0, MUCH / 2, false), pattern(MUCH / 2, MUCH / 4, true));
            Io.write(sink, pattern(MUCH / 4 * 3, MUCH / 4, false));
        }
    }

    @Coroutine
    static void moves() throws IOException {
        Pipe pipe = open();
        try (Pipe.SourceChannel source = pipe.source()) {
            Task<Void> writer = Yield.spawn(PipeTestTasks.writes(pipe.sink()));
            ByteBuffer buffer = ByteBuffer.allocate(MUCH + 1);
            Io.readFully(source, buffer.limit(1000));
            try {
                Io.readFully(source, buffer.limit(MUCH + 1));
                fail("more came than was sent");
            } catch (EOFException end) {
                assertEquals(MUCH, buffer.position());
            }
            assertEquals(-1, Io.read(source, buffer));
            assertPattern(0, buffer.flip());
            Yield.await(writer);
        }
    }

    @Test // trap 55
    void bytesArriveInOrderAndThenTheEnd() {
        everyWay(PipeTestTasks::moves);
    }

    @Coroutine
    static void readerGoesAway() throws IOException {
        Pipe pipe = open();
        Task<Void> writer = Yield.spawn(PipeTestTasks.writes(pipe.sink()));
        Io.readFully(pipe.source(), ByteBuffer.allocate(100));
        Yield.close(pipe.source());
        try {
            Yield.await(writer, IOException.class);
            fail("nobody reads");
        } catch (ConnectionLostException lost) {
            assertTrue(lost.getMessage().startsWith("The pipe is lost: "), lost.getMessage());
            assertInstanceOf(IOException.class, lost.getCause());
        }
    }

    @Test // trap 55
    void whoWritesWhenNobodyReadsIsToldSo() {
        everyWay(PipeTestTasks::readerGoesAway);
    }

    @Coroutine
    static String reads(Pipe.SourceChannel source) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(10);
        Io.read(source, buffer);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    @Coroutine
    static void writesText(Pipe.SinkChannel sink, String text) throws IOException {
        Io.write(sink, StandardCharsets.US_ASCII.encode(text));
    }

    private static void assertRefusedElsewhere(Task<?> task) {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> Scheduler.builder().name("other").run(task));
        assertTrue(refused.getMessage().contains("another scheduler"), refused.getMessage());
    }

    @Coroutine
    static void isUsedElsewhere() throws IOException {
        Pipe pipe = open();
        Task<String> reading = Yield.spawn(PipeTestTasks.reads(pipe.source()));
        while (reading.stackTrace().length < 2) Yield.pause();
        Io.write(pipe.sink(), StandardCharsets.US_ASCII.encode("hello"));
        assertRefusedElsewhere(PipeTestTasks.reads(pipe.source()));
        assertRefusedElsewhere(PipeTestTasks.writesText(pipe.sink(), "between"));
        assertEquals("hello", Yield.await(reading));
        Yield.close(pipe.sink());
        Yield.close(pipe.source());
    }

    @Test // trap 20
    void aTaskOfAnotherSchedulerTakesNothingAndPutsNothingIn() {
        everyWay(PipeTestTasks::isUsedElsewhere);
    }

    @Coroutine
    static void blockingMode(boolean reads) throws IOException {
        Pipe pipe = Yield.provider().openPipe();
        try {
            if (reads) {
                Io.read(pipe.source(), ByteBuffer.allocate(1));
            } else {
                Io.write(pipe.sink(), ByteBuffer.allocate(1));
            }
            fail("it would have blocked");
        } catch (IllegalBlockingModeException refused) {
            assertTrue(refused.getMessage().endsWith("Call configureBlocking(false) on it first."));
        } finally {
            pipe.source().close();
            pipe.sink().close();
        }
    }

    @Test
    void blockingModeIsRefused() {
        everyWay(() -> PipeTestTasks.blockingMode(true));
        everyWay(() -> PipeTestTasks.blockingMode(false));
    }

    @Coroutine
    static void counts(int[] ticks, Pipe.SinkChannel until) {
        while (until.isOpen()) {
            ticks[0]++;
            Yield.pause();
        }
    }

    @Coroutine
    static void writesBesideOthers() throws IOException {
        Pipe pipe = open();
        int[] ticks = new int[1];
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            Yield.spawn(PipeTestTasks.counts(ticks, sink));
            // A byte at a time: there is room for all of them, and no write has to wait.
            ByteBuffer one = ByteBuffer.allocate(1);
            for (int i = 0; i < 10_000; i++) Io.write(sink, one.clear());
            assertTrue(source.isOpen());
        }
        assertTrue(ticks[0] > 20, "others ran " + ticks[0] + " times");
    }

    @Test // trap 49
    void aPeerThatTakesEverythingStarvesNobody() {
        everyWay(PipeTestTasks::writesBesideOthers);
    }

    @Coroutine
    static void readsBesideOthers() throws IOException {
        Pipe pipe = open();
        int[] ticks = new int[1];
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            Io.write(sink, pattern(0, 10_000, true));
            Yield.spawn(PipeTestTasks.counts(ticks, sink));
            // A byte at a time: all the data is there, and no read has to wait.
            ByteBuffer one = ByteBuffer.allocate(1);
            for (int i = 0; i < 10_000; i++) Io.read(source, one.clear());
        }
        assertTrue(ticks[0] > 20, "others ran " + ticks[0] + " times");
    }

    @Test // trap 50
    void aPeerThatIsFasterStarvesNobody() {
        everyWay(PipeTestTasks::readsBesideOthers);
    }
}
