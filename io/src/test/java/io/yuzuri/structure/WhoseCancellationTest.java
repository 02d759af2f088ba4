package io.yuzuri.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who was cancelled, and futures that are cancelled with their only waiter. */
class WhoseCancellationTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Coroutine
    static void sleeps() {
        Yield.sleep(DAY);
    }

    @Coroutine
    static void awaits(Trace trace, Task<Void> other, String name) {
        try {
            Yield.await(other);
        } catch (TaskCancelled cancelled) {
            trace.say(name + ": " + (Yield.isCancelled() ? "I was" : "the other was"));
        }
    }

    @Coroutine
    static void cancelsEither(Trace trace) {
        Task<Void> sleeping = Yield.spawn(WhoseCancellationTestTasks.sleeps());
        Task<Void> waiting = Yield.spawn(WhoseCancellationTestTasks.awaits(trace, sleeping, "one"));
        Task<Void> another = Yield.spawn(WhoseCancellationTestTasks.awaits(trace, sleeping, "another"));
        Yield.sleep(Duration.ofMillis(1));
        waiting.cancel();
        while (!waiting.isDone()) Yield.pause();
        sleeping.cancel();
        while (!another.isDone()) Yield.pause();
    }

    @Test
    void aTaskKnowsWhetherItWasCancelledItself() {
        Everywhere.run(
                WhoseCancellationTestTasks::cancelsEither,
                lines -> assertTrue(lines.containsAll(List.of("one: I was", "another: the other was")), lines + ""));
    }

    @Coroutine
    static void within(Trace trace, int millis) {
        try {
            Yield.within(Duration.ofMillis(millis), WhoseCancellationTestTasks.sleeps());
        } catch (TaskTimeout late) {
            if (Yield.isCancelled()) throw late;
            trace.say("my own");
        }
    }

    @Coroutine
    static void aroundIt(Trace trace, int millis) {
        Timeout limit = Timeout.after(Duration.ofMillis(20));
        try (limit) {
            within(trace, millis);
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            trace.say("that around it, cancelled now: " + Yield.isCancelled());
        }
    }

    @Test
    void aHandlerKnowsWhetherTheTimeOfABlockAroundItHasPassed() {
        Everywhere.run(
                trace -> WhoseCancellationTestTasks.aroundIt(trace, 10),
                lines -> assertTrue(lines.contains("my own") && lines.size() == 4, lines.toString()));
        Everywhere.run(
                trace -> WhoseCancellationTestTasks.aroundIt(trace, 30),
                lines -> assertTrue(lines.contains("that around it, cancelled now: false"), lines.toString()));
    }

    // ---- futures

    @Coroutine
    static String cutOff(CompletableFuture<String> future, boolean before) {
        Timeout limit = Timeout.after(before ? Duration.ZERO : Duration.ofMillis(1));
        try (limit) {
            return Yield.awaitOrCancel(future);
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            return "late";
        }
    }

    @Coroutine
    static String awaitsAnswer(CompletableFuture<String> future) throws IOException {
        return "answer " + Yield.awaitOrCancel(future);
    }

    @Test
    void aFutureIsCancelledWithItsOnlyWaiter() {
        for (boolean asWritten : new boolean[] {false, true}) {
            for (boolean before : new boolean[] {false, true}) {
                CompletableFuture<String> future = new CompletableFuture<>();
                assertEquals(
                        "late",
                        Scheduler.builder()
                                .asWritten(asWritten)
                                .run(WhoseCancellationTestTasks.cutOff(future, before)));
                assertTrue(future.isCancelled());
            }
            CompletableFuture<String> answered = CompletableFuture.completedFuture("x");
            assertEquals(
                    "answer x",
                    Scheduler.builder().asWritten(asWritten).run(WhoseCancellationTestTasks.awaitsAnswer(answered)));
            assertFalse(answered.isCancelled());
            IOException broken = new IOException("broken");
            CompletableFuture<String> failed = CompletableFuture.failedFuture(broken);
            Scheduler.Builder builder = Scheduler.builder().asWritten(asWritten);
            assertEquals(
                    broken,
                    assertThrows(
                            IOException.class, () -> builder.run(WhoseCancellationTestTasks.awaitsAnswer(failed))));
        }
    }

    @Test
    void aFutureThatCannotBeCancelledIsToldOfInTheCancellation() {
        CompletableFuture<String> stubborn = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                throw new IllegalStateException("stubborn");
            }
        };
        TaskCancelled cancelled = assertThrows(
                TaskCancelled.class, () -> Scheduler.run(WhoseCancellationTestTasks.within(new Trace(), stubborn)));
        assertEquals("stubborn", cancelled.getSuppressed()[0].getMessage());
    }

    @Coroutine
    static void within(Trace trace, CompletableFuture<String> future) {
        Timeout limit = Timeout.after(Duration.ofMillis(1));
        try (limit) {
            trace.say(Yield.awaitOrCancel(future));
        }
    }

    @Test
    void withoutASchedulerAnInterruptCancelsTheFuture() throws IOException {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread.currentThread().interrupt();
        assertTrue(Yield.isCancelled());
        assertThrows(TaskCancelled.class, () -> awaitsAnswer(future));
        assertFalse(Yield.isCancelled());
        assertTrue(future.isCancelled());
        assertEquals("answer x", awaitsAnswer(CompletableFuture.completedFuture("x")));
    }
}
