package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Waits for what other threads do. */
class OutsideTest {
    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void blockingWorkRunsOnAnotherThreadAndItsOutcomeIsTheVeryOne() {
        IOException failure = new IOException();
        Plain.run(() -> {
            Thread here = Thread.currentThread();
            assertNotSame(here, Yield.call(Thread::currentThread));
            assertSame(
                    failure,
                    assertThrows(
                            IOException.class,
                            () -> Yield.call(() -> {
                                throw failure;
                            })));
        });
    }

    @Test
    void itsThreadHasTheClassLoaderOfTheSchedulersAndNothingOfTheTaskThatNeededIt() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        ClassLoader loader = new ClassLoader() {};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Plain.run(() -> {
                local.set("the task's");
                assertNull(Yield.call(local::get));
                assertSame(loader, Yield.call(() -> Thread.currentThread().getContextClassLoader()));
                assertTrue(Yield.call(() -> Thread.currentThread().isDaemon()));
                assertEquals(
                        Thread.NORM_PRIORITY,
                        Yield.call(() -> Thread.currentThread().getPriority()));
            });
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void othersRunWhileATaskWaitsForBlockingWork() {
        CountDownLatch release = new CountDownLatch(1);
        Plain.run(() -> {
            Task<Void> blocked = Yield.spawn(task(
                    "blocked",
                    () -> Yield.call(() -> {
                        release.await();
                        return null;
                    })));
            Yield.pause();
            assertTrue(!blocked.isDone());
            release.countDown();
            Yield.await(blocked);
        });
    }

    @Test
    void aVirtualClockStandsStillWhileBlockingWorkIsUnderWay() {
        VirtualClock clock = new VirtualClock();
        CountDownLatch release = new CountDownLatch(1);
        Scheduler.builder().asWritten(true).clock(clock).run(task("root", () -> {
            Task<Void> sleeper = Yield.spawn(task("sleeper", () -> Yield.sleep(LONG)));
            Thread loop = Here.loop("test").thread();
            Thread releaser = new Thread(() -> {
                while (loop.getState() == Thread.State.RUNNABLE) Thread.onSpinWait();
                release.countDown();
            });
            releaser.start();
            Yield.call(() -> {
                release.await();
                return null;
            });
            assertEquals(0, clock.nanoTime());
            Yield.await(sleeper);
            assertEquals(LONG.toNanos(), clock.nanoTime());
            releaser.join();
        }));
    }

    @Test
    void aCancelledTaskWaitsForItsBlockingWorkAndIsToldThen() {
        List<String> said = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Plain.run(() -> {
            Task<Void> task = Yield.spawn(task("task", () -> {
                said.add(Yield.call(() -> {
                    begun.countDown();
                    release.await();
                    return "result";
                }));
                Yield.pause();
            }));
            Yield.pause();
            begun.await(); // what has not begun is taken back
            task.cancel();
            Yield.pause();
            assertTrue(!task.isDone());
            release.countDown();
            assertThrows(TaskCancelled.class, () -> Yield.await(task));
        });
        assertEquals(List.of("result"), said);
    }

