package io.yuzuri.inlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Inlet;
import io.yuzuri.Inlet.Overflow;
import io.yuzuri.InletClosedException;
import io.yuzuri.Scheduler;
import io.yuzuri.SchedulerGroup;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

class InletTest {
    private static final boolean[] BOTH = {false, true};

    // ---- within one scheduler, in every order

    @Coroutine
    static void receives(Trace trace, Inlet<Integer> inlet, String name) {
        for (Optional<Integer> next; (next = inlet.next()).isPresent(); ) trace.say(name + " got " + next.get());
        trace.say(name + " end");
    }

    @Coroutine
    static void putsForTwo(Trace trace) {
        Inlet<Integer> inlet = Inlet.unbounded();
        Yield.spawn(InletTestTasks.receives(trace, inlet, "one"));
        Yield.spawn(InletTestTasks.receives(trace, inlet, "other"));
        for (int i = 0; i < 20; i++) {
            inlet.put(i);
            if (i % 5 == 4) Yield.pause();
        }
        inlet.close();
    }

    @Test
    void eachElementGoesToOneTask() {
        Everywhere.run(InletTestTasks::putsForTwo, lines -> {
            List<String> got =
                    lines.stream().filter(line -> line.contains(" got ")).toList();
            assertEquals(20, got.size(), lines.toString());
            assertEquals(
                    20,
                    got.stream()
                            .map(line -> line.replaceAll(".* ", ""))
                            .distinct()
                            .count());
            assertTrue(lines.containsAll(List.of("one end", "other end")), lines.toString());
        });
    }

    @Coroutine
    static void receivesOne(Trace trace, Inlet<Integer> inlet, String name) {
        trace.say(name + " got " + inlet.receive());
    }

