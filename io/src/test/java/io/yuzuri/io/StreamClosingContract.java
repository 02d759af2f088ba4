package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.BusyException;
import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Yield;
import io.yuzuri.sync.Event;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How streams end: see {@link StreamChannelContract}. */
public abstract class StreamClosingContract extends StreamChannelContract {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Reads, in the step in which it says that it began: what that fails with, or null. */
    @Coroutine
    static Throwable reads(SocketChannel channel, Event begun) {
        begun.set();
        try {
            Io.read(channel, ByteBuffer.allocate(1));
            return null;
        } catch (IOException | BusyException failure) {
            return failure;
        }
    }

    /** Writes more than the channel takes when nobody reads. */
    @Coroutine
    static Throwable writes(SocketChannel channel, Event begun) {
        begun.set();
        try {
            Io.write(channel, ByteBuffer.allocate(50_000_000));
            return null;
        } catch (IOException failure) {
            return failure;
        }
    }

    @Coroutine
    static Throwable lingers(SocketChannel channel, Event begun) {
        begun.set();
        try {
            Io.lingeringClose(channel, LONG);
            return null;
        } catch (IOException | TaskCancelled failure) {
            return failure;
        }
    }

    // ---- resets

    /** Closes so that the peer is told of a failure. */
    static void reset(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        Yield.close(channel);
    }

    private static void assertLost(Throwable failure, Connection connection) throws IOException {
        ConnectionLostException lost = assertInstanceOf(ConnectionLostException.class, failure);
        assertInstanceOf(SocketException.class, lost);
        assertInstanceOf(IOException.class, lost.getCause());
        String peer = connection.far().getRemoteAddress().toString();
        assertEquals(
                "The connection with " + peer + " is lost: " + lost.getCause().getMessage(), lost.getMessage());
    }

    @Coroutine
    static void readsAfterAReset() throws IOException {
        try (Connection connection = Connection.open()) {
            reset(connection.near());
            Event begun = new Event();
            for (int i = 0; i < 2; i++) assertLost(reads(connection.far(), begun), connection);
            assertLost(writes(connection.far(), begun), connection);
            assertLost(reads(connection.far(), begun), connection);
        }
    }

    /** What a read says after a write has taken the news of the reset, the systems do not agree on. */
    @Coroutine
    static void writesAfterAReset() throws IOException {
        try (Connection connection = Connection.open()) {
            reset(connection.near());
            for (int i = 0; i < 2; i++) assertLost(writes(connection.far(), new Event()), connection);
        }
    }

    @Test // trap 8
    void aResetIsOneExceptionForReadsAndWrites() {
        everyWay(StreamClosingContractTasks::readsAfterAReset);
        everyWay(StreamClosingContractTasks::writesAfterAReset);
    }

    @Coroutine
    static void resetsUnderBoth() throws IOException {
        try (Connection connection = Connection.open()) {
            Event begun = new Event();
            Task<Throwable> reader = Yield.spawn(StreamClosingContractTasks.reads(connection.far(), begun));
            begun.awaitSet();
            begun = new Event();
            Task<Throwable> writer = Yield.spawn(StreamClosingContractTasks.writes(connection.far(), begun));
            begun.awaitSet();
            reset(connection.near());
            assertLost(Yield.await(writer), connection);
            // The one that comes second may find no more than the end.
            Throwable read = Yield.await(reader);
            if (read != null) assertLost(read, connection);
        }
    }

    @Test // trap 7
    void aResetWakesReaderAndWriter() {
        everyWay(StreamClosingContractTasks::resetsUnderBoth);
    }

    // ---- closing here

    @Coroutine
    static void closesUnderBoth() throws IOException {
        try (Connection connection = Connection.open()) {
            fill(connection.far());
            Event begun = new Event();
            Task<Throwable> reader = Yield.spawn(StreamClosingContractTasks.reads(connection.far(), begun));
            begun.awaitSet();
            begun = new Event();
            Task<Throwable> writer = Yield.spawn(StreamClosingContractTasks.writes(connection.far(), begun));
            begun.awaitSet();
            Yield.close(connection.far());
            assertSame(AsynchronousCloseException.class, Yield.await(reader).getClass());
            assertInstanceOf(ClosedChannelException.class, Yield.await(writer));
            assertSame(
                    ClosedChannelException.class, reads(connection.far(), begun).getClass());
            assertSame(
                    ClosedChannelException.class,
                    writes(connection.far(), begun).getClass());
        }
    }

