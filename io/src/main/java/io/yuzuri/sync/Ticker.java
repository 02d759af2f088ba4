package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.time.Duration;

/**
 * Ticks at a fixed rate, by the scheduler's clock: however long the work between two ticks takes, the next ones come at
 * multiples of the period.
 *
 * <p>Ticks that pass while nobody waits come together, as one, which says how many they were: work that only has to be
 * done now and then ignores that, and so skips what it missed.
 *
 * <pre>{@code
 * Ticker ticker = Ticker.every(Duration.ofSeconds(10));
 * while (true) {
 *     ticker.awaitTick();
 *     flush();
 * }
 * }</pre>
 *
 * <p>If several tasks wait for one ticker, each tick is one task's.
 */
public final class Ticker {

    /**
     * What it has done so far.
     *
     * @param ticks that have been told, those among them that came together with others counted once each
     * @param missed those of them that did not come by themselves
     */
    public record Statistics(long ticks, long missed) {}

    private final long period;
    private Waitable ticked;

    /** When the next tick comes. */
    private long next;

    private long ticks;
    private long missed;

    private Ticker(long period) {
        this.period = period;
        this.next = Yield.nanoTime() + period;
    }

    /**
     * A ticker whose first tick comes when one period has passed. Made by a task, whose scheduler's clock it goes by.
     *
     * @param period from tick to tick; positive
     * @return a new ticker
     */
    public static Ticker every(Duration period) {
        long nanos = Nanos.of(period);
        if (nanos <= 0) throw new IllegalArgumentException("A period is positive: " + period);
        return new Ticker(nanos);
    }

    /**
     * Waits for the next tick; suspends unless one has come since the last.
     *
     * @return how many have come since the last: more than 1 if some were missed
     */
    @Coroutine
    public long awaitTick() {
        Yield.checkpoint();
        for (; ; ) {
            long count = tryTick();
            if (count > 0) return count;
            Yield.sleep(Duration.ofNanos(next - Yield.nanoTime()));
        }
    }

    /**
     * Takes the ticks that have come since the last. Does not suspend.
     *
     * @return how many; 0 if none has come
     */
    public long tryTick() {
        long late = Yield.nanoTime() - next;
        if (late < 0) return 0;
        long count = 1 + late / period;
        next += count * period;
        ticks += count;
        missed += count - 1;
        return count;
    }

    /**
     * That a tick has come, for {@link #tryTick()}.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable ticked() {
        if (ticked == null) ticked = Waitable.at(() -> next);
        return ticked;
    }

    /**
     * Counts ticks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(ticks, missed);
    }
}
