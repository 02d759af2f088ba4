package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every failure is told, once, to somebody; and telling it harms nobody. */
class ToldTest {
    private static final Duration LONG = Duration.ofDays(1);
    private static final Logger LOGGER = Logger.getLogger("io.yuzuri.Scheduler");
    private final List<Throwable> uncaught = new ArrayList<>();
    private final List<LogRecord> logged = new ArrayList<>();
    private Runnable whenLogged = () -> {};

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record);
            whenLogged.run();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
    }

    private void run(Plain.Action root) {
        Plain.scheduler()
                .uncaughtHandler((task, failure) -> uncaught.add(failure))
                .run(task("root", root));
    }

    private static Task<Void> failingWhenCancelled(Exception failure) {
        return task("fails in its clean-up", () -> {
            try {
                Yield.sleep(LONG);
            } finally {
                throwIt(failure);
            }
        });
    }

    private static void throwIt(Exception failure) throws Exception {
        throw failure;
    }

    @Test
    void aChildThatFailsInItsCleanUpIsTold() {
        IllegalStateException lost = new IllegalStateException("data lost");
        run(() -> {
            Task<Void> parent = Yield.spawn(task("parent", () -> {
                try (TaskScope scope = TaskScope.open()) {
                    scope.spawn(failingWhenCancelled(lost));
                    Yield.sleep(LONG);
                }
            }));
            Yield.pause();
            Yield.pause();
            parent.cancel();
        });
        assertEquals(List.of(lost), uncaught);
    }

    @Test
    void soItIsWhenItsParentJoinsOrIsAScopeBelow() {
        IllegalStateException lost = new IllegalStateException("data lost");
        run(() -> {
            Task<Void> parent = Yield.spawn(task("parent", () -> {
                try (TaskScope outer = TaskScope.open()) {
                    outer.spawn(task("middle", () -> {
                        try (TaskScope scope = TaskScope.open()) {
                            scope.spawn(failingWhenCancelled(lost));
                            scope.join();
                        }
                    }));
                    outer.join();
                }
            }));
            for (int i = 0; i < 4; i++) Yield.pause();
            parent.cancel();
        });
        assertEquals(List.of(lost), uncaught);
    }

    @Test
    void aFailureThatABodyWasToBringIsToldIfTheBodysTaskIsCancelledToo() {
        IllegalStateException failure = new IllegalStateException("child");
        run(() -> {
            Task<Void> parent = Yield.spawn(task("parent", () -> {
                try (TaskScope scope = TaskScope.open()) {
                    scope.spawn(task("child", () -> throwIt(failure)));
                    Yield.sleep(LONG);
                } finally {
                    Yield.current().cancel();
                }
            }));
            for (int i = 0; i < 9; i++) Yield.pause();
            assertTrue(parent.isDone());
        });
        assertEquals(List.of(failure), uncaught);
    }

    @Test
    void furtherOnesAreSuppressedInTheSecond() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        IllegalStateException third = new IllegalStateException("third");
        run(() -> assertSame(second, assertThrows(IllegalStateException.class, () -> {
            try (TaskScope scope = TaskScope.open()) {
                Task<Void> child = scope.spawn(task("first", () -> throwIt(first)));
                scope.spawn(failingWhenCancelled(second));
                scope.spawn(failingWhenCancelled(third));
                assertThrows(IllegalStateException.class, () -> Yield.await(child));
            }
        })));
        assertEquals(List.of(third), List.of(second.getSuppressed()));
        assertEquals(List.of(), uncaught);
    }

    @Test
    void theSecondFailureOfAScopeIsToldAlsoIfTheFirstWasAwaited() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        run(() -> assertSame(second, assertThrows(IllegalStateException.class, () -> {
            try (TaskScope scope = TaskScope.open()) {
                Task<Void> child = scope.spawn(task("first", () -> throwIt(first)));
                scope.spawn(failingWhenCancelled(second));
                try {
                    Yield.await(child);
                } catch (IllegalStateException awaited) {
                    assertSame(first, awaited);
                }
            }
        })));
        assertEquals(List.of(), uncaught);
    }

    @Test
    void whatASuppressingFailureWouldNotKeepIsTold() {
        class Bare extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Bare() {
                super("bare", null, false, false);
            }
        }
        IllegalStateException second = new IllegalStateException("second");
        run(() -> assertThrows(Bare.class, () -> {
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(failingWhenCancelled(second));
                scope.spawn(task("first", () -> throwIt(new Bare())));
                scope.join();
            }
        }));
        assertEquals(List.of(second), uncaught);
    }

    @Test
    void whatATaskFailedWithThatTookTooLongIsSuppressedInTheTimeout() {
        IllegalStateException lost = new IllegalStateException("data lost");
        run(() -> {
            TaskTimeout late = assertThrows(
                    TaskTimeout.class,
                    () -> Yield.within(Duration.ofSeconds(1), task("slow", () -> {
                        try (TaskScope scope = TaskScope.open()) {
                            scope.spawn(failingWhenCancelled(lost));
                            Yield.sleep(LONG);
                        }
                    })));
            assertEquals(List.of(lost), List.of(late.getSuppressed()));
        });
        assertEquals(List.of(), uncaught);
    }

    @Test
    void aFailureIsToldAlsoIfATaskOfAnotherSchedulerHasWaitedForItAndNotLongEnough() {
        IllegalStateException failure = new IllegalStateException("late");
        Scheduler first = Plain.scheduler()
                .name("first")
                .uncaughtHandler((task, f) -> uncaught.add(f))
                .build();
        Task<Void> failing = task("failing", () -> {
            Yield.sleep(LONG);
            throwIt(failure);
        });
        first.submit(failing);
        Plain.scheduler().run(task("impatient", () -> {
            Task<Void> awaiting = Yield.spawn(task("awaits", () -> Yield.await(failing)));
            Yield.pause();
            awaiting.cancel();
        }));
        first.runRoot(task("root", () -> {}));
        assertEquals(List.of(failure), uncaught);
    }

    // ---- telling harms nobody

    @Test
    void aLoggerThatThrowsEndsNothing() {
        whenLogged = () -> {
            throw new IllegalStateException("disk full");
        };
        List<String> said = new ArrayList<>();
        Plain.scheduler().run(task("root", () -> {
            Yield.spawn(task("fails", () -> throwIt(new Exception("first"))));
            Yield.spawn(task("goes on", () -> {
                Yield.sleep(LONG);
                said.add("went on");
            }));
        }));
        assertEquals(List.of("went on"), said);
        assertFalse(logged.isEmpty());
    }

    @Test
    void aFailureThatCannotSayWhatItIsIsNamedAllTheSame() {
        class Mute extends Exception {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                throw new IllegalStateException("no trace");
            }

            @Override
            public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause");
            }
        }
        Plain.run(() -> Yield.spawn(task("fails", () -> throwIt(new Mute()))));
        assertEquals(1, logged.size());
        String text = logged.get(0).getMessage();
        assertTrue(text.contains("Task fails failed") && text.contains("Mute"), text);
    }

    @Test
    void aHandlerThatFailsDoesNotHideTheFailure() {
        Plain.scheduler()
                .uncaughtHandler((task, failure) -> {
                    throw new IllegalArgumentException("the handler's");
                })
                .run(task("root", () -> Yield.spawn(task("fails", () -> throwIt(new Exception("first"))))));
        String text = logged.get(0).getMessage();
        assertTrue(text.contains("Task fails failed") && text.contains("first"), text);
        assertEquals("the handler's", logged.get(1).getThrown().getMessage());
    }

    @Test
    void aConnectionThatIsLostIsNoError() {
        Plain.run(() -> Yield.spawn(task("peer is gone", () -> throwIt(new SocketException("Connection reset")))));
        assertEquals(List.of(), logged);
        Plain.run(() -> Yield.spawn(task("refused", () -> throwIt(new ConnectException("Connection refused")))));
        assertEquals(Level.SEVERE, logged.get(0).getLevel());
    }

    @Test
    void aCancelledTaskThatGoesOnAllTheSameIsNamedOnce() {
        Plain.run(() -> {
            boolean[] stopped = new boolean[1];
            Task<Void> zombie = Yield.spawn(task("zombie", () -> {
                while (!stopped[0]) {
                    try {
                        Yield.sleep(LONG);
                    } catch (TaskCancelled swallowed) {
                        // This is what it must survive.
                    }
                }
            }));
            Yield.pause();
            zombie.cancel();
            for (int i = 0; i < 1_000; i++) Yield.pause();
            stopped[0] = true;
        });
        assertEquals(1, logged.size());
        String text = logged.get(0).getMessage();
        assertTrue(text.startsWith("Task zombie was cancelled and goes on"), text);
        assertTrue(text.contains("ToldTest.java"), text);
    }

    @Test
    void theMessageOfAFailureIsNotCopiedForEachOfItsSiblings() {
        String large = "x".repeat(1 << 20);
        List<Integer> lengths = new ArrayList<>();
        run(() -> assertThrows(IllegalStateException.class, () -> {
            try (TaskScope scope = TaskScope.open()) {
                for (int i = 0; i < 3; i++) {
                    scope.spawn(task("sibling", () -> {
                        try {
                            Yield.sleep(LONG);
                        } catch (TaskCancelled cancelled) {
                            lengths.add(cancelled.getMessage().length());
                        }
                    }));
                }
                scope.spawn(task("fails", () -> throwIt(new IllegalStateException(large))));
                scope.join();
            }
        }));
        assertEquals(3, lengths.size());
        assertTrue(lengths.stream().allMatch(length -> length < 500), lengths.toString());
        lengths.clear();
        assertThrows(
                IllegalStateException.class,
                () -> run(() -> {
                    Yield.spawn(task("other", () -> {
                        try {
                            Yield.sleep(LONG);
                        } catch (TaskCancelled cancelled) {
                            lengths.add(cancelled.getMessage().length());
                        }
                    }));
                    Yield.pause();
                    throw new IllegalStateException(large);
                }));
        assertTrue(lengths.get(0) < 500, lengths.toString());
    }

    @Test
    void channelsThatAreOpenAtTheEndAreNamedWithTheTaskThatUsedThemLast() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            source.configureBlocking(false);
            sink.configureBlocking(false);
            sink.write(ByteBuffer.wrap(new byte[1]));
            run(() -> Yield.await(task("forgetful", () -> Yield.recv(source))));
        }
        assertEquals(1, logged.size());
        String said = logged.get(0).getMessage();
        assertTrue(said.contains("Channels are open at the end of scheduler main:"), said);
        assertTrue(said.contains("Pipe.SourceChannel, used by task forgetful"), said);
        logged.clear();
        run(() -> {
            Pipe other = Pipe.open();
            other.sink().close();
            other.source().configureBlocking(false);
            Yield.recv(other.source());
            other.source().close();
        });
        assertEquals(List.of(), logged);
    }

    @Test
    void whatTheRootFailsWithWhenNothingCanWakeItIsSuppressedInWhatIsThrown() {
        IllegalStateException failure = new IllegalStateException("data lost");
        StalledException stalled = assertThrows(
                StalledException.class,
                () -> run(() -> {
                    try {
                        Yield.await(new WaitQueue<Void>());
                    } finally {
                        throwIt(failure);
                    }
                }));
        assertEquals(List.of(failure), List.of(stalled.getSuppressed()));
        assertEquals(List.of(), uncaught);
    }

    @Test
    void soItIsWhenTheSchedulerCannotGoOn() {
        IllegalStateException failure = new IllegalStateException("data lost");
        IllegalArgumentException broken = new IllegalArgumentException("order");
        boolean[] breaks = new boolean[1];
        ReadyOrder order = ready -> {
            if (breaks[0]) throw broken;
            return 0;
        };
        Task<Void> root = task("root", () -> {
            for (int i = 0; i < 2; i++) Yield.spawn(task("other", () -> {}));
            breaks[0] = true;
            try {
                Yield.sleep(LONG);
            } finally {
                throwIt(failure);
            }
        });
        assertSame(
                broken,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Plain.scheduler().readyOrder(order).run(root)));
        assertEquals(List.of(failure), List.of(broken.getSuppressed()));
    }
}
