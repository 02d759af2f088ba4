package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.peers.HandWrittenPeer;
import io.yuzuri.benchmarks.peers.KilimPeer;
import io.yuzuri.benchmarks.peers.KotlinPeer;
import io.yuzuri.benchmarks.peers.VirtualPeer;
import io.yuzuri.benchmarks.peers.YuzuriPeer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A token goes from task to task, round a ring of a thousand. */
public class Ring {
    private static final int TIMES = 100_000;
    private static final int TASKS = 1_000;

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long yuzuri() {
        return Sums.check(TIMES, YuzuriPeer.ring(TASKS, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long byHand() {
        return Sums.check(TIMES, HandWrittenPeer.ring(TASKS, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kotlin() {
        return Sums.check(TIMES, KotlinPeer.ring(TASKS, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long virtualThreads() {
        return Sums.check(TIMES, VirtualPeer.ring(TASKS, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long kilim() {
        return Sums.check(TIMES, KilimPeer.ring(TASKS, TIMES));
    }
}
