package io.yuzuri.everywhere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.ReadyOrder;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs a program in virtual time in every way: by its machines and as written, first come first served and in seeded orders.
 * For each order both runs must have the same trace.
 */
public final class Everywhere {
    private static final int SEEDS = 8;

    private Everywhere() {}

    /** The same trace by the machine and as written, in every order; each is handed to {@code check}. */
    public static void run(Function<Trace, Task<?>> program, Consumer<List<String>> check) {
        check.accept(inOrder("fifo", ReadyOrder.fifo(), program).lines());
        for (long seed = 1; seed <= SEEDS; seed++) {
            check.accept(
                    inOrder("seed " + seed, ReadyOrder.seeded(seed), program).lines());
        }
    }

    /** The same trace by the machine and as written, in one order. */
    public static Trace inOrder(String name, ReadyOrder order, Function<Trace, Task<?>> program) {
        Trace asWritten = Trace.of(program, scheduler(order).asWritten(true));
        Trace transformed = Trace.of(program, scheduler(order));
        assertEquals(asWritten.toString(), transformed.toString(), "as written / transformed, " + name);
        return transformed;
    }

    private static Scheduler.Builder scheduler(ReadyOrder order) {
        return Scheduler.builder().clock(new VirtualClock()).readyOrder(order).closedWorld(true);
    }
}
