package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.OffbynullPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A generator gives one value. */
public class Steps {
    private static final int TIMES = 100_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(TIMES), YuzuriPeer.steps(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumBelow(TIMES), KotlinPeer.steps(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumBelow(TIMES), KilimPeer.steps(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long offbynull() {
        return Sums.check(Sums.sumBelow(TIMES), OffbynullPeer.steps(TIMES));
    }
}
