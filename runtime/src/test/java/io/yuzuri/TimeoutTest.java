package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try")
class TimeoutTest {
    private static final Duration LONG = Duration.ofDays(1);

    private static Duration s(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void timeThatPassesEndsTheBlockWhereItWaits() {
        VirtualClock clock = new VirtualClock();
        Scheduler.builder().asWritten(true).clock(clock).run(task("root", () -> {
            Timeout[] limit = new Timeout[1];
            TaskTimeout late = assertThrows(TaskTimeout.class, () -> {
                try (Timeout timeout = Timeout.after(Duration.ofMillis(90_500))) {
                    limit[0] = timeout;
                    Yield.sleep(LONG);
                }
            });
            assertSame(limit[0], late.timeout());
            assertTrue(limit[0].hasExpired());
            assertEquals("Task root took longer than its timeout of 1m30.5s.", late.getMessage());
            assertEquals(90_500_000_000L, clock.nanoTime());
            Yield.sleep(s(1));
        }));
    }

    @Test
    void aBlockThatEndsInTimeLeavesNothing() {
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.runRoot(task("root", () -> {
            try (Timeout limit = Timeout.after(s(2))) {
                Yield.sleep(s(1));
                assertEquals(1, scheduler.statistics().deadlines());
                assertFalse(limit.hasExpired());
            }
            assertEquals(0, scheduler.statistics().deadlines());
            Yield.sleep(s(5));
        }));
    }

    @Test
    void ofSeveralBlocksTheOneWhoseTimePassesFirstIsThrown() {
        Plain.run(() -> {
            try (Timeout outer = Timeout.after(s(10))) {
                TaskTimeout inside = assertThrows(TaskTimeout.class, () -> {
                    try (Timeout inner = Timeout.after(s(1))) {
                        assertFalse(inner.hasExpired());
                        Yield.sleep(LONG);
                    }
                });
                assertFalse(inside.timeout() == outer);
                TaskTimeout outside = assertThrows(TaskTimeout.class, () -> {
                    try (Timeout inner = Timeout.after(s(20))) {
                        assertFalse(inner.hasExpired());
                        Yield.sleep(LONG);
                    }
                });
                assertSame(outer, outside.timeout());
            }
        });
    }

    @Test
    void ofTwoDeadlinesAtOneInstantTheOneThatWasSetFirstCounts() {
        Plain.run(() -> {
            try (Timeout limit = Timeout.after(s(1))) {
                assertThrows(TaskTimeout.class, () -> Yield.sleep(s(1)));
            }
        });
    }

    @Test
    void timeThatPassesWhileTheTaskIsReadyIsNoticedAtTheNextOperationOrNotAtAll() {
        VirtualClock clock = new VirtualClock();
        WaitQueue<String> queue = new WaitQueue<>();
        Scheduler.builder().asWritten(true).clock(clock).run(task("root", () -> {
            Task<Void> child = task("child", () -> {
                try (Timeout limit = Timeout.after(s(2))) {
                    assertEquals("value", Yield.await(queue));
                    assertTrue(limit.hasExpired());
                }
                Yield.pause();
                try (Timeout limit = Timeout.after(s(2))) {
                    assertEquals("value", Yield.await(queue));
                    assertThrows(TaskTimeout.class, Yield::pause);
                    assertThrows(TaskTimeout.class, Yield::pause);
                }
                Yield.pause();
            });
            Yield.spawn(child);
            for (int i = 0; i < 2; i++) {
                while (queue.isEmpty()) Yield.pause();
                // So many run first that the loop looks at the clock before the child runs.
                for (int busy = 0; busy <= Loop.POLL_EVERY; busy++) Yield.spawn(task("busy", () -> {}));
                queue.wakeOne("value");
                clock.advance(3_000_000_000L);
                Yield.pause();
            }
            Yield.await(child);
        }));
    }

    @Test
    void aShieldHidesWhatIsOutsideButHasItsOwnBound() {
        List<String> said = new ArrayList<>();
        Task<Void> task = task("task", () -> {
            try {
                Yield.sleep(LONG);
            } finally {
                try (Timeout shield = Timeout.shielded(s(5))) {
                    Yield.sleep(s(1));
                    said.add("waited");
                    try (Timeout inner = Timeout.after(s(1))) {
                        Yield.sleep(LONG);
                    } catch (TaskTimeout late) {
                        said.add("inner " + (late.timeout() == shield));
                    }
                    Yield.sleep(LONG);
                } catch (TaskTimeout late) {
                    said.add("bound");
                }
                assertThrows(TaskCancelled.class, Yield::pause);
            }
        });
        Plain.run(() -> {
            Yield.spawn(task);
            Yield.sleep(s(1));
            task.cancel("first");
            Yield.sleep(Duration.ofMillis(500));
            task.cancel("second");
            TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Yield.await(task));
            assertEquals("Task task was cancelled by task root: first.", cancelled.getMessage());
        });
        assertEquals(List.of("waited", "inner false", "bound"), said);
    }

