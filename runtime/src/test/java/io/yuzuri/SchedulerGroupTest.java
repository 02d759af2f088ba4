package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchedulerGroupTest {
    private static final Duration LONG = Duration.ofDays(1);

    private static SchedulerGroup group(int size) {
        return SchedulerGroup.of(size, Scheduler.builder().asWritten(true).name("g"));
    }

    private static String scheduler() {
        return Here.loop("test").settings.name();
    }

    @Test
    void eachSchedulerRunsItsRootOnAThreadOfItsOwn() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        // No one ends before all have begun.
        CyclicBarrier all = new CyclicBarrier(3);
        group(3).run(i -> task("root" + i, () -> {
            names.add(scheduler() + i);
            threads.add(Here.loop("test").thread());
            all.await();
        }));
        assertEquals(Set.of("g-00", "g-11", "g-22"), names);
        assertEquals(3, threads.size());
        assertTrue(threads.contains(Thread.currentThread()));
    }

    @Test
    void oneTaskHandsOutWorkToAllSchedulersInTurn() {
        SchedulerGroup group = group(3);
        List<String> ran = new ArrayList<>();
        String result = group.run(task(() -> {
            List<Task<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) tasks.add(group.submit(task(SchedulerGroupTest::scheduler)));
            for (Task<String> task : tasks) ran.add(Yield.await(task));
            assertEquals(3, group.statistics().size());
            return "done";
        }));
        assertEquals("done", result);
        assertEquals(List.of("g-0", "g-1", "g-2", "g-0", "g-1", "g-2"), ran);
        assertThrows(IllegalStateException.class, () -> group.submit(task("late", () -> {})));
    }

    @Test
    void aMemberOfChoiceIsGivenATask() {
        SchedulerGroup group = group(3);
        List<String> ran = new ArrayList<>();
        group.run(task("root", () -> {
            for (int member : new int[] {2, 0, 2}) {
                ran.add(Yield.await(group.submit(member, task(SchedulerGroupTest::scheduler))));
            }
            for (int none : new int[] {-1, 3}) {
                assertThrows(IndexOutOfBoundsException.class, () -> group.submit(none, task("nowhere", () -> {})));
            }
        }));
        assertEquals(List.of("g-2", "g-0", "g-2"), ran);
    }

    @Test
    void whatWasHandedOutIsEndedBeforeTheGroupIs() {
        SchedulerGroup group = group(2);
        List<String> said = new ArrayList<>();
        group.run(task("root", () -> {
            group.submit(task("first", () -> {}));
            group.submit(task("second", () -> {
                for (int i = 0; i < 100; i++) Yield.pause();
                said.add("ended");
            }));
        }));
        assertEquals(List.of("ended"), said);
    }

    @Test
    void aRootThatFailsShutsTheOthersDown() {
        IOException failure = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        CountDownLatch sleeping = new CountDownLatch(2);
        assertSame(
                failure,
                assertThrows(
                        IOException.class,
                        () -> group(3).run(i -> task("root" + i, () -> {
                            if (i == 1) {
                                sleeping.await();
                                throw failure;
                            }
                            try {
                                sleeping.countDown();
                                Yield.sleep(LONG);
                            } catch (TaskCancelled cancelled) {
                                if (i == 2) throw second;
                            }
                        }))));
        assertArrayEquals(new Throwable[] {second}, failure.getSuppressed());
    }

    @Test
    void aGroupIsShutDownAsAWhole() {
        SchedulerGroup group = group(2);
        CountDownLatch sleeping = new CountDownLatch(2);
        assertThrows(
                TaskCancelled.class,
                () -> group.run(i -> task("root", () -> {
                    sleeping.countDown();
                    if (i == 0) {
                        sleeping.await();
                        String dump = group.dump();
                        assertTrue(dump.contains("Scheduler g-0") && dump.contains("Scheduler g-1"), dump);
                        group.shutdown(Duration.ZERO);
                    }
                    Yield.sleep(LONG);
                })));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMemberThatCannotBeToldKeepsNoOtherFromHearingOfIt() throws IOException {
        Fakes fakes = new Fakes();
        Fakes.Channel channel = fakes.channel();
        SchedulerGroup group = SchedulerGroup.of(
                2, Scheduler.builder().asWritten(true).name("g").provider(fakes));
        RuntimeException failure = new RuntimeException("cannot be woken");
        fakes.waiting = () -> {
            fakes.failWakeup = failure;
            assertSame(failure, assertThrows(RuntimeException.class, () -> group.shutdown(Duration.ZERO)));
            fakes.failWakeup = null;
        };
        assertThrows(
                TaskCancelled.class,
                () -> group.run(i -> task("root", () -> {
                    if (i == 0) Yield.recv(channel);
                    Yield.sleep(LONG);
                })));
    }

    @Test
    void aGroupNeedsASchedulerAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> group(0));
    }

    @Test
    void aSecondRunIsRefusedAndLeavesTheFirstAlone() {
        SchedulerGroup group = group(2);
        List<String> said = new ArrayList<>();
        group.run(task("root", () -> {
            assertThrows(IllegalStateException.class, () -> group.run(task("again", () -> {})));
            Yield.pause();
            Yield.pause();
            said.add("goes on");
        }));
        assertEquals(List.of("goes on"), said);
    }

    /** Each scheduler serves a client of its own when the group is told to end. */
    private static void assertGivesTime(SchedulerGroup group, IntFunction<Plain.Action> rootOf, List<String> served) {
        int members = group.size();
        CountDownLatch begun = new CountDownLatch(members);
        CountDownLatch ended = new CountDownLatch(1);
        assertThrows(
                TaskCancelled.class,
                () -> group.run(i -> task("root", () -> {
                    Yield.spawn(task("client", () -> {
                        begun.countDown();
                        if (i == 0) {
                            begun.await();
                            group.shutdown(Duration.ofMinutes(1));
                        } else {
                            // The first scheduler has ended by then.
                            Yield.call(() -> {
                                ended.await();
                                return null;
                            });
                            for (int round = 0; round < 100; round++) Yield.pause();
                        }
                        synchronized (served) {
                            served.add("served " + i);
                        }
                    }));
                    try {
                        rootOf.apply(i).run();
                    } finally {
                        if (i == 0) ended.countDown();
                    }
                })));
    }

    @Test
    void aShutdownGivesTheClientsOfEveryMemberTheirTime() {
        List<String> served = new ArrayList<>();
        assertGivesTime(group(3), i -> () -> Yield.sleep(LONG), served);
        assertEquals(Set.of("served 0", "served 1", "served 2"), Set.copyOf(served));
    }

    @Test
    void aMemberThatFailsWhenItIsToldToEndTakesNoTimeFromTheOthersAndIsThrown() {
        SchedulerGroup group = group(2);
        IllegalStateException failure = new IllegalStateException("closing");
        CountDownLatch failed = new CountDownLatch(1);
        List<String> served = new ArrayList<>();
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> group.run(i -> task("root", () -> {
                            if (i == 1) {
                                Yield.spawn(task("client", () -> {
                                    group.shutdown(Duration.ofMinutes(1));
                                    Yield.call(() -> {
                                        failed.await();
                                        return null;
                                    });
                                    for (int round = 0; round < 100; round++) Yield.pause();
                                    served.add("served");
                                }));
                            }
                            try {
                                Yield.sleep(LONG);
                            } catch (TaskCancelled cancelled) {
                                if (i == 1) throw cancelled;
                                failed.countDown();
                                throw failure;
                            }
                        }))));
        assertEquals(List.of("served"), served);
    }

    @Test
    void aTaskGoesToASchedulerThatHasNotEnded() {
        SchedulerGroup group = group(2);
        List<String> ran = new ArrayList<>();
        group.run(task("root", () -> {
            group.submit(1, task("waits", () -> {
                while (takesTasks(group, 0)) Yield.sleep(Duration.ofMillis(1));
                for (int i = 0; i < 4; i++) group.submit(task("late", () -> ran.add(scheduler())));
            }));
        }));
        assertEquals(List.of("g-1", "g-1", "g-1", "g-1"), ran);
    }

    private static boolean takesTasks(SchedulerGroup group, int member) {
        if (group.statistics().get(member).tasks() > 0) return true;
        try {
            group.submit(member, task("asks", () -> {}));
            return true;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
