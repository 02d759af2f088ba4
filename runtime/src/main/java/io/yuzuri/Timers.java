package io.yuzuri;

import java.util.Arrays;

/**
 * Deadlines: a 4-ary heap in which each entry knows its place, so that one that is cancelled leaves at once.
 *
 * <p>Instants are compared by their difference, for the clock may overflow. Equal ones pass in the order they were added.
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

    private Deadline[] entries = new Deadline[16];
    private long[] instants = new long[16];
    private long[] serials = new long[16];
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

    void add(Deadline entry, long instant) {
        if (size == entries.length) grow();
        up(size++, entry, instant, nextSerial++);
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
        entry.place = 0;
        int last = --size;
        Deadline moved = entries[last];
        entries[last] = null;
        if (hole == last) return;
        if (before(instants[last], serials[last], hole)) {
            up(hole, moved, instants[last], serials[last]);
        } else {
            down(hole, moved, instants[last], serials[last]);
        }
    }

    private boolean before(long instant, long serial, int place) {
        long difference = instant - instants[place];
        return difference < 0 || difference == 0 && serial < serials[place];
    }

    private void up(int hole, Deadline entry, long instant, long serial) {
        while (hole > 0) {
            int parent = (hole - 1) / CHILDREN;
            if (!before(instant, serial, parent)) break;
            put(hole, entries[parent], instants[parent], serials[parent]);
            hole = parent;
        }
        put(hole, entry, instant, serial);
    }

    private void down(int hole, Deadline entry, long instant, long serial) {
        for (; ; ) {
            int child = hole * CHILDREN + 1;
            if (child >= size) break;
            int least = child;
            int end = Math.min(child + CHILDREN, size);
            for (int other = child + 1; other < end; other++) {
                if (before(instants[other], serials[other], least)) least = other;
            }
            if (before(instant, serial, least)) break;
            put(hole, entries[least], instants[least], serials[least]);
            hole = least;
        }
        put(hole, entry, instant, serial);
    }

    private void put(int place, Deadline entry, long instant, long serial) {
        entries[place] = entry;
        instants[place] = instant;
        serials[place] = serial;
        entry.place = place + 1;
    }

    private void grow() {
        int larger = entries.length * 2;
        entries = Arrays.copyOf(entries, larger);
        instants = Arrays.copyOf(instants, larger);
        serials = Arrays.copyOf(serials, larger);
    }
}
