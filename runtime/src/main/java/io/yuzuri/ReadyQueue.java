package io.yuzuri;

/**
 * The tasks that are ready, in a ring with room for all that live: a task that is woken always finds a place, whatever
 * the heap and the stack are like.
 */
final class ReadyQueue {
    private final ReadyOrder order;
    private Run[] ring = new Run[16];

    // Two counts that only grow, each written at one end: a size would be written at both, one write waiting for the
    // other.
    private int taken;
    private int added;

    private Throwable broken;

    ReadyQueue(ReadyOrder order) {
        this.order = order;
    }

    boolean isEmpty() {
        return taken == added;
    }

    int size() {
        return added - taken;
    }

    /** Makes room for so many. */
    void reserve(int most) {
        if (most > ring.length) grow();
    }

    /** Adds one; there is room. */
    void add(Run run) {
        Run[] ring = this.ring;
        ring[added & (ring.length - 1)] = run;
        added++;
    }

    /** Takes the next one; the queue must not be empty. */
    Run take(long tick) {
        if (order != Fifo.INSTANCE && size() > 1) swap(chosen(tick));
        Run[] ring = this.ring;
        int head = taken++ & (ring.length - 1);
        Run run = ring[head];
        ring[head] = null;
        return run;
    }

    /** The order is somebody's own: if it fails, the first is the next. */
    private int chosen(long tick) {
        int size = size();
        try {
            int chosen = order.choose(size, tick);
            if (chosen >= 0 && chosen < size) return chosen;
            broken = broken == null
                    ? new IllegalStateException("It chose task " + chosen + " of " + size + ".")
                    : broken;
        } catch (Throwable failure) {
            broken = broken == null ? failure : broken;
        }
        return 0;
    }

    /** What the order failed with first, for the loop to end with; null if it works. */
    Throwable broken() {
        return broken;
    }

    private void swap(int chosen) {
        int head = taken & (ring.length - 1);
        int place = (taken + chosen) & (ring.length - 1);
        Run run = ring[place];
        ring[place] = ring[head];
        ring[head] = run;
    }

    private void grow() {
        Run[] larger = new Run[ring.length * 2];
        for (int i = taken; i != added; i++) larger[i & (larger.length - 1)] = ring[i & (ring.length - 1)];
        ring = larger;
    }
}