    @Coroutine
    static void cancelsTheFirst(Trace trace) {
        Inlet<Integer> inlet = Inlet.unbounded();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            tasks.add(Yield.spawn(InletTestTasks.receivesOne(trace, inlet, name)));
            while (inlet.statistics().receivers() < tasks.size()) Yield.pause();
        }
        tasks.get(0).cancel();
        inlet.put(1);
        tasks.get(1).cancel(); // it has its element
        inlet.put(2);
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.pause();
        }
        trace.say("left " + inlet.statistics());
    }

    @Test
    void whoIsCancelledTakesNothingAndWhoWasGivenSomethingHasIt() {
        Everywhere.run(InletTestTasks::cancelsTheFirst, lines -> {
            assertTrue(lines.containsAll(List.of("second got 1", "third got 2")), lines.toString());
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("left Statistics[elements=0")), lines.toString());
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("first")), lines.toString());
        });
    }

    @Coroutine
    static void waitsForAny(Trace trace, Inlet<Integer> one, Inlet<Integer> other) {
        Waitable[] things = {one.receivable(), other.receivable(), Waitable.after(Duration.ofSeconds(1))};
        while (true) {
            int which = Yield.any(things);
            if (which == 2) break;
            (which == 0 ? one : other).tryReceive().ifPresent(element -> trace.say("got " + element));
        }
        trace.say("nothing for a second");
    }

    @Coroutine
    static void putsIntoTwo(Trace trace) {
        Inlet<Integer> one = Inlet.unbounded();
        Inlet<Integer> other = Inlet.unbounded();
        Task<Void> waiting = Yield.spawn(InletTestTasks.waitsForAny(trace, one, other));
        for (int i = 0; i < 30; i++) {
            (i % 3 == 0 ? one : other).put(i);
            if (i % 4 == 0) Yield.sleep(Duration.ofMillis(300));
        }
        Yield.await(waiting);
        trace.say("after " + one.statistics().receivers() + " "
                + other.statistics().elements());
    }

    @Test
    void itIsWaitedForAmongOtherThings() {
        Everywhere.run(InletTestTasks::putsIntoTwo, lines -> {
            assertEquals(
                    30, lines.stream().filter(line -> line.startsWith("got")).count(), lines.toString());
            assertTrue(lines.containsAll(List.of("nothing for a second", "after 0 0")), lines.toString());
        });
    }

    @Coroutine
    static void nobodyPuts() {
        Inlet.unbounded().receive();
    }

    @Test
    void inAClosedWorldItIsSeenThatNobodyWillPut() {
        Everywhere.run(trace -> InletTestTasks.nobodyPuts(), lines -> assertTrue(lines.contains("stalled")));
    }

    /** Blocks the scheduler, so that the trace is the same each time. */
    @Coroutine
    @SuppressWarnings("yuzuri:BlockingCall")
    static void isUsedFromAnotherThread(Trace trace) throws InterruptedException {
        Inlet<Integer> inlet = Inlet.unbounded();
        String[] told = new String[2];
        Thread another = new Thread(() -> {
            told[0] = assertThrows(IllegalStateException.class, () -> inlet.put(1))
                    .getMessage();
            told[1] = assertThrows(IllegalStateException.class, inlet::close).getMessage();
        });
        another.setName("another");
        another.start();
        another.join();
        for (String each : told) trace.say(each);
        trace.say("left " + inlet.tryReceive() + " " + inlet.isClosed());
    }

    @Test
    void aClosedWorldTakesNothingFromOtherThreads() {
        Everywhere.run(InletTestTasks::isUsedFromAnotherThread, lines -> {
            String rest = " by thread another, but scheduler main was built with closedWorld(true) and takes nothing"
                    + " from other threads.";
            assertEquals("An element was put into an inlet" + rest, lines.get(0));
            assertEquals("An inlet was closed" + rest, lines.get(1));
            assertEquals("left Optional.empty false", lines.get(2));
        });
    }

    // ---- from other threads

    private static Thread start(String name, ThrowingRunnable body) {
        Thread thread = new Thread(
                () -> {
                    try {
                        body.run();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                name);
        thread.start();
        return thread;
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    @Coroutine
    static long addsUp(Inlet<Integer> inlet) {
        long sum = 0;
        for (Optional<Integer> next; (next = inlet.next()).isPresent(); ) sum += next.get();
        return sum;
    }

    @Coroutine
    static long addsUpAmongOthers(Inlet<Integer> inlet) {
        Waitable[] things = {inlet.receivable(), Waitable.after(Duration.ofHours(1))};
        long sum = 0;
        try {
            while (Yield.any(things) == 0) {
                Optional<Integer> next = inlet.tryReceive();
                if (next.isPresent()) sum += next.get();
            }
        } catch (InletClosedException end) {
            return sum;
        }
        return -1;
    }

    private static void putFromThree(Inlet<Integer> inlet, int count) {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            threads.add(start("putter", () -> {
                for (int i = 0; i < count; i++) inlet.put(i);
            }));
        }
        start("closer", () -> {
            for (Thread thread : threads) thread.join();
            inlet.close();
        });
    }

    @Test
    void nothingIsLostOfWhatSeveralThreadsPut() {
        int count = 5_000;
        long sum = 3L * count * (count - 1) / 2;
        for (boolean asWritten : BOTH) {
            for (boolean any : BOTH) {
                Inlet<Integer> inlet = any ? Inlet.unbounded() : Inlet.bounded(8, Overflow.BLOCK);
                putFromThree(inlet, count);
                long got = Scheduler.builder()
                        .asWritten(asWritten)
                        .run(any ? InletTestTasks.addsUpAmongOthers(inlet) : InletTestTasks.addsUp(inlet));
                assertEquals(sum, got);
            }
        }
    }

    @Coroutine
    static void feeds(Inlet<Integer> inlet) {
        for (int i = 0; i < 1000; i++) {
            inlet.put(i);
            if (i % 10 == 0) Yield.pause();
        }
        inlet.close();
    }

    @Coroutine
    static long addsUpWhatAnotherMemberPuts(SchedulerGroup group) {
        Inlet<Integer> inlet = Inlet.unbounded();
        group.submit(1, InletTestTasks.feeds(inlet));
        return addsUp(inlet);
    }

    @Test
    void itLeadsFromOneSchedulerOfAGroupToAnother() {
        SchedulerGroup group = SchedulerGroup.of(2, Scheduler.builder());
        assertEquals(499_500L, group.run(InletTestTasks.addsUpWhatAnotherMemberPuts(group)));
    }

    @Coroutine
    static boolean notes(SchedulerGroup group, String key, List<String> threads) {
        threads.add(key + Thread.currentThread().getName());
        return true;
    }

    @Coroutine
    static void submitsByKey(SchedulerGroup group, List<List<String>> seen) {
        for (int i = 0; i < 40; i++) {
            String key = "key " + i;
            List<String> threads = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                Yield.await(group.submit((Object) key, InletTestTasks.notes(group, key, threads)));
            }
            seen.add(threads);
        }
    }

    @Test
    void tasksOfOneKeyRunOnOneMember() {
        SchedulerGroup group = SchedulerGroup.of(3, Scheduler.builder());
        List<List<String>> seen = new ArrayList<>();
        group.run(InletTestTasks.submitsByKey(group, seen));
        assertEquals(40, seen.size());
        for (List<String> threads : seen)
            assertEquals(1, threads.stream().distinct().count(), threads.toString());
        assertEquals(
                3,
                seen.stream()
                        .map(threads -> threads.get(0).replaceAll("key \\d+", ""))
                        .distinct()
                        .count());
    }

    @Coroutine
    @SuppressWarnings("yuzuri:BlockingCall")
    static void receivesElsewhere(Inlet<Integer> inlet) {
        Yield.spawn(InletTestTasks.addsUp(inlet));
        Yield.pause();
        String message = "";
        try {
            Scheduler.run(InletTestTasks.addsUp(inlet));
        } catch (IllegalStateException refused) {
            message = refused.getMessage();
        }
        inlet.close();
        if (!message.startsWith("An inlet serves the tasks of one scheduler")) throw new AssertionError(message);
    }

    @Test
    void tasksOfAnotherSchedulerAreRefused() {
        Scheduler.run(InletTestTasks.receivesElsewhere(Inlet.unbounded()));
    }

    // ---- overflow and the end

    @Test
    void whatThereIsNoRoomForGoesWhereItIsToldTo() {
        Inlet<Integer> oldest = Inlet.bounded(2, Overflow.DROP_OLDEST);
        Inlet<Integer> newest = Inlet.bounded(2, Overflow.DROP_NEWEST);
        Inlet<Integer> rejecting = Inlet.bounded(2, Overflow.REJECT);
        for (int i = 1; i <= 3; i++) {
            assertTrue(oldest.put(i));
            assertEquals(i < 3, newest.put(i));
            if (i < 3) rejecting.put(i);
        }
        assertEquals(
                "The inlet is full, with 2 elements, and rejects what comes.",
                assertThrows(IllegalStateException.class, () -> rejecting.put(3))
                        .getMessage());
        assertFalse(oldest.tryPut(4));
        assertEquals(new Inlet.Statistics(2, 2, 0, 1, false), oldest.statistics());
        assertEquals(1, newest.statistics().dropped());
        assertEquals(0, rejecting.statistics().dropped());
        assertEquals(List.of(2, 3), rest(oldest));
        assertEquals(List.of(1, 2), rest(newest));
        assertEquals(List.of(1, 2), rest(rejecting));
        assertThrows(IllegalArgumentException.class, () -> Inlet.bounded(0, Overflow.BLOCK));
        assertThrows(NullPointerException.class, () -> oldest.put(null));
    }

    private static List<Integer> rest(Inlet<Integer> inlet) {
        List<Integer> rest = new ArrayList<>();
        for (Optional<Integer> next; (next = inlet.tryReceive()).isPresent(); ) rest.add(next.get());
        return rest;
    }

    @Coroutine
    static List<Integer> receivesSlowly(Inlet<Integer> inlet, CountDownLatch blocked) throws InterruptedException {
        Yield.call(() -> {
            blocked.await();
            return null;
        });
        List<Integer> got = new ArrayList<>();
        for (Optional<Integer> next; (next = inlet.next()).isPresent(); ) got.add(next.get());
        return got;
    }

    @Test
    void aThreadWaitsForRoom() throws InterruptedException {
        Inlet<Integer> inlet = Inlet.bounded(1, Overflow.BLOCK);
        CountDownLatch blocked = new CountDownLatch(1);
        inlet.put(0);
        assertFalse(inlet.tryPut(9));
        Thread thread = start("putter", () -> {
            inlet.put(1);
            inlet.put(2);
            inlet.close();
        });
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        blocked.countDown();
        assertEquals(List.of(0, 1, 2), Scheduler.run(InletTestTasks.receivesSlowly(inlet, blocked)));
        thread.join();
    }

    @Test
    void whoWaitsForRoomLearnsOfTheEnd() throws InterruptedException {
        Inlet<Integer> inlet = Inlet.bounded(1, Overflow.BLOCK);
        inlet.put(0);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(start("putter", () -> assertThrows(InletClosedException.class, () -> inlet.put(1))));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        inlet.close();
        for (Thread thread : threads) thread.join();
        assertEquals(1, inlet.statistics().elements());
    }

    @Test
    void anInterruptOrATimeoutEndsTheWaitForRoom() {
        Inlet<Integer> inlet = Inlet.bounded(1, Overflow.BLOCK);
        inlet.put(0);
        Thread.currentThread().interrupt();
        assertThrows(TaskCancelled.class, () -> inlet.put(1));
        Timeout limit = Timeout.after(Duration.ofMillis(1));
        try (limit) {
            assertThrows(TaskTimeout.class, () -> inlet.put(1));
        }
        assertEquals(List.of(0), rest(inlet));
        inlet.put(2);
        assertEquals(List.of(2), rest(inlet));
    }

    @Coroutine
    static String wouldBlock() {
        Inlet<Integer> inlet = Inlet.bounded(1, Overflow.BLOCK);
        inlet.put(1);
        try {
            inlet.put(2);
            return "blocked";
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }

    @Test
    void aSchedulersOwnThreadIsNotBlocked() {
        assertEquals(
                "The inlet is full, with 1 elements, and to wait for room would block all tasks of scheduler main."
                        + " Use tryPut, or another overflow.",
                Scheduler.run(InletTestTasks.wouldBlock()));
    }

    @Coroutine
    static Throwable failureOf(Inlet<Integer> inlet, boolean next, List<Integer> got) {
        try {
            while (true) {
                if (next) got.add(inlet.next().orElseThrow());
                else got.add(inlet.receive());
            }
        } catch (Exception failure) {
            return failure;
        }
    }

    @Test
    void itsFailureComesBehindWhatWasPut() {
        for (boolean asWritten : BOTH) {
            for (boolean next : BOTH) {
                for (boolean early : BOTH) {
                    IOException broken = new IOException("broken");
                    Inlet<Integer> inlet = Inlet.unbounded();
                    List<Integer> got = new ArrayList<>();
                    Thread thread = null;
                    if (early) {
                        inlet.put(1);
                        inlet.close(broken);
                    } else {
                        thread = start("putter", () -> {
                            while (inlet.statistics().receivers() == 0) Thread.onSpinWait();
                            inlet.put(1);
                            inlet.close(broken);
                        });
                    }
                    Throwable failure =
                            Scheduler.builder().asWritten(asWritten).run(InletTestTasks.failureOf(inlet, next, got));
                    assertSame(broken, failure);
                    assertEquals(List.of(1), got);
                    assertTrue(thread == null || inlet.isClosed());
                    assertSame(broken, assertThrows(IOException.class, inlet::tryReceive));
                }
            }
        }
        Inlet<Integer> ended = Inlet.unbounded();
        ended.close();
        ended.close(new IOException("late"));
        Throwable end = Scheduler.run(InletTestTasks.failureOf(ended, false, new ArrayList<>()));
        assertTrue(end instanceof InletClosedException, end + "");
        assertThrows(InletClosedException.class, () -> ended.put(1));
        assertThrows(InletClosedException.class, () -> ended.tryPut(1));
    }

    // ---- a publisher

    @Test
    void aPublisherIsAskedForWhatThereIsRoomFor() {
        for (Overflow overflow : List.of(Overflow.BLOCK, Overflow.REJECT)) {
            Inlet<Integer> inlet = Inlet.bounded(4, overflow);
            SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
            publisher.subscribe(inlet);
            start("publisher", () -> {
                for (int i = 0; i < 2_000; i++) publisher.submit(i);
                publisher.close();
            });
            assertEquals(1_999_000L, Scheduler.run(InletTestTasks.addsUp(inlet)));
            assertEquals(0, inlet.statistics().dropped());
        }
    }

    @Test
    void aPublishersFailureIsTheInlets() {
        IOException broken = new IOException("broken");
        Inlet<Integer> inlet = Inlet.bounded(4, Overflow.REJECT);
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
        publisher.subscribe(inlet);
        publisher.submit(7);
        publisher.closeExceptionally(broken);
        List<Integer> got = new ArrayList<>();
        assertSame(broken, Scheduler.run(InletTestTasks.failureOf(inlet, false, got)));
        assertTrue(got.isEmpty() || got.equals(List.of(7)), got.toString());
    }

    @Test
    void whoClosesItNeedsNoMore() {
        Inlet<Integer> inlet = Inlet.bounded(4, Overflow.DROP_OLDEST);
        CompletableFuture<Long> asked = new CompletableFuture<>();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        java.util.concurrent.Flow.Subscription subscription = new java.util.concurrent.Flow.Subscription() {
            @Override
            public void request(long n) {
                asked.complete(n);
            }

            @Override
            public void cancel() {
                cancelled.complete(null);
            }
        };
        inlet.onSubscribe(subscription);
        assertEquals(Long.MAX_VALUE, asked.join());
        for (int i = 0; i < 6; i++) inlet.onNext(i);
        assertFalse(cancelled.isDone());
        inlet.close();
        assertTrue(cancelled.isDone());
        inlet.onNext(7); // too late, and no failure
        assertEquals(Optional.of(2), inlet.tryReceive());
        assertNull(cancelled.join());
    }
}
