package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As-written mode: each task's own method on a thread of its own, one at a time. */
class AsWrittenTest {
    private final List<Thread> threads = new ArrayList<>();

    private interface Method {
        Object call() throws Throwable;
    }

    /** A task that can only run as written. */
    private <T> Task<T> task(Method method) {
        return new Resumable<>() {
            @Override
            protected boolean step() {
                throw new AssertionError("the machine must not run");
            }

            @Override
            @SuppressWarnings("unchecked")
            protected T asWritten() throws Throwable {
                threads.add(Thread.currentThread());
                return (T) method.call();
            }
        };
    }

    private static Scheduler.Builder asWritten() {
        return Scheduler.builder().asWritten(true).clock(new VirtualClock());
    }

    @Test
    void eachTaskHasAThreadOfItsOwnAndNoneOutlivesTheRun() {
        Task<Object> root = task(() -> {
            Task<Object> child = Yield.spawn(task(() -> {
                Yield.pause();
                return "result";
            }));
            Yield.spawn(task(() -> {
                Yield.sleep(Duration.ofDays(1));
                return null;
            }));
            return Yield.await(child);
        });
        assertEquals("result", asWritten().run(root));
        assertEquals(3, threads.stream().distinct().count());
        for (Thread thread : threads) {
            assertFalse(thread.isAlive());
            assertNotSame(Thread.currentThread(), thread);
            assertTrue(thread.isDaemon());
        }
    }

    @Test
    void noThreadOutlivesARunThatFails() {
        IOException failure = new IOException();
        Task<Object> root = task(() -> {
            Yield.spawn(task(() -> {
                Yield.sleep(Duration.ofDays(1));
                return null;
            }));
            Yield.pause();
            throw failure;
        });
        assertSame(failure, assertThrows(IOException.class, () -> asWritten().run(root)));
        assertEquals(2, threads.size());
        for (Thread thread : threads) assertFalse(thread.isAlive());
    }

    @Test
    void aThousandTasksTakeTurns() {
        int[] inside = new int[1];
        int[] turns = new int[1];
        Task<Object> root = task(() -> {
            List<Task<Object>> children = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                children.add(Yield.spawn(task(() -> {
                    for (int turn = 0; turn < 5; turn++) {
                        assertEquals(1, ++inside[0], "two tasks at a time");
                        turns[0]++;
                        inside[0]--;
                        Yield.pause();
                    }
                    return null;
                })));
            }
            for (Task<Object> child : children) Yield.await(child);
            return null;
        });
        asWritten().run(root);
        assertEquals(5000, turns[0]);
    }

    @Test
    void cancellationComesOutOfTheCallAndFinallyMaySuspend() {
        List<String> said = new ArrayList<>();
        Task<Object> root = task(() -> {
            Task<Object> child = Yield.spawn(task(() -> {
                try {
                    Yield.sleep(Duration.ofDays(1));
                } catch (Exception swallowed) {
                    said.add("swallowed");
                } finally {
                    try (Timeout limit = Timeout.shielded(Duration.ofDays(1))) {
                        Yield.pause();
                        said.add("cleaned within " + limit.text());
                    }
                }
                return null;
            }));
            Yield.pause();
            child.cancel();
            return assertThrows(TaskCancelled.class, () -> Yield.await(child));
        });
        assertInstanceOf(TaskCancelled.class, asWritten().run(root));
        assertEquals(List.of("cleaned within 24h"), said);
    }

    @Test
    void aTaskCanBeAskedWhereItIsSuspended() {
        StackTraceElement[][] trace = new StackTraceElement[1][];
        Task<Object> root = task(() -> {
            Task<Object> child = Yield.spawn(task(AsWrittenTest::outer));
            Yield.pause();
            trace[0] = child.stackTrace();
            child.cancel();
            return null;
        });
        asWritten().run(root);
        assertEquals("inner", trace[0][0].getMethodName());
        assertEquals("outer", trace[0][1].getMethodName());
        for (StackTraceElement frame : trace[0]) {
            assertTrue(frame.getClassName().startsWith(AsWrittenTest.class.getName()), frame.toString());
            assertEquals(null, frame.getClassLoaderName(), "as a machine's frames, which have none");
        }
    }

    private static Object outer() {
        inner();
        return null;
    }

    private static void inner() {
        Yield.sleep(Duration.ofDays(1));
    }

    @Test
    void anInterruptIsTheSchedulersThreadsAsItIsOfTheMachines() {
        List<Boolean> seen = new ArrayList<>();
        Task<Object> root = task(() -> {
            Thread.currentThread().interrupt();
            Yield.pause();
            seen.add(Thread.currentThread().isInterrupted());
            Yield.sleep(Duration.ofMillis(1));
            seen.add(Thread.currentThread().isInterrupted());
            return null;
        });
        asWritten().run(root);
        assertEquals(List.of(true, false), seen, "a wait takes it, and gives it back when the run ends");
        assertTrue(Thread.interrupted());
    }

    @Test
    void runsMayNestInEitherMode() {
        Task<Object> root = task(() -> {
            Task<?> self = Yield.current();
            Object inner = asWritten().run(task(() -> {
                Yield.pause();
                return "inner";
            }));
            assertEquals(3, Scheduler.run(Hand.pausing(3)));
            Yield.pause();
            assertSame(self, Yield.current());
            return inner;
        });
        assertEquals("inner", asWritten().run(root));
    }

    @Test
    void theListenerRunsOnTheSchedulersThreadAndMayStartTasksButNotSuspend() {
        List<Object> said = new ArrayList<>();
        Task<Object> root = task(() -> "root");
        Task<Object> more = task(() -> said.add("more"));
        asWritten()
                .finishedListener(task -> {
                    if (task != root) return;
                    said.add(assertThrows(IllegalStateException.class, () -> Yield.pause())
                            .getMessage());
                    Yield.spawn(more);
                })
                .run(root);
        assertEquals(2, said.size());
        assertTrue(
                said.get(0).toString().contains("AsWrittenTestTasks."),
                said.get(0).toString());
        assertEquals("more", said.get(1));
    }
}
