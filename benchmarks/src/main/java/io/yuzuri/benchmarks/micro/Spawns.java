package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.FuturePeer;
import io.yuzuri.benchmarks.peers.HandWrittenPeer;
import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.OffbynullPeer;
import io.yuzuri.benchmarks.peers.VirtualPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A task is started, runs and ends. */
public class Spawns {
    private static final int TIMES = 100_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(TIMES), YuzuriPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long byHand() {
        return Sums.check(Sums.sumBelow(TIMES), HandWrittenPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumBelow(TIMES), KotlinPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long virtualThreads() {
        return Sums.check(Sums.sumBelow(TIMES), VirtualPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumBelow(TIMES), KilimPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long offbynull() {
        return Sums.check(Sums.sumBelow(TIMES), OffbynullPeer.spawns(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long completableFuture() {
        return Sums.check(Sums.sumBelow(TIMES), FuturePeer.spawns(TIMES));
    }
}
