package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Retry EXACTLY = Retry.upTo(5)
            .first(Duration.ofMillis(10))
            .most(Duration.ofMillis(50))
            .jitter(0);

    private static String millis(long since) {
        return (Yield.nanoTime() - since) / 1_000_000 + " ms";
    }

    /** Something that fails so often, and suspends. */
    @Coroutine
    static String call(Trace trace, int[] failures, long since) throws IOException {
        trace.say("call at " + millis(since));
        Yield.pause();
        if (failures[0]-- > 0) throw new IOException("failure " + failures[0]);
        return "answer";
    }

    @Coroutine
    static String calls(Trace trace, Retry policy, int failures) throws IOException {
        long since = Yield.nanoTime();
        int[] left = {failures};
        for (Retry.Attempts attempts = policy.begin(); ; ) {
            try {
                return call(trace, left, since);
            } catch (IOException e) {
                attempts.failed(e);
            }
        }
    }

    @Test
    void pausesGrowUntilAnAttemptSucceeds() {
        Everywhere.run(
                trace -> RetryTestTasks.calls(trace, EXACTLY, 4),
                lines -> assertEquals(
                        List.of(
                                "call at 0 ms",
                                "call at 10 ms",
                                "call at 30 ms",
                                "call at 70 ms",
                                "call at 120 ms",
                                "finished RetryTest.calls#1",
                                "result answer"),
                        lines));
    }

    @Test
    void theLastFailureIsThrownItself() {
        Everywhere.run(trace -> RetryTestTasks.calls(trace, EXACTLY, 9), lines -> {
            assertEquals(
                    5, lines.stream().filter(line -> line.startsWith("call")).count());
            assertEquals("failure java.io.IOException: failure 4", lines.get(lines.size() - 1));
        });
    }

    @Test
    void noPauseGoesBeyondTheLimitOfTime() {
        Retry policy = Retry.forever()
                .within(Duration.ofMillis(69))
                .first(Duration.ofMillis(10))
                .jitter(0);
        Everywhere.run(trace -> RetryTestTasks.calls(trace, policy, 9), lines -> {
            assertEquals(
                    List.of("call at 0 ms", "call at 10 ms", "call at 30 ms"),
                    lines.stream().filter(line -> line.startsWith("call")).toList());
            assertEquals("failure java.io.IOException: failure 6", lines.get(lines.size() - 1));
        });
    }

    @Test
    void whatDoesNotPassIsThrownAtOnce() {
        Retry policy = EXACTLY.onlyIf(failure -> !failure.getMessage().endsWith("1"));
        Everywhere.run(trace -> RetryTestTasks.calls(trace, policy, 3), lines -> {
            assertEquals(
                    2, lines.stream().filter(line -> line.startsWith("call")).count());
            assertEquals("failure java.io.IOException: failure 1", lines.get(lines.size() - 1));
        });
    }

    @Coroutine
    static void isToldHowLongToWait(Trace trace) throws FileNotFoundException {
        long since = Yield.nanoTime();
        Retry.Attempts attempts = EXACTLY.begin();
        attempts.failed(new FileNotFoundException("busy"), Duration.ofSeconds(3));
        trace.say("went on at " + millis(since) + " " + attempts.statistics());
        try {
            attempts.failed(new AssertionError("broken"));
        } catch (AssertionError passed) {
            trace.say(passed.getMessage() + " at " + millis(since));
        }
    }

    @Test
    void whoAnswersMaySayHowLongAndAnErrorPasses() {
        Everywhere.run(
                RetryTestTasks::isToldHowLongToWait,
                lines -> assertEquals(
                        List.of("went on at 3000 ms Statistics[failures=1, paused=PT3S]", "broken at 3000 ms"),
                        lines.subList(0, 2)));
    }

    @Coroutine
    static void isCancelled(Trace trace) {
        Task<String> calling = Yield.spawn(RetryTestTasks.calls(trace, Retry.forever(), 100_000));
        Yield.sleep(Duration.ofSeconds(60));
        calling.cancel();
        while (!calling.isDone()) Yield.pause();
        trace.say("ended");
    }

    @Test
    void aCancelledTaskTriesNoMore() {
        Everywhere.run(RetryTestTasks::isCancelled, lines -> {
            long calls = lines.stream().filter(line -> line.startsWith("call")).count();
            assertTrue(calls >= 10 && calls < 30, lines.toString());
            assertTrue(lines.contains("ended"), lines.toString());
        });
    }

    @Coroutine
    static long pauseOnce(Retry policy) throws IOException {
        Retry.Attempts attempts = policy.begin();
        attempts.failed(new IOException());
        return attempts.statistics().paused().toMillis();
    }

    @Test
    void chanceIsTheSchedulers() {
        Retry policy = Retry.upTo(2)
                .first(Duration.ofSeconds(100))
                .most(Duration.ofSeconds(100))
                .jitter(0.3);
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int seed = 0; seed < 200; seed++) {
            int chosen = seed;
            long[] pauses = new long[2];
            for (int i = 0; i < 2; i++) {
                pauses[i] = Scheduler.builder()
                        .clock(new io.yuzuri.everywhere.VirtualClock())
                        .random(() -> new SplittableRandom(chosen))
                        .run(RetryTestTasks.pauseOnce(policy));
            }
            assertEquals(pauses[0], pauses[1]);
            least = Math.min(least, pauses[0]);
            most = Math.max(most, pauses[0]);
        }
        assertTrue(least >= 70_000 && least < 72_000, least + " ms");
        assertTrue(most <= 100_000 && most > 98_000, most + " ms");
    }

    @Test
    void withoutASchedulerTheThreadPauses() throws IOException {
        Retry policy = Retry.upTo(3).first(Duration.ofMillis(1)).growing(1);
        Trace trace = new Trace();
        assertEquals("answer", calls(trace, policy, 2));
        assertEquals(3, trace.lines().size());
        Retry.Attempts attempts = policy.begin();
        TaskCancelled cancelled = Cancelled.one();
        assertEquals(cancelled, assertThrows(TaskCancelled.class, () -> attempts.failed(cancelled)));
    }

    /** A cancellation, as a task meets it. */
    private static final class Cancelled {
        static TaskCancelled one() {
            Thread.currentThread().interrupt();
            return assertThrows(TaskCancelled.class, Yield::checkCancelled);
        }
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Retry.upTo(0));
        assertThrows(IllegalArgumentException.class, () -> EXACTLY.growing(0.5));
        assertThrows(IllegalArgumentException.class, () -> EXACTLY.jitter(1.1));
        assertThrows(NullPointerException.class, () -> EXACTLY.within(null));
    }
}
