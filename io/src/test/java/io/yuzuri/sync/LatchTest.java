package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatchTest {
    @Coroutine
    static void waits(Trace trace, Latch latch, String name) {
        latch.awaitZero();
        trace.say(name + " at " + latch.count());
    }

    @Coroutine
    static void observes(Trace trace, Latch latch) {
        int first = Yield.any(latch.zero(), Waitable.after(Duration.ofSeconds(1)));
        trace.say("observer sees " + first + " at " + latch.count());
    }

    @Coroutine
    static void countsDown(Trace trace) {
        Latch latch = new Latch(3);
        Yield.spawn(LatchTestTasks.waits(trace, latch, "waiter"));
        Task<Void> cancelled = Yield.spawn(LatchTestTasks.waits(trace, latch, "cancelled"));
        Yield.spawn(LatchTestTasks.observes(trace, latch));
        while (latch.statistics().waiting() < 2) Yield.pause();
        cancelled.cancel();
        for (int i = 0; i < 4; i++) {
            trace.say("left " + latch.statistics());
            latch.countDown();
        }
        waits(trace, latch, "late");
    }

    @Test
    void allWhoWaitGoOnAtZero() {
        Everywhere.run(LatchTestTasks::countsDown, lines -> {
            assertEquals("left Statistics[count=3, waiting=1]", lines.get(0));
            assertTrue(lines.contains("left Statistics[count=0, waiting=0]"), lines.toString());
            assertTrue(
                    lines.containsAll(List.of("waiter at 0", "late at 0", "observer sees 0 at 0")), lines.toString());
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("cancelled")), lines.toString());
        });
    }

    @Coroutine
    static void isCancelledBefore(Trace trace) {
        Yield.current().cancel();
        try {
            new Latch(0).awaitZero();
            trace.say("not told");
        } catch (TaskCancelled told) {
            trace.say("told");
        }
    }

    @Test
    void zeroIsNoReasonNotToBeToldOfACancellation() {
        Everywhere.run(LatchTestTasks::isCancelledBefore, lines -> assertEquals("told", lines.get(0)));
    }

    @Test
    void zeroNeedsNoSchedulerAndLessThanThatIsRefused() {
        Latch latch = new Latch(0);
        latch.awaitZero();
        Scheduler.run(LatchTasks.awaitZero(latch));
        assertThrows(IllegalArgumentException.class, () -> new Latch(-1));
    }
}