    @Test
    void ofTheWholeTaskAndABlockTheWholeTaskIsThrown() {
        Task<Void> task = task("task", () -> {
            try (Timeout limit = Timeout.after(s(1))) {
                try {
                    Yield.sleep(LONG);
                } catch (TaskTimeout late) {
                    assertTrue(limit.hasExpired());
                    Yield.current().cancel("itself too");
                    TaskCancelled whole = assertThrows(TaskCancelled.class, Yield::pause);
                    assertFalse(whole instanceof TaskTimeout);
                }
            }
        });
        Plain.run(() -> Yield.await(task));
    }

    @Test
    void anUncaughtTimeoutIsAFailureLikeAnyOther() {
        List<Throwable> uncaught = new ArrayList<>();
        Plain.scheduler()
                .uncaughtHandler((task, failure) -> uncaught.add(failure))
                .run(task("root", () -> {
                    Yield.spawn(task("late", () -> {
                        try (Timeout limit = Timeout.after(s(1))) {
                            Yield.sleep(LONG);
                            assertFalse(limit.hasExpired());
                        }
                    }));
                }));
        assertEquals(TaskTimeout.class, uncaught.get(0).getClass());
    }

    @Test
    void aBlockThatWasNotClosedEndsWithItsTask() {
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.runRoot(task("root", () -> {
            Yield.await(task("careless", () -> Timeout.after(LONG)));
            assertEquals(0, scheduler.statistics().deadlines());
        }));
    }

    @Test
    void withinReturnsTheResultOrCancelsTheTaskAndWaitsForIt() {
        List<String> said = new ArrayList<>();
        Plain.run(() -> {
            assertEquals("in time", Yield.within(s(2), task(() -> {
                Yield.sleep(s(1));
                return "in time";
            })));
            Task<Void> slow = task("slow", () -> {
                try {
                    Yield.sleep(LONG);
                } finally {
                    try (Timeout limit = Timeout.shielded(s(1))) {
                        Yield.pause();
                        said.add("slow ended " + limit.hasExpired());
                    }
                }
            });
            TaskTimeout late = assertThrows(TaskTimeout.class, () -> Yield.within(s(2), slow));
            assertTrue(slow.isDone());
            assertEquals("Task root took longer than its timeout of 2s.", late.getMessage());
            assertEquals("all the same", Yield.within(s(1), task(() -> {
                try {
                    Yield.sleep(LONG);
                    return "not reached";
                } catch (TaskCancelled cancelled) {
                    return "all the same";
                }
            })));
            IOException replaced = new IOException();
            assertSame(
                    replaced,
                    assertThrows(
                            IOException.class,
                            () -> Yield.within(s(1), task("replaces", () -> {
                                try {
                                    Yield.sleep(LONG);
                                } finally {
                                    replace(replaced);
                                }
                            }))));
            Yield.pause();
        });
        assertEquals(List.of("slow ended false"), said);
    }

