package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import io.yuzuri.everywhere.VirtualClock;
import io.yuzuri.sync.Event;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Accepting, in spite of what goes wrong. */
class AcceptTest extends StreamChannelContract {
    @Override
    protected Scheduler.Builder scheduler() {
        return Scheduler.builder();
    }

    @Coroutine
    static void acceptsAtLast(Trace trace, VirtualClock clock) throws IOException {
        try (FailingListener listener = new FailingListener(250)) {
            for (int i = 0; i < 2; i++) {
                Io.accept(listener).close();
                trace.say(listener.attempts() + " attempts in " + Duration.ofNanos(clock.nanoTime()));
            }
        }
    }

    @Test // traps 34, 35
    void aListenerThatFailsIsTriedAgainTenTimesASecond() {
        VirtualClock clock = new VirtualClock();
        List<String> logged = logged(() -> {
            Trace trace = Trace.of(
                    t -> AcceptTestTasks.acceptsAtLast(t, clock),
                    Scheduler.builder().clock(clock));
            assertEquals(
                    List.of("251 attempts in PT25S", "252 attempts in PT25S"),
                    trace.lines().subList(0, 2));
        });
        String message = "Could not accept a connection at localhost/127.0.0.1:1: Too many open files."
                + " Trying again every 100 ms.";
        assertEquals(List.of(message, message, message), logged);
    }

    @Test
    void soDoesTheMethodAsWritten() {
        logged(() -> Everywhere.run(
                trace -> AcceptTestTasks.acceptsAtLast(trace, new VirtualClock()),
                lines -> assertTrue(lines.get(0).startsWith("251 attempts"), lines.get(0))));
    }

    private static List<String> logged(Runnable action) {
        List<String> messages = new ArrayList<>();
        Logger logger = Logger.getLogger(Io.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return messages;
    }

    @Coroutine
    static void givesUpAccepting() throws IOException {
        try (FailingListener listener = new FailingListener(Integer.MAX_VALUE);
                Timeout limit = Timeout.after(Duration.ofSeconds(1))) {
            Io.accept(listener);
            throw new AssertionError("accepted within " + limit);
        } catch (TaskTimeout late) {
            assertTrue(late.timeout().hasExpired());
        }
    }

    @Test
    void whoTriesAgainCanBeCancelled() {
        logged(() -> Everywhere.run(
                trace -> AcceptTestTasks.givesUpAccepting(),
                lines -> assertEquals("result null", lines.get(lines.size() - 1))));
    }

    @Coroutine
    static Throwable accepts(ServerSocketChannel listener, Event begun) {
        begun.set();
        try {
            while (true) Io.accept(listener).close();
        } catch (IOException | IllegalBlockingModeException failure) {
            return failure;
        }
    }

    @Coroutine
    static void closesUnderAccept() throws IOException {
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            Event begun = new Event();
            Task<Throwable> accepting = Yield.spawn(AcceptTestTasks.accepts(listener, begun));
            begun.awaitSet();
            Yield.close(listener);
            assertInstanceOf(AsynchronousCloseException.class, Yield.await(accepting));
            assertSame(ClosedChannelException.class, accepts(listener, begun).getClass());
        }
    }

    @Test
    void aListenerThatIsClosedSaysSo() {
        everyWay(AcceptTestTasks::closesUnderAccept);
    }

    @Coroutine
    static void acceptsInBlockingMode() throws IOException {
        try (ServerSocketChannel listener = Yield.provider().openServerSocketChannel()) {
            listener.bind(ANY);
            Throwable refused = accepts(listener, new Event());
            assertTrue(
                    refused.getMessage().endsWith("is in blocking mode. Call configureBlocking(false) on it first."));
        }
    }

    @Test // trap 21
    void aListenerInBlockingModeIsRefused() {
        everyWay(AcceptTestTasks::acceptsInBlockingMode);
    }

    @Coroutine
    static void counts(int[] ticks, ServerSocketChannel until) {
        while (until.isOpen()) {
            ticks[0]++;
            Yield.pause();
        }
    }

    @Coroutine
    static void acceptsAFlood() throws IOException {
        int[] ticks = new int[1];
        List<SocketChannel> channels = new ArrayList<>();
        try (ServerSocketChannel listener = Io.listen(ANY)) {
            for (int i = 0; i < 300; i++) {
                SocketChannel channel = Yield.provider().openSocketChannel();
                channels.add(channel);
                channel.configureBlocking(false);
                channel.connect(listener.getLocalAddress());
                Yield.connect(channel);
            }
            Yield.spawn(AcceptTestTasks.counts(ticks, listener));
            for (int i = 0; i < 300; i++) channels.add(Io.accept(listener));
        } finally {
            for (SocketChannel channel : channels) channel.close();
        }
        assertTrue(ticks[0] > 0, "nobody else ran");
    }

    @Test // trap 36
    void aFloodOfConnectionsStarvesNobody() {
        everyWay(AcceptTestTasks::acceptsAFlood);
    }
}
