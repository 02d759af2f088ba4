package io.yuzuri.testing;

import java.util.SplittableRandom;

/** Every decision of the simulated world, drawn from one seed. A fault that is switched off draws nothing. */
final class Chance {
    private final SplittableRandom random;
    private final Trace trace;
    private final long[] counts = new long[Fault.values().length];
    private Faults faults;

    Chance(SplittableRandom random, Trace trace, Faults faults) {
        this.random = random;
        this.trace = trace;
        this.faults = faults;
    }

    void setFaults(Faults faults) {
        this.faults = faults;
    }

    /** How often a fault has happened. */
    long count(Fault fault) {
        return counts[fault.ordinal()];
    }

    boolean happens(Fault fault) {
        double probability = faults.probability(fault);
        if (probability == 0 || random.nextDouble() >= probability) return false;
        counts[fault.ordinal()]++;
        trace.record(fault.name(), 0, 0);
        return true;
    }

    /** How long something is under way. */
    long latency() {
        return within(faults.leastLatency(), faults.mostLatency());
    }

    /** How long two hosts do not reach each other. */
    long partition() {
        return within(1, faults.longestPartition());
    }

    /** How large a buffer is: small ones, which make the most trouble, as probable as large ones. */
    int buffer() {
        int least = faults.leastBuffer();
        int most = faults.mostBuffer();
        return least == most ? least : (int) within(least, least + (most - least >> random.nextInt(12)));
    }

    /** How much of {@code whole}, which is at least one: less, if it can be; half of the times as little as can be. */
    int part(int whole) {
        return whole <= 2 || random.nextBoolean() ? 1 : random.nextInt(1, whole);
    }

    /** One of so many. */
    int choose(int many) {
        return random.nextInt(many);
    }

    private long within(long least, long most) {
        return least == most ? least : random.nextLong(least, most + 1);
    }
}