    private static void replace(IOException failure) throws IOException {
        throw failure;
    }

    @Test
    void whoIsCancelledInWithinCancelsTheTaskItWaitsFor() {
        List<String> said = new ArrayList<>();
        Task<Void> target = task("target", () -> {
            try {
                Yield.sleep(LONG);
            } catch (TaskCancelled cancelled) {
                said.add(cancelled.getMessage());
                throw cancelled;
            }
        });
        Plain.run(() -> {
            Task<Void> waiting = Yield.spawn(task("waiting", () -> Yield.within(LONG, target)));
            Yield.sleep(s(1));
            waiting.cancel();
            TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Yield.await(waiting));
            assertEquals("Task waiting was cancelled by task root.", cancelled.getMessage());
            assertTrue(target.isDone());
            Task<Void> other = task("other", () -> Yield.sleep(LONG));
            Task<Void> second = Yield.spawn(task("second", () -> Yield.within(LONG, other)));
            Yield.sleep(s(1));
            other.cancel("by somebody else");
            TaskCancelled theirs = assertThrows(TaskCancelled.class, () -> Yield.await(second));
            assertEquals("Task other was cancelled by task root: by somebody else.", theirs.getMessage());
        });
        assertEquals(
                List.of("Task target was cancelled by task waiting: the task that waits for it was cancelled."), said);
    }

    @Test
    void withinWaitsForTheEndAlsoIfItsTimePassesAfterItWasCancelled() {
        Plain.run(() -> {
            List<String> said = new ArrayList<>();
            Task<Void> slow = task("slow", () -> {
                try {
                    Yield.sleep(LONG);
                } finally {
                    try (Timeout limit = Timeout.shielded(LONG)) {
                        Yield.sleep(s(10));
                    }
                    said.add("slow ended");
                }
            });
            Task<Void> caller = Yield.spawn(task("caller", () -> {
                try {
                    Yield.within(s(2), slow);
                } finally {
                    said.add("caller goes on");
                }
            }));
            Yield.sleep(s(1));
            caller.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(caller));
            assertEquals(List.of("slow ended", "caller goes on"), said);
        });
    }

    @Test
    void anotherTaskCannotCloseIt() {
        Plain.run(() -> {
            Timeout limit = Timeout.after(s(1));
            Yield.await(task("other", () -> {
                assertThrows(IllegalStateException.class, limit::close);
            }));
            assertThrows(TaskTimeout.class, () -> Yield.sleep(LONG));
            limit.close();
        });
    }

    @Test
    void ofTwoThatHavePassedTheOneWhoseTimePassedFirstIsThrown() {
        VirtualClock clock = new VirtualClock();
        Scheduler.builder().asWritten(true).clock(clock).run(task("root", () -> {
            Timeout outer = Timeout.after(s(2));
            try (outer) {
                Timeout inner = Timeout.after(s(1));
                try (inner) {
                    clock.advance(s(3).toNanos());
                    Yield.sleep(LONG); // both have passed, and neither has been looked at
                } catch (TaskTimeout late) {
                    assertSame(inner, late.timeout());
                }
                assertSame(outer, assertThrows(TaskTimeout.class, Yield::pause).timeout());
            }
            Timeout later = Timeout.after(s(1));
            try (later;
                    Timeout inner = Timeout.after(s(2))) {
                clock.advance(s(3).toNanos());
                assertSame(
                        later,
                        assertThrows(TaskTimeout.class, () -> Yield.sleep(LONG)).timeout());
                assertTrue(inner.hasExpired());
            }
        }));
    }

    private static void pausesForEver() {
        while (true) Yield.pause();
    }

    /** Which of two blocks around each other is thrown if both have passed while the task was ready: 0 is the outer. */
    private static int thrownOf(int outerSeconds, int innerSeconds) {
        VirtualClock clock = new VirtualClock();
        List<Timeout> blocks = new ArrayList<>();
        List<Timeout> thrown = new ArrayList<>();
        Scheduler.builder().asWritten(true).clock(clock).run(task("root", () -> {
            try (Timeout outer = Timeout.after(s(outerSeconds));
                    Timeout inner = Timeout.after(s(innerSeconds))) {
                blocks.addAll(List.of(outer, inner));
                clock.advance(s(10).toNanos());
                thrown.add(assertThrows(TaskTimeout.class, TimeoutTest::pausesForEver)
                        .timeout());
            }
        }));
        return blocks.indexOf(thrown.get(0));
    }

    @Test
    void soItIsIfTheyPassedWhileTheTaskWasReadyAndOfTwoAtOneInstantTheOuterOne() {
        assertEquals(1, thrownOf(2, 1));
        assertEquals(0, thrownOf(1, 2));
        assertEquals(0, thrownOf(1, 1));
    }

    @Test
    void aBlockWithoutTimeHasPassedAtItsFirstOperation() {
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.runRoot(task("root", () -> {
            try (Timeout limit = Timeout.after(Duration.ZERO)) {
                assertTrue(limit.hasExpired());
                assertEquals(0, scheduler.statistics().deadlines());
                assertSame(limit, assertThrows(TaskTimeout.class, Yield::pause).timeout());
            }
            Yield.pause();
        }));
        assertEquals("Timeout of 1m30s", Timeout.after(s(90)).toString());
    }

    @Test
    void onAThreadToo() throws InterruptedException {
        Timeout late = Timeout.after(Duration.ofHours(1));
        try (late) {
            Timeout soon = Timeout.after(Duration.ofMillis(1));
            try (soon) {
                Thread.sleep(3);
                assertSame(
                        soon, assertThrows(TaskTimeout.class, Yield::checkpoint).timeout());
            }
            Yield.checkpoint();
        }
        Timeout soon = Timeout.after(Duration.ofMillis(1));
        try (soon;
                Timeout inner = Timeout.after(Duration.ofHours(1))) {
            Thread.sleep(3);
            assertSame(soon, assertThrows(TaskTimeout.class, Yield::checkpoint).timeout());
            assertFalse(inner.hasExpired());
        }
    }

    @Test
    void aBlockThatIsClosedBeforeOneInsideOfItIsClosedAllTheSameAndSaysSo() {
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.runRoot(task("root", () -> {
            Timeout outer = Timeout.after(s(1));
            Timeout inner = Timeout.after(s(1));
            IllegalStateException early = assertThrows(IllegalStateException.class, outer::close);
            assertTrue(early.getMessage().contains("before a block inside of it"), early.getMessage());
            inner.close();
            assertEquals(0, scheduler.statistics().deadlines());
            Yield.sleep(s(10));
        }));
    }

    @Test
    void withinLeavesNothingWhenItCannotWait() {
        Plain.run(() -> {
            Task<?> self = Yield.current();
            Timeout limit = Timeout.after(s(1));
            try (limit) {
                assertThrows(IllegalStateException.class, () -> Yield.within(Duration.ZERO, self));
                assertThrows(IllegalStateException.class, () -> Yield.within(s(1), self));
                assertSame(
                        limit,
                        assertThrows(TaskTimeout.class, () -> Yield.sleep(LONG)).timeout());
            }
        });
    }

    @Test
    void enteringAndLeavingABlockCostsTheSameAtAnyDepth() {
        Plain.run(() -> {
            ArrayDeque<Timeout> open = new ArrayDeque<>();
            // With a look at all that are open, this would be ten thousand million looks.
            for (int i = 0; i < 100_000; i++) open.push(Timeout.after(LONG));
            while (!open.isEmpty()) open.pop().close();
        });
    }
}
