package io.yuzuri.benchmarks.peers;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/** Machines written by hand in masses. */
public final class HandWrittenMasses {
    private HandWrittenMasses() {}

    private static final class Sleeper implements Comparable<Sleeper> {
        private final long until;
        private final long[] woken;

        Sleeper(long until, long[] woken) {
            this.until = until;
            this.woken = woken;
        }

        @Override
        public int compareTo(Sleeper other) {
            return Long.compare(until - other.until, 0);
        }
    }

    /** So many sleep until an instant of {@link System#nanoTime()}. */
    public static long sleepers(int count, long until, Runnable allSleep) {
        long[] woken = new long[1];
        PriorityQueue<Sleeper> asleep = new PriorityQueue<>();
        for (int i = 0; i < count; i++) asleep.add(new Sleeper(until, woken));
        allSleep.run();
        for (Sleeper next; (next = asleep.poll()) != null; next.woken[0]++) {
            for (long nanos; (nanos = next.until - System.nanoTime()) > 0; ) LockSupport.parkNanos(nanos);
        }
        return woken[0];
    }
}
