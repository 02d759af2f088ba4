package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.FuturePeer;
import io.yuzuri.benchmarks.peers.HandWrittenPeer;
import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.VirtualPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;

/** A tree of 1,111,111 tasks that branches by ten sums up its leaves; the time is that of the whole tree. */
public class Skynet {
    private static final int LEAVES = 1_000_000;

    @Benchmark
    public long yuzuri() {
        return Sums.check(Sums.sumBelow(LEAVES), YuzuriPeer.skynet(LEAVES));
    }

    @Benchmark
    public long byHand() {
        return Sums.check(Sums.sumBelow(LEAVES), HandWrittenPeer.skynet(LEAVES));
    }

    @Benchmark
    public long kotlin() {
        return Sums.check(Sums.sumBelow(LEAVES), KotlinPeer.skynet(LEAVES));
    }

    @Benchmark
    public long virtualThreads() {
        return Sums.check(Sums.sumBelow(LEAVES), VirtualPeer.skynet(LEAVES));
    }

    @Benchmark
    public long kilim() {
        return Sums.check(Sums.sumBelow(LEAVES), KilimPeer.skynet(LEAVES));
    }

    @Benchmark
    public long completableFuture() {
        return Sums.check(Sums.sumBelow(LEAVES), FuturePeer.skynet(LEAVES));
    }
}
