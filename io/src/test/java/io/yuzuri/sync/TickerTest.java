package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static String millis(long since) {
        return (Yield.nanoTime() - since) / 1_000_000 + " ms";
    }

    @Coroutine
    static void worksBetweenTicks(Trace trace) {
        long since = Yield.nanoTime();
        Ticker ticker = Ticker.every(SECOND);
        for (int work : new int[] {0, 300, 999, 1000, 3500, 0}) {
            Yield.sleep(Duration.ofMillis(work));
            long ticks = ticker.awaitTick();
            trace.say("tick " + ticks + " at " + millis(since));
        }
        trace.say("all " + ticker.statistics());
    }

    @Test
    void ticksComeAtTheRateHoweverLongTheWorkTakes() {
        Everywhere.run(
                TickerTestTasks::worksBetweenTicks,
                lines -> assertEquals(
                        List.of(
                                "tick 1 at 1000 ms",
                                "tick 1 at 2000 ms",
                                "tick 1 at 3000 ms",
                                "tick 1 at 4000 ms",
                                "tick 3 at 7500 ms",
                                "tick 1 at 8000 ms",
                                "all Statistics[ticks=8, missed=2]"),
                        lines.subList(0, 7)));
    }

    @Coroutine
    static void waitsAmongOtherThings(Trace trace) {
        long since = Yield.nanoTime();
        Ticker fast = Ticker.every(Duration.ofMillis(300));
        Ticker slow = Ticker.every(SECOND);
        Waitable[] things = {fast.ticked(), slow.ticked()};
        while (Yield.nanoTime() - since < 2_000_000_000L) {
            Ticker which = Yield.any(things) == 0 ? fast : slow;
            which.tryTick();
        }
        trace.say("fast " + fast.statistics().ticks() + ", slow "
                + slow.statistics().ticks() + " at " + millis(since));
    }

    @Test
    void ticksAreWaitedForAmongOtherThings() {
        Everywhere.run(
                TickerTestTasks::waitsAmongOtherThings,
                lines -> assertEquals("fast 6, slow 2 at 2000 ms", lines.get(0)));
    }

    @Coroutine
    static void counts(Ticker ticker, int[] count) {
        for (; ; ) {
            ticker.awaitTick();
            count[0]++;
        }
    }

    @Coroutine
    static void sharesATicker(Trace trace) {
        Ticker ticker = Ticker.every(SECOND);
        int[] count = {0};
        Task<Void> one = Yield.spawn(TickerTestTasks.counts(ticker, count));
        Task<Void> other = Yield.spawn(TickerTestTasks.counts(ticker, count));
        Yield.sleep(Duration.ofMillis(5500));
        one.cancel();
        Yield.sleep(SECOND);
        other.cancel();
        trace.say("ticks " + count[0]);
    }

    @Test
    void eachTickIsOneTasks() {
        Everywhere.run(
                TickerTestTasks::sharesATicker, lines -> assertTrue(lines.contains("ticks 6"), lines.toString()));
    }

    @Test
    void withoutASchedulerTheThreadWaits() {
        Ticker ticker = Ticker.every(Duration.ofMillis(1));
        assertTrue(ticker.awaitTick() > 0);
        assertThrows(IllegalArgumentException.class, () -> Ticker.every(Duration.ZERO));
        assertEquals(0, Ticker.every(Duration.ofSeconds(Long.MAX_VALUE)).tryTick());
    }
}
