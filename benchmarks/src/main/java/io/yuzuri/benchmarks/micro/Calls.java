package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.HandWrittenPeer;
import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.OffbynullPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A coroutine calls another that could suspend, and does not. */
public class Calls {
    private static final int TIMES = 100_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(TIMES), YuzuriPeer.calls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long byHand() {
        return Sums.check(Sums.sumBelow(TIMES), HandWrittenPeer.calls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumBelow(TIMES), KotlinPeer.calls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumBelow(TIMES), KilimPeer.calls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long offbynull() {
        return Sums.check(Sums.sumBelow(TIMES), OffbynullPeer.calls(TIMES));
    }
}
