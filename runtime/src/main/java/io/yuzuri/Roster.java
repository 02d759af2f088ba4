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
