package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyQueueTest {
    private final List<Run> runs = new ArrayList<>();

    private ReadyQueue queue(ReadyOrder order, int size) {
        ReadyQueue queue = new ReadyQueue(order);
        for (int i = 0; i < size; i++) {
            runs.add(Hand.pausing(0).run());
            queue.reserve(i + 1);
            queue.begin(runs.get(i), null);
            queue.add(runs.get(i));
        }
        return queue;
    }

    private List<Integer> rest(ReadyQueue queue) {
        List<Integer> taken = new ArrayList<>();
        while (!queue.isEmpty()) taken.add(runs.indexOf(queue.take(0)));
        return taken;
    }

    @Test
    void whoComesFirstGoesFirstHoweverManyThereAre() {
        ReadyQueue queue = queue(Fifo.INSTANCE, 100);
        assertEquals(100, queue.size());
        for (int i = 0; i < 100; i++) assertEquals(i, runs.indexOf(queue.take(i)));
        assertTrue(queue.isEmpty());
    }

    @Test
    void oneLetsThoseBehindItGoFirst() {
        for (int gone = 0; gone < 40; gone++) {
            ReadyQueue queue = queue(Fifo.INSTANCE, 4);
            for (int i = 0; i < gone; i++) { // anywhere in the ring
                Run first = queue.take(i);
                queue.add(first);
            }
            List<Integer> before = new ArrayList<>();
            for (int i = 0; i < 4; i++) before.add((gone + i) % 4);
            for (int place = 0; place < 4; place++) {
                Run run = runs.get(before.get(place));
                queue.toTheEnd(place - 1, run);
                queue.toTheEnd(place + 1, run); // it is not there
                queue.toTheEnd(place, run);
                Collections.rotate(before.subList(place, 4), -1);
                assertEquals(4, queue.size());
            }
            assertEquals(before, rest(queue));
            runs.clear();
        }
    }

    @Test
    void whatBecomesReadyWhileAnOrderChoosesMayBeChosen() {
        List<Run> late = new ArrayList<>();
        ReadyQueue[] self = new ReadyQueue[1];
        self[0] = queue(
                ready -> {
                    while (!late.isEmpty()) self[0].add(late.remove(0));
                    return ready.size() - 1;
                },
                2);
        late.add(self[0].take(0));
        assertEquals(List.of(1, 0), rest(self[0]));
        assertNull(self[0].broken());
    }

    @Test
    void anOrderIsAskedBeforeEachStep() {
        List<Integer> asked = new ArrayList<>();
        ReadyQueue queue = queue(
                ready -> {
                    asked.add(ready.size());
                    return ready.size() - 1;
                },
                3);
        assertEquals(List.of(2, 0, 1), rest(queue));
        assertEquals(List.of(3, 2, 1), asked);
        assertNull(queue.broken());
    }

    @Test
    void itMayChooseTheFirstAndAnyOther() {
        ReadyQueue first = queue(ready -> 0, 10);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), rest(first));
        assertNull(first.broken());
        runs.clear();
        ReadyQueue middle = queue(ready -> ready.size() / 2, 10);
        assertEquals(List.of(5, 0, 6, 2, 7, 4, 8, 3, 9, 1), rest(middle));
        assertNull(middle.broken());
    }

    @Test
    void ifItChoosesNobodyTheFirstIsNextAndWhatItDidFirstIsKept() {
        int[] choices = {3, -1, 0};
        int[] times = new int[1];
        ReadyQueue queue = queue(ready -> choices[times[0]++], 3);
        assertEquals(0, runs.indexOf(queue.take(0)));
        Throwable broken = queue.broken();
        assertTrue(broken.getMessage().contains("task 3 of 3"), broken.getMessage());
        assertEquals(List.of(1, 2), rest(queue));
        assertSame(broken, queue.broken());
    }

    @Test
    void soItIsIfItFails() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second");
        List<RuntimeException> failures = new ArrayList<>(List.of(first, second, second));
        ReadyQueue queue = queue(
                ready -> {
                    throw failures.remove(0);
                },
                3);
        assertEquals(List.of(0, 1, 2), rest(queue));
        assertSame(first, queue.broken());
    }
}
