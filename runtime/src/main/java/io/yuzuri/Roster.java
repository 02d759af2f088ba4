package io.yuzuri;

import java.util.Arrays;

/** The tasks of a scheduler that have been started and have not ended. */
final class Roster {
    private Run[] runs = new Run[16];
    private int size;
    private int lastSerial;

    int size() {
        return size;
    }

    /** The task at a place that {@link Run#index} names; null for none. On other threads, what could be seen. */
    Run at(int index) {
        Run[] seen = runs;
        return index >= 0 && index < seen.length ? seen[index] : null;
    }

    void add(Run run) {
        run.serial = ++lastSerial;
        if (size == runs.length) runs = Arrays.copyOf(runs, size * 2);
        run.index = size;
        runs[size++] = run;
    }

    void remove(Run run) {
        Run last = runs[--size];
        runs[run.index] = last;
        last.index = run.index;
        runs[size] = null;
    }

    /** Those that there are now, the oldest first. On other threads than the loop's, what could be seen. */
    Run[] all() {
        Run[] seen = runs;
        return Arrays.stream(seen)
                .filter(run -> run != null)
                .sorted((a, b) -> Integer.compare(a.serial, b.serial))
                .toArray(Run[]::new);
    }
}
