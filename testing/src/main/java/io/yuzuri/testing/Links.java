package io.yuzuri.testing;

import java.util.HashMap;
import java.util.Map;

/** Which hosts cannot reach each other, and until when. */
final class Links {
    private record Pair(int lower, int higher) {
        static Pair of(SimulatedHost one, SimulatedHost other) {
            return new Pair(Math.min(one.number(), other.number()), Math.max(one.number(), other.number()));
        }
    }

    private final VirtualClock clock;
    private final Chance.World chance;
    private final Trace trace;
    private final Map<Pair, Long> cutUntil = new HashMap<>();
    private final Map<Pair, Chance> chances = new HashMap<>();

    Links(VirtualClock clock, Chance.World chance, Trace trace) {
        this.clock = clock;
        this.chance = chance;
        this.trace = trace;
    }

    boolean isCut(SimulatedHost one, SimulatedHost other) {
        Long until = one == other ? null : cutUntil.get(Pair.of(one, other));
        return until != null && until > clock.now();
    }

    /** Something sets out from one host to the other, which is when chance may part them. */
    void maybeCut(SimulatedHost one, SimulatedHost other) {
        if (one == other || isCut(one, other)) return;
        Chance of = chances.computeIfAbsent(Pair.of(one, other), this::chance);
        if (of.happens(Fault.PARTITION)) cut(one, other, clock.now() + of.partition());
    }

    private Chance chance(Pair pair) {
        return chance.of(((long) pair.lower << 32) + pair.higher);
    }

    void cut(SimulatedHost one, SimulatedHost other, long until) {
        if (one == other) throw new IllegalArgumentException("A host cannot be cut off from itself.");
        trace.record("cut from #" + other.number(), one.number(), 0);
        cutUntil.put(Pair.of(one, other), until);
    }

    void heal(SimulatedHost one, SimulatedHost other) {
        if (one != other) cutUntil.remove(Pair.of(one, other));
    }

    void healAll() {
        cutUntil.clear();
    }
}
