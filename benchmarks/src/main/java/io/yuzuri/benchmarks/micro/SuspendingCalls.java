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

/** A coroutine calls another that suspends once. */
public class SuspendingCalls {
    private static final int TIMES = 100_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(TIMES), YuzuriPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long byHand() {
        return Sums.check(Sums.sumBelow(TIMES), HandWrittenPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(Sums.sumBelow(TIMES), KotlinPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long virtualThreads() {
        return Sums.check(Sums.sumBelow(TIMES), VirtualPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(Sums.sumBelow(TIMES), KilimPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long offbynull() {
        return Sums.check(Sums.sumBelow(TIMES), OffbynullPeer.suspendingCalls(TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long completableFuture() {
        return Sums.check(Sums.sumBelow(TIMES), FuturePeer.suspendingCalls(TIMES));
    }
}
