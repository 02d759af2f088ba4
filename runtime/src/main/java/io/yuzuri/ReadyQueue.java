package io.yuzuri;

/** The tasks that are ready, in a ring that grows. */
final class ReadyQueue {
    private final ReadyOrder order;
    private Run[] ring = new Run[16];

    // Two counts that only grow, each written at one end: a size would be written at both, one write waiting for the
    // other.
    private int taken;
    private int added;

    ReadyQueue(ReadyOrder order) {
        this.order = order;
    }

    boolean isEmpty() {
        return taken == added;
    }

    int size() {
        return added - taken;
    }

    void add(Run run) {
        Run[] ring = this.ring;
        if (added - taken == ring.length) ring = grow();
        ring[added++ & (ring.length - 1)] = run;
    }

    /** Takes the next one; the queue must not be empty. */
    Run take(long tick) {
        if (order != Fifo.INSTANCE && size() > 1) swap(order.choose(size(), tick));
        Run[] ring = this.ring;
        int head = taken++ & (ring.length - 1);
        Run run = ring[head];
        ring[head] = null;
        return run;
    }

    private void swap(int chosen) {
        if (chosen < 0 || chosen >= size()) {
            throw new IllegalStateException("The ready order chose task " + chosen + " of " + size() + ".");
        }
        int head = taken & (ring.length - 1);
        int place = (taken + chosen) & (ring.length - 1);
        Run run = ring[place];
        ring[place] = ring[head];
        ring[head] = run;
    }

    private Run[] grow() {
        Run[] larger = new Run[ring.length * 2];
        for (int i = taken; i != added; i++) larger[i & (larger.length - 1)] = ring[i & (ring.length - 1)];
        return ring = larger;
    }
}
