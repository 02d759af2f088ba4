package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.HandWrittenPeer;
import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.OffbynullPeer;
import io.yuzuri.benchmarks.peers.VirtualPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A task suspends and is resumed below so many calls of coroutines. */
@State(Scope.Benchmark)
public class DeepSwitches {
    private static final int TIMES = 100_000;

    /** How many coroutines call each other. */
    @Param({"1", "10", "100"})
    public int depth;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, YuzuriPeer.deepSwitches(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long byHand() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, HandWrittenPeer.deepSwitches(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, KotlinPeer.deepSwitches(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long virtualThreads() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, VirtualPeer.deepSwitches(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, KilimPeer.deepSwitches(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long offbynull() {
        return Sums.check(Sums.sumBelow(TIMES) + depth - 1, OffbynullPeer.deepSwitches(depth, TIMES));
    }
}
