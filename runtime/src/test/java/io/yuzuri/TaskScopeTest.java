package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskScopeTest {
    private static final Duration LONG = Duration.ofDays(1);
    private final List<String> said = new ArrayList<>();

    private Task<Void> sleeper(String name, Duration duration) {
        return task(name, () -> {
            try {
                Yield.sleep(duration);
                said.add(name + " slept");
            } catch (TaskCancelled cancelled) {
                said.add(name + " cancelled");
                throw cancelled;
            }
        });
    }

    private static Task<Void> failing(String name, Duration after, Exception failure) {
        return task(name, () -> {
            Yield.sleep(after);
            throw failure;
        });
    }

    @Test
    void joinWaitsForAllChildrenAndTheScopeIsAsNewThen() {
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(sleeper("a", Duration.ofSeconds(2)));
                scope.spawn(sleeper("b", Duration.ofSeconds(1)));
                assertEquals(2, scope.size());
                scope.join();
                assertEquals(0, scope.size());
                scope.spawn(sleeper("c", Duration.ofSeconds(1)));
                scope.join();
                scope.join();
            }
        });
        assertEquals(List.of("b slept", "a slept", "c slept"), said);
    }

    @Test
    void joinThrowsTheFirstFailureWithTheOthersSuppressedOnceAllHaveEnded() {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(task("stubborn", () -> {
                    try {
                        Yield.sleep(LONG);
                    } finally {
                        try (Timeout limit = Timeout.shielded(LONG)) {
                            Yield.sleep(Duration.ofHours(1));
                            said.add("cleaned " + limit.hasExpired());
                        }
                    }
                }));
                scope.spawn(task("replaces", () -> {
                    try {
                        Yield.sleep(LONG);
                    } catch (TaskCancelled cancelled) {
                        throw second;
                    }
                }));
                scope.spawn(failing("fails", Duration.ofSeconds(1), first));
                assertSame(first, assertThrows(IOException.class, () -> scope.join(IOException.class)));
                assertEquals(List.of("cleaned false"), said);
                Yield.pause();
                said.add("goes on");
            }
        });
        assertArrayEquals(new Throwable[] {second}, first.getSuppressed());
        assertEquals(List.of("cleaned false", "goes on"), said);
    }

    @Test
    void aFailureCancelsTheBodyWhichKnowsWhy() {
        IOException failure = new IOException("gone");
        Plain.run(() -> {
            TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> {
                try (TaskScope scope = TaskScope.open()) {
                    scope.spawn(sleeper("sibling", LONG));
                    scope.spawn(failing("failing", Duration.ofSeconds(1), failure));
                    Yield.sleep(LONG);
                }
            });
            assertSame(failure, cancelled.getCause());
            assertEquals(
                    "Task root was cancelled because failing, a task of its scope, failed: java.io.IOException: gone.",
                    cancelled.getMessage());
            assertEquals(0, cancelled.getSuppressed().length);
            Yield.pause();
        });
        assertEquals(List.of("sibling cancelled"), said);
    }

    @Test
    void aFailureThatNobodyWasToldOfIsThrownAtTheEndOfTheBlock() {
        IOException failure = new IOException("unheard");
        Plain.run(() -> {
            assertSame(failure, assertThrows(IOException.class, () -> {
                try (TaskScope scope = TaskScope.open()) {
                    scope.spawn(task("fails", () -> {
                        throw failure;
                    }));
                    try {
                        Yield.pause();
                    } finally {
                        // Only now does it fail.
                        assertEquals(0, scope.size());
                    }
                }
            }));
            RuntimeException body = new RuntimeException("body");
            IOException late = new IOException("late");
            assertSame(body, assertThrows(RuntimeException.class, () -> {
                try (TaskScope scope = TaskScope.open()) {
                    scope.spawn(task("fails when cancelled", () -> {
                        try {
                            Yield.sleep(LONG);
                        } catch (TaskCancelled cancelled) {
                            throw late;
                        }
                    }));
                    Yield.pause();
                    throw body;
                }
            }));
            assertArrayEquals(new Throwable[] {late}, body.getSuppressed());
        });
    }

    @Test
    void aFailureThatSomebodyAwaitedIsNotThrownAgainAtTheEnd() {
        IOException failure = new IOException("awaited");
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                Task<Void> child = scope.spawn(failing("fails", Duration.ofSeconds(1), failure));
                assertSame(failure, assertThrows(IOException.class, () -> Yield.await(child, IOException.class)));
                assertThrows(TaskCancelled.class, Yield::pause);
            }
            Yield.pause();
        });
    }

    @Test
    void theEndOfTheBlockCancelsWhatIsLeftAndWaitsForItAlsoIfTheTaskIsCancelled() {
        Task<Void> body = task("body", () -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(task("child", () -> {
                    try {
                        Yield.sleep(LONG);
                    } finally {
                        try (Timeout limit = Timeout.shielded(LONG)) {
                            Yield.sleep(Duration.ofHours(1));
                            said.add("child cleaned " + limit.hasExpired());
                        }
                    }
                }));
                scope.join();
            } finally {
                said.add("body left");
            }
        });
        Plain.run(() -> {
            Yield.spawn(body);
            Yield.sleep(Duration.ofSeconds(1));
            body.cancel("no need");
            TaskCancelled cancelled = assertThrows(TaskCancelled.class, () -> Yield.await(body));
            assertEquals("Task body was cancelled by task root: no need.", cancelled.getMessage());
        });
        assertEquals(List.of("child cleaned false", "body left"), said);
    }

    @Test
    void thatAChildIsCancelledIsNoFailure() {
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                Task<Void> child = scope.spawn(sleeper("child", LONG));
                scope.spawn(sleeper("other", Duration.ofSeconds(1)));
                Yield.pause();
                child.cancel();
                scope.join();
                scope.spawn(sleeper("third", LONG));
                Yield.pause();
                scope.cancel("enough");
                scope.join();
            }
        });
        assertEquals(List.of("child cancelled", "other slept", "third cancelled"), said);
    }

    @Test
    void aTaskSpawnedIntoAScopeThatHasFailedBeginsAndIsCancelled() {
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(failing("fails", Duration.ZERO, new IOException()));
                scope.spawn(task("spawns", () -> {
                    try {
                        Yield.sleep(LONG);
                    } catch (TaskCancelled cancelled) {
                        scope.spawn(task("late", () -> {
                            said.add("late begins");
                            Yield.pause();
                            said.add("not reached");
                        }));
                        throw cancelled;
                    }
                }));
                assertThrows(IOException.class, scope::join);
            }
        });
        assertEquals(List.of("late begins"), said);
    }

    @Test
    void anInnerScopeThatFailsLeavesTheOuterOneAlone() {
        Plain.run(() -> {
            try (TaskScope outer = TaskScope.open()) {
                outer.spawn(sleeper("outer", Duration.ofSeconds(5)));
                assertThrows(IOException.class, () -> {
                    try (TaskScope inner = TaskScope.open()) {
                        inner.spawn(failing("inner", Duration.ofSeconds(1), new IOException()));
                        inner.join();
                    }
                });
                outer.join();
            }
        });
        assertEquals(List.of("outer slept"), said);
    }

    @Test
    void whatCannotBeIsRefused() {
        TaskScope[] leaked = new TaskScope[1];
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                leaked[0] = scope;
                IllegalStateException other =
                        assertThrows(IllegalStateException.class, () -> Yield.await(task("other", scope::join)));
                assertTrue(
                        other.getMessage().contains("other")
                                && other.getMessage().contains("root"),
                        other.getMessage());
                try (TaskScope inner = TaskScope.open()) {
                    assertThrows(IllegalStateException.class, scope::close);
                    assertEquals(0, inner.size());
                }
            }
            IllegalStateException closed =
                    assertThrows(IllegalStateException.class, () -> leaked[0].spawn(sleeper("late", LONG)));
            assertEquals("Task late cannot be spawned: its scope is closed.", closed.getMessage());
            leaked[0].close();
        });
        assertThrows(IllegalStateException.class, TaskScope::open);
        assertThrows(IllegalStateException.class, () -> leaked[0].join());
    }

    @Test
    void aScopeThatWasNotClosedIsWhenItsTaskEnds() {
        List<Throwable> uncaught = new ArrayList<>();
        IOException failure = new IOException("orphan");
        Plain.scheduler()
                .uncaughtHandler((task, thrown) -> uncaught.add(thrown))
                .run(task("root", () -> {
                    Task<Void> careless = task("careless", () -> {
                        TaskScope scope = TaskScope.open();
                        scope.spawn(sleeper("left", LONG));
                        scope.spawn(task("fails when cancelled", () -> {
                            try {
                                Yield.sleep(LONG);
                            } catch (TaskCancelled cancelled) {
                                throw failure;
                            }
                        }));
                        Yield.pause();
                    });
                    Yield.await(careless);
                    Yield.pause();
                    assertEquals(List.of("left cancelled"), said);
                }));
        assertEquals(List.of(failure), uncaught);
    }

    @Test
    void childrenLeaveTheScopeInAnyOrder() {
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                List<Task<Void>> children = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    children.add(scope.spawn(sleeper("c" + i, Duration.ofSeconds((i * 3) % 7 + 1))));
                }
                Yield.sleep(Duration.ofMillis(3500));
                assertEquals(4, scope.size());
                assertFalse(children.get(6).isDone());
                scope.cancel("half is enough");
                scope.join();
            }
        });
        assertEquals(List.of("c0 slept", "c5 slept", "c3 slept"), said.subList(0, 3));
        assertEquals(7, said.size());
    }

    @Test
    @SuppressWarnings("try")
    void aTimeoutInsideTheBlockDoesNotCutShortTheWaitForTheSiblingsOfAFailedChild() {
        RuntimeException failure = new RuntimeException("child");
        Scheduler scheduler = Plain.scheduler().build();
        assertSame(
                failure,
                assertThrows(
                        RuntimeException.class,
                        () -> scheduler.runRoot(task("root", () -> {
                            try (TaskScope scope = TaskScope.open()) {
                                scope.spawn(failing("fails", Duration.ofSeconds(1), failure));
                                scope.spawn(cleaning());
                                try (Timeout limit = Timeout.after(Duration.ofSeconds(2))) {
                                    scope.join();
                                }
                            }
                        }))));
        assertEquals(List.of("cleaned"), said);
        assertTrue(scheduler.statistics().steps() < 20, "it waits, and does not try again and again");
    }

    @SuppressWarnings("try")
    private Task<Void> cleaning() {
        return task("cleans", () -> {
            try {
                Yield.sleep(LONG);
            } finally {
                try (Timeout limit = Timeout.shielded(LONG)) {
                    Yield.sleep(Duration.ofHours(1));
                    said.add("cleaned");
                }
            }
        });
    }

    @Test
    void aChildThatIsSpawnedWhileTheBlockEndsIsCancelledToo() {
        Plain.run(() -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(task("leaves one behind", () -> {
                    try {
                        Yield.sleep(LONG);
                    } finally {
                        scope.spawn(sleeper("late", LONG));
                    }
                }));
                Yield.pause();
            }
        });
        assertEquals(List.of("late cancelled"), said);
    }

    /** Somebody's exception may fail to say what it is. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    void aFailureWithoutAMessageCancelsTheSiblingsAllTheSame() {
        Unspeakable failure = new Unspeakable();
        assertThrows(
                Unspeakable.class,
                () -> Plain.run(() -> {
                    try (TaskScope scope = TaskScope.open()) {
                        scope.spawn(sleeper("sibling", LONG));
                        scope.spawn(failing("fails", Duration.ofSeconds(1), failure));
                        scope.join();
                    }
                }));
        assertEquals(List.of("sibling cancelled"), said);
    }

    @Test
    void anotherThreadCannotCancelIt() {
        Plain.scheduler().clock(NanoClock.system()).run(task("root", () -> {
            try (TaskScope scope = TaskScope.open()) {
                assertThrows(
                        IllegalStateException.class,
                        () -> Yield.call(() -> {
                            scope.cancel("");
                            return null;
                        }));
            }
        }));
    }

    @Test
    void theBlockWaitsForItsChildrenAlsoIfABlockInsideOfItWasNotClosed() {
        Plain.run(() -> {
            IllegalStateException early = assertThrows(IllegalStateException.class, () -> {
                try (TaskScope scope = TaskScope.open()) {
                    Timeout.after(Duration.ofMillis(20));
                    scope.spawn(task("child", () -> {
                        try {
                            Yield.sleep(LONG);
                        } finally {
                            Timeout limit = Timeout.shielded(LONG);
                            try (limit) {
                                Yield.sleep(Duration.ofSeconds(1));
                            }
                            said.add("child ended");
                        }
                    }));
                    Yield.pause();
                }
            });
            assertTrue(early.getMessage().contains("before a block inside of it"), early.getMessage());
            said.add("block left");
            Yield.sleep(Duration.ofSeconds(1));
        });
        assertEquals(List.of("child ended", "block left"), said);
    }

    @Test
    void joinAsksWhetherTheTaskWasCancelledAlsoIfThereIsNoChild() {
        Plain.run(() -> {
            Task<Void> child = Yield.spawn(task("child", () -> {
                try (TaskScope scope = TaskScope.open()) {
                    Yield.current().cancel();
                    assertThrows(TaskCancelled.class, scope::join);
                    assertThrows(TaskCancelled.class, () -> scope.join(IOException.class));
                    said.add("asked");
                }
            }));
            Yield.await(child);
        });
        assertEquals(List.of("asked"), said);
    }
}
