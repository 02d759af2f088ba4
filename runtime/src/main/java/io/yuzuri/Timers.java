package io.yuzuri;

import java.util.Arrays;

/**
 * Deadlines: a 4-ary heap in which each entry knows its place, so that one that is cancelled leaves at once.
 *
 * <p>Instants are compared by their difference, for the clock may overflow. Equal ones pass in the order they were
 * added.
 *
 * <p>Law: an entry is placed by one method that calls nothing, and counted after it, so that a stack that ends here, or
 * a heap that is full, leaves all as it was.
 */
final class Timers {
    private static final int CHILDREN = 4;

    /** What may have a deadline; at most one at a time. */
    abstract static class Deadline {
        /** Place in the heap plus one; zero for none. */
        int place;

        /** The instant has passed, and this has left the heap; the loop's thread. */
        abstract void passed(Loop loop);
    }

    private static final Deadline[] NONE = {};
    private static final long[] NEVER = {};

    // Made for the first deadline: a scheduler that lives shortly has none.
    private Deadline[] entries = NONE;
    private long[] instants = NEVER;
    private long[] serials = NEVER;
    private int size;
    private long nextSerial;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** The nearest instant; there must be one. */
    long nearest() {
        return instants[0];
    }

    /** Adds an entry; one that is there gets the new instant. */
    void add(Deadline entry, long instant) {
        remove(entry);
        if (size == entries.length) grow();
        up(size, entry, instant, nextSerial);
        size++;
        nextSerial++;
    }

    /** Takes an entry whose instant is not after {@code now}, or null if there is none. */
    Deadline takePassed(long now) {
        if (size == 0 || instants[0] - now > 0) return null;
        Deadline first = entries[0];
        remove(first);
        return first;
    }

    /** Takes an entry out; one that is not there is left alone. */
    void remove(Deadline entry) {
        int hole = entry.place - 1;
        if (hole < 0) return;
        int last = size - 1;
        if (hole != last) {
            if (before(last, hole)) {
                up(hole, entries[last], instants[last], serials[last]);
            } else {
                down(hole, last);
            }
        }
        entry.place = 0;
        entries[last] = null;
        size = last;
    }

    private boolean before(int one, int other) {
        long difference = instants[one] - instants[other];
        return difference < 0 || difference == 0 && serials[one] < serials[other];
    }

    /** Places an entry at a hole, or above: those that are later move down. */
    private void up(int hole, Deadline entry, long instant, long serial) {
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            long difference = instant - instants[parent];
            if (difference > 0 || difference == 0 && serial >= serials[parent]) break;
            Deadline later = entries[parent];
            entries[at] = later;
            instants[at] = instants[parent];
            serials[at] = serials[parent];
            later.place = at + 1;
            at = parent;
        }
        entries[at] = entry;
        instants[at] = instant;
        serials[at] = serial;
        entry.place = at + 1;
    }

    /** Places the last entry at a hole, or below: those that are earlier move up. */
    private void down(int hole, int last) {
        Deadline entry = entries[last];
        long instant = instants[last];
        long serial = serials[last];
        int at = hole;
        for (int child; (child = at * CHILDREN + 1) < last; ) {
            int least = child;
            int end = child + CHILDREN < last ? child + CHILDREN : last;
            for (int other = child + 1; other < end; other++) {
                long difference = instants[other] - instants[least];
                if (difference < 0 || difference == 0 && serials[other] < serials[least]) least = other;
            }
            long difference = instant - instants[least];
            if (difference < 0 || difference == 0 && serial < serials[least]) break;
            Deadline earlier = entries[least];
            entries[at] = earlier;
            instants[at] = instants[least];
            serials[at] = serials[least];
            earlier.place = at + 1;
            at = least;
        }
        entries[at] = entry;
        instants[at] = instant;
        serials[at] = serial;
        entry.place = at + 1;
    }

    private void grow() {
        int larger = Math.max(16, size * 2);
        Deadline[] more = Arrays.copyOf(entries, larger);
        long[] moreInstants = Arrays.copyOf(instants, larger);
        long[] moreSerials = Arrays.copyOf(serials, larger);
        entries = more;
        instants = moreInstants;
        serials = moreSerials;
    }
}
