package io.yuzuri.benchmarks.peers;

import io.yuzuri.benchmarks.VirtualThreads;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.LongSupplier;

/** Virtual threads on one carrier: the JVM's flags see to that. */
public final class VirtualPeer {
    private VirtualPeer() {}

    /** Suspends so many times. */
    public static long switches(int times) {
        return run(() -> switching(times));
    }

    private static long switching(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += i;
            Thread.yield();
        }
        return sum;
    }

    /** Calls one that suspends once, so many times. */
    public static long suspendingCalls(int times) {
        return run(() -> {
            long sum = 0;
            for (int i = 0; i < times; i++) sum += suspendingCallee(i);
            return sum;
        });
    }

    private static long suspendingCallee(int i) {
        Thread.yield();
        return i;
    }

    /** Suspends so many times below so many calls. */
    public static long deepSwitches(int depth, int times) {
        return run(() -> descend(depth, times));
    }

    private static long descend(int left, int times) {
        return left > 1 ? descend(left - 1, times) + 1 : switching(times);
    }

    /** Starts so many that end at once. */
    public static long spawns(int count) {
        return run(() -> {
            long[] sum = new long[1];
            Thread last = null;
            for (int i = 0; i < count; i++) {
                int number = i;
                last = VirtualThreads.start(() -> sum[0] += number);
            }
            join(last);
            return sum[0];
        });
    }

    /** Hands so many elements from one task to another. */
    public static long hops(int count) {
        return run(() -> {
            BlockingQueue<Integer> between = new SynchronousQueue<>();
            VirtualThreads.start(() -> {
                for (int i = 0; i < count; i++) put(between, i & 127);
            });
            long sum = 0;
            for (int i = 0; i < count; i++) sum += take(between);
            return sum;
        });
    }

    /** Hands a token round so many tasks, so many times in all. */
    public static long ring(int tasks, int hops) {
        return run(() -> {
            long[] passed = new long[1];
            BlockingQueue<Integer> first = new ArrayBlockingQueue<>(1);
            BlockingQueue<Integer> own = first;
            Thread[] all = new Thread[tasks];
            for (int i = 0; i < tasks; i++) {
                BlockingQueue<Integer> from = own;
                BlockingQueue<Integer> to = i == tasks - 1 ? first : new ArrayBlockingQueue<>(1);
                all[i] = VirtualThreads.start(() -> pass(from, to, passed));
                own = to;
            }
            put(first, hops);
            for (Thread each : all) join(each);
            return passed[0];
        });
    }

    private static void pass(BlockingQueue<Integer> own, BlockingQueue<Integer> next, long[] passed) {
        while (true) {
            int left = take(own);
            if (left > 0) passed[0]++;
            put(next, left - 1);
            if (left <= 0) return;
        }
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    public static long skynet(int leaves) {
        return run(() -> tree(0, leaves));
    }

    private static long tree(int first, int size) {
        if (size == 1) return first;
        int each = size / 10;
        Thread[] children = new Thread[10];
        long[] sums = new long[10];
        for (int i = 0; i < 10; i++) {
            int child = i;
            children[i] = VirtualThreads.start(() -> sums[child] = tree(first + child * each, each));
        }
        long sum = 0;
        for (int i = 0; i < 10; i++) {
            join(children[i]);
            sum += sums[i];
        }
        return sum;
    }

    private static long run(LongSupplier work) {
        long[] result = new long[1];
        join(VirtualThreads.start(() -> result[0] = work.getAsLong()));
        return result[0];
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void put(BlockingQueue<Integer> queue, int value) {
        try {
            queue.put(value);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static int take(BlockingQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
