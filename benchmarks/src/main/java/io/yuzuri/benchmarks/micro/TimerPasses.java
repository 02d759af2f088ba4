package io.yuzuri.benchmarks.micro;

import io.yuzuri.DeadlineHeap;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The nearest of many deadlines that are outstanding passes, and is set anew at a time chosen at random. */
@State(Scope.Thread)
public class TimerPasses {
    private static final long LATEST = 1L << 40;

    /** How many there are. */
    @Param({"1000", "1000000"})
    public int outstanding;

    private final SplittableRandom random = new SplittableRandom(1);
    private final DeadlineHeap heap = new DeadlineHeap();
    private final PriorityQueue<Deadline> queue = new PriorityQueue<>();

    private static final class Deadline implements Comparable<Deadline> {
        private long instant;

        @Override
        public int compareTo(Deadline other) {
            return Long.compare(instant, other.instant);
        }
    }

    @Setup
    public void fill() {
        for (int i = 0; i < outstanding; i++) {
            heap.add(new DeadlineHeap.Entry(), random.nextLong(LATEST));
            Deadline deadline = new Deadline();
            deadline.instant = random.nextLong(LATEST);
            queue.add(deadline);
        }
    }

    @Benchmark
    public Object yuzuri() {
        long now = heap.nearest();
        DeadlineHeap.Entry entry = heap.takeNearest();
        heap.add(entry, now + random.nextLong(LATEST));
        return entry;
    }

    @Benchmark
    public Object priorityQueue() {
        Deadline deadline = queue.remove();
        deadline.instant += random.nextLong(LATEST);
        queue.add(deadline);
        return deadline;
    }
}
