package io.yuzuri;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The tasks of a scheduler that have been started and have not ended.
 *
 * <p>Law: room is made before a task is placed, here and among those that are ready; so placing it, and whatever makes
 * it ready later, cannot fail.
 */
final class Roster {
    private final ReadyQueue ready;
    private Run[] runs = new Run[16];
    private int size;
    private int lastSerial;

    Roster(ReadyQueue ready) {
        this.ready = ready;
    }

    int size() {
        return size;
    }

    /** The task at a place that {@link Run#index} names; null for none. On other threads, what could be seen. */
    Run at(int index) {
        Run[] seen = runs;
        return index >= 0 && index < seen.length ? seen[index] : null;
    }

    /** Makes room for one more. */
    void reserve() {
        ready.reserve(size + 1);
        if (size == runs.length) runs = Arrays.copyOf(runs, size * 2);
    }

    /**
     * Adds a task, for which there is room, here, to those that are ready, and to a scope or null. Calls nothing, but
     * for the second, which comes first.
     *
     * @param annex the task's, if there is a scope
     */
    void add(Run run, TaskScope scope, Annex annex) {
        ready.add(run);
        run.status = Run.READY;
        run.serial = ++lastSerial;
        run.index = size;
        runs[size++] = run;
        if (scope == null) return;
        annex.memberOf = scope;
        annex.place = scope.size;
        scope.children[scope.size++] = run;
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
        Run[] all = new Run[seen.length];
        int count = 0;
        for (Run run : seen) {
            if (run != null) all[count++] = run;
        }
        all = Arrays.copyOf(all, count);
        Arrays.sort(all, Comparator.comparingInt(run -> run.serial));
        return all;
    }

    /** Those that there are now, and nulls; the oldest first if there is room to find that out. */
    private Run[] inOrder() {
        try {
            return all();
        } catch (Throwable full) {
            return runs;
        }
    }

    /**
     * Cancels every task, if it can the oldest first. One whose wait cannot be ended in order keeps none of the others
     * from hearing of it; what it failed with is thrown then.
     */
    void cancelAll(Cancellation why) {
        Run[] order = inOrder();
        Throwable failed = null;
        for (int i = 0; i < order.length; i++) {
            try {
                if (order[i] != null) order[i].cancelWith(why);
            } catch (Throwable failure) {
                failed = failure;
            }
        }
        if (failed != null) throw Failure.rethrow(failed);
    }
}
