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

class PermitsTest {
    @Coroutine
    static void takes(Trace trace, Permits permits, int count) {
        permits.acquire(count);
        trace.say("got " + count);
    }

    @Coroutine
    static void aLargeWishIsNotPassed(Trace trace) {
        Permits permits = new Permits(2);
        for (int count : new int[] {3, 1, 2}) {
            Yield.spawn(PermitsTestTasks.takes(trace, permits, count));
            int before = permits.statistics().waiting();
            while (permits.statistics().waiting() == before) Yield.pause();
        }
        trace.say("barging " + permits.tryAcquire());
        permits.release();
        trace.say("left " + permits.statistics());
        permits.release(3);
        trace.say("left " + permits.statistics());
    }

    @Test
    void whoWantsManyIsServedBeforeThoseBehind() {
        Everywhere.run(PermitsTestTasks::aLargeWishIsNotPassed, lines -> {
            assertEquals("barging false", lines.get(0));
            assertEquals("left Statistics[permits=0, waiting=2]", lines.get(1));
            assertEquals("left Statistics[permits=0, waiting=0]", lines.get(2));
            assertTrue(lines.containsAll(List.of("got 3", "got 1", "got 2")), lines.toString());
        });
    }

    @Coroutine
    static void theLargeWishIsCancelled(Trace trace) {
        Permits permits = new Permits(1);
        Task<Void> large = Yield.spawn(PermitsTestTasks.takes(trace, permits, 2));
        while (permits.statistics().waiting() < 1) Yield.pause();
        Task<Void> small = Yield.spawn(PermitsTestTasks.takes(trace, permits, 1));
        while (permits.statistics().waiting() < 2) Yield.pause();
        large.cancel();
        Yield.await(small);
        trace.say("left " + permits.statistics());
    }

    @Test
    void whenTheFirstInLineIsCancelledTheNextGetsWhatThereIs() {
        Everywhere.run(PermitsTestTasks::theLargeWishIsCancelled, lines -> {
            assertTrue(lines.contains("got 1"), lines.toString());
            assertTrue(lines.contains("left Statistics[permits=0, waiting=0]"), lines.toString());
        });
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Permits(-1));
        Permits permits = new Permits(Integer.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> permits.release(0));
        assertThrows(IllegalArgumentException.class, () -> permits.tryAcquire(-1));
        assertThrows(IllegalArgumentException.class, () -> permits.acquire(0));
        assertThrows(ArithmeticException.class, permits::release);
        assertTrue(permits.tryAcquire());
        permits.acquire();
        assertFalse(new Permits(0).tryAcquire());
        assertEquals(Integer.MAX_VALUE - 2, permits.statistics().permits());
    }

    /** Permits, and how many the tasks believe to have. */
    private static final class Pool {
        static final int PERMITS = 5;
        final Permits permits = new Permits(PERMITS);
        int taken;

        void took(int count) {
            taken += count;
            assertTrue(taken <= PERMITS, taken + " permits are out");
        }

        void gives(int count) {
            taken -= count;
            permits.release(count);
        }
    }

    @Coroutine
    static void takesAndGives(Pool pool, SplittableRandom random) {
        for (int i = 0; i < 6; i++) {
            int count = 1 + random.nextInt(Pool.PERMITS);
            if (random.nextInt(4) > 0) {
                pool.permits.acquire(count);
            } else if (!pool.permits.tryAcquire(count)) {
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
        for (int i = 0; i < 6; i++) tasks.add(Yield.spawn(PermitsTestTasks.takesAndGives(pool, random.split())));
        for (Task<Void> task : tasks) {
            for (int pauses = random.nextInt(6); pauses > 0; pauses--) Yield.pause();
            if (random.nextBoolean()) task.cancel();
        }
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.pause();
        }
        assertEquals(0, pool.taken);
        trace.say("left " + pool.permits.statistics());
    }

    @Test
    void permitsAreNeitherLostNorMade() {
        for (long seed = 1; seed <= 100; seed++) {
            long chosen = seed;
            Everywhere.run(
                    trace -> PermitsTestTasks.randomTasks(trace, chosen),
                    lines -> assertTrue(
                            lines.contains("left Statistics[permits=" + Pool.PERMITS + ", waiting=0]")
                                    && lines.stream().noneMatch(line -> line.startsWith("uncaught")),
                            "seed " + chosen + "\n" + String.join("\n", lines)));
        }
    }

    /** Blocks the scheduler, so that the trace is the same each time. */
    private static void releaseOnAnotherThread(Permits permits) throws InterruptedException {
        String[] told = {"nothing"};
        Thread another = new Thread(() -> {
            told[0] = assertThrows(IllegalStateException.class, () -> permits.release(3))
                    .getMessage();
        });
        another.start();
        another.join();
        assertTrue(told[0].startsWith("WaitQueue.wakeOne was called on thread"), told[0]);
    }

    @Coroutine
    static void isReleasedByAnotherThread(Trace trace) throws InterruptedException {
        Permits permits = new Permits(0);
        Yield.spawn(PermitsTestTasks.takes(trace, permits, 1));
        while (permits.statistics().waiting() == 0) Yield.pause();
        releaseOnAnotherThread(permits);
        trace.say("left " + permits.statistics());
        permits.release();
    }

    @Test
    void anotherThreadIsRefusedBeforePermitsAreGiven() {
        Everywhere.run(
                PermitsTestTasks::isReleasedByAnotherThread,
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
    static void comesFirst(Trace trace, Permits permits, Mutex mutex, Mailbox<String> mailbox) {
        isBusyBefore();
        permits.acquire();
        trace.say("permits: first");
        permits.release();
        isBusyBefore();
        Mutex.Held held = mutex.lock();
        try (held) {
            trace.say("mutex: first");
        }
        isBusyBefore();
        mailbox.send("first");
    }

    @Coroutine
    static void comesSecond(Trace trace, Permits permits, Mutex mutex, Mailbox<String> mailbox) {
        permits.acquire();
        trace.say("permits: second");
        permits.release();
        Mutex.Held held = mutex.lock();
        try (held) {
            trace.say("mutex: second");
        }
        mailbox.send("second");
    }

    @Coroutine
    static void servesInTheOrderOfTheCalls(Trace trace) {
        Permits permits = new Permits(0);
        Mutex mutex = new Mutex();
        Mailbox<String> mailbox = Mailbox.unbounded();
        Mutex.Held held = mutex.lock();
        try (held) {
            Yield.spawn(PermitsTestTasks.comesFirst(trace, permits, mutex, mailbox));
            Yield.spawn(PermitsTestTasks.comesSecond(trace, permits, mutex, mailbox));
            for (int i = 0; i < 4; i++) Yield.pause();
            permits.release();
            for (int i = 0; i < 8; i++) Yield.pause();
        }
        trace.say("mailbox: " + mailbox.receive() + " " + mailbox.receive());
    }

    @Test
    void whoCallsFirstIsServedFirstHoweverMuchItDidBefore() {
        List<String> lines = Everywhere.inOrder(0, PermitsTestTasks::servesInTheOrderOfTheCalls)
                .lines();
        assertEquals(
                List.of("permits: first", "permits: second", "mutex: first", "mutex: second", "mailbox: first second"),
                lines.stream().filter(line -> line.contains(": ")).toList());
    }
}
