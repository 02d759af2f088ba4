package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Who gets a failure, and which object it is. */
class FailuresTest {
    private static Task<Object> failing(Throwable failure) {
        return Hand.task(() -> {
            throw failure;
        });
    }

    /** Spawns the first, pauses, and awaits it. */
    private static Hand<Object> awaiting(Task<?> task, boolean late) {
        return new Hand<>() {
            @Override
            @SuppressWarnings("fallthrough")
            protected boolean step() throws Throwable {
                switch (state) {
                    case 0:
                        Yield.spawn(task);
                        state = 1;
                        if (late && pause()) return SUSPENDED;
                    case 1:
                        resumed();
                        state = 2;
                        if (await(task, IOException.class)) return SUSPENDED;
                    default:
                        return done(resumed());
                }
            }
        };
    }

    @Test
    void runThrowsTheVeryObjectTheRootFailedWith() {
        IOException checked = new IOException("checked");
        assertSame(checked, assertThrows(IOException.class, () -> Scheduler.run(failing(checked))));
        Error error = new AssertionError("error");
        assertSame(error, assertThrows(AssertionError.class, () -> Scheduler.run(failing(error))));
    }

    @Test
    void anAwaiterGetsTheVeryObjectAndTheHandlerNothing() {
        IOException failure = new IOException();
        List<Throwable> uncaught = new ArrayList<>();
        Scheduler.Builder builder = Scheduler.builder().uncaughtHandler((task, f) -> uncaught.add(f));
        assertSame(failure, assertThrows(IOException.class, () -> builder.run(awaiting(failing(failure), false))));
        assertEquals(List.of(), uncaught);
    }

    @Test
    void aFailureNobodyAwaitsGoesToTheHandlerAndToALaterAwaiterToo() {
        IOException failure = new IOException();
        List<Throwable> uncaught = new ArrayList<>();
        Scheduler.Builder builder = Scheduler.builder().uncaughtHandler((task, f) -> uncaught.add(f));
        assertSame(failure, assertThrows(IOException.class, () -> builder.run(awaiting(failing(failure), true))));
        assertEquals(List.of(failure), uncaught);
    }

    @Test // trap 61
    void aFailureTakesDownNothingElse() {
        List<String> said = new ArrayList<>();
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(failing(new IOException("first")));
            Yield.spawn(Hand.task(() -> said.add("second")));
            return "result";
        });
        Object result = Scheduler.builder()
                .uncaughtHandler((task, failure) -> said.add(failure.getMessage()))
                .run(root);
        assertEquals("result", result);
        assertEquals(List.of("first", "second"), said);
    }

    @Test
    void aFailingHandlerOrListenerDoesNotStopTheLoop() {
        List<String> said = new ArrayList<>();
        Task<Object> root = Hand.task(() -> {
            Yield.spawn(failing(new IOException("first"))).named("child");
            return "result";
        });
        Scheduler.Builder builder = Scheduler.builder()
                .finishedListener(task -> {
                    said.add("finished");
                    throw new IllegalArgumentException("listener");
                })
                .uncaughtHandler((task, failure) -> said.add(failure.getMessage()));
        assertEquals("result", builder.run(root));
        assertEquals(List.of("finished", "listener", "finished", "listener", "first"), said);
    }

    @Test
    void aFutureGetsTheFailureInsteadOfTheHandler() {
        IOException failure = new IOException();
        Task<Object> failing = failing(failure);
        CompletableFuture<Object> future = failing.toCompletableFuture();
        assertFalse(future.isDone());
        List<Throwable> uncaught = new ArrayList<>();
        Task<Object> root = Hand.task(() -> Yield.spawn(failing));
        Scheduler.builder().uncaughtHandler((task, f) -> uncaught.add(f)).run(root);
        assertSame(
                failure, assertThrows(CompletionException.class, future::join).getCause());
        assertEquals(List.of(), uncaught);
        assertSame(future, failing.toCompletableFuture());
    }

    @Test
    void aFutureAskedForLateIsCompleteAtOnce() {
        Task<Object> task = Hand.task(() -> "result");
        Scheduler.run(task);
        assertTrue(task.isDone());
        assertEquals("result", task.toCompletableFuture().join());
    }

    @Test
    void aRootThatFailsCancelsTheOthersBeforeItIsThrown() {
        List<Throwable> ends = new ArrayList<>();
        Hand<Void> sleeping = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                try {
                    if (state == 0) {
                        state = 1;
                        if (sleep(java.time.Duration.ofDays(1))) return SUSPENDED;
                    }
                    resumed();
                    return done(null);
                } catch (Throwable end) {
                    ends.add(end);
                    throw end;
                }
            }
        };
        Hand<Void> root = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    Yield.spawn(sleeping);
                    state = 1;
                    if (pause()) return SUSPENDED;
                }
                throw new IOException("root");
            }
        };
        assertThrows(IOException.class, () -> Scheduler.run(root));
        assertEquals(1, ends.size());
        assertInstanceOf(TaskCancelled.class, ends.get(0));
        assertTrue(sleeping.isDone());
    }
}
