package io.yuzuri.benchmarks.peers;

import io.yuzuri.benchmarks.VirtualThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Virtual threads in masses, on one carrier. */
public final class VirtualMasses {
    private VirtualMasses() {}

    /** So many sleep until an instant of {@link System#nanoTime()}. */
    public static long sleepers(int count, long until, Runnable allSleep) {
        CountDownLatch begun = new CountDownLatch(count);
        CountDownLatch woken = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            VirtualThreads.start(() -> {
                begun.countDown();
                sleep(until);
                woken.countDown();
            });
        }
        await(begun);
        allSleep.run();
        await(woken);
        return count - woken.getCount();
    }

    private static void sleep(long until) {
        try {
            TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** One suspends so many times below so many calls. */
    public static long chain(int depth, int times, Runnable atTheBottom) {
        long[] result = new long[1];
        Throwable[] failure = new Throwable[1];
        Thread thread = VirtualThreads.start(() -> {
            try {
                result[0] = descend(depth, times, atTheBottom);
            } catch (StackOverflowError tooDeep) {
                failure[0] = tooDeep;
            }
        });
        while (thread.isAlive()) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        if (failure[0] != null) throw (StackOverflowError) failure[0];
        return result[0];
    }

    private static long descend(int left, int times, Runnable atTheBottom) {
        if (left > 1) return descend(left - 1, times, atTheBottom) + 1;
        Thread.yield();
        atTheBottom.run();
        for (int i = 0; i < times; i++) Thread.yield();
        return 1;
    }
}