    @Test
    void abandonedWorkHandsItsResultToWhoClosesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> late = new CompletableFuture<>();
        Plain.run(() -> {
            Task<Void> task = Yield.spawn(task(
                    "task",
                    () -> Yield.call(
                            () -> {
                                begun.countDown();
                                release.await();
                                return "late";
                            },
                            late::complete)));
            Yield.pause();
            begun.await(); // what has not begun is taken back
            task.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(task));
            release.countDown();
        });
        assertEquals("late", late.get());
    }

    /** Runs work when it is told to, on the thread that tells. */
    private static final class ByHand implements java.util.concurrent.Executor {
        final Deque<Runnable> work = new ArrayDeque<>();

        @Override
        public void execute(Runnable next) {
            work.add(next);
        }
    }

    @Test
    void aResultThatIsThereWhenTheTaskIsCancelledIsNotLost() {
        ByHand offload = new ByHand();
        List<String> late = new ArrayList<>();
        Plain.scheduler().offload(offload).run(task("root", () -> {
            Task<Void> task = Yield.spawn(task("task", () -> Yield.call(() -> "result", late::add)));
            Yield.pause();
            // It comes from another thread, and lies in the inbox when the task is cancelled.
            Thread other = new Thread(offload.work.poll());
            other.start();
            other.join();
            task.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(task));
            while (offload.work.isEmpty()) Yield.pause();
            offload.work.poll().run();
        }));
        assertEquals(List.of("result"), late);
    }

    @Test
    void workThatCannotBeHandedOverFailsTheTaskAtOnce() {
        Scheduler.Builder builder = Plain.scheduler().offload(work -> {
            throw new RejectedExecutionException("full");
        });
        assertThrows(RejectedExecutionException.class, () -> builder.run(task(() -> Yield.call(() -> 1))));
    }

    @Test
    void aStageIsAwaitedWhereverItIsCompleted() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        IllegalStateException failure = new IllegalStateException();
        Plain.run(() -> {
            assertEquals(1, Yield.await(CompletableFuture.completedStage(1)));
            Task<String> waiting = Yield.spawn(task(() -> Yield.await(stage)));
            Yield.pause();
            new Thread(() -> stage.complete("done")).start();
            assertEquals("done", Yield.await(waiting));
            CompletableFuture<String> failed = new CompletableFuture<>();
            CompletableFuture<Integer> dependent = failed.thenApply(String::length);
            new Thread(() -> failed.completeExceptionally(failure)).start();
            assertSame(failure, assertThrows(IllegalStateException.class, () -> Yield.await(failed)));
            assertSame(failure, assertThrows(IllegalStateException.class, () -> Yield.await(dependent)));
            assertSame(
                    failure,
                    assertThrows(IllegalStateException.class, () -> Yield.await(dependent.minimalCompletionStage())));
            CompletionException bare = new CompletionException("bare", null);
            assertSame(
                    bare,
                    assertThrows(CompletionException.class, () -> Yield.await(CompletableFuture.failedFuture(bare))));
        });
    }

    @Test
    void aCancelledTaskLeavesTheStageAlone() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Plain.run(() -> {
            Task<String> waiting = Yield.spawn(task(() -> Yield.await(stage)));
            Yield.pause();
            waiting.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(waiting));
            stage.complete("nobody cares");
            Yield.pause();
        });
        assertTrue(stage.isDone());
    }

    @Test
    void aTaskOfAnotherSchedulerIsAwaited() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        WaitQueue<String> queue = new WaitQueue<>();
        Scheduler other = Plain.scheduler().name("other").build();
        Task<String> theirs = task(() -> Yield.await(queue));
        CompletableFuture<Void> open = new CompletableFuture<>();
        Thread thread = new Thread(() -> other.runRoot(task("other root", () -> {
            Yield.spawn(theirs);
            begun.countDown();
            Yield.await(open);
            while (queue.isEmpty()) Yield.pause(); // open may have been there already
            queue.wakeOne("from another scheduler");
        })));
        thread.start();
        begun.await();
        Plain.run(() -> {
            Yield.spawn(task("opens", () -> open.complete(null)));
            assertEquals("from another scheduler", Yield.await(theirs));
            assertEquals("from another scheduler", Yield.await(theirs));
        });
        thread.join();
    }

    @Test
    void addressesAreFoundByTheBuildersResolver() {
        InetAddress[] found = {InetAddress.getLoopbackAddress()};
        Plain.scheduler()
                .resolver(host -> {
                    if (host.equals("known")) return found;
                    throw new UnknownHostException(host);
                })
                .run(task("root", () -> {
                    assertSame(found, Yield.resolve("known"));
                    assertThrows(UnknownHostException.class, () -> Yield.resolve("unknown"));
                }));
    }

    @Test
    void aClosedWorldTakesNothingFromOtherThreads() throws Exception {
        AtomicReference<Scheduler> scheduler = new AtomicReference<>();
        CompletableFuture<String> stage = new CompletableFuture<>();
        scheduler.set(Plain.scheduler().closedWorld(true).build());
        scheduler.get().submit(task("before it runs", () -> {}));
        scheduler.get().runRoot(task("root", () -> {
            Task<String> waiting = Yield.spawn(task(() -> Yield.await(stage)));
            Yield.pause();
            Thread foreign = new Thread(() -> {
                assertThrows(IllegalStateException.class, () -> scheduler.get().submit(task("late", () -> {})));
                assertThrows(IllegalStateException.class, waiting::cancel);
                stage.complete("from outside");
            });
            foreign.start();
            foreign.join();
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Yield.await(waiting));
            assertTrue(
                    refused.getMessage().startsWith("a completion stage was answered by thread "),
                    refused.getMessage());
        }));
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> Plain.scheduler().closedWorld(true).run(task(() -> Yield.await(new CompletableFuture<>()))));
        assertTrue(stalled.dump().contains("waits for a completion stage"), stalled.dump());
    }

    /** As in a simulation, whose clock knows when the work it was given is done. */
    @Test
    void aClockMayEndWhatIsCalledInAClosedWorld() {
        Deque<Runnable> given = new ArrayDeque<>();
        NanoClock clock = new NanoClock() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public long idle(long nanos, boolean outside) {
                if (given.isEmpty()) return -1;
                given.remove().run();
                return 0;
            }
        };
        Scheduler.Builder world =
                Plain.scheduler().closedWorld(true).clock(clock).offload(given::add);
        world.run(task("root", () -> assertEquals("done", Yield.call(() -> "done"))));
        assertThrows(StalledException.class, () -> world.run(task(() -> Yield.await(new CompletableFuture<>()))));
    }

    @Test
    void anExecutorThatRejectsWhatCameTooLateDoesNotEndTheScheduler() {
        CompletableFuture<String> opened = new CompletableFuture<>();
        List<String> closed = new ArrayList<>();
        Deque<Runnable> given = new ArrayDeque<>();
        Scheduler.Builder builder = Plain.scheduler().offload(work -> {
            if (!given.isEmpty() || opened.isDone()) throw new RejectedExecutionException();
            given.add(work);
        });
        builder.run(task("root", () -> {
            Task<Void> opener = Yield.spawn(task("opener", () -> {
                Yield.call(() -> opened.complete("") ? "opened" : "", closed::add);
            }));
            Yield.pause();
            Thread other = new Thread(given.remove());
            other.start();
            other.join(); // the answer is there before the cancellation, and is looked at after it
            opener.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(opener));
            Yield.sleep(LONG);
            assertEquals(List.of("opened"), closed);
        }));
    }

    @Test
    void aCallThatHasNotBegunIsTakenBackWhenItsTaskIsCancelled() {
        List<Runnable> handedOver = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Plain.scheduler().offload(handedOver::add).run(task("root", () -> {
            Task<Void> calling = Yield.spawn(task("calling", () -> {
                Yield.call(() -> said.add("done all the same"));
            }));
            Yield.pause();
            calling.cancel();
            assertThrows(TaskCancelled.class, () -> Yield.await(calling));
            handedOver.forEach(Runnable::run);
        }));
        assertEquals(List.of(), said);
        assertEquals(1, handedOver.size());
    }

    @Test
    void theTextOfAnAddressNeedsNoThread() throws Exception {
        Scheduler.Builder builder = Plain.scheduler().offload(work -> {
            throw new RejectedExecutionException("full");
        });
        builder.run(task("root", () -> {
            assertEquals("/127.0.0.1", Yield.resolve("127.0.0.1")[0].toString());
            assertEquals("/0:0:0:0:0:0:0:1", Yield.resolve("::1")[0].toString());
            assertThrows(UnknownHostException.class, () -> Yield.resolve("no:address"));
            assertThrows(RejectedExecutionException.class, () -> Yield.resolve("a.name.test"));
            assertThrows(RejectedExecutionException.class, () -> Yield.resolve("256.1.1.1"));
        }));
    }

    @Test
    void namesDoNotQueueBehindCallsThatBlock() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Scheduler.builder().asWritten(true).run(task("root", () -> {
            for (int i = 0; i < 100; i++) {
                Yield.spawn(task("call", () -> {
                    Yield.call(() -> {
                        release.await();
                        return null;
                    });
                }));
            }
            Yield.pause();
            assertTrue(Yield.resolve("localhost").length > 0);
            release.countDown();
        }));
    }

    @Test
    void aLookUpThatHasNotBegunIsTakenBackWhenItsTaskIsCancelled() {
        int threads = 16;
        CountDownLatch begun = new CountDownLatch(threads);
        CountDownLatch release = new CountDownLatch(1);
        NameResolver slow = host -> {
            begun.countDown();
            await(release);
            return InetAddress.getAllByName("127.0.0.1");
        };
        Scheduler.builder().asWritten(true).resolver(slow).run(task("root", () -> {
            for (int i = 0; i < threads; i++) Yield.spawn(task("first", () -> Yield.resolve("a.name.test")));
            Task<Void> late = Yield.spawn(task("late", () -> Yield.resolve("a.name.test")));
            Yield.pause();
            await(begun);
            ThreadPoolExecutor names =
                    (ThreadPoolExecutor) Here.loop("test").offload.names();
            assertEquals(1, names.getQueue().size());
            late.cancel();
            assertEquals(0, names.getQueue().size());
            assertThrows(TaskCancelled.class, () -> Yield.await(late));
            release.countDown();
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Each look at it takes a millisecond. */
    private static final class Ticking implements NanoClock {
        private long now;

        @Override
        public long nanoTime() {
            return now += 1_000_000;
        }
    }

    private static Task<Void> shielded(Plain.Action body) {
        return task("shielded", () -> {
            Timeout limit = Timeout.shielded(Duration.ofDays(1));
            try (limit) {
                body.run();
            }
        });
    }

    @Test
    void aResultThatComesAfterTasksWereGivenUpIsNotLost() {
        ByHand offload = new ByHand();
        List<String> late = new ArrayList<>();
        Scheduler scheduler = Scheduler.builder()
                .asWritten(true)
                .clock(new Ticking())
                .offload(offload)
                .build();
        // It is asked when they are given up, for the dump of them.
        WaitQueue<Void> queue = new WaitQueue<>(() -> {
            offload.work.poll().run();
            return "for nothing";
        });
        assertThrows(
                StalledException.class,
                () -> scheduler.runRoot(task("root", () -> {
                    Yield.spawn(shielded(() -> Yield.call(() -> "result", late::add)));
                    Yield.spawn(shielded(() -> Yield.await(queue)));
                    // More of them than are run between that and the end.
                    for (int i = 0; i < 2 * Pace.MOST; i++) {
                        Yield.spawn(shielded(() -> {
                            while (true) Yield.pause();
                        }));
                    }
                    Yield.pause();
                    scheduler.shutdown(Duration.ofMillis(20));
                })));
        assertEquals(List.of("result"), late);
    }

    @Test
    void twoSchedulersMayAwaitATaskThatNobodyHasStarted() throws Exception {
        int rounds = 500;
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < rounds; i++) tasks.add(Hand.pausing(1));
        AtomicInteger there = new AtomicInteger();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Runnable awaits = () -> {
            try {
                Scheduler.run(awaitingAtOnce(tasks, there));
            } catch (Throwable failure) {
                there.addAndGet(2 * rounds);
                failures.add(failure);
            }
        };
        Thread other = new Thread(awaits);
        other.start();
        awaits.run();
        other.join();
        assertEquals(List.of(), failures);
    }

    /** {@code for (Task<Integer> task : tasks) { wait for the other thread; await(task); }} */
    private static Task<Void> awaitingAtOnce(List<Task<Integer>> tasks, AtomicInteger there) {
        return new Hand<>() {
            private int next;

            @Override
            protected boolean step() throws Throwable {
                if (state++ > 0) resumed();
                while (next < tasks.size()) {
                    Task<Integer> task = tasks.get(next++);
                    there.incrementAndGet();
                    while (there.get() < 2 * next) Thread.yield();
                    if (await(task)) return SUSPENDED;
                    resumed();
                }
                return done(null);
            }
        };
    }
}
