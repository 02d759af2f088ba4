package io.yuzuri.everywhere;

import io.yuzuri.ReadyOrder;
import io.yuzuri.Scheduler;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to run a scheduler.
 *
 * @param asWritten the methods as written, or the generated machines
 * @param seed of the order of ready tasks; 0 for first in, first out
 */
public record Way(boolean asWritten, long seed) {

    /** Both kinds of run, first in, first out and in so many seeded orders. */
    public static List<Way> all(int seeds) {
        List<Way> ways = new ArrayList<>();
        for (long seed = 0; seed <= seeds; seed++) {
            ways.add(new Way(true, seed));
            ways.add(new Way(false, seed));
        }
        return ways;
    }

    /** Has a scheduler run so. */
    public Scheduler.Builder apply(Scheduler.Builder builder) {
        return builder.asWritten(asWritten).readyOrder(order());
    }

    private ReadyOrder order() {
        return seed == 0 ? ReadyOrder.fifo() : ReadyOrder.seeded(seed);
    }

    @Override
    public String toString() {
        return (asWritten ? "as written" : "transformed") + (seed == 0 ? ", first in, first out" : ", seed " + seed);
    }
}
