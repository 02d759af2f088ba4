package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SemaphoreTest {
    @Coroutine
    static void takes(Trace trace, Semaphore semaphore, int count) {
        semaphore.acquire(count);
        trace.say("got " + count);
    }

    @Coroutine
    static void aLargeWishIsNotPassed(Trace trace) {
        Semaphore semaphore = new Semaphore(2);
        for (int count : new int[] {3, 1, 2}) {
            Yield.spawn(SemaphoreTestTasks.takes(trace, semaphore, count));
            int before = semaphore.statistics().waiting();
            while (semaphore.statistics().waiting() == before) Yield.pause();
        }
        trace.say("barging " + semaphore.tryAcquire());
        semaphore.release();
        trace.say("left " + semaphore.statistics());
        semaphore.release(3);
        trace.say("left " + semaphore.statistics());
    }

    @Test
    void whoWantsManyIsServedBeforeThoseBehind() {
        Everywhere.run(SemaphoreTestTasks::aLargeWishIsNotPassed, lines -> {
            assertEquals("barging false", lines.get(0));
            assertEquals("left Statistics[permits=0, waiting=2]", lines.get(1));
            assertEquals("left Statistics[permits=0, waiting=0]", lines.get(2));
            assertTrue(lines.containsAll(List.of("got 3", "got 1", "got 2")), lines.toString());
        });
    }

    @Coroutine
    static void theLargeWishIsCancelled(Trace trace) {
        Semaphore semaphore = new Semaphore(1);
        Task<Void> large = Yield.spawn(SemaphoreTestTasks.takes(trace, semaphore, 2));
        while (semaphore.statistics().waiting() < 1) Yield.pause();
        Task<Void> small = Yield.spawn(SemaphoreTestTasks.takes(trace, semaphore, 1));
        while (semaphore.statistics().waiting() < 2) Yield.pause();
        large.cancel();
        Yield.await(small);
        trace.say("left " + semaphore.statistics());
    }

    @Test
    void whenTheFirstInLineIsCancelledTheNextGetsWhatThereIs() {
        Everywhere.run(SemaphoreTestTasks::theLargeWishIsCancelled, lines -> {
            assertTrue(lines.contains("got 1"), lines.toString());
            assertTrue(lines.contains("left Statistics[permits=0, waiting=0]"), lines.toString());
        });
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Semaphore(-1));
        Semaphore semaphore = new Semaphore(Integer.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> semaphore.release(0));
        assertThrows(IllegalArgumentException.class, () -> semaphore.tryAcquire(-1));
        assertThrows(IllegalArgumentException.class, () -> semaphore.acquire(0));
        assertThrows(ArithmeticException.class, semaphore::release);
        assertTrue(semaphore.tryAcquire());
        semaphore.acquire();
        assertFalse(new Semaphore(0).tryAcquire());
        assertEquals(Integer.MAX_VALUE - 2, semaphore.statistics().permits());
    }

    /** Permits, and how many the tasks believe to have. */
    private static final class Pool {
        static final int PERMITS = 5;
        final Semaphore semaphore = new Semaphore(PERMITS);
        int taken;

        void took(int count) {
            taken += count;
            assertTrue(taken <= PERMITS, taken + " permits are out");
        }

        void gives(int count) {
            taken -= count;
            semaphore.release(count);
        }
    }

    @Coroutine
    static void takesAndGives(Pool pool, SplittableRandom random) {
        for (int i = 0; i < 6; i++) {
            int count = 1 + random.nextInt(Pool.PERMITS);
            if (random.nextInt(4) > 0) {
                pool.semaphore.acquire(count);
            } else if (!pool.semaphore.tryAcquire(count)) {
                Yield.pause();
                continue;
            }
            pool.took(count);
            try {
                for (int pauses = random.nextInt(4); pauses > 0; pauses--) Yield.pause();
            } finally {
                pool.gives(count);
            }
        }
    }

    @Coroutine
    static void randomTasks(Trace trace, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pool pool = new Pool();
        List<Task<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) tasks.add(Yield.spawn(SemaphoreTestTasks.takesAndGives(pool, random.split())));
        for (Task<Void> task : tasks) {
            for (int pauses = random.nextInt(6); pauses > 0; pauses--) Yield.pause();
            if (random.nextBoolean()) task.cancel();
        }
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.pause();
        }
        assertEquals(0, pool.taken);
        trace.say("left " + pool.semaphore.statistics());
    }

    @Test
    void permitsAreNeitherLostNorMade() {
        for (long seed = 1; seed <= 100; seed++) {
            long chosen = seed;
            Everywhere.run(
                    trace -> SemaphoreTestTasks.randomTasks(trace, chosen),
                    lines -> assertTrue(
                            lines.contains("left Statistics[permits=" + Pool.PERMITS + ", waiting=0]")
                                    && lines.stream().noneMatch(line -> line.startsWith("uncaught")),
                            "seed " + chosen + "\n" + String.join("\n", lines)));
        }
    }

    /** Blocks the scheduler, so that the trace is the same each time. */
    private static void releaseOnAnotherThread(Semaphore semaphore) throws InterruptedException {
        String[] told = {"nothing"};
        Thread another = new Thread(() -> {
            told[0] = assertThrows(IllegalStateException.class, () -> semaphore.release(3))
                    .getMessage();
        });
        another.start();
        another.join();
        assertTrue(told[0].startsWith("WaitQueue.wakeOne was called on thread"), told[0]);
    }

    @Coroutine
    static void isReleasedByAnotherThread(Trace trace) throws InterruptedException {
        Semaphore semaphore = new Semaphore(0);
        Yield.spawn(SemaphoreTestTasks.takes(trace, semaphore, 1));
        while (semaphore.statistics().waiting() == 0) Yield.pause();
        releaseOnAnotherThread(semaphore);
        trace.say("left " + semaphore.statistics());
        semaphore.release();
    }

    @Test
    void anotherThreadIsRefusedBeforePermitsAreGiven() {
        Everywhere.run(
                SemaphoreTestTasks::isReleasedByAnotherThread,
                lines -> assertTrue(
                        lines.containsAll(List.of("left Statistics[permits=0, waiting=1]", "got 1")),
                        lines.toString()));
    }

    /** So many operations in a row that find what they need, and the next one lets the others run. */
    @Coroutine
    static void isBusyBefore() {
        for (int i = 0; i < 63; i++) Yield.checkpoint();
    }

    @Coroutine
    @SuppressWarnings("try")
    static void comesFirst(Trace trace, Semaphore semaphore, Mutex mutex, Mailbox<String> mailbox) {
        isBusyBefore();
        semaphore.acquire();
        trace.say("semaphore: first");
        semaphore.release();
        isBusyBefore();
        try (Mutex.Held held = mutex.lock()) {
            trace.say("mutex: first");
        }
        isBusyBefore();
        mailbox.send("first");
    }

    @Coroutine
    @SuppressWarnings("try")
    static void comesSecond(Trace trace, Semaphore semaphore, Mutex mutex, Mailbox<String> mailbox) {
        semaphore.acquire();
        trace.say("semaphore: second");
        semaphore.release();
        try (Mutex.Held held = mutex.lock()) {
            trace.say("mutex: second");
        }
        mailbox.send("second");
    }

    @Coroutine
    @SuppressWarnings("try")
    static void servesInTheOrderOfTheCalls(Trace trace) {
        Semaphore semaphore = new Semaphore(0);
        Mutex mutex = new Mutex();
        Mailbox<String> mailbox = Mailbox.unbounded();
        try (Mutex.Held held = mutex.lock()) {
            Yield.spawn(SemaphoreTestTasks.comesFirst(trace, semaphore, mutex, mailbox));
            Yield.spawn(SemaphoreTestTasks.comesSecond(trace, semaphore, mutex, mailbox));
            for (int i = 0; i < 4; i++) Yield.pause();
            semaphore.release();
            for (int i = 0; i < 8; i++) Yield.pause();
        }
        trace.say("mailbox: " + mailbox.receive() + " " + mailbox.receive());
    }

    @Test
    void whoCallsFirstIsServedFirstHoweverMuchItDidBefore() {
        List<String> lines = Everywhere.inOrder(0, SemaphoreTestTasks::servesInTheOrderOfTheCalls)
                .lines();
        assertEquals(
                List.of(
                        "semaphore: first",
                        "semaphore: second",
                        "mutex: first",
                        "mutex: second",
                        "mailbox: first second"),
                lines.stream().filter(line -> line.contains(": ")).toList());
    }
}
