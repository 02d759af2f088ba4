package io.yuzuri.testing;

import io.yuzuri.NanoClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Time that passes only when no task can go on: it then jumps to the next deadline, so that an hour of sleeping takes
 * no time.
 *
 * <p>It begins at zero, and does not move while a task waits for something that other threads bring about. A task that
 * polls leaves it no idle moment; in a {@link Simulation}, where nothing comes from other threads, it then begins to
 * creep. Not for several schedulers at once, nor for threads that work for none.
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * Scheduler.builder().clock(clock).run(ReminderTasks.remindTomorrow());
 * assertEquals(Duration.ofDays(1), clock.elapsed());
 * }</pre>
 */
public final class VirtualClock implements NanoClock {
    /** Read so often at one instant, it creeps: somebody polls. */
    private static final int READINGS = 100_000;

    /** So many steps at one instant cost nothing. */
    private static final int FREE_STEPS = 1_000;

    private static final long STEP_NANOS = 1_000;

    /** So many steps without an idle moment take twice as long as as many before. */
    private static final int STEPS_OF_GROWTH = 32_768;

    /** Between two looks at what is due. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private record Event(long instant, long serial, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::instant).thenComparingLong(Event::serial));
    private long serial;
    private long now;
    private final boolean creeps;
    private int readings;

    /** Steps since the last idle moment, and when that was. */
    private int steps;

    private long idleAt;
    private long limit = Long.MAX_VALUE;
    private Runnable atLimit;

    /** A clock at zero. */
    public VirtualClock() {
        this(false);
    }

    /** @param creeps whether time goes on, faster and faster, if there is no idle moment */
    VirtualClock(boolean creeps) {
        this.creeps = creeps;
    }

    @Override
    public long nanoTime() {
        if (creeps && ++readings > READINGS) pass();
        return now;
    }

    /** A task takes a step: very many without an idle moment take time, as they do elsewhere. */
    void step() {
        if (++steps <= FREE_STEPS) return;
        pass();
        if (steps % STEPS_BETWEEN_LOOKS == 0) runDue();
    }

    /** As much as a step takes; and more and more, so that what never waits comes to the limit. */
    private void pass() {
        now += STEP_NANOS + (now - idleAt) / STEPS_OF_GROWTH;
        checkLimit();
    }

    /**
     * How much time has passed.
     *
     * @return the time since the clock was made
     */
    public Duration elapsed() {
        return Duration.ofNanos(now);
    }

    /**
     * Moves on to the nearer of the next deadline and the next event of the simulated network.
     *
     * @param nanos how far away the next deadline is, in nanoseconds: positive, or -1 if there is none
     * @param outside whether a task waits for something that other threads bring about
     * @return zero; or -1 if there is nothing to move to, or if it must not move
     */
    @Override
    public long idle(long nanos, boolean outside) {
        if (outside) return -1;
        Event next = events.peek();
        if (nanos < 0 && next == null) return -1;
        long toEvent = next == null ? nanos : Math.max(0, next.instant - now);
        now += nanos < 0 ? toEvent : Math.min(nanos, toEvent);
        readings = 0;
        steps = 0;
        idleAt = now;
        runDue();
        checkLimit();
        return 0;
    }

    private void checkLimit() {
        if (now < limit) return;
        limit = Long.MAX_VALUE;
        atLimit.run();
    }

    /** The instant, without the reading being counted. */
    long now() {
        return now;
    }

    /** Has something done at an instant, in the order of the calls for equal ones. */
    void at(long instant, Runnable action) {
        events.add(new Event(instant, serial++, action));
    }

    /** Does what is due. */
    void runDue() {
        for (Event next; (next = events.peek()) != null && next.instant <= now; ) {
            events.remove();
            next.action.run();
        }
    }

    /** Has something done, once, when so much more time has passed; this alone keeps nothing going. */
    void limit(Duration most, Runnable action) {
        limit = most.compareTo(Duration.ofNanos(Long.MAX_VALUE - now)) >= 0 ? Long.MAX_VALUE : now + most.toNanos();
        atLimit = Objects.requireNonNull(action);
    }
}
