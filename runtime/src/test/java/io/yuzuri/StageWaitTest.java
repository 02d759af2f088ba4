package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A wait that ends early leaves nothing at what it was for. */
class StageWaitTest {
    private static final int TIMES = 1_000;

    private static void waitInVain(CompletionStage<?> stage) {
        for (int i = 0; i < TIMES; i++) {
            Timeout limit = Timeout.after(Duration.ofMillis(1));
            try (limit) {
                Yield.await(stage);
            } catch (TaskTimeout late) {
                assertSame(limit, late.timeout());
            }
        }
    }

    /** Time of its own goes on also while something outside is waited for. */
    private static final class Impatient implements NanoClock {
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public long idle(long nanos, boolean outside) {
            if (nanos < 0) return -1;
            now += nanos;
            return 0;
        }
    }

    private static void run(Plain.Action root) {
        Scheduler.builder().asWritten(true).clock(new Impatient()).run(task("root", root));
    }

    @Test
    void aFutureForgetsThoseWhoHaveCeasedToWait() {
        CompletableFuture<String> future = new CompletableFuture<>();
        run(() -> waitInVain(future));
        assertEquals(0, future.getNumberOfDependents());
        future.complete("nobody cares");
    }

    @Test
    void manyWhoWaitForAFutureAreOneDependentAndServedInTheirOrder() {
        CompletableFuture<String> future = new CompletableFuture<>();
        List<Integer> served = new ArrayList<>();
        run(() -> {
            List<Task<Void>> waiting = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int number = i;
                waiting.add(Yield.spawn(task("waiting", () -> {
                    Yield.await(future);
                    served.add(number);
                })));
            }
            Yield.pause();
            assertEquals(1, future.getNumberOfDependents());
            for (int cancelled : new int[] {0, 2, 4}) waiting.get(cancelled).cancel();
            assertEquals(1, future.getNumberOfDependents());
            future.complete("done");
            Yield.await(waiting.get(3));
            Yield.await(future);
        });
        assertEquals(List.of(1, 3), served);
    }

    @Test
    void theLastWhoCeasesToWaitTakesTheDependentAlong() {
        CompletableFuture<String> future = new CompletableFuture<>();
        run(() -> {
            for (int round = 0; round < 2; round++) {
                List<Task<Void>> waiting = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    waiting.add(Yield.spawn(task("waiting", () -> Yield.await(future))));
                }
                Yield.pause();
                assertEquals(1, future.getNumberOfDependents());
                waiting.forEach(Task::cancel);
                assertEquals(0, future.getNumberOfDependents());
            }
        });
    }

    @Test
    void soDoesATaskOfAnotherScheduler() {
        Scheduler other = Plain.scheduler().name("other").build();
        Task<String> awaited = other.submit(task(() -> "result"));
        run(() -> {
            for (int i = 0; i < TIMES; i++) {
                Timeout limit = Timeout.after(Duration.ofMillis(1));
                try (limit) {
                    Yield.await(awaited);
                } catch (TaskTimeout late) {
                    assertSame(limit, late.timeout());
                }
            }
        });
        assertEquals(0, awaited.toCompletableFuture().getNumberOfDependents());
    }

    @Test
    void aFutureGoesOnUnlessWhoCeasesToWaitCancelsIt() {
        CompletableFuture<String> shared = new CompletableFuture<>();
        CompletableFuture<String> own = new CompletableFuture<>();
        run(() -> {
            Timeout limit = Timeout.after(Duration.ofMillis(1));
            assertThrows(TaskTimeout.class, () -> {
                try (limit) {
                    Yield.await(shared);
                }
            });
            Timeout another = Timeout.after(Duration.ofMillis(1));
            assertThrows(TaskTimeout.class, () -> {
                try (another) {
                    Yield.await(own);
                } finally {
                    own.cancel(true);
                }
            });
        });
        assertFalse(shared.isDone());
        assertTrue(own.isCancelled());
    }

    /** A stage of somebody's own class, which counts those that depend on it. */
    @SuppressWarnings("unchecked")
    private static CompletionStage<String> foreign(CompletionStage<String> behind, AtomicInteger dependents) {
        return (CompletionStage<String>) Proxy.newProxyInstance(
                StageWaitTest.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("whenComplete")) dependents.incrementAndGet();
                    return method.invoke(behind, arguments);
                });
    }

    @Test
    void aStageOfAnotherClassHasOneDependentForEachScheduler() {
        CompletableFuture<String> behind = new CompletableFuture<>();
        AtomicInteger dependents = new AtomicInteger();
        CompletionStage<String> stage = foreign(behind, dependents);
        run(() -> waitInVain(stage));
        assertEquals(1, dependents.get());
        run(() -> {
            Task<String> waiting = Yield.spawn(task(() -> Yield.await(stage)));
            Yield.pause();
            behind.complete("done");
            assertEquals("done", Yield.await(waiting));
            assertEquals("done", Yield.await(stage));
            assertEquals("done", Yield.await(behind.minimalCompletionStage()));
        });
    }

    /** Stages of somebody's own class that all equal each other. */
    @SuppressWarnings("unchecked")
    private static CompletionStage<String> equal(CompletionStage<String> behind) {
        return (CompletionStage<String>) Proxy.newProxyInstance(
                StageWaitTest.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> true;
                    case "hashCode" -> 1;
                    default -> method.invoke(behind, arguments);
                });
    }

    @Test
    void stagesThatEqualEachOtherHaveTheirOwnResults() {
        run(() -> {
            CompletableFuture<String> one = new CompletableFuture<>();
            CompletableFuture<String> two = new CompletableFuture<>();
            CompletionStage<String> first = equal(one);
            CompletionStage<String> second = equal(two);
            Task<String> awaitsFirst = Yield.spawn(task(() -> Yield.await(first)));
            Task<String> awaitsSecond = Yield.spawn(task(() -> Yield.await(second)));
            Yield.pause();
            one.complete("one");
            two.complete("two");
            assertEquals("one", Yield.await(awaitsFirst));
            assertEquals("two", Yield.await(awaitsSecond));
        });
    }

    @Test
    void aTaskOfAnotherSchedulerFailsWithTheVeryObjectItThrew() {
        CompletionException wrapper = new CompletionException(new IllegalStateException("inside"));
        Scheduler other = Plain.scheduler().name("other").build();
        Task<String> failing = other.submit(task(() -> {
            throw wrapper;
        }));
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            begun.join();
            other.runRoot(task("root", () -> {}));
        });
        thread.start();
        Scheduler.builder().asWritten(true).run(task("root", () -> {
            Yield.spawn(task("begins", () -> begun.complete(null)));
            assertSame(wrapper, assertThrows(CompletionException.class, () -> Yield.await(failing)));
        }));
    }
}
