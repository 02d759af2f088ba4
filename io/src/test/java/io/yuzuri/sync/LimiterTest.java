package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static String millis(long since) {
        return (Yield.nanoTime() - since) / 1_000_000 + " ms";
    }

    @Coroutine
    static void takes(Trace trace, Limiter limiter, int count, long since) {
        limiter.acquire(count);
        trace.say("got " + count + " after " + millis(since));
    }

    @Coroutine
    static void aLargeWishIsNotPassed(Trace trace) {
        long since = Yield.nanoTime();
        Limiter limiter = Limiter.of(10, SECOND, 5);
        limiter.acquire(5);
        for (int count : new int[] {4, 1, 2}) {
            Yield.spawn(LimiterTestTasks.takes(trace, limiter, count, since));
            int before = limiter.statistics().waiting();
            while (limiter.statistics().waiting() == before) Yield.pause();
        }
        Yield.sleep(Duration.ofMillis(150));
        trace.say("barging " + limiter.tryAcquire() + ", " + limiter.statistics());
    }

    @Test
    void tokensComeAtTheRateToThoseWhoCameFirst() {
        Everywhere.run(
                LimiterTestTasks::aLargeWishIsNotPassed,
                lines -> assertEquals(
                        List.of(
                                "barging false, Statistics[tokens=1, waiting=3]",
                                "got 4 after 400 ms",
                                "got 1 after 500 ms",
                                "got 2 after 700 ms"),
                        lines.stream()
                                .filter(line -> line.contains(", ") || line.contains("got"))
                                .toList()));
    }

    @Coroutine
    static void theFirstIsCancelled(Trace trace) {
        long since = Yield.nanoTime();
        Limiter limiter = Limiter.of(10, SECOND, 10);
        limiter.acquire(10);
        Task<Void> large = Yield.spawn(LimiterTestTasks.takes(trace, limiter, 10, since));
        while (limiter.statistics().waiting() < 1) Yield.pause();
        Task<Void> behind = Yield.spawn(LimiterTestTasks.takes(trace, limiter, 3, since));
        while (limiter.statistics().waiting() < 2) Yield.pause();
        Yield.spawn(LimiterTestTasks.takes(trace, limiter, 2, since));
        while (limiter.statistics().waiting() < 3) Yield.pause();
        behind.cancel();
        Yield.sleep(Duration.ofMillis(50));
        large.cancel();
    }

    @Test
    void whoGivesUpHasTakenNothingAndHoldsUpNobody() {
        Everywhere.run(
                LimiterTestTasks::theFirstIsCancelled,
                lines -> assertEquals(
                        List.of("got 2 after 200 ms"),
                        lines.stream().filter(line -> line.startsWith("got")).toList()));
    }

    @Coroutine
    static void isQuietForLong(Trace trace) {
        Limiter limiter = Limiter.of(3, SECOND, 2);
        limiter.acquire(2);
        Yield.sleep(Duration.ofDays(40_000));
        int taken = 0;
        while (limiter.tryAcquire()) taken++;
        trace.say("burst " + taken);
        long since = Yield.nanoTime();
        for (int i = 0; i < 300; i++) limiter.acquire();
        trace.say("300 in " + millis(since));
    }

    @Test
    void theBucketRunsOverAndFractionsAddUp() {
        Everywhere.run(LimiterTestTasks::isQuietForLong, lines -> {
            assertEquals("burst 2", lines.get(0));
            assertEquals("300 in 100000 ms", lines.get(1));
        });
    }

    @Coroutine
    static void waitsAmongOtherThings(Trace trace) {
        long since = Yield.nanoTime();
        Limiter limiter = Limiter.of(10, SECOND, 1);
        Waitable[] things = {limiter.acquirable(), Waitable.after(Duration.ofMillis(500))};
        for (int i = 0; i < 3; i++) {
            trace.say("any " + Yield.any(things) + " " + limiter.tryAcquire() + " after " + millis(since));
        }
        Yield.spawn(LimiterTestTasks.takes(trace, limiter, 1, since));
        while (limiter.statistics().waiting() < 1) Yield.pause();
        trace.say("any " + Yield.any(things) + " " + limiter.tryAcquire() + " after " + millis(since));
    }

    @Test
    void aTokenIsWaitedForAmongOtherThings() {
        Everywhere.run(
                LimiterTestTasks::waitsAmongOtherThings,
                lines -> assertTrue(
                        lines.containsAll(List.of(
                                "any 0 true after 0 ms",
                                "any 0 true after 100 ms",
                                "any 0 true after 200 ms",
                                "got 1 after 300 ms",
                                "any 0 true after 400 ms")),
                        lines.toString()));
    }

    @Coroutine
    static void acquiresNow(Limiter limiter, SplittableRandom random, long[] taken) {
        for (int i = 0; i < 20; i++) {
            int count = 1 + random.nextInt(4);
            if (random.nextBoolean()) {
                limiter.acquire(count);
            } else if (!limiter.tryAcquire(count)) {
                Yield.sleep(Duration.ofMillis(random.nextInt(50)));
                continue;
            }
            taken[0] += count;
        }
    }

    @Coroutine
    static void randomTasks(Trace trace, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Limiter limiter = Limiter.of(7, Duration.ofMillis(100), 4);
        long since = Yield.nanoTime();
        long[] taken = {0};
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            tasks.add(Yield.spawn(LimiterTestTasks.acquiresNow(limiter, random.split(), taken)));
        while (!tasks.isEmpty()) {
            Yield.sleep(Duration.ofMillis(random.nextInt(300)));
            if (random.nextInt(3) == 0) tasks.get(random.nextInt(tasks.size())).cancel();
            tasks.removeIf(Task::isDone);
            double most = 4 + 7 * (Yield.nanoTime() - since) / 1e8;
            assertTrue(taken[0] <= most + 1e-6, taken[0] + " of " + most);
        }
        trace.say("left " + limiter.statistics().waiting());
        limiter.acquire(4);
        trace.say("end");
    }

    @Test
    void thereAreNeverMoreThanTheRateAllows() {
        for (long seed = 1; seed <= 15; seed++) {
            long chosen = seed;
            Everywhere.run(
                    trace -> LimiterTestTasks.randomTasks(trace, chosen),
                    lines -> assertTrue(lines.containsAll(List.of("left 0", "end")), "seed " + chosen + "\n" + lines));
        }
    }

    @Coroutine
    static void isCancelledBefore(Trace trace) {
        Limiter limiter = Limiter.of(1, SECOND);
        Yield.current().cancel();
        try {
            limiter.acquire();
            trace.say("not told");
        } catch (TaskCancelled told) {
            trace.say("told, left " + limiter.statistics().tokens());
        }
    }

    @Test
    void aCancelledTaskTakesNothingThoughItIsThere() {
        Everywhere.run(LimiterTestTasks::isCancelledBefore, lines -> assertEquals("told, left 1", lines.get(0)));
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Limiter.of(0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> Limiter.of(1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Limiter.of(1, SECOND.negated()));
        assertThrows(IllegalArgumentException.class, () -> Limiter.of(1, SECOND, 0));
        assertThrows(IllegalArgumentException.class, () -> Limiter.of(1, Duration.ofDays(200_000)));
        Limiter limiter = Limiter.of(5, SECOND, 2);
        assertThrows(IllegalArgumentException.class, () -> limiter.acquire(3));
        assertThrows(IllegalArgumentException.class, () -> limiter.tryAcquire(0));
        limiter.acquire(2);
        assertFalse(limiter.tryAcquire(2));
    }
}
