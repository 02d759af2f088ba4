package io.yuzuri;

/** Lets the benchmarks at {@link Timers}, which is the runtime's own. */
public final class DeadlineHeap {
    private final Timers timers = new Timers();

    /** What may have a deadline. */
    public static final class Entry extends Timers.Deadline {
        @Override
        void passed(Loop loop) {
            throw new UnsupportedOperationException("An entry is taken out of the heap, not told.");
        }
    }

    /** Gives an entry its deadline. */
    public void add(Entry entry, long instant) {
        timers.add(entry, instant);
    }

    /** Takes its deadline away. */
    public void remove(Entry entry) {
        timers.remove(entry);
    }

    /** The nearest deadline. */
    public long nearest() {
        return timers.nearest();
    }

    /** Takes the nearest deadline away; its entry. */
    public Entry takeNearest() {
        return (Entry) timers.takePassed(timers.nearest());
    }
}
