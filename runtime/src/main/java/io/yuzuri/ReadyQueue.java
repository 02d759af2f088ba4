package io.yuzuri;

/**
 * The tasks that are ready, in a ring with room for all that live: a task that is woken always finds a place, whatever
 * the heap and the stack are like.
 */
final class ReadyQueue implements ReadyOrder.Ready {
    private final ReadyOrder order;

    /** What no task has started comes from; null if the order asks nothing. */
    private final Lineage first;

    private long tick;
    private Run[] ring = new Run[16];

    // Two counts that only grow, each written at one end: a size would be written at both, one write waiting for the
    // other.
    private int taken;
    private int added;

    private Throwable broken;

    ReadyQueue(ReadyOrder order) {
        this.order = order;
        this.first = order == Fifo.INSTANCE ? null : Lineage.first();
    }

    boolean isEmpty() {
        return taken == added;
    }

    @Override
    public int size() {
        return added - taken;
    }

    // ---- for an order of somebody's own

    @Override
    public long tick() {
        return tick;
    }

    @Override
    public long wake(int place) {
        if (place < 0 || place >= size()) throw new IndexOutOfBoundsException(place);
        return at(place).lineage().wake();
    }

    @Override
    public int waited(int place) {
        if (place < 0 || place >= size()) throw new IndexOutOfBoundsException(place);
        return at(place).lineage().waited(taken);
    }

    private Run at(int place) {
        return ring[(taken + place) & (ring.length - 1)];
    }

    /** A task, which is not ready yet, was started by another one, or by none: then {@code by} is null. */
    void begin(Run run, Run by) {
        if (first == null) return;
        run.lockedAnnex().lineage = (by == null ? first : by.lineage()).child();
    }

    // ----

    /** Makes room for so many. */
    void reserve(int most) {
        if (most > ring.length) grow();
    }

    /** Adds one; there is room. */
    void add(Run run) {
        Run[] ring = this.ring;
        ring[added & (ring.length - 1)] = run;
        added++;
        if (first != null) run.lineage().ready(taken);
    }

    /** The task at this place from the front, if it is this one, lets those behind it go first. */
    void toTheEnd(int place, Run run) {
        Run[] ring = this.ring;
        int mask = ring.length - 1;
        int at = taken + place;
        if (place < 0 || ring[at & mask] != run) return;
        for (; at + 1 != added; at++) ring[at & mask] = ring[at + 1 & mask];
        ring[at & mask] = run;
    }

    /** Takes the next one; the queue must not be empty. */
    Run take(long tick) {
        if (first != null) choose(tick);
        Run[] ring = this.ring;
        int head = taken++ & (ring.length - 1);
        Run run = ring[head];
        ring[head] = null;
        return run;
    }

    private void choose(long now) {
        tick = now;
        swap(chosen());
        at(0).lineage().stepped();
    }

    /** The order is somebody's own: if it fails, the first is the next. While it chooses, more may become ready. */
    private int chosen() {
        try {
            int chosen = order.choose(this);
            if (chosen >= 0 && chosen < size()) return chosen;
            broken = broken == null
                    ? new IllegalStateException("It chose task " + chosen + " of " + size() + ".")
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
