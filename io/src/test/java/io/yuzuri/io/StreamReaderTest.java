package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamReaderTest extends StreamChannelContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    /** A pipe, and who reads from it. */
    private static final class Piped implements AutoCloseable {
        final BufferPool pool;
        final Pipe pipe = Yield.provider().openPipe();
        final StreamReader in;

        Piped(int bufferSize) throws IOException {
            this(bufferSize, StandardCharsets.UTF_8);
        }

        Piped(int bufferSize, Charset charset) throws IOException {
            pool = new BufferPool(bufferSize);
            pipe.source().configureBlocking(false);
            pipe.sink().configureBlocking(false);
            in = new StreamReader(Io.stream(pipe.source(), pipe.sink()), pool, charset);
        }

        void send(String text) throws IOException {
            pipe.sink().write(StandardCharsets.UTF_8.encode(text));
        }

        @Override
        public void close() throws IOException {
            in.close();
            assertEquals(0, pool.statistics().lent());
            pipe.sink().close();
            pipe.source().close();
        }
    }

    /** Sends a text in pieces, letting the reader run between them. */
    @Coroutine
    static void sendsInPieces(Pipe.SinkChannel sink, byte[] text, SplittableRandom random) throws IOException {
        try (sink) {
            for (int sent = 0, length; sent < text.length; sent += length) {
                length = Math.min(text.length - sent, 1 + random.nextInt(random.nextInt(20) + 1));
                Io.write(sink, ByteBuffer.wrap(text, sent, length));
                if (random.nextInt(3) == 0) Yield.pause();
            }
        }
    }

    @Coroutine
    static void readsLines(String text, List<String> expected, long seed) throws IOException {
        try (Piped piped = new Piped(20)) {
            Yield.spawn(StreamReaderTestTasks.sendsInPieces(
                    piped.pipe.sink(), text.getBytes(StandardCharsets.UTF_8), new SplittableRandom(seed)));
            List<String> lines = new ArrayList<>();
            for (Optional<String> line; (line = piped.in.readLine(20)).isPresent(); ) lines.add(line.get());
            assertEquals(expected, lines, "seed " + seed);
            assertTrue(piped.in.readLine(20).isEmpty());
        }
    }

    @Test
    void linesComeWithoutTheirEndsHoweverTheyAreCut() {
        String text =
                "first\r\nsecond\n\n\r\nüber\rmüde\n" + "123456789 123456789\n" + "123456789 12345678\r\n" + "last";
        List<String> lines =
                List.of("first", "second", "", "", "über\rmüde", "123456789 123456789", "123456789 12345678", "last");
        for (long seed = 1; seed <= 20; seed++) {
            long chosen = seed;
            everyWay(() -> StreamReaderTestTasks.readsLines(text, lines, chosen));
        }
        everyWay(() -> StreamReaderTestTasks.readsLines("", List.of(), 1));
        everyWay(() -> StreamReaderTestTasks.readsLines("\n", List.of(""), 1));
    }

    @Coroutine
    static void readsUntil(long seed) throws IOException {
        String text = "a: 1\r\n\r\nab\r\r\n\r\n\r\n\r\nrest";
        try (Piped piped = new Piped(64)) {
            Yield.spawn(StreamReaderTestTasks.sendsInPieces(
                    piped.pipe.sink(), text.getBytes(StandardCharsets.UTF_8), new SplittableRandom(seed)));
            byte[] delimiter = "\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            for (String part : List.of("a: 1", "ab\r", "")) {
                assertEquals(part, new String(piped.in.readUntil(delimiter, 64).orElseThrow(), StandardCharsets.UTF_8));
            }
            try {
                piped.in.readUntil(delimiter, 64);
                fail("the rest has no delimiter");
            } catch (EOFException end) {
                assertEquals("The stream ended, and 4 bytes before that end with no delimiter.", end.getMessage());
            }
            ByteBuffer rest = ByteBuffer.allocate(4);
            piped.in.readFully(rest);
            assertEquals("rest", new String(rest.array(), StandardCharsets.UTF_8));
            assertTrue(piped.in.readUntil(delimiter, 64).isEmpty());
        }
    }

    @Test
    void aDelimiterOfSeveralBytesIsFoundHoweverItIsCut() {
        for (long seed = 1; seed <= 20; seed++) {
            long chosen = seed;
            everyWay(() -> StreamReaderTestTasks.readsUntil(chosen));
        }
    }

    @Coroutine
    static void readsTooMuch() throws IOException {
        try (Piped piped = new Piped(16)) {
            for (String sent : List.of("123456", "78")) {
                piped.send(sent);
                try {
                    String line = piped.in.readLine(5).orElseThrow();
                    fail("read " + line);
                } catch (TooLongException tooLong) {
                    assertEquals("What was sent is longer than 5 bytes.", tooLong.getMessage());
                }
            }
            piped.send("\n");
            // Nothing is lost: whoever takes longer ones gets it.
            assertEquals("12345678", piped.in.readLine(9).orElseThrow());
            piped.send("1234\n5\n");
            assertEquals("1234", piped.in.readLine(5).orElseThrow());
            assertEquals("5", piped.in.readLine(2).orElseThrow());
        }
    }

    @Test
    void whatIsTooLongIsRefusedAndKept() {
        everyWay(StreamReaderTestTasks::readsTooMuch);
    }

    @Coroutine
    static void isCancelledInTheMiddle() throws IOException {
        try (Piped piped = new Piped(64)) {
            for (String sent : List.of("", "ab", "c")) {
                piped.send(sent);
                Timeout limit = Timeout.after(Duration.ofMillis(5));
                try (limit) {
                    String line = piped.in.readLine(64).orElseThrow();
                    fail("read " + line);
                } catch (TaskTimeout late) {
                    assertEquals(limit, late.timeout());
                }
            }
            piped.send("d\n");
            assertEquals("abcd", piped.in.readLine(64).orElseThrow());
        }
    }

    @Test
    void aReadThatIsCancelledLosesNothing() {
        everyWay(StreamReaderTestTasks::isCancelledInTheMiddle);
    }

    @Coroutine
    static void isIdle() throws IOException {
        try (Piped piped = new Piped(64)) {
            Task<Optional<String>> reading = Yield.spawn(StreamReaderTasks.readLine(piped.in, 64));
            while (reading.stackTrace().length < 2) Yield.pause();
            assertEquals(0, piped.pool.statistics().lent());
            piped.send("one\ntw");
            assertEquals(Optional.of("one"), Yield.await(reading));
            assertEquals(2, piped.in.buffered());
            assertEquals(1, piped.pool.statistics().lent());
            reading = Yield.spawn(StreamReaderTasks.readLine(piped.in, 64));
            while (reading.stackTrace().length < 2) Yield.pause();
            assertEquals(0, piped.pool.statistics().lent(), "a few bytes need no buffer while more are waited for");
            piped.send("o");
            Yield.pause();
            piped.send("\n");
            assertEquals(Optional.of("two"), Yield.await(reading));
            assertEquals(0, piped.in.buffered());
            assertEquals(new BufferPool.Statistics(0, 1), piped.pool.statistics());
        }
    }

    @Test
    void anIdleReaderHoldsNoBuffer() {
        everyWay(StreamReaderTestTasks::isIdle);
    }

    @Coroutine
    static void mixesLinesAndBytes() throws IOException {
        try (Piped piped = new Piped(16)) {
            piped.send("5\nabcde7\nfghijklnext\nmore");
            ByteBuffer body = ByteBuffer.allocate(10);
            assertEquals("5", piped.in.readLine(16).orElseThrow());
            piped.in.readFully(body.limit(5));
            assertEquals("7", piped.in.readLine(16).orElseThrow());
            // What the reader holds first, and then what the channel has.
            body.clear().limit(7);
            while (body.hasRemaining()) assertTrue(piped.in.read(body) > 0);
            assertArrayEquals("fghijkl".getBytes(StandardCharsets.UTF_8), java.util.Arrays.copyOf(body.array(), 7));
            assertEquals("next", piped.in.readLine(16).orElseThrow());
            piped.pipe.sink().close();
            piped.in.readFully(body.clear().limit(4));
            assertEquals(-1, piped.in.read(body.clear()));
        }
    }

    @Test
    void linesAndBytesCanBeMixed() {
        everyWay(StreamReaderTestTasks::mixesLinesAndBytes);
    }

    @Test
    void otherCharacterSetsAndWhatIsNotOfThem() throws IOException {
        try (Piped piped = new Piped(16, StandardCharsets.US_ASCII)) {
            piped.send("grün\n");
            assertEquals("gr\ufffd\ufffdn", piped.in.readLine(16).orElseThrow());
        }
    }

    @Test
    void limitsThatMeanNothingAreRefused() throws IOException {
        try (Piped piped = new Piped(16)) {
            for (int limit : new int[] {-1, 0, 17}) {
                assertThrows(IllegalArgumentException.class, () -> piped.in.readLine(limit));
                assertThrows(IllegalArgumentException.class, () -> piped.in.readUntil(new byte[1], limit));
            }
            assertThrows(IllegalArgumentException.class, () -> piped.in.readUntil(new byte[0], 1));
            piped.send("xy");
            assertThrows(TooLongException.class, () -> piped.in.readLine(1));
            assertThrows(IllegalArgumentException.class, () -> piped.in.read(ByteBuffer.allocate(0)));
        }
    }

    @Coroutine
    static void readsToTheLimit(int bufferSize) throws IOException {
        try (Piped piped = new Piped(bufferSize)) {
            piped.send("abcde");
            piped.pipe.sink().close();
            assertEquals("abcde", piped.in.readLine(5).orElseThrow());
            assertTrue(piped.in.readLine(5).isEmpty());
        }
        try (Piped piped = new Piped(bufferSize)) {
            piped.send("abcdef\nxy\n");
            try {
                piped.in.readLine(5);
                fail("it is longer");
            } catch (TooLongException longer) {
                assertTrue(piped.in.buffered() >= 6);
            }
            ByteBuffer first = ByteBuffer.allocate(3);
            assertEquals(3, piped.in.read(first));
            assertEquals("def", piped.in.readLine(5).orElseThrow());
            assertEquals("xy", piped.in.readLine(5).orElseThrow());
        }
        try (Piped piped = new Piped(bufferSize)) {
            piped.send("abcdef");
            try {
                piped.in.readUntil(new byte[] {0}, 5);
                fail("it is longer");
            } catch (TooLongException longer) {
                ByteBuffer all = ByteBuffer.allocate(6);
                piped.in.readFully(all);
                assertEquals("abcdef", new String(all.array(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aLineThatIsAsLongAsTheLimitMayEndWithTheStream() {
        everyWay(() -> StreamReaderTestTasks.readsToTheLimit(5));
        everyWay(() -> StreamReaderTestTasks.readsToTheLimit(64));
    }

    @Coroutine
    static void awaitWaiting(Task<?> reading) {
        while (!reading.isDone() && reading.stackTrace().length < 2) Yield.pause();
    }

    @Coroutine
    static void endsLater(int bufferSize, String more) throws IOException {
        try (Piped piped = new Piped(bufferSize)) {
            piped.send("abcde");
            Task<Optional<String>> reading = Yield.spawn(StreamReaderTasks.readLine(piped.in, 5));
            awaitWaiting(reading);
            piped.send(more);
            piped.pipe.sink().close();
            try {
                assertEquals(Optional.of("abcde"), Yield.await(reading, IOException.class));
                assertEquals("", more);
            } catch (TooLongException longer) {
                assertEquals("\n", more);
                ByteBuffer all = ByteBuffer.allocate(6);
                piped.in.readFully(all);
                assertEquals("abcde\n", new String(all.array(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whetherTheStreamGoesOnAtTheLimitIsWaitedFor() {
        for (int bufferSize : new int[] {5, 64}) {
            everyWay(() -> StreamReaderTestTasks.endsLater(bufferSize, ""));
            everyWay(() -> StreamReaderTestTasks.endsLater(bufferSize, "\n"));
        }
    }

    @Coroutine
    static void goesOnBehindWhatWasSetAside(int shorter) throws IOException {
        try (Piped piped = new Piped(100)) {
            piped.send("abcde");
            Task<Optional<String>> reading = Yield.spawn(StreamReaderTasks.readLine(piped.in, 100));
            awaitWaiting(reading);
            reading.cancel();
            while (!reading.isDone()) Yield.pause();
            assertEquals(5, piped.in.buffered());
            piped.send("fg\n");
            try {
                piped.in.readLine(shorter);
                fail("it is longer");
            } catch (TooLongException longer) {
                assertTrue(piped.in.buffered() >= 5);
            }
            assertEquals("abcdefg", piped.in.readLine(100).orElseThrow());
        }
    }

    @Test
    void whatWasSetAsideStaysUsableWhenALimitIsExceeded() {
        everyWay(() -> StreamReaderTestTasks.goesOnBehindWhatWasSetAside(5));
        everyWay(() -> StreamReaderTestTasks.goesOnBehindWhatWasSetAside(3));
    }
}
