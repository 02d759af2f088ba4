package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitQueueTest {

    @Test
    void whoWaitsLongestIsWokenFirstAndWhoWasCancelledIsGone() {
        WaitQueue<Integer> queue = new WaitQueue<>();
        List<String> said = new ArrayList<>();
        Plain.run(() -> {
            List<Task<Void>> waiting = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                waiting.add(Yield.spawn(task(name, () -> said.add(name + Yield.await(queue)))));
            }
            assertFalse(queue.wakeOne(0));
            Yield.pause();
            assertEquals(4, queue.size());
            waiting.get(1).cancel();
            assertEquals(3, queue.size());
            assertTrue(queue.wakeOne(1));
            // It has what it was given.
            waiting.get(0).cancel();
            assertEquals(2, queue.wakeAll(2));
            assertTrue(queue.isEmpty());
        });
        assertEquals(List.of("a1", "c2", "d2"), said);
    }

    @Test
    void nothingIsLostWhoeverIsWokenAndCancelledWhenever() {
        long seed = 4711;
        SplittableRandom random = new SplittableRandom(seed);
        WaitQueue<Integer> queue = new WaitQueue<>();
        List<Integer> received = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        int[] begun = new int[1];
        Plain.scheduler().readyOrder(ReadyOrder.seeded(seed)).run(task("root", () -> {
            List<Task<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                switch (random.nextInt(4)) {
                    case 0, 1 ->
                        tasks.add(Yield.spawn(task("w" + i, () -> {
                            begun[0]++;
                            received.add(Yield.await(queue));
                        })));
                    case 2 -> {
                        if (!tasks.isEmpty()) {
                            tasks.get(random.nextInt(tasks.size())).cancel();
                        }
                    }
                    default -> {
                        if (queue.wakeOne(i)) given.add(i);
                    }
                }
                if (random.nextInt(3) == 0) Yield.pause();
            }
            while (begun[0] < tasks.size()) Yield.pause();
            while (!queue.isEmpty()) {
                given.add(-queue.size());
                queue.wakeOne(-queue.size());
            }
        }));
        assertTrue(given.size() > 100, "too little happened");
        assertEquals(
                given.stream().sorted().toList(), received.stream().sorted().toList(), "seed " + seed);
    }

    @Test
    void aQueueServesOneSchedulerAndItsThreadOnly() throws Exception {
        WaitQueue<String> queue = new WaitQueue<>();
        IllegalStateException[] refused = new IllegalStateException[2];
        Plain.run(() -> {
            Yield.spawn(task("waits", () -> Yield.await(queue)));
            Yield.pause();
            Thread other = new Thread(() -> {
                refused[0] = assertThrows(IllegalStateException.class, () -> queue.wakeOne("from another thread"));
                refused[1] = assertThrows(IllegalStateException.class, () -> Plain.run(() -> Yield.await(queue)));
            });
            other.start();
            other.join();
            queue.wakeOne("from here");
        });
        assertTrue(refused[0].getMessage().contains("does not work for scheduler main"), refused[0].getMessage());
        assertTrue(refused[1].getMessage().contains("one scheduler"), refused[1].getMessage());
        // An empty one may move on.
        Plain.run(() -> {
            Yield.spawn(task("waits", () -> Yield.await(queue)));
            Yield.pause();
            queue.wakeOne("again");
        });
        assertThrows(IllegalStateException.class, () -> Yield.await(queue));
    }

    @Test
    void tasksThatWaitForEachOtherInQueuesStall() {
        WaitQueue<String> queue = new WaitQueue<>();
        StalledException stalled = assertThrows(StalledException.class, () -> Plain.run(() -> Yield.await(queue)));
        assertTrue(stalled.dump().contains("root waits to be woken by another task"), stalled.dump());
    }

    /** Waits until it is told to end. */
    private static Task<Void> holder(WaitQueue<Void> end) {
        return task("holder", () -> Yield.await(end));
    }

    private static void pauses() {
        for (int i = 0; i < 4; i++) Yield.pause();
    }

    @Test
    void whatATaskWasToDoForThoseWhoWaitIsDoneOnceWhenItEnds() {
        WaitQueue<String> queue = new WaitQueue<>();
        List<String> said = new ArrayList<>();
        Plain.run(() -> {
            WaitQueue<Void> end = new WaitQueue<>();
            Task<Void> holder = Yield.spawn(holder(end));
            Yield.spawn(task("waits", () -> said.add(Yield.await(queue))));
            pauses();
            queue.heldBy(holder, () -> queue.wakeOne("it ended"));
            queue.heldBy(holder, () -> said.add("said twice of the same"));
            pauses();
            assertEquals(List.of(), said);
            end.wakeOne(null);
            pauses();
            queue.heldBy(holder, () -> said.add("it had ended before"));
            pauses();
        });
        assertEquals(List.of("it ended"), said);
    }

    @Test
    void itIsNotItsDutyAnyMoreOnceAnotherTaskOrNoneHasIt() {
        WaitQueue<Void> queue = new WaitQueue<>();
        List<String> said = new ArrayList<>();
        Plain.run(() -> {
            WaitQueue<Void> ends = new WaitQueue<>();
            WaitQueue<Void> goesOn = new WaitQueue<>();
            Task<Void> first = Yield.spawn(holder(ends));
            Task<Void> second = Yield.spawn(holder(goesOn));
            pauses();
            queue.heldBy(first, () -> said.add("first"));
            queue.heldBy(second, () -> said.add("second"));
            ends.wakeOne(null);
            pauses();
            queue.heldBy(null, null);
            goesOn.wakeOne(null);
            pauses();
        });
        assertEquals(List.of(), said);
    }

    @Test
    void aTaskHasTheDutiesThatAreLeftWhicheverWasTakenFromIt() {
        for (int taken = 0; taken < 4; taken++) {
            int without = taken;
            List<Integer> said = new ArrayList<>();
            Plain.run(() -> {
                WaitQueue<Void> end = new WaitQueue<>();
                Task<Void> holder = Yield.spawn(holder(end));
                List<WaitQueue<Void>> queues = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int number = i;
                    queues.add(new WaitQueue<>());
                    queues.get(i).heldBy(holder, () -> said.add(number));
                }
                queues.get(without).heldBy(null, null);
                Yield.pause();
                assertEquals(3, duties(holder));
                end.wakeOne(null);
                pauses();
                assertEquals(0, duties(holder));
            });
            assertEquals(3, said.size());
            assertFalse(said.contains(without));
        }
    }

    private static int duties(Task<?> task) {
        int count = 0;
        for (WaitQueue.Duty duty = task.run().lockedAnnex().duties; duty != null; duty = duty.next) count++;
        return count;
    }

    @Test
    void aTaskOfAnotherSchedulerAndAnotherThreadHaveNoDutiesHere() throws Exception {
        WaitQueue<Void> queue = new WaitQueue<>();
        Task<Void> foreign = task("foreign", () -> {});
        Plain.run(() -> Yield.await(foreign));
        List<Throwable> refused = new ArrayList<>();
        Plain.run(() -> {
            queue.wakeOne(null); // so it is this scheduler's
            refused.add(assertThrows(IllegalStateException.class, () -> queue.heldBy(foreign, () -> {})));
            Task<?> here = Yield.current();
            for (Plain.Action action :
                    List.<Plain.Action>of(() -> queue.heldBy(here, () -> {}), () -> queue.wakeOne(null))) {
                Thread other =
                        new Thread(() -> refused.add(assertThrows(IllegalStateException.class, () -> action.run())));
                other.start();
                other.join();
            }
        });
        assertEquals(3, refused.size());
    }

    @Test
    void aDumpSaysWhatIsWaitedFor() {
        StalledException stalled =
                assertThrows(StalledException.class, () -> Plain.run(() -> Yield.await(new WaitQueue<Void>())));
        assertTrue(stalled.dump().contains("waits to be woken by another task of this scheduler"), stalled.dump());
    }
}
