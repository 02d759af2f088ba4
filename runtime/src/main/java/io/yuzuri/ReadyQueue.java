package io.yuzuri;

import java.util.Arrays;

/** The tasks that are ready, in a ring that grows. */
final class ReadyQueue {
    private final ReadyOrder order;
    private Run[] ring = new Run[16];
    private int head;
    private int size;

    ReadyQueue(ReadyOrder order) {
        this.order = order;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void add(Run run) {
        if (size == ring.length) grow();
        ring[(head + size) & (ring.length - 1)] = run;
        size++;
    }

    /** Takes the next one; the queue must not be empty. */
    Run take(long tick) {
        if (order != Fifo.INSTANCE && size > 1) swap(order.choose(size, tick));
        Run run = ring[head];
        ring[head] = null;
        head = (head + 1) & (ring.length - 1);
        size--;
        return run;
    }

    private void swap(int chosen) {
        if (chosen < 0 || chosen >= size) {
            throw new IllegalStateException("The ready order chose task " + chosen + " of " + size + ".");
        }
        int place = (head + chosen) & (ring.length - 1);
        Run run = ring[place];
        ring[place] = ring[head];
        ring[head] = run;
    }

    private void grow() {
        Run[] larger = Arrays.copyOf(ring, ring.length * 2);
        System.arraycopy(ring, 0, larger, ring.length, head);
        Arrays.fill(larger, 0, head, null);
        ring = larger;
    }
}
