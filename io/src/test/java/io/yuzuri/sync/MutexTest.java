package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.CancellingTasks;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import io.yuzuri.everywhere.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutexTest {
    /** A number that is read, and written after a while. */
    private static final class Account {
        final Mutex mutex = new Mutex();
        int balance;
        int inside;
    }

    @Coroutine
    static void deposit(Account account, int times) {
        for (int i = 0; i < times; i++) {
            Mutex.Held held = account.mutex.lock();
            try (held) {
                assertEquals(1, ++account.inside);
                int before = account.balance;
                Yield.pause();
                account.balance = before + 1;
                account.inside--;
            }
        }
    }

    @Coroutine
    static int depositsTogether(Trace trace) {
        Account account = new Account();
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) tasks.add(Yield.spawn(MutexTestTasks.deposit(account, 5)));
        for (Task<Void> task : tasks) Yield.await(task);
        assertEquals(new Mutex.Statistics(false, 0), account.mutex.statistics());
        return account.balance;
    }

    @Test
    void oneTaskAtATimeIsInside() {
        Everywhere.run(MutexTestTasks::depositsTogether, lines -> assertTrue(lines.contains("result 20")));
    }

    @Coroutine
    static void locks(Trace trace, Mutex mutex, String name) {
        Mutex.Held held = mutex.lock();
        try (held) {
            trace.say(name);
            Yield.pause();
        }
    }

    @Coroutine
    static void comesBack(Trace trace) {
        Mutex mutex = new Mutex();
        Mutex.Held held = mutex.lock();
        try (held) {
            for (int i = 0; i < 3; i++) {
                Yield.spawn(MutexTestTasks.locks(trace, mutex, "waiter " + i));
                while (mutex.statistics().waiting() == i) Yield.pause();
            }
        }
        trace.say("free " + mutex.tryLock().isPresent());
        locks(trace, mutex, "again");
    }

    @Test
    void whoHasWaitedLongestIsNextAndNobodyGetsPast() {
        Everywhere.run(
                MutexTestTasks::comesBack,
                lines -> assertEquals(
                        List.of("free false", "waiter 0", "waiter 1", "waiter 2", "again"),
                        lines.stream()
                                .filter(line -> line.matches("free .*|waiter .|again"))
                                .toList()));
    }

    @Coroutine
    static void locksTwice(Trace trace, boolean tries) {
        Mutex mutex = new Mutex();
        Mutex.Held held = mutex.lock();
        try (held) {
            try {
                if (tries) mutex.tryLock();
                else mutex.lock();
            } catch (IllegalStateException refused) {
                trace.say(refused.getMessage());
            }
        }
        assertEquals(new Mutex.Statistics(false, 0), mutex.statistics());
    }

    @Test
    void aTaskThatLocksTwiceIsToldSo() {
        for (boolean tries : List.of(false, true)) {
            Everywhere.run(
                    trace -> MutexTestTasks.locksTwice(trace, tries),
                    lines -> assertEquals(
                            "Task MutexTest.locksTwice#1 holds this mutex already, and would wait for itself."
                                    + " A mutex is not reentrant: lock it once, around all that needs it.",
                            lines.get(0)));
        }
    }

    @Coroutine
    static void unlocksForAnother(Trace trace) {
        Mutex mutex = new Mutex();
        Mutex.Held held = mutex.lock();
        Yield.await(Yield.spawn(MutexTestTasks.unlocks(trace, held)));
        held.close();
        unlocks(trace, held);
    }

    @Coroutine
    static void unlocks(Trace trace, Mutex.Held held) {
        try {
            held.close();
            trace.say("unlocked");
        } catch (IllegalStateException refused) {
            trace.say(refused.getMessage());
        }
    }

    @Test
    void onlyWhoHoldsItUnlocksItAndOnlyOnce() {
        Everywhere.run(MutexTestTasks::unlocksForAnother, lines -> {
            assertEquals("Task MutexTest.unlocks#2 does not hold this mutex, and cannot unlock it.", lines.get(0));
            assertTrue(lines.contains(
                    "Task MutexTest.unlocksForAnother#1 does not hold this mutex, and cannot unlock it."));
        });
    }

    @Coroutine
    static int cancelsOne(Trace trace, int victim, int rounds) {
        Account account = new Account();
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) tasks.add(Yield.spawn(MutexTestTasks.depositIntact(account, 2)));
        Yield.await(CancellingTasks.after(rounds, tasks.get(victim)));
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.pause();
        }
        deposit(account, 1);
        assertEquals(new Mutex.Statistics(false, 0), account.mutex.statistics());
        return account.balance;
    }

    /** Like {@link #deposit}, but what was begun inside is undone if the task is cancelled. */
    @Coroutine
    static void depositIntact(Account account, int times) {
        for (int i = 0; i < times; i++) {
            Mutex.Held held = account.mutex.lock();
            try (held) {
                assertEquals(1, ++account.inside);
                try {
                    Yield.pause();
                    account.balance++;
                } finally {
                    account.inside--;
                }
            }
        }
    }

    @Test
    void aTaskCancelledAnywhereLeavesItToTheOthers() {
        for (int victim = 0; victim < 3; victim++) {
            for (int rounds = 0; rounds < 12; rounds++) {
                int[] chosen = {victim, rounds};
                Trace trace = Everywhere.inOrder(rounds, t -> MutexTestTasks.cancelsOne(t, chosen[0], chosen[1]));
                String result = trace.lines().get(trace.lines().size() - 1);
                assertTrue(result.matches("result [567]"), trace.toString());
            }
        }
    }

    @Coroutine
    static void keepsIt(Mutex mutex) {
        mutex.lock();
    }

    @Coroutine
    static void getsWhatTheDeadHeld(Trace trace) {
        Mutex mutex = new Mutex();
        Yield.await(MutexTestTasks.keepsIt(mutex));
        Mutex.Held held = mutex.lock();
        try (held) {
            trace.say("got it");
        }
        trace.say("" + mutex.statistics());
    }

    @Test
    void aMutexWhoseHolderHasEndedIsGivenOn() {
        Everywhere.run(MutexTestTasks::getsWhatTheDeadHeld, lines -> assertTrue(lines.contains("got it")));
    }

    @Coroutine
    static void endsWithIt(Trace trace, Mutex mutex, boolean fails) {
        mutex.lock();
        while (mutex.statistics().waiting() < 2) Yield.pause();
        if (fails) throw new IllegalStateException("with a mutex");
        trace.say("ends");
    }

    @Coroutine
    static void waitForTheDead(Trace trace, boolean fails) {
        Mutex mutex = new Mutex();
        Task<Void> holder = Yield.spawn(MutexTestTasks.endsWithIt(trace, mutex, fails));
        while (!mutex.statistics().locked()) Yield.pause();
        Task<Void> first = Yield.spawn(MutexTestTasks.keepsIt(mutex));
        Task<Void> second = Yield.spawn(MutexTestTasks.locks(trace, mutex, "second"));
        Yield.await(first);
        Yield.await(second);
        assertTrue(holder.isDone());
        assertEquals(0, mutex.statistics().waiting());
    }

    @Test
    void whoWaitsAlreadyWhenTheHolderEndsIsGivenIt() {
        Everywhere.run(
                trace -> MutexTestTasks.waitForTheDead(trace, false),
                lines -> assertTrue(lines.contains("second") && lines.contains("result null"), lines.toString()));
        // Its failure still goes to the handler: nobody awaits it.
        Everywhere.run(
                trace -> MutexTestTasks.waitForTheDead(trace, true),
                lines -> assertTrue(
                        lines.contains("second")
                                && lines.stream().anyMatch(line -> line.matches("uncaught in .*with a mutex")),
                        lines.toString()));
    }

    /** Goes on for ever, cancelled or not. */
    @Coroutine
    static void neverEnds(Mutex mutex) {
        mutex.lock();
        while (true) {
            try {
                Yield.sleep(Duration.ofSeconds(1));
            } catch (TaskCancelled goesOn) {
                continue;
            }
        }
    }

    /** Needs the mutex to clean up, so long after it was cancelled. */
    @Coroutine
    @SuppressWarnings("try")
    static void cleansUp(Mutex mutex, Duration after, List<String> said) {
        try {
            Yield.sleep(Duration.ofDays(1));
        } finally {
            try (Timeout shield = Timeout.shielded(Duration.ofHours(1))) {
                Yield.sleep(after);
                try (Mutex.Held held = mutex.lock()) {
                    said.add("got it");
                }
            }
        }
    }

    @Coroutine
    static void failsBeside(Mutex mutex, Duration after, List<String> said) {
        Yield.spawn(MutexTestTasks.neverEnds(mutex).named("holder"));
        Yield.spawn(MutexTestTasks.cleansUp(mutex, after, said));
        Yield.pause();
        throw new IllegalStateException("root");
    }

    @Test
    void aMutexWhoseHolderIsGivenUpIsGivenOnAlsoToWhoComesLater() {
        for (Duration after : List.of(Duration.ZERO, Duration.ofMinutes(1))) {
            List<String> said = new ArrayList<>();
            IllegalStateException failure = assertThrows(
                    IllegalStateException.class,
                    () -> Scheduler.builder()
                            .clock(new VirtualClock())
                            .run(MutexTestTasks.failsBeside(new Mutex(), after, said)));
            assertEquals("root", failure.getMessage());
            assertEquals(List.of("got it"), said);
        }
    }

    @Coroutine
    static void waitsForItself(Mutex mutex) {
        mutex.lock();
        Yield.await(MutexTestTasks.keepsIt(mutex));
    }

    @Test
    void theDumpSaysWhichMutexAndWhoHoldsIt() {
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> Scheduler.builder()
                        .clock(new VirtualClock())
                        .run(MutexTestTasks.waitsForItself(new Mutex()).named("holder")));
        assertTrue(stalled.dump().contains("waits for a mutex that holder holds"), stalled.dump());
    }
}
