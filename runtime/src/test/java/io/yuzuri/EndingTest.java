package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Schedulers that end before they have run out of tasks. */
class EndingTest {
    private static final Duration LONG = Duration.ofDays(1);
    private final List<String> said = new ArrayList<>();

    private Task<Void> sleeper(String name) {
        return task(name, () -> {
            try {
                Yield.sleep(LONG);
            } catch (TaskCancelled cancelled) {
                said.add(cancelled.getMessage());
                throw cancelled;
            }
        });
    }

    @Test // trap 66
    void aShutdownCancelsTheRootNowAndTheOthersLater() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        TaskCancelled cancelled = assertThrows(
                TaskCancelled.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(sleeper("long"));
                    Yield.spawn(task("short", () -> {
                        Yield.sleep(Duration.ofSeconds(3));
                        said.add("short ended");
                    }));
                    scheduler.shutdown(Duration.ofSeconds(5));
                    try {
                        Yield.sleep(LONG);
                    } finally {
                        said.add("root ends at " + clock.nanoTime());
                    }
                })));
        assertEquals("Task root was cancelled because its scheduler was shut down.", cancelled.getMessage());
        assertEquals(
                List.of(
                        "root ends at 0",
                        "short ended",
                        "Task long was cancelled because its scheduler was shut down."),
                said);
        assertEquals(5_000_000_000L, clock.nanoTime());
    }

    @Test // trap 66
    void aSecondShutdownShortensTheTimeThatIsLeft() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        assertThrows(
                TaskCancelled.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(sleeper("sleeper"));
                    Yield.spawn(task("hurries", () -> {
                        Yield.sleep(Duration.ofSeconds(1));
                        scheduler.shutdown(Duration.ZERO);
                    }));
                    scheduler.shutdown(LONG);
                    Yield.sleep(LONG);
                })));
        assertEquals(1, said.size());
        assertEquals(1_000_000_000L, clock.nanoTime());
    }

    private Task<Void> cleaningForEver() {
        return task("cleans for ever", () -> {
            try {
                Yield.sleep(LONG);
            } finally {
                try (Timeout limit = Timeout.shielded(LONG)) {
                    Yield.sleep(LONG);
                    said.add("not reached " + limit);
                }
            }
        });
    }

    @Test // trap 66
    void tasksThatDoNotEndInTimeAreGivenUp() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(cleaningForEver());
                    Yield.pause();
                    scheduler.shutdown(Duration.ofSeconds(5));
                })));
        assertTrue(stalled.dump().contains("cleans for ever"), stalled.dump());
        assertEquals(10_000_000_000L, clock.nanoTime());
        assertEquals(List.of(), said);
    }

    @Test
    void whoeverHasHadNoStepSinceItWasCancelledIsNotGivenUp() {
        long[] now = new long[1];
        NanoClock hurries = () -> now[0] += 1_000_000_000L;
        Scheduler scheduler = Scheduler.builder().clock(hurries).build();
        scheduler.runRoot(new Hand<Void>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    for (int i = 0; i < 3 * Loop.POLL_EVERY; i++) Yield.spawn(new Sleeping());
                    state = 1;
                    if (pause()) return SUSPENDED;
                }
                scheduler.shutdown(Duration.ofSeconds(1));
                return done(null);
            }
        });
        assertEquals(3 * Loop.POLL_EVERY, said.size());
    }

    /** {@code try { sleep(LONG); } finally { said.add("ended"); }} */
    private final class Sleeping extends Hand<Void> {
        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                state = 1;
                if (sleep(LONG)) return SUSPENDED;
            }
            said.add("ended");
            resumed();
            return done(null);
        }
    }

    @Test
    void tasksThatWereGivenUpAreToldOfAlsoIfTheRootEndedAsItWasTold() {
        Scheduler scheduler = Plain.scheduler().build();
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(cleaningForEver());
                    Yield.pause();
                    scheduler.shutdown(Duration.ofSeconds(5));
                    Yield.sleep(LONG);
                })));
        assertTrue(stalled.dump().contains("cleans for ever"), stalled.dump());
        assertEquals(List.of(), said);
    }

    @Test
    void aSchedulerThatIsShutDownTakesNoMoreTasks() {
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.shutdown(Duration.ofSeconds(1));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> scheduler.submit(sleeper("late")));
        assertTrue(refused.getMessage().contains("was told to"), refused.getMessage());
        assertThrows(TaskCancelled.class, () -> scheduler.runRoot(sleeper("root")));
        scheduler.shutdown(Duration.ZERO);
    }

    @Test
    void anotherThreadShutsASchedulerDownThatWaits() throws Exception {
        Scheduler scheduler = Scheduler.builder().asWritten(true).build();
        CountDownLatch begun = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            scheduler.shutdown(Duration.ZERO);
        });
        other.start();
        assertThrows(
                TaskCancelled.class,
                () -> scheduler.runRoot(task("root", () -> {
                    begun.countDown();
                    Yield.sleep(LONG);
                })));
        other.join();
    }

    /** Catches everything, for ever. */
    private static Task<Void> zombie() {
        return task("zombie", () -> {
            while (true) {
                try {
                    Yield.sleep(LONG);
                } catch (Throwable swallowed) {
                    // This is what it must survive.
                }
            }
        });
    }

    @Test
    void aTaskThatSwallowsItsCancellationStarvesNobodyAndEndsWithItsScheduler() {
        Scheduler scheduler = Plain.scheduler().build();
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Task<Void> zombie = Yield.spawn(zombie());
                    Yield.pause();
                    zombie.cancel();
                    for (int i = 0; i < 10_000; i++) Yield.pause();
                    said.add("others ran");
                    scheduler.shutdown(Duration.ZERO);
                })));
        assertEquals(List.of("others ran"), said);
        assertTrue(stalled.getMessage().contains("let TaskCancelled pass"), stalled.getMessage());
        assertTrue(stalled.dump().contains("zombie"), stalled.dump());
    }

    @Test
    void aRootThatFailsEndsTheOthersWithItsFailureAsTheCause() {
        RuntimeException failure = new RuntimeException("root");
        List<Throwable> causes = new ArrayList<>();
        assertThrows(
                RuntimeException.class,
                () -> Plain.run(() -> {
                    Yield.spawn(task("other", () -> {
                        try {
                            Yield.sleep(LONG);
                        } catch (TaskCancelled cancelled) {
                            said.add(cancelled.getMessage());
                            causes.add(cancelled.getCause());
                            throw cancelled;
                        }
                    }));
                    Yield.pause();
                    throw failure;
                }));
        assertEquals(
                List.of("Task other was cancelled because the root task failed: java.lang.RuntimeException: root."),
                said);
        assertEquals(List.of(failure), causes);
    }

    @Test
    void manyTasksThatGoOnOnceEachAreNotGivenUp() {
        assertThrows(
                IllegalStateException.class,
                () -> Scheduler.builder().run(new Hand<Void>() {
                    @Override
                    protected boolean step() throws Throwable {
                        if (state == 0) {
                            for (int i = 0; i < 3_000; i++) Yield.spawn(goesOnOnce());
                            state = 1;
                            if (pause()) return SUSPENDED;
                        }
                        throw new IllegalStateException();
                    }
                }));
        assertEquals(3_000, said.size());
    }

    /** Does as much behind a shield as one step may do, and is then cancelled anew. */
    private Task<Void> goesOnOnce() {
        return new Hand<>() {
            private Timeout shield;

            @Override
            protected boolean step() throws Throwable {
                try {
                    resumed();
                    if (state++ == 0 && sleep(LONG)) return SUSPENDED;
                } catch (TaskCancelled cancelled) {
                    if (shield != null) {
                        said.add("ended");
                        throw cancelled;
                    }
                    shield = Timeout.shielded(LONG);
                    for (int i = 1; i < Loop.IMMEDIATES; i++) checkpoint();
                    shield.close();
                }
                return pause() ? SUSPENDED : done(null);
            }
        };
    }

    @Test
    void aSchedulerThatWasToldToEndTakesNoTaskFromItsOwnTasksEither() {
        Scheduler scheduler = Plain.scheduler().build();
        Task<Void> late = sleeper("late");
        assertThrows(
                TaskCancelled.class,
                () -> scheduler.runRoot(task("root", () -> {
                    scheduler.shutdown(LONG);
                    assertThrows(IllegalStateException.class, () -> scheduler.submit(late));
                    Yield.sleep(LONG);
                })));
        assertEquals(List.of(), said);
    }

    @Test
    void aTaskThatASchedulerRefusedMayBeStartedElsewhere() {
        Scheduler ended = Plain.scheduler().build();
        ended.runRoot(task("root", () -> {}));
        Task<Void> task = task("refused", () -> said.add("ran"));
        assertThrows(IllegalStateException.class, () -> ended.submit(task));
        Plain.scheduler().run(task);
        assertEquals(List.of("ran"), said);
    }

    @Test
    void whoAwaitsATaskThatWasNeverBegunOrGivenUpIsTold() {
        Task<Void> ended = task("ended", () -> {});
        Plain.scheduler().run(ended);
        Scheduler scheduler = Plain.scheduler().build();
        Task<Void> submitted = scheduler.submit(sleeper("submitted"));
        CompletableFuture<Void> before = submitted.toCompletableFuture();
        assertThrows(IllegalStateException.class, () -> scheduler.runRoot(ended));
        assertTrue(before.isCompletedExceptionally());
        Task<Void> zombie = zombie();
        assertThrows(
                IllegalStateException.class,
                () -> Plain.run(() -> {
                    Yield.spawn(zombie);
                    Yield.pause();
                    throw new IllegalStateException();
                }));
        assertTrue(zombie.toCompletableFuture().isCompletedExceptionally());
    }

    @Test
    void aRootWhoseFailureCannotSayWhatItIsEndsTheOthersToo() {
        RuntimeException failure = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> Plain.run(() -> {
                    Yield.spawn(sleeper("other"));
                    Yield.pause();
                    throw failure;
                }));
        assertTrue(thrown == failure);
        assertEquals(1, said.size());
    }

    /** {@code try { sleep } finally { spawn as many of the same }}. */
    private static Task<Void> spawningForEver(int each) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    resumed();
                    if (state++ == 0 && sleep(LONG)) return SUSPENDED;
                    return done(null);
                } catch (TaskCancelled cancelled) {
                    for (int i = 0; i < each; i++) Yield.spawn(spawningForEver(each));
                    throw cancelled;
                }
            }
        };
    }

    private Task<Void> root(int each, Runnable end) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (state == 0) Yield.spawn(spawningForEver(each));
                if (state++ == 0 && pause()) return SUSPENDED;
                end.run();
                return sleep(LONG) ? SUSPENDED : done(null);
            }
        };
    }

    @Test
    void whatIsStartedAfterAllWereCancelledIsCancelledToo() {
        for (int each = 1; each <= 2; each++) {
            int count = each;
            List<Throwable> refused = new ArrayList<>();
            Scheduler.Builder builder = Scheduler.builder()
                    .clock(new VirtualClock())
                    .uncaughtHandler((task, failure) -> refused.add(failure));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> builder.run(root(count, () -> {
                        throw new IllegalArgumentException();
                    })));
            assertTrue(refused.get(0).getMessage().contains("its scheduler ends"), refused.toString());
        }
    }

    @Test
    void aShutdownEndsThoseToo() {
        Scheduler scheduler = Scheduler.builder()
                .clock(new VirtualClock())
                .uncaughtHandler((task, failure) -> said.add("refused"))
                .build();
        assertThrows(TaskCancelled.class, () -> scheduler.runRoot(root(1, () -> scheduler.shutdown(Duration.ZERO))));
        assertEquals(List.of("refused"), said);
    }

    @Test
    void aTaskThatSwallowsItsCancellationTakesNoTimeFromTheOthers() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(zombie());
                    for (int i = 1; i <= 3; i++) {
                        int seconds = i;
                        Yield.spawn(task("cleans", () -> {
                            try {
                                Yield.sleep(LONG);
                            } finally {
                                try (Timeout limit = Timeout.shielded(LONG)) {
                                    Yield.sleep(Duration.ofSeconds(seconds));
                                    said.add("cleaned at " + clock.nanoTime() / 1_000_000_000L + " " + limit);
                                }
                            }
                        }));
                    }
                    Yield.pause();
                    scheduler.shutdown(Duration.ZERO);
                })));
        assertEquals(3, said.size());
        assertTrue(said.get(2).startsWith("cleaned at 3"), said.toString());
        assertTrue(stalled.dump().contains("zombie") && !stalled.dump().contains("cleans"), stalled.dump());
    }

    @Test
    void aShutdownAfterAllWereCancelledGivesTwiceTheTimeAsAnyOther() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(cleaningForEver());
                    Yield.pause();
                    scheduler.shutdown(Duration.ZERO);
                    scheduler.shutdown(Duration.ofMillis(500));
                })));
        assertEquals(1_000_000_000L, clock.nanoTime());
    }

    @Test
    void aRootThatFailsInItsCleanUpLeavesTheOthersTheirTime() {
        VirtualClock clock = new VirtualClock();
        Scheduler scheduler = Scheduler.builder().asWritten(true).clock(clock).build();
        assertThrows(
                IllegalArgumentException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(task("client", () -> {
                        Yield.sleep(Duration.ofSeconds(3));
                        said.add("client ended");
                    }));
                    scheduler.shutdown(Duration.ofSeconds(5));
                    try {
                        Yield.sleep(LONG);
                    } catch (TaskCancelled cancelled) {
                        throw new IllegalArgumentException(cancelled);
                    }
                })));
        assertEquals(List.of("client ended"), said);
    }

    @Test
    void tasksCanAskWhetherTheirSchedulerIsStopping() {
        List<Boolean> said = new ArrayList<>();
        said.add(Yield.isStopping());
        Scheduler scheduler = Plain.scheduler().build();
        assertThrows(
                TaskCancelled.class,
                () -> scheduler.runRoot(Plain.task("root", () -> {
                    Yield.spawn(Plain.task("connection", () -> {
                        said.add(Yield.isStopping());
                        while (!Yield.isStopping()) Yield.sleep(Duration.ofMillis(1));
                        Yield.sleep(Duration.ofMillis(5));
                        said.add(true);
                    }));
                    Yield.sleep(Duration.ofMillis(10));
                    scheduler.shutdown(Duration.ofMillis(100));
                    Yield.sleep(Duration.ofDays(1));
                })));
        assertEquals(List.of(false, false, true), said);
    }
}
