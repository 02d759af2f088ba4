package io.yuzuri.benchmarks.lateness;

import java.util.Arrays;
import java.util.List;

/** What else runs on the thread. */
public enum Beside {
    /** Nothing: the floor. */
    IDLE("idle", 0, 0, 0, 0),

    /** Two compute 20 ms, and pause. */
    SLICES_20("slices20", 2, 0, 1, 20_000_000),

    /** The same, again and again after light steps, so that whoever counts steps has grown used to many at a time. */
    SLICES_20_LATE("slices20-late", 2, 50_000, 5, 20_000_000),

    /** Eight compute 1 ms, and pause. */
    SLICES_1("slices1", 8, 0, 1, 1_000_000),

    /** Four read and drop what peers send as fast as they can. */
    FLOOD("flood", 4, 0, 0, 0),

    /** Ten thousand only pause. */
    READY_10000("ready10000", 10_000, Integer.MAX_VALUE, 0, 0);

    private final String id;
    private final int tasks;
    private final int light;
    private final int slices;
    private final long sliceNanos;

    Beside(String id, int tasks, int light, int slices, long sliceNanos) {
        this.id = id;
        this.tasks = tasks;
        this.light = light;
        this.slices = slices;
        this.sliceNanos = sliceNanos;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Beside::id).toList();
    }

    static Beside of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no load " + id + ", but " + ids()));
    }

    /** What it is called on the command line and in results. */
    public String id() {
        return id;
    }

    /** Tasks that are ready all the time; each waits for all the others between two steps of its own. */
    public int tasks() {
        return tasks;
    }

    /** How many of them work by themselves. */
    int workers() {
        return this == FLOOD ? 0 : tasks;
    }

    /** How many of them receive. */
    int receivers() {
        return this == FLOOD ? tasks : 0;
    }

    /** Steps of a worker that do nothing, before those that compute. */
    int light() {
        return light;
    }

    /** Steps that compute, before the light ones again. */
    int slices() {
        return slices;
    }

    /** How long each of them computes; 0 where nothing does. */
    public long sliceNanos() {
        return sliceNanos;
    }
}
