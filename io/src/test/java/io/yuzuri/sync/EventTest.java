package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
    @Coroutine
    static void waits(Trace trace, Event event, String name) {
        event.awaitSet();
        trace.say(name);
    }

    @Coroutine
    static void setsWhileThreeWait(Trace trace) {
        Event event = new Event();
        for (int i = 0; i < 3; i++) Yield.spawn(EventTestTasks.waits(trace, event, "waiter " + i));
        while (event.statistics().waiting() < 3) Yield.pause();
        trace.say("set " + event.isSet());
        event.set();
        event.set();
        trace.say("set " + event.isSet() + ", waiting " + event.statistics().waiting());
        waits(trace, event, "late");
    }

    @Test
    void allWhoWaitGoOnAndWhoComesLateDoesNotWait() {
        Everywhere.run(EventTestTasks::setsWhileThreeWait, lines -> {
            assertTrue(lines.indexOf("set false") < lines.indexOf("waiter 0"), lines.toString());
            assertTrue(lines.containsAll(List.of("set true, waiting 0", "waiter 0", "waiter 1", "waiter 2", "late")));
        });
    }

    @Coroutine
    static void cancelsOneOfTwo(Trace trace) {
        Event event = new Event();
        Task<Void> first = Yield.spawn(EventTestTasks.waits(trace, event, "first"));
        Yield.spawn(EventTestTasks.waits(trace, event, "second"));
        while (event.statistics().waiting() < 2) Yield.pause();
        first.cancel();
        trace.say("waiting " + event.statistics().waiting());
        event.set();
    }

    @Test
    void aCancelledTaskNoLongerWaits() {
        Everywhere.run(EventTestTasks::cancelsOneOfTwo, lines -> {
            assertTrue(lines.contains("waiting 1"), lines.toString());
            assertTrue(lines.contains("second") && !lines.contains("first"), lines.toString());
        });
    }

    @Test
    void whatHasHappenedNeedsNoScheduler() {
        Event event = new Event();
        event.set();
        event.awaitSet();
        assertEquals(new Event.Statistics(true, 0), event.statistics());
        Scheduler.run(EventTasks.awaitSet(event));
    }
}
