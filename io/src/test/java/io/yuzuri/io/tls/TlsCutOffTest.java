package io.yuzuri.io.tls;

import static io.yuzuri.everywhere.VirtualClock.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.ByteStreamContract;
import io.yuzuri.io.Io;
import io.yuzuri.io.OverSockets;
import io.yuzuri.sync.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of operations of TLS that were cut off. */
class TlsCutOffTest {
    /** More than the reader's side of a connection holds. */
    private static final int MUCH = 1_000_000;

    // ---- the end

    @Coroutine
    static void endLate(TlsStream stream) throws IOException {
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            stream.shutdownOutput();
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
        }
    }

    @Coroutine
    static String endsAgain(String how) throws IOException {
        Io.Pair pair = Io.pair();
        Tls client = Tls.client(Keys.client(), "localhost", 1);
        Gated gated = new Gated(pair.near(), client);
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(Tls.server(Keys.server()), pair.far()));
        TlsStream near = client.wrap(gated);
        TlsStream far = Yield.await(accepting, IOException.class);
        near.write(ByteBuffer.allocate(4));
        gated.shut();
        endLate(near);
        gated.open();
        if (how.equals("again")) near.shutdownOutput();
        if (how.equals("closes")) near.close();
        Timeout limit = Timeout.after(Duration.ofSeconds(5));
        try (limit) {
            ByteBuffer got = ByteBuffer.allocate(10);
            while (far.read(got) >= 0) continue;
            return got.position() + ", the end, " + client.lent() + " buffers";
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            return "no end";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "closes"})
    void anEndThatWasCutOffIsSentByWhatComesNext(String how) {
        assertEquals("4, the end, 0 buffers", run(TlsCutOffTestTasks.endsAgain(how)));
    }

    // ---- closing

    @Coroutine
    static String closesUnderAWriter() throws IOException {
        Io.Pair pair = Io.pair();
        Tls client = Tls.client(Keys.client(), "localhost", 1);
        Gated gated = new Gated(pair.near(), client);
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(Tls.server(Keys.server()), pair.far()));
        TlsStream near = client.wrap(gated);
        Yield.await(accepting, IOException.class);
        gated.shut();
        Task<Void> writing = Yield.spawn(TlsStreamTasks.write(near, new ByteBuffer[] {ByteBuffer.allocate(4)}));
        Yield.pause();
        near.close();
        try {
            Yield.await(writing, IOException.class);
            return "written";
        } catch (AsynchronousCloseException closed) {
            return gated.lentToWrite + ", then " + client.lent();
        }
    }

    @Test
    void aBufferIsLentForAsLongAsItIsWritten() {
        assertEquals("1, then 0", run(TlsCutOffTestTasks.closesUnderAWriter()));
    }

    /** Begins when the other end is closed, or takes no more. */
    @Coroutine
    static int readAll(ByteStream stream, Event closed) throws IOException {
        Yield.any(closed.occurred(), Waitable.after(Duration.ofSeconds(1)));
        int read = 0;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
        for (int n; (n = stream.read(buffer.clear())) >= 0; ) read += n;
        return read;
    }

    /** Over sockets of the system, where a connection that is closed with something unread is reset. */
    @Coroutine
    static int closesWithoutReading() throws IOException {
        ByteStreamContract.Ends ends = new OverTls(new OverSockets(), "TLSv1.3").open();
        ends.far().write(ByteBuffer.allocate(1));
        Event closed = new Event();
        Task<Integer> reading = Yield.spawn(TlsCutOffTestTasks.readAll(ends.far(), closed));
        ends.near().write(ByteBuffer.allocate(MUCH));
        ends.near().close();
        closed.set();
        int read = Yield.await(reading, IOException.class);
        ends.far().close();
        return read;
    }

    @Test
    void whatWasWrittenArrivesThoughWhatCameWasNotRead() {
        assertEquals(MUCH, Scheduler.builder().run(TlsCutOffTestTasks.closesWithoutReading()));
    }

    // ---- the beginning

    @Coroutine
    static String cannotBegin() throws IOException {
        Io.Pair pair = Io.pair();
        Tls wrong = Tls.server(Keys.server()).with(parameters -> {
            throw new IllegalArgumentException("no such cipher");
        });
        try {
            wrong.wrap(pair.far());
            return "agreed";
        } catch (IllegalArgumentException failure) {
            return failure.getMessage() + ", " + state(pair.far());
        }
    }

    private static String state(ByteStream stream) throws IOException {
        try {
            stream.tryRead(ByteBuffer.allocate(1));
            return "open";
        } catch (ClosedChannelException closed) {
            return "closed";
        }
    }

    @Test
    void aStreamIsClosedThoughTlsCannotBegin() {
        assertEquals("no such cipher, closed", run(TlsCutOffTestTasks.cannotBegin()));
    }
}
