package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CancellationTest {
    /** Waits, and in its finally suspends again, behind a shield. */
    private abstract static class Cleaning extends Hand<Object> {
        final List<String> said = new ArrayList<>();
        private Throwable pending;
        private Timeout limit;

        abstract boolean waits() throws Throwable;

        @Override
        protected boolean step() throws Throwable {
            try {
                if (state == 0) {
                    said.add("started");
                    state = 1;
                    if (waits()) return SUSPENDED;
                }
                if (state == 1) {
                    resumed();
                    said.add("resumed");
                }
            } catch (Exception swallowed) {
                said.add("swallowed");
            } catch (Throwable failure) {
                said.add(failure.getClass().getSimpleName());
                pending = failure;
            }
            if (state != 2) {
                state = 2;
                limit = Timeout.shielded(Duration.ofDays(1));
                if (pause()) return SUSPENDED;
            }
            resumed();
            limit.close();
            said.add("cleaned");
            if (pending != null) throw pending;
            return done(null);
        }
    }

    /** Spawns the task, lets it run if asked to, cancels it and awaits it. */
    private static Hand<Object> cancelling(Task<?> task, int pauses) {
        return new Hand<>() {
            private int paused;

            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    Yield.spawn(task);
                    state = 1;
                }
                while (state == 1 && paused < pauses) {
                    paused++;
                    if (pause()) return SUSPENDED;
                }
                if (state == 1) {
                    resumed();
                    task.cancel();
                    state = 2;
                    if (await(task)) return SUSPENDED;
                }
                return done(resumed());
            }
        };
    }

    private static void assertCancelled(Cleaning task) {
        TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Scheduler.run(cancelling(task, 1)));
        assertTrue(cancelled.getMessage().matches("Task .* was cancelled by task .*\\."), cancelled.getMessage());
        assertTrue(cancelled.getMessage().contains(task.name()), cancelled.getMessage());
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), task.said);
    }

    @Test
    void aSleepingTaskIsCancelledAndItsFinallyMaySuspend() {
        assertCancelled(new Cleaning() {
            @Override
            boolean waits() {
                return sleep(Duration.ofDays(1));
            }
        });
    }

    @Test
    void aReceivingTaskIsCancelledAndAnotherMayReceiveInstead() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        Cleaning first = new Cleaning() {
            @Override
            boolean waits() throws Throwable {
                return recv(pipe.source());
            }
        };
        assertCancelled(first);
        pipe.sink().write(java.nio.ByteBuffer.wrap(new byte[1]));
        Hand<String> second = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (recv(pipe.source())) return SUSPENDED;
                }
                resumed();
                return done("received");
            }
        };
        assertEquals("received", Scheduler.run(second));
        pipe.source().close();
        pipe.sink().close();
    }

    @Test
    void anAwaitingTaskIsCancelledAndTheAwaitedOneIsNot() {
        Task<Integer> awaited = Hand.pausing(10);
        Cleaning awaiting = new Cleaning() {
            @Override
            boolean waits() {
                return await(awaited);
            }
        };
        Task<Object> canceller = Hand.task(() -> {
            awaiting.cancel();
            return null;
        });
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(awaiting);
            return Yield.spawn(canceller);
        });
        Scheduler.run(root);
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), awaiting.said);
        assertEquals(10, awaited.toCompletableFuture().join());
    }

    @Test
    void aTaskCancelledBeforeItsFirstStepRunsToItsFirstOperation() {
        Cleaning task = new Cleaning() {
            @Override
            boolean waits() {
                return sleep(Duration.ofDays(1));
            }
        };
        task.cancel();
        assertThrows(TaskCancelled.class, () -> Scheduler.run(task));
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), task.said);
        Cleaning spawned = new Cleaning() {
            @Override
            boolean waits() {
                return sleep(Duration.ofDays(1));
            }
        };
        assertThrows(TaskCancelled.class, () -> Scheduler.run(cancelling(spawned, 0)));
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), spawned.said);
    }

    @Test
    void aReadyTaskGetsWhatItWaitedForAndIsCancelledAtItsNextOperations() {
        List<String> said = new ArrayList<>();
        Hand<Object> task = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (pause()) return SUSPENDED;
                }
                resumed();
                said.add("resumed");
                for (int i = 0; i < 3; i++) {
                    said.add(assertThrows(TaskCancelled.class, this::pause)
                            .getClass()
                            .getSimpleName());
                }
                return done(null);
            }
        };
        Hand<Object> root = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    Yield.spawn(task);
                    state = 1;
                    if (pause()) return SUSPENDED;
                }
                if (state == 1) {
                    task.cancel();
                    state = 2;
                    if (await(task)) return SUSPENDED;
                }
                return done(resumed());
            }
        };
        Scheduler.run(root);
        assertEquals(List.of("resumed", "TaskCancelled", "TaskCancelled", "TaskCancelled"), said);
    }

    @Test
    void aTaskCancelsItself() {
        Cleaning task = new Cleaning() {
            @Override
            boolean waits() {
                cancel();
                return pause();
            }
        };
        assertThrows(TaskCancelled.class, () -> Scheduler.run(task));
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), task.said);
    }

    @Test
    void aTaskThatIsDoneCannotBeCancelled() {
        Task<Integer> task = Hand.pausing(1);
        Scheduler.run(task);
        task.cancel();
        assertEquals(1, task.toCompletableFuture().join());
    }

    @Test
    void aCancelledTaskIsNoUncaughtFailureButAnExceptionOfItsFinallyIs() {
        List<Throwable> uncaught = new ArrayList<>();
        RuntimeException replaced = new RuntimeException("from finally");
        Hand<Object> quiet = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                state = 1;
                return sleep(Duration.ofDays(1)) ? SUSPENDED : done(resumed());
            }
        };
        quiet.cancel();
        Hand<Object> loud = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    return pause() ? SUSPENDED : done(resumed());
                } finally {
                    if (Thread.currentThread() != null) fail(replaced);
                }
            }

            private void fail(RuntimeException failure) {
                throw failure;
            }
        };
        loud.cancel();
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(quiet);
            Yield.spawn(loud);
            return null;
        });
        Scheduler.builder()
                .uncaughtHandler((task, failure) -> uncaught.add(failure))
                .run(root);
        assertEquals(List.of(replaced), uncaught);
    }

    /** Cancels the task from another thread, once the loop waits in the given way. */
    private static void assertWokenByAnotherThread(Cleaning task, Predicate<Thread> waits) throws Exception {
        Thread loop = Thread.currentThread();
        Thread other = new Thread(() -> {
            while (!waits.test(loop)) Thread.onSpinWait();
            task.cancel();
        });
        other.start();
        assertThrows(TaskCancelled.class, () -> Scheduler.run(task));
        other.join();
        assertEquals(List.of("started", "TaskCancelled", "cleaned"), task.said);
    }

    @Test // trap 58
    void anotherThreadWakesALoopThatWaitsWithoutASelector() throws Exception {
        Cleaning task = new Cleaning() {
            @Override
            boolean waits() {
                return sleep(Duration.ofDays(1));
            }
        };
        assertWokenByAnotherThread(task, loop -> loop.getState() == Thread.State.TIMED_WAITING);
    }

    @Test // traps 10, 58
    void anotherThreadWakesALoopThatWaitsWithASelector() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.sink().write(java.nio.ByteBuffer.wrap(new byte[1]));
        Hand<Object> receivingThenSleeping = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (recv(pipe.source())) return SUSPENDED;
                }
                resumed();
                if (state == 1) {
                    state = 2;
                    if (sleep(Duration.ofDays(1))) return SUSPENDED;
                }
                return done(null);
            }
        };
        Cleaning task = new Cleaning() {
            @Override
            boolean waits() throws Throwable {
                return enter(receivingThenSleeping);
            }
        };
        assertWokenByAnotherThread(
                task,
                loop -> receivingThenSleeping.state == 2
                        && Arrays.stream(loop.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("awaitEvents")));
        pipe.source().close();
        pipe.sink().close();
    }

    @Test
    void theFailureOfACancelledTaskSaysWhereItWasSuspended() {
        Task<Void> echo = Programs.sleeper();
        TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Scheduler.run(cancelling(echo, 1)));
        assertEquals("app.Sleeper.sleep(Sleeper.java:12)", cancelled.getStackTrace()[0].toString());
    }

    @Test
    void awaitersOfACancelledTaskGetItsVeryFailure() {
        Task<Void> sleeper = Programs.sleeper();
        Task<Object> root = cancelling(sleeper, 1);
        TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Scheduler.run(root));
        Object outcome = ((Resumable<?>) sleeper).outcome();
        assertSame(cancelled, assertInstanceOf(Failure.class, outcome).cause);
    }
}
