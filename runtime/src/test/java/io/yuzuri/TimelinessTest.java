package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
        return new Hand<>() {
            private int slice;

            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (stopped) return done(null);
                if (slice++ >= shortOnes) {
                    compute(nanos);
                    longSteps++;
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
}
