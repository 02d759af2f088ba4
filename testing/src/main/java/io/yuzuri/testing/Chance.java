package io.yuzuri.testing;

import java.util.random.RandomGenerator;

/**
 * What is decided by chance about one thing: a channel, one direction of a connection, a link between hosts, a step of
 * a task.
 *
 * <p>Law: a decision follows from the seed, from what it decides about, and from how often that was decided there
 * before; never from what was decided elsewhere. So one decision less, or another one, leaves all others as they were.
 * A fault that is switched off decides nothing.
 */
final class Chance implements RandomGenerator {
    /** What all chance of a world has in common. */
    static final class World {
        private final long seed;
        private final Trace trace;
        private final long[] counts = new long[Fault.values().length];
        private Faults faults;

        World(long seed, Trace trace, Faults faults) {
            this.seed = seed;
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

        /** The chance of a thing that nothing else is. */
        Chance of(long thing) {
            return new Chance(this, mix(seed, thing));
        }
    }

    private static final int FAULTS = Fault.values().length;
    private static final int PARTS = FAULTS;
    private static final int LATENCY = 2 * FAULTS;
    private static final int PARTITION = LATENCY + 1;
    private static final int BUFFER = LATENCY + 2;
    private static final int CHOICE = LATENCY + 3;
    private static final int THING = LATENCY + 4;
    private static final int OWN = LATENCY + 5;
    private static final int KINDS = LATENCY + 6;

    private final World world;
    private final long key;

    /** How often each kind of thing was decided; made for the first decision. */
    private int[] drawn;

    private Chance(World world, long key) {
        this.world = world;
        this.key = key;
    }

    /** The chance of something that belongs to this thing, or comes from it. */
    Chance ofPart() {
        return new Chance(world, draw(THING));
    }

    /** The chance of this thing at an instant. */
    Chance at(long instant) {
        return new Chance(world, mix(key, instant));
    }

    boolean happens(Fault fault) {
        double probability = world.faults.probability(fault);
        if (probability == 0) return false;
        double unit = (draw(fault.ordinal()) >>> 11) * 0x1.0p-53;
        if (unit >= probability) return false;
        world.counts[fault.ordinal()]++;
        world.trace.record(fault.name(), 0, 0);
        return true;
    }

    /** How long something is under way. */
    long latency() {
        return within(LATENCY, world.faults.leastLatency(), world.faults.mostLatency());
    }

    /** How long two hosts do not reach each other. */
    long partition() {
        return within(PARTITION, 1, world.faults.longestPartition());
    }

    /** How large a buffer is: small ones, which make the most trouble, as probable as large ones. */
    int buffer() {
        int least = world.faults.leastBuffer();
        int most = world.faults.mostBuffer();
        if (least == most) return least;
        return (int) within(BUFFER, least, least + (most - least >> bounded(draw(BUFFER), 12)));
    }

    /** How much of {@code whole}, which is at least one: less, if it can be; half of the times as little as can be. */
    int part(Fault why, int whole) {
        if (whole <= 2) return 1;
        long drawn = draw(PARTS + why.ordinal());
        return (drawn & 1) == 0 ? 1 : 1 + bounded(drawn, whole - 1);
    }

    /** One of so many. */
    int choose(int many) {
        return many == 1 ? 0 : bounded(draw(CHOICE), many);
    }

    /** Up to so long. */
    long upTo(long most) {
        return Long.remainderUnsigned(draw(CHOICE), most);
    }

    /** What the program itself draws. */
    @Override
    public long nextLong() {
        return draw(OWN);
    }

    private long within(int kind, long least, long most) {
        return least == most ? least : least + Long.remainderUnsigned(draw(kind), most + 1 - least);
    }

    private long draw(int kind) {
        if (drawn == null) drawn = new int[KINDS];
        return mix(key, mix(kind, drawn[kind]++));
    }

    private static int bounded(long drawn, int bound) {
        return (int) ((drawn >>> 33) * bound >>> 31);
    }

    /** Twice the finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private static long mix(long one, long other) {
        return mix(mix(one + 0x9e3779b97f4a7c15L) + other);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
