package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.VirtualPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** An element goes from one task to another, which waits for it. */
public class Hops {
    private static final int TIMES = 100_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumOfElements(TIMES), YuzuriPeer.hops(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumOfElements(TIMES), KotlinPeer.hops(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long virtualThreads() {
        return Sums.check(Sums.sumOfElements(TIMES), VirtualPeer.hops(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumOfElements(TIMES), KilimPeer.hops(TIMES));
    }
}
