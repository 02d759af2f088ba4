package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Deadlines are looked at when time has passed, and not only after so many steps. Steps are counted, not time: those
 * that compute go on until the clock says that they have computed long enough.
 */
class TimelinessTest {
    private static final NanoClock CLOCK = NanoClock.system();
    private static final long MILLI = 1_000_000;

    private boolean stopped;
    private int longSteps;

    private static void compute(long nanos) {
        long begun = CLOCK.nanoTime();
        while (CLOCK.nanoTime() - begun < nanos) Thread.onSpinWait();
    }

    /** Computes in slices, the first of them short, until stopped. */
    private Task<Void> slicing(int shortOnes, long nanos) {
        return slicing(shortOnes, nanos, () -> null);
    }

    private Task<Void> slicing(int shortOnes, long nanos, Hand.Body afterEach) {
        return new Hand<>() {
            private int slice;

            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (stopped) return done(null);
                if (slice++ >= shortOnes) {
                    compute(nanos);
                    longSteps++;
                    afterEach.run();
                }
                return pause() ? SUSPENDED : done(null);
            }
        };
    }

    /** Sleeps until the long slices have begun, so that its deadline passes in the first of them. */
    private Task<Void> sleeping(long nanos, List<Integer> stepsBefore) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 1) {
                    resumed();
                    stepsBefore.add(longSteps);
                    stopped = true;
                    return done(null);
                }
                state = 1;
                return sleep(Duration.ofNanos(nanos)) ? SUSPENDED : done(null);
            }
        };
    }

    private int longStepsBeforeTheDeadline(int tasks, int shortOnes, long slice, long sleep) {
        List<Integer> before = new ArrayList<>();
        Scheduler.run(Hand.task(() -> {
            Yield.spawn(sleeping(sleep, before));
            for (int i = 0; i < tasks; i++) Yield.spawn(slicing(shortOnes, slice));
            return null;
        }));
        return before.get(0);
    }

    @Test
    void tasksThatComputeInSlicesDelayADeadlineByOneSliceEach() {
        // The deadline passes in the first slice; that one ends, and so do those of the tasks that were ready before.
        int steps = longStepsBeforeTheDeadline(2, 0, 20 * MILLI, 10 * MILLI);
        assertTrue(steps <= 8, steps + " slices went before");
    }

    @Test
    void soDoThoseWhoseSlicesWereShortBefore() {
        for (int shortOnes : new int[] {1, 5, 30, 61, 100, 1_000, 1_000_000}) {
            stopped = false;
            longSteps = 0;
            int steps = longStepsBeforeTheDeadline(2, shortOnes, 20 * MILLI, MILLI);
            assertTrue(steps <= 12, steps + " slices went before, after " + shortOnes + " short ones");
        }
    }

    @Test
    void manyShortSlicesDelayItByATurnOfAllOfThem() {
        int steps = longStepsBeforeTheDeadline(10, 0, MILLI, 10 * MILLI);
        assertTrue(steps <= 10 + 10 * 10, steps + " slices went before");
    }

    /** A byte is sent in a slice; how many come after it before it is received? */
    private int longStepsBeforeAByte(int sentIn) throws IOException {
        Pipe pipe = Pipe.open();
        try (var source = pipe.source();
                var sink = pipe.sink()) {
            source.configureBlocking(false);
            Hand.Body send = () -> longSteps == sentIn ? sink.write(ByteBuffer.allocate(1)) : 0;
            longSteps = 0;
            stopped = false;
            Scheduler.run(Hand.task(() -> {
                Yield.spawn(receiving(source));
                for (int i = 0; i < 2; i++) Yield.spawn(slicing(0, 2 * MILLI, send));
                return null;
            }));
            return longSteps - sentIn;
        }
    }

    private Task<Void> receiving(Pipe.SourceChannel source) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 1) {
                    resumed();
                    stopped = true;
                    return done(null);
                }
                state = 1;
                return recv(source) ? SUSPENDED : done(null);
            }
        };
    }

    @Test
    void aByteThatCameInASliceWaitsForThoseThatWereReadyBefore() throws IOException {
        // The other task was ready; the one in whose slice it came is ready only after it.
        for (int sentIn = 4; sentIn < 8; sentIn++) assertEquals(1, longStepsBeforeAByte(sentIn), "sent in " + sentIn);
    }

    private static Pace pace() {
        Pace pace = new Pace(new Settings(
                "", SystemClock.INSTANCE, null, Fifo.INSTANCE, null, null, null, null, false, false, null, null, null));
        pace.idled(0);
        return pace;
    }

    @Test
    void longStepsThatRecurNeedThePulse() {
        Pace pace = pace();
        assertFalse(pace.needsPulse());
        assertTrue(pace.looksAround(2 * MILLI, false));
        assertFalse(pace.needsPulse());
        assertTrue(pace.looksAround(4 * MILLI, false));
        assertTrue(pace.needsPulse());
        pace.idled(4 * MILLI);
        assertFalse(pace.needsPulse());
    }

    @Test
    void behindALongStepTheClockIsReadAfterEachUntilManyWereLight() {
        Pace pace = pace();
        long now = 2 * MILLI;
        assertTrue(pace.looksAround(now, false));
        for (int i = 1; i < Pace.MOST; i++) {
            assertEquals(1, pace.steps());
            pace.looksAround(++now, false);
        }
        pace.looksAround(++now, false);
        assertEquals(2, pace.steps());
    }

    @Test
    void theClockIsReadAfterEachStepThatAsksTheSystemAndSeldomWhereTheyAreLight() {
        Pace heavy = pace();
        Pace light = pace();
        int looks = 0;
        int reads = 0;
        for (int i = 1; i <= 10 * Pace.MOST; i++) {
            if (heavy.looksAround(i * 9_000L, false)) looks++;
            assertEquals(1, heavy.steps());
            assertFalse(heavy.needsPulse());
        }
        assertEquals(10, looks);
        for (int steps = 0; steps < 10 * Pace.MOST; reads++) {
            steps += light.steps();
            light.looksAround(steps * 10L, false);
        }
        assertTrue(reads < 25, reads + " times");
        assertTrue(light.isSteady() && light.needsPulse());
    }

    @Test
    void theLoopLooksAroundAfterAMillisecond() {
        Pace pace = pace();
        int steps = 0;
        for (long now = 0; ; ) {
            steps++;
            now += 300_000;
            if (pace.looksAround(now, false)) break;
        }
        assertEquals(4, steps);
    }
}
