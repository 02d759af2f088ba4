package io.yuzuri.everywhere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs a program in virtual time in every way: by its machines and as written, first in, first out and in seeded
 * orders. For each order both runs must have the same trace.
 */
public final class Everywhere {
    private static final int SEEDS = 8;

    private Everywhere() {}

    /** The same trace by the machine and as written, in every order; each is handed to {@code check}. */
    public static void run(Function<Trace, Task<?>> program, Consumer<List<String>> check) {
        for (long seed = 0; seed <= SEEDS; seed++)
            check.accept(inOrder(seed, program).lines());
    }

    /** The same trace by the machine and as written, in one order. */
    public static Trace inOrder(long seed, Function<Trace, Task<?>> program) {
        Trace asWritten = trace(new Way(true, seed), program);
        Trace transformed = trace(new Way(false, seed), program);
        assertEquals(asWritten.toString(), transformed.toString(), "as written / transformed, seed " + seed);
        return transformed;
    }

    private static Trace trace(Way way, Function<Trace, Task<?>> program) {
        Scheduler.Builder builder = Scheduler.builder()
                .clock(new VirtualClock())
                .random(() -> new SplittableRandom(way.seed()))
                .closedWorld(true);
        return Trace.of(program, way.apply(builder));
    }
}
