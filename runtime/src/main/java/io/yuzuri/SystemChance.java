package io.yuzuri;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Real chance: the default, and the only place that it comes from. */
final class SystemChance {
    private SystemChance() {}

    /** For a scheduler: the method as written is run by several threads. */
    static RandomGenerator ofScheduler() {
        return new SplittableRandom();
    }

    /** For a thread that runs no scheduler. */
    static RandomGenerator ofThread() {
        return ThreadLocalRandom.current();
    }
}