    @Test // trap 28
    void closingAChannelWakesReaderAndWriter() {
        everyWay(StreamClosingContractTasks::closesUnderBoth);
    }

    @Coroutine
    static void twoReaders() throws IOException {
        try (Connection connection = Connection.open()) {
            Event begun = new Event();
            Task<Throwable> first = StreamClosingContractTasks.reads(connection.far(), begun);
            Yield.spawn(first.named("the first"));
            begun.awaitSet();
            Task<Throwable> second = StreamClosingContractTasks.reads(connection.far(), begun);
            BusyException busy = assertInstanceOf(BusyException.class, Yield.await(second.named("the second")));
            assertTrue(busy.getMessage().contains("the first"), busy.getMessage());
            assertTrue(busy.getMessage().contains("the second"), busy.getMessage());
            assertFalse(first.isDone());
        }
    }

    @Test // trap 29
    void aSecondReaderIsRefused() {
        everyWay(StreamClosingContractTasks::twoReaders);
    }

    // ---- lingering

    @Coroutine
    static void sendsOn(SocketChannel channel, int bytes) throws IOException {
        Io.write(channel, ByteBuffer.allocate(bytes));
        channel.shutdownOutput();
    }

    @Coroutine
    static int readsTheReply(SocketChannel channel) throws IOException {
        return readPattern(channel, 1000);
    }

    /** Replies, and closes without having read what the peer sends. */
    @Coroutine
    static void repliesAndLingers(int much) throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Void> sending = Yield.spawn(StreamClosingContractTasks.sendsOn(connection.near(), much));
            Task<Integer> reading = Yield.spawn(StreamClosingContractTasks.readsTheReply(connection.near()));
            Io.write(connection.far(), pattern(0, 5000, false));
            Io.lingeringClose(connection.far(), LONG);
            assertFalse(connection.far().isOpen());
            assertEquals(5000, Yield.await(reading));
            Yield.await(sending);
        }
    }

    @Test // traps 46, 47
    void whoStillSendsGetsAReplyThatWasSentBeforeALingeringClose() {
        everyWay(() -> StreamClosingContractTasks.repliesAndLingers(much() / 6));
    }

    @Coroutine
    static void lingersWithOneThatIsSilent() throws IOException {
        try (Connection connection = Connection.open()) {
            Io.lingeringClose(connection.far(), Duration.ofMillis(20));
            assertFalse(connection.far().isOpen());
            Io.lingeringClose(connection.far(), LONG);
        }
    }

    @Coroutine
    static void lingersWithOneThatFloods() throws IOException {
        try (Connection connection = Connection.open()) {
            Task<Throwable> flooding = StreamClosingContractTasks.writes(connection.near(), new Event());
            Yield.spawn(flooding);
            Io.lingeringClose(connection.far(), LONG);
            assertFalse(connection.far().isOpen());
            assertLost(Yield.await(flooding));
        }
    }

    private static void assertLost(Throwable failure) {
        assertInstanceOf(ConnectionLostException.class, failure);
    }

    @Test // trap 46
    void lingeringIsBoundedInTimeAndInBytes() {
        everyWay(StreamClosingContractTasks::lingersWithOneThatIsSilent);
        everyWay(StreamClosingContractTasks::lingersWithOneThatFloods);
    }

    @Coroutine
    static void lingersWithOneThatIsGone() throws IOException {
        try (Connection connection = Connection.open()) {
            Event begun = new Event();
            Task<Throwable> lingering = Yield.spawn(StreamClosingContractTasks.lingers(connection.far(), begun));
            begun.awaitSet();
            reset(connection.near());
            assertSame(null, Yield.await(lingering));
            assertFalse(connection.far().isOpen());
        }
    }

    @Coroutine
    static void cancelsOneThatLingers() throws IOException {
        try (Connection connection = Connection.open()) {
            Event begun = new Event();
            Task<Throwable> lingering = Yield.spawn(StreamClosingContractTasks.lingers(connection.far(), begun));
            begun.awaitSet();
            lingering.cancel();
            assertInstanceOf(TaskCancelled.class, Yield.await(lingering));
            assertFalse(connection.far().isOpen());
        }
    }

    @Test
    void lingeringEndsWhenThePeerResetsOrTheTaskIsCancelled() {
        everyWay(StreamClosingContractTasks::lingersWithOneThatIsGone);
        everyWay(StreamClosingContractTasks::cancelsOneThatLingers);
    }
}
