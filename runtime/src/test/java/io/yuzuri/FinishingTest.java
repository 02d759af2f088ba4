package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Whoever is told that a task has ended may do anything then. */
class FinishingTest {
    private static final Duration LONG = Duration.ofDays(1);
    private final List<String> said = new ArrayList<>();

    @Test
    void aListenerMayCancelTheTaskThatAwaitsTheOneThatHasEnded() {
        List<Task<?>> awaiting = new ArrayList<>();
        Scheduler.Builder builder = Plain.scheduler().finishedListener(task -> {
            said.add(task.name());
            if (task.name().equals("child")) awaiting.forEach(Task::cancel);
        });
        Object result = builder.run(Plain.task(() -> {
                    awaiting.add(Yield.current());
                    Task<String> child = Plain.task(() -> "result");
                    String given = Yield.await(child.named("child"));
                    try {
                        Yield.pause();
                    } catch (TaskCancelled cancelled) {
                        said.add("cancelled after it got " + given);
                    }
                    return given;
                })
                .named("root"));
        assertEquals("result", result);
        assertEquals(List.of("child", "cancelled after it got result", "root"), said);
    }

    @Test
    void soMayADependentOfTheTasksFuture() {
        Plain.run(() -> {
            Task<Void> child = task("child", () -> Yield.sleep(LONG));
            List<Task<Void>> awaiting = new ArrayList<>();
            child.toCompletableFuture().whenComplete((result, failure) -> awaiting.forEach(Task::cancel));
            for (int i = 0; i < 2; i++) {
                awaiting.add(Yield.spawn(task("awaits " + i, () -> {
                    Yield.await(child);
                    said.add("got it");
                    Yield.pause();
                    said.add("not reached");
                })));
            }
        });
        assertEquals(List.of("got it", "got it"), said);
    }

    @Test
    void soMayTheHandlerOfFailuresAndWhatAFailureSaysOfItself() {
        List<Task<?>> others = new ArrayList<>();
        class Meddling extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                others.forEach(Task::cancel);
                return "meddling";
            }
        }
        Plain.scheduler()
                .uncaughtHandler((task, failure) -> {
                    others.forEach(Task::cancel);
                    said.add(failure.toString());
                })
                .run(task("root", () -> {
                    others.add(Yield.spawn(task("other", () -> {
                        try {
                            Yield.sleep(LONG);
                        } finally {
                            said.add("other ends");
                        }
                    })));
                    Yield.pause();
                    Yield.spawn(task("fails", () -> {
                        throw new Meddling();
                    }));
                    Yield.spawn(task("parent", () -> {
                        try (TaskScope scope = TaskScope.open()) {
                            others.add(scope.spawn(task("sibling", () -> Yield.sleep(LONG))));
                            scope.spawn(task("fails", () -> {
                                throw new Meddling();
                            }));
                            scope.join();
                        } catch (Meddling failure) {
                            said.add("joined");
                        }
                    }));
                }));
        assertEquals(List.of("meddling", "other ends", "joined"), said);
    }

    @Test
    void aTaskThatWasCancelledTwiceBeforeItsStartKnowsTheFirstReason() {
        Plain.run(() -> {
            Task<Void> task = task("task", () -> {
                try {
                    Yield.pause();
                } catch (TaskCancelled cancelled) {
                    said.add(cancelled.getMessage());
                }
            });
            task.cancel("first");
            task.cancel("second");
            Yield.await(task);
        });
        assertTrue(said.get(0).contains("first"), said.toString());
    }

    /** A future in a heap that is full for a while. */
    private static final class Deaf extends CompletableFuture<Object> {
        private int left = 5;

        private void hear() {
            if (left-- > 0) throw new OutOfMemoryError("for the test");
        }

        @Override
        public boolean complete(Object value) {
            hear();
            return super.complete(value);
        }

        @Override
        public boolean completeExceptionally(Throwable failure) {
            hear();
            return super.completeExceptionally(failure);
        }
    }

    @Test
    void whoWaitsForATaskThatIsGivenUpIsToldAlsoIfThereIsNoRoomAtFirst() {
        Deaf future = new Deaf();
        Finishing.giveUp(future);
        assertTrue(future.isCompletedExceptionally());
    }

    @Test
    void soIsWhoWaitsForOneThatEndedJustBeforeItsScheduler() {
        Task<String> ended = Plain.task(() -> "result");
        Plain.run(() -> Yield.await(ended));
        Annex annex = ended.run().lockedAnnex();
        annex.future = new Deaf();
        annex.untold = ended.run();
        annex.carryOut();
        assertEquals("result", annex.future.getNow("nothing"));
    }

    /** Waits for something that fails when the wait is ended. */
    private static Task<Void> stuck(RuntimeException failure) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (state++ > 0) return done(null);
                run.suspendIn(this);
                run.waitsOn = new Wait() {
                    @Override
                    public void forget(Run run) {
                        throw failure;
                    }

                    @Override
                    public String describe(Run run) {
                        return "is stuck";
                    }
                };
                run.status = Run.WAITING;
                return SUSPENDED;
            }
        };
    }

    @Test
    void theFutureOfATaskIsToldAlsoIfItsSiblingsCannotBeCancelled() {
        RuntimeException broken = new RuntimeException("broken");
        RuntimeException failure = new RuntimeException("child");
        Task<Object> child = Hand.task(() -> {
            throw failure;
        });
        CompletableFuture<Object> future = child.toCompletableFuture();
        Task<Void> root = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (state++ > 0) return done(null);
                TaskScope scope = TaskScope.open();
                scope.spawn(stuck(broken));
                scope.spawn(child);
                return sleep(LONG) ? SUSPENDED : done(null);
            }
        };
        assertSame(broken, assertThrows(RuntimeException.class, () -> Scheduler.run(root)));
        assertSame(
                failure,
                assertThrows(CompletionException.class, () -> future.getNow(null))
                        .getCause());
    }
}
