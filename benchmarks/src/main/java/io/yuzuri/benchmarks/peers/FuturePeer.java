package io.yuzuri.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Chains of {@link CompletableFuture}, on an executor that is a queue run by one thread. */
public final class FuturePeer {
    private FuturePeer() {}

    private static final class Ready implements Executor {
        private final ArrayDeque<Runnable> queue = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            queue.add(work);
        }

        long run(CompletableFuture<Long> result) {
            for (Runnable work; (work = queue.poll()) != null; ) work.run();
            return result.join();
        }
    }

    /** Suspends so many times. */
    public static long switches(int times) {
        Ready ready = new Ready();
        CompletableFuture<Long> result = new CompletableFuture<>();
        switchFrom(0, times, 0, ready, result);
        return ready.run(result);
    }

    private static void switchFrom(int i, int times, long sum, Ready ready, CompletableFuture<Long> result) {
        if (i == times) {
            result.complete(sum);
        } else {
            CompletableFuture.supplyAsync(() -> sum + i, ready)
                    .thenAccept(next -> switchFrom(i + 1, times, next, ready, result));
        }
    }

    /** Calls one that suspends once, so many times. */
    public static long suspendingCalls(int times) {
        Ready ready = new Ready();
        CompletableFuture<Long> result = new CompletableFuture<>();
        callFrom(0, times, 0, ready, result);
        return ready.run(result);
    }

    private static void callFrom(int i, int times, long sum, Ready ready, CompletableFuture<Long> result) {
        if (i == times) {
            result.complete(sum);
        } else {
            callee(i, ready).thenAccept(value -> callFrom(i + 1, times, sum + value, ready, result));
        }
    }

    private static CompletableFuture<Integer> callee(int i, Ready ready) {
        return CompletableFuture.runAsync(() -> {}, ready).thenApply(nothing -> i);
    }

    /** Starts so many that end at once. */
    public static long spawns(int count) {
        Ready ready = new Ready();
        long[] sum = new long[1];
        for (int i = 0; i < count; i++) {
            int number = i;
            CompletableFuture.runAsync(() -> sum[0] += number, ready);
        }
        return ready.run(CompletableFuture.completedFuture(0L)) + sum[0];
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    public static long skynet(int leaves) {
        Ready ready = new Ready();
        return ready.run(tree(0, leaves, ready));
    }

    private static CompletableFuture<Long> tree(int first, int size, Ready ready) {
        if (size == 1) return CompletableFuture.supplyAsync(() -> (long) first, ready);
        return CompletableFuture.supplyAsync(() -> branches(first, size, ready), ready)
                .thenCompose(sum -> sum);
    }

    private static CompletableFuture<Long> branches(int first, int size, Ready ready) {
        int each = size / 10;
        CompletableFuture<Long> sum = tree(first, each, ready);
        for (int i = 1; i < 10; i++) sum = sum.thenCombine(tree(first + i * each, each, ready), Long::sum);
        return sum;
    }
}
