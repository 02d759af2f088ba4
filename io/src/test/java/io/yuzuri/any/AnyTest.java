package io.yuzuri.any;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import io.yuzuri.sync.Event;
import io.yuzuri.sync.Mailbox;
import io.yuzuri.sync.Mutex;
import io.yuzuri.sync.Permits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Waiting for any of several things, in virtual time: by machines and as written, in every order. */
class AnyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    // ---- nothing is lost

    @Coroutine
    static void sends(Mailbox<Integer> mailbox, int from, int count) {
        for (int i = 0; i < count; i++) mailbox.send(from + i);
        mailbox.close();
    }

    @Coroutine
    static void takesFromBoth(Trace trace, int capacity, int count) {
        Mailbox<Integer> one = capacity == 0 ? Mailbox.rendezvous() : Mailbox.bounded(capacity);
        Mailbox<Integer> other = capacity == 0 ? Mailbox.rendezvous() : Mailbox.bounded(capacity);
        Yield.spawn(AnyTestTasks.sends(one, 0, count));
        Yield.spawn(AnyTestTasks.sends(other, count, count));
        Waitable[] things = {one.receivable(), other.receivable()};
        int taken = 0;
        int sum = 0;
        while (taken < 2 * count) {
            Mailbox<Integer> ready = Yield.any(things) == 0 ? one : other;
            if (ready.isClosed() && ready.statistics().elements() == 0) ready = ready == one ? other : one;
            Integer element = ready.tryReceive().orElse(null);
            if (element == null) {
                Yield.pause();
                continue;
            }
            taken++;
            sum += element;
        }
        trace.say(taken + " elements, sum " + sum);
    }

    @Test
    void ofTwoMailboxesNoElementIsLost() {
        for (int capacity : new int[] {0, 1, 7}) {
            Everywhere.run(
                    trace -> AnyTestTasks.takesFromBoth(trace, capacity, 1_000),
                    lines -> assertTrue(lines.contains("2000 elements, sum 1999000"), lines.toString()));
        }
    }

    // ---- who is answered

    @Coroutine
    static void answersInTurn(Trace trace) {
        Event[] events = {new Event(), new Event(), new Event()};
        for (Event event : events) event.set();
        Waitable[] things = {events[0].occurred(), events[1].occurred(), events[2].occurred()};
        int[] counts = new int[3];
        for (int i = 0; i < 300; i++) counts[Yield.any(things)]++;
        for (int count : counts) trace.say(count + " times");
    }

    @Test
    void thoseThatAreThereHaveTheirTurns() {
        Everywhere.run(
                AnyTestTasks::answersInTurn,
                lines -> assertEquals(List.of("100 times", "100 times", "100 times"), lines.subList(0, 3)));
    }

    @Coroutine
    static void takesWhatComes(Trace trace) {
        Mailbox<String> mailbox = Mailbox.bounded(1);
        Event event = new Event();
        Permits permits = new Permits(0);
        Mutex mutex = new Mutex();
        Waitable[] things = {
            mailbox.receivable(), event.occurred(), permits.acquirable(2), mutex.lockable(), Waitable.after(SECOND)
        };
        Mutex.Held held = mutex.lock();
        try (held) {
            Yield.spawn(AnyTestTasks.bringsAbout(mailbox, permits, event));
            long begun = Yield.nanoTime();
            for (int i = 0; i < 5; i++) {
                int place = Yield.any(things);
                trace.say(place + " at " + (Yield.nanoTime() - begun));
                if (place == 0) trace.say(mailbox.tryReceive().get());
                if (place == 1) things[1] = Waitable.at(begun + 1);
                if (place == 2) trace.say("acquired " + permits.tryAcquire(2));
                if (place == 1 && i > 3) break;
            }
        }
        trace.say("last " + Yield.any(mailbox.receivable(), mutex.lockable()));
    }

    @Coroutine
    static void bringsAbout(Mailbox<String> mailbox, Permits permits, Event event) {
        Yield.sleep(Duration.ofNanos(10));
        mailbox.send("element");
        Yield.sleep(Duration.ofNanos(10));
        permits.release(2);
        Yield.sleep(Duration.ofNanos(10));
        event.set();
    }

    @Test
    void eachOfTheThingsWakes() {
        Everywhere.run(
                AnyTestTasks::takesWhatComes,
                lines -> assertEquals(
                        List.of("0 at 10", "element", "2 at 20", "acquired true", "1 at 30", "1 at 30", "1 at 30"),
                        lines.stream()
                                .filter(line -> !line.startsWith("finished"))
                                .limit(7)
                                .toList()));
    }

    @Coroutine
    static void hasRoom(Trace trace) {
        Mailbox<Integer> mailbox = Mailbox.bounded(1);
        mailbox.send(1);
        Yield.spawn(AnyTestTasks.receivesLater(mailbox));
        trace.say("room at " + Yield.any(Waitable.after(SECOND), mailbox.sendable()) + " after " + Yield.nanoTime());
        trace.say("sent " + mailbox.trySend(2));
        Yield.spawn(AnyTestTasks.closesLater(mailbox));
        trace.say("closed " + Yield.any(mailbox.sendable(), Waitable.after(SECOND)) + " after " + Yield.nanoTime());
        trace.say(assertThrows(IllegalStateException.class, () -> mailbox.trySend(3))
                .getMessage());
        String refused = assertThrows(
                        IllegalStateException.class, () -> Mailbox.rendezvous().sendable())
                .getMessage();
        trace.say(refused.substring(0, 6));
    }

    @Coroutine
    static void receivesLater(Mailbox<Integer> mailbox) {
        Yield.sleep(Duration.ofNanos(5));
        mailbox.receive();
    }

    @Coroutine
    static void closesLater(Mailbox<Integer> mailbox) {
        Yield.sleep(Duration.ofNanos(5));
        mailbox.close();
    }

    @Test
    void roomInAMailboxWakes() {
        Everywhere.run(
                AnyTestTasks::hasRoom,
                lines -> assertEquals(
                        List.of(
                                "room at 1 after 5",
                                "sent true",
                                "closed 0 after 10",
                                "The mailbox is closed: nothing can be sent.",
                                "Nobody"),
                        lines.stream()
                                .filter(line -> !line.startsWith("finished"))
                                .limit(5)
                                .toList()));
    }

    // ---- time

    @Coroutine
    static void waitsForTimes(Trace trace) {
        Waitable[] things = {Waitable.after(Duration.ofNanos(20)), Waitable.at(50), Waitable.after(Duration.ofNanos(30))
        };
        for (int i = 0; i < 4; i++) trace.say(Yield.any(things) + " at " + Yield.nanoTime());
        trace.say(Yield.any(Waitable.after(SECOND), Waitable.after(Duration.ZERO)) + " at " + Yield.nanoTime());
    }

    @Test
    void aDurationIsCountedFromTheCallAndAnInstantIsNot() {
        Everywhere.run(
                AnyTestTasks::waitsForTimes,
                lines -> assertEquals(
                        List.of("0 at 20", "0 at 40", "1 at 50", "1 at 50", "1 at 50"), lines.subList(0, 5)));
    }

    // ---- ends

    @Coroutine
    static int fails() {
        Yield.sleep(Duration.ofNanos(5));
        throw new IllegalArgumentException("on its own");
    }

    @Coroutine
    static void observesAnEnd(Trace trace) {
        Task<Integer> failing = Yield.spawn(AnyTestTasks.fails());
        Waitable end = Waitable.done(failing);
        trace.say(Yield.any(Waitable.after(SECOND), end) + " at " + Yield.nanoTime());
        trace.say(Yield.any(Waitable.after(SECOND), end) + " at " + Yield.nanoTime());
        try {
            Yield.await(failing);
        } catch (IllegalArgumentException again) {
            trace.say("awaited: " + again.getMessage());
        }
    }

    @Test
    void toObserveATaskIsNotToAwaitIt() {
        Everywhere.run(AnyTestTasks::observesAnEnd, lines -> {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("uncaught") && line.contains("own")));
            assertTrue(lines.containsAll(List.of("1 at 5", "awaited: on its own")), lines.toString());
        });
    }

    @Coroutine
    static void refusesTasks(Trace trace) {
        for (Task<?> task : List.of(AnyTestTasks.fails(), Yield.current())) {
            try {
                Yield.any(Waitable.after(SECOND), Waitable.done(task));
            } catch (IllegalStateException refused) {
                trace.say(refused.getMessage());
            }
        }
        try {
            Yield.any();
        } catch (IllegalArgumentException refused) {
            trace.say(refused.getMessage());
        }
    }

    @Test
    void tasksThatCannotBeObservedAreRefused() {
        Everywhere.run(AnyTestTasks::refusesTasks, lines -> {
            assertTrue(lines.get(0).endsWith("was not started: spawn it first."), lines.get(0));
            assertTrue(lines.get(1).endsWith("cannot wait for itself."), lines.get(1));
            assertEquals("There is nothing to wait for.", lines.get(2));
        });
    }

    @Coroutine
    static void completesLater(CompletableFuture<String> future) {
        Yield.sleep(Duration.ofNanos(5));
        future.complete("done");
    }

    @Coroutine
    static void waitsForAStage(Trace trace) {
        CompletableFuture<String> future = new CompletableFuture<>();
        Waitable[] things = {Waitable.done(future), Waitable.after(Duration.ofNanos(1))};
        for (int i = 0; i < 100; i++) Yield.any(things);
        trace.say(future.getNumberOfDependents() + " dependents");
        things[1] = Waitable.after(SECOND);
        Yield.spawn(AnyTestTasks.completesLater(future));
        trace.say(Yield.any(things) + " at " + Yield.nanoTime());
        trace.say(Yield.any(things) + " at " + Yield.nanoTime());
        trace.say(Yield.any(Waitable.after(SECOND), Waitable.done(future.minimalCompletionStage())) + " minimal");
    }

    @Test
    void aStageWakesAndKeepsNothing() {
        Everywhere.run(
                AnyTestTasks::waitsForAStage,
                lines -> assertEquals(
                        List.of("0 dependents", "0 at 105", "0 at 105", "1 minimal"),
                        lines.stream()
                                .filter(line -> !line.startsWith("finished"))
                                .limit(4)
                                .toList()));
    }

    @Test
    void aStageThatAnotherThreadCompletesWakes() throws Exception {
        for (boolean asWritten : new boolean[] {false, true}) {
            CompletableFuture<String> future = new CompletableFuture<>();
            Thread completing = new Thread(() -> future.complete("from another thread"));
            completing.start();
            int place = Scheduler.builder().asWritten(asWritten).run(AnyTestTasks.waitsLong(Waitable.done(future)));
            completing.join();
            assertEquals(1, place);
        }
    }

    @Coroutine
    static int waitsLong(Waitable thing) {
        return Yield.any(Waitable.after(Duration.ofHours(1)), thing);
    }

    @Test
    void thatTheSchedulerIsToldToEndWakes() {
        for (boolean asWritten : new boolean[] {false, true}) {
            Scheduler[] scheduler = new Scheduler[1];
            scheduler[0] = Scheduler.builder().asWritten(asWritten).build();
            List<Integer> places = new ArrayList<>();
            assertThrows(
                    TaskCancelled.class,
                    () -> places.add(scheduler[0].runRoot(AnyTestTasks.tellsOf(scheduler, places))));
            assertEquals(List.of(1), places);
        }
    }

    @Coroutine
    static int tellsOf(Scheduler[] scheduler, List<Integer> places) {
        Yield.spawn(AnyTestTasks.notes(places));
        Yield.pause();
        scheduler[0].shutdown(Duration.ofSeconds(10));
        Yield.sleep(Duration.ofHours(1));
        return -1;
    }

    @Coroutine
    static void notes(List<Integer> places) {
        places.add(Yield.any(Waitable.after(Duration.ofHours(1)), Waitable.stopping()));
    }

    // ---- leaving early

    @Coroutine
    static void leavesEarly(Trace trace) {
        Mailbox<Integer> mailbox = Mailbox.bounded(1);
        Event event = new Event();
        Waitable[] things = {mailbox.receivable(), event.occurred(), Waitable.after(SECOND)};
        for (int i = 0; i < 3; i++) {
            Timeout limit = Timeout.after(Duration.ofNanos(7));
            try (limit) {
                Yield.any(things);
            } catch (TaskTimeout late) {
                if (late.timeout() != limit) throw late;
                trace.say("late at " + Yield.nanoTime());
            }
        }
        mailbox.send(1);
        trace.say(Yield.any(things) + ", " + mailbox.tryReceive().get());
        Task<Void> victim = Yield.spawn(AnyTestTasks.waitsOften(trace, things));
        Yield.sleep(Duration.ofNanos(3));
        victim.cancel("enough");
        mailbox.send(2);
        trace.say(mailbox.receive() + " stays");
    }

    @Coroutine
    static void waitsOften(Trace trace, Waitable[] things) {
        try {
            while (true) trace.say("woken by " + Yield.any(things));
        } finally {
            trace.say("left");
        }
    }

    @Test
    void whoLeavesEarlyLeavesNothingBehind() {
        Everywhere.run(
                AnyTestTasks::leavesEarly,
                lines -> assertEquals(
                        List.of("late at 7", "late at 14", "late at 21", "0, 1", "2 stays", "left"),
                        lines.stream()
                                .filter(line -> !line.startsWith("finished"))
                                .limit(6)
                                .toList()));
    }

    @Coroutine
    static void waitsForNothingThatComes() {
        Mutex mutex = new Mutex();
        Mutex.Held held = mutex.lock();
        Yield.any(Mailbox.bounded(1).receivable(), mutex.lockable(), new Permits(0).acquirable());
        held.close();
    }

    @Test
    void aDumpNamesAllThatIsWaitedFor() {
        StalledException stalled =
                assertThrows(StalledException.class, () -> Scheduler.run(AnyTestTasks.waitsForNothingThatComes()));
        String dump = stalled.dump();
        assertTrue(dump.contains("waits for any of: to receive from a mailbox; for a mutex that "), dump);
        assertTrue(dump.contains("; for permits"), dump);
    }

    // ---- one's own

    /** As the documentation has it. */
    static final class Latch {
        private final WaitQueue<Void> waiting = new WaitQueue<>();
        private int permits;

        Waitable acquirable() {
            return Waitable.of(waiting, () -> permits > 0);
        }

        void release() {
            if (!waiting.wakeOne(null)) permits++;
        }

        @Coroutine
        void acquire() {
            if (permits > 0) {
                permits--;
            } else {
                Yield.await(waiting);
            }
        }
    }

    @Coroutine
    static void acquires(Trace trace, Latch latch, String name) {
        latch.acquire();
        trace.say(name + " acquired");
    }

    @Coroutine
    static void observesItsOwn(Trace trace) {
        Latch latch = new Latch();
        Yield.spawn(AnyTestTasks.acquires(trace, latch, "in line"));
        Yield.spawn(AnyTestTasks.releasesTwice(latch));
        int place = Yield.any(Waitable.after(SECOND), latch.acquirable());
        trace.say("observer " + place + ", " + latch.permits);
    }

    @Coroutine
    static void releasesTwice(Latch latch) {
        Yield.sleep(Duration.ofNanos(5));
        latch.release();
        Yield.sleep(Duration.ofNanos(5));
        latch.release();
    }

    @Test
    void whoStandsInLineComesFirst() {
        Everywhere.run(AnyTestTasks::observesItsOwn, lines -> {
            assertTrue(lines.indexOf("in line acquired") < lines.indexOf("observer 1, 1"), lines.toString());
            assertFalse(lines.indexOf("in line acquired") < 0, lines.toString());
        });
    }

    @Test
    void withoutASchedulerItSaysSo() {
        IllegalStateException needs =
                assertThrows(IllegalStateException.class, () -> waitsLong(Waitable.after(SECOND)));
        assertTrue(needs.getMessage().startsWith("Yield.any needs a scheduler"), needs.getMessage());
    }
}
