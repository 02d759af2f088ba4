package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static Task<Object> awaiting(Task<?>[] other) {
        return new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    if (await(other[0])) return SUSPENDED;
                }
                return done(resumed());
            }
        };
    }

    @Test
    void runReturnsTheResultOfItsRootAndRunsAllThatWasStarted() {
        List<String> said = new ArrayList<>();
        String result = Scheduler.run(Hand.<String>task(() -> {
            Yield.spawn(Hand.task(() -> said.add("child")));
            return "result";
        }));
        assertEquals("result", result);
        assertEquals(List.of("child"), said);
    }

    @Test
    void tasksThatAwaitEachOtherEndTheRunWithADump() {
        Task<?>[] first = new Task<?>[1];
        Task<?>[] second = new Task<?>[1];
        first[0] = awaiting(second).named("first");
        second[0] = awaiting(first).named("second");
        StalledException stalled = assertThrows(StalledException.class, () -> Scheduler.run(first[0]));
        assertTrue(stalled.dump().contains("first awaits second"), stalled.dump());
        assertTrue(stalled.dump().contains("second awaits first"), stalled.dump());
        assertTrue(stalled.getMessage().contains(stalled.dump()));
        assertTrue(first[0].isDone() && second[0].isDone());
    }

    @Test
    void tasksThatWillNotBeCancelledAreGivenUp() {
        Task<?>[] second = new Task<?>[1];
        Hand<Object> stubborn = new Hand<>() {
            @Override
            protected boolean step() {
                return await(second[0]) ? SUSPENDED : done(null);
            }
        };
        second[0] = awaiting(new Task<?>[] {stubborn});
        Hand<Object> alsoStubborn = new Hand<>() {
            @Override
            protected boolean step() {
                return await(stubborn) ? SUSPENDED : done(null);
            }
        };
        second[0] = alsoStubborn;
        assertThrows(StalledException.class, () -> Scheduler.run(stubborn));
    }

    @Test
    void aTaskCannotAwaitItself() {
        Task<?>[] self = new Task<?>[1];
        self[0] = awaiting(self);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Scheduler.run(self[0]));
        assertTrue(refused.getMessage().contains("itself"), refused.getMessage());
    }

    @Test
    void awaitStartsATaskThatWasNotStarted() {
        Task<?>[] fresh = {Hand.pausing(3)};
        assertEquals(3, Scheduler.run(awaiting(fresh)));
    }

    @Test
    void aTaskOfTheSchedulerAroundCannotBeAwaitedBeforeItIsDone() {
        Task<?>[] foreign = {Hand.pausing(2)};
        Task<Object> outer = Hand.task(() -> {
            Yield.spawn(foreign[0]);
            return assertThrows(IllegalStateException.class, () -> Scheduler.run(awaiting(foreign)));
        });
        Exception refused = (Exception) Scheduler.run(outer);
        assertTrue(refused.getMessage().contains("cannot go on"), refused.getMessage());
        assertEquals(2, Scheduler.run(awaiting(foreign)));
    }

    @Test
    void aSchedulerRunsOnce() {
        Scheduler scheduler = Scheduler.builder().name("once").build();
        scheduler.runRoot(Hand.pausing(1));
        IllegalStateException again =
                assertThrows(IllegalStateException.class, () -> scheduler.runRoot(Hand.pausing(1)));
        assertTrue(again.getMessage().contains("once"), again.getMessage());
        assertThrows(IllegalStateException.class, () -> scheduler.submit(Hand.pausing(1)));
    }

    @Test
    void runsMayNest() {
        Task<Object> outer = Hand.task(() -> {
            Task<?> before = Yield.current();
            int inner = Scheduler.run(Hand.pausing(2));
            assertSame(before, Yield.current());
            return inner;
        });
        assertEquals(2, Scheduler.run(outer));
        assertNull(Here.get());
    }

    @Test
    void tasksSubmittedBeforeAndDuringTheRunAreRun() throws Exception {
        Scheduler scheduler = Scheduler.builder().build();
        List<String> said = new ArrayList<>();
        scheduler.submit(Hand.task(() -> said.add("before")));
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        CountDownLatch waiting = new CountDownLatch(1);
        Hand<Object> root = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    state = 1;
                    waiting.countDown();
                    if (recv(pipe.source())) return SUSPENDED;
                }
                return done(resumed());
            }
        };
        Thread other = new Thread(() -> {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            // The loop waits, or is about to wait, for a channel that only the submitted task will close.
            scheduler.submit(Hand.task(() -> {
                said.add("during");
                pipe.sink().close();
                return null;
            }));
        });
        other.start();
        scheduler.runRoot(root);
        other.join();
        pipe.source().close();
        assertEquals(List.of("before", "during"), said);
    }

    @Test
    void aTaskHasANameFromItsSourceOrAGivenOne() {
        Task<Void> task = Programs.calling(Hand.task(() -> null));
        assertEquals("Outer.Calling.call", task.name());
        Scheduler.run(task);
        assertEquals("Outer.Calling.call#1", task.name());
        assertEquals("given", Programs.sleeper().named("given").toString());
    }

    @Test
    void aDumpSaysWhereTasksAreSuspendedAndWhatTheyWaitFor() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        Task<Object> receiving = new ChannelFixture.Waiting(ChannelFixture.Wait.RECV, pipe.source()).named("receiver");
        Task<Void> calling = Programs.calling(Programs.sleeper()).named("caller");
        Scheduler scheduler = Scheduler.builder().name("dumped").build();
        String[] dump = new String[1];
        StackTraceElement[][] trace = new StackTraceElement[1][];
        Task<Object> looking = Hand.task(() -> {
            dump[0] = scheduler.dump();
            trace[0] = calling.stackTrace();
            calling.cancel();
            Yield.close(pipe.source());
            return null;
        });
        scheduler.runRoot(Hand.task(() -> {
            Yield.spawn(receiving);
            Yield.spawn(calling);
            return Yield.spawn(looking).named("looking");
        }));
        pipe.sink().close();
        assertTrue(dump[0].startsWith("Scheduler dumped, tasks: 3\n"), dump[0]);
        assertTrue(dump[0].contains("receiver waits to receive from Pipe.SourceChannel"), dump[0]);
        assertTrue(
                dump[0].contains("caller sleeps\n      at app.Sleeper.sleep(Sleeper.java:12)\n"
                        + "      at app.Outer$Calling.call(Outer.java:21)"),
                dump[0]);
        assertTrue(dump[0].contains("looking is running"), dump[0]);
        assertEquals("app.Outer$Calling.call(Outer.java:21)", trace[0][1].toString());
        assertEquals(0, calling.stackTrace().length);
        assertFalse(dump[0].contains("@"), "no identity hashes: " + dump[0]);
    }

    @Test
    void anotherThreadMayDumpWhileTheLoopWaits() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        Scheduler scheduler = Scheduler.builder().name("waiting").build();
        Task<Object> root = new ChannelFixture.Waiting(ChannelFixture.Wait.RECV, pipe.source()).named("receiver");
        String[] dump = {""};
        Thread other = new Thread(() -> {
            while (!dump[0].contains("receiver waits to receive")) dump[0] = scheduler.dump();
            try {
                pipe.sink().close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        other.start();
        scheduler.runRoot(root);
        other.join();
        pipe.source().close();
        assertTrue(dump[0].startsWith("Scheduler waiting, tasks: 1"), dump[0]);
    }

    @Test
    void anUncaughtFailureIsToldInTheLinesOfTheUsersSource() {
        String[] told = new String[1];
        Task<Void> failing = Programs.calling(Programs.failing());
        Scheduler.Builder builder =
                Scheduler.builder().uncaughtHandler((task, failure) -> told[0] = UserTrace.of(failure, task));
        builder.run(Hand.task(() -> Yield.spawn(failing)));
        assertTrue(
                told[0].startsWith("java.lang.IllegalStateException: late\n\tat app.Failing.fail(Failing.java:33)\n"
                        + "\tat app.Outer$Calling.call(Outer.java:21)\n"),
                told[0]);
        assertFalse(told[0].contains("io.yuzuri.Loop"), told[0]);
    }

    @Test
    void aFailureOfAWaitIsToldWithTheLineThatWaited() throws Exception {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        String[] told = new String[1];
        Task<Void> receiving = Programs.calling(Programs.receiving(pipe.source()));
        Task<Void> awaiting = Programs.calling(Programs.awaiting(receiving));
        Hand<Object> root = new Hand<>() {
            @Override
            protected boolean step() throws Throwable {
                if (state == 0) {
                    Yield.spawn(awaiting);
                    state = 1;
                    if (sleep(java.time.Duration.ofNanos(1))) return SUSPENDED;
                }
                resumed();
                Yield.close(pipe.source());
                return done(null);
            }
        };
        Scheduler.builder()
                .clock(new VirtualClock())
                .uncaughtHandler((task, failure) -> told[0] = UserTrace.of(failure, task))
                .run(root);
        pipe.sink().close();
        assertTrue(
                told[0].contains("\tat app.Receiving.receive(Receiving.java:42)\n"
                        + "\tat app.Outer$Calling.call(Outer.java:21)\n"
                        + "\tat app.Awaiting.await(Awaiting.java:52)\n"
                        + "\tat app.Outer$Calling.call(Outer.java:21)\n"),
                told[0]);
    }
}
