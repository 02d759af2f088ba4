package io.yuzuri.benchmarks.peers;

import com.offbynull.coroutines.user.Continuation;
import com.offbynull.coroutines.user.Coroutine;
import com.offbynull.coroutines.user.CoroutineRunner;
import java.util.ArrayDeque;

/**
 * offbynull's coroutines, woven after compilation. They have no scheduler: a queue of those that are ready stands for
 * one.
 */
public final class OffbynullPeer {
    private OffbynullPeer() {}

    private static final class Ready {
        private final ArrayDeque<CoroutineRunner> queue = new ArrayDeque<>();

        void add(Coroutine coroutine) {
            queue.add(new CoroutineRunner(coroutine));
        }

        void run() {
            for (CoroutineRunner runner; (runner = queue.poll()) != null; ) {
                if (runner.execute()) queue.add(runner);
            }
        }
    }

    /** Suspends so many times. */
    public static long switches(int times) {
        Switching switching = new Switching();
        switching.times = times;
        return run(switching);
    }

    /** Calls one that does not suspend, so many times. */
    public static long calls(int times) {
        Calling calling = new Calling();
        calling.times = times;
        return run(calling);
    }

    /** Calls one that suspends once, so many times. */
    public static long suspendingCalls(int times) {
        SuspendingCalling calling = new SuspendingCalling();
        calling.times = times;
        return run(calling);
    }

    /** Suspends so many times below so many calls. */
    public static long deepSwitches(int depth, int times) {
        Deep deep = new Deep();
        deep.depth = depth;
        deep.times = times;
        return run(deep);
    }

    /** Starts so many that end at once. */
    public static long spawns(int count) {
        long[] sum = new long[1];
        Ready ready = new Ready();
        for (int i = 0; i < count; i++) {
            Counting counting = new Counting();
            counting.sum = sum;
            counting.number = i;
            ready.add(counting);
        }
        ready.run();
        return sum[0];
    }

    /** Takes so many values from one that gives them one by one. */
    public static long steps(int count) {
        Giving giving = new Giving();
        giving.count = count;
        CoroutineRunner runner = new CoroutineRunner(giving);
        long sum = 0;
        while (runner.execute()) sum += giving.given;
        return sum;
    }

    private static long run(Summing coroutine) {
        Ready ready = new Ready();
        ready.add(coroutine);
        ready.run();
        return coroutine.sum;
    }

    private abstract static class Summing implements Coroutine {
        int times;
        long sum;
    }

    private static final class Switching extends Summing {
        @Override
        public void run(Continuation here) {
            for (int i = 0; i < times; i++) {
                sum += i;
                here.suspend();
            }
        }
    }

    private static final class Calling extends Summing {
        @Override
        public void run(Continuation here) {
            long total = 0;
            for (int i = 0; i < times; i++) total += callee(here, i);
            sum = total;
        }

        private static long callee(Continuation here, int i) {
            if (i < 0) here.suspend();
            return i;
        }
    }

    private static final class SuspendingCalling extends Summing {
        @Override
        public void run(Continuation here) {
            long total = 0;
            for (int i = 0; i < times; i++) total += callee(here, i);
            sum = total;
        }

        private static long callee(Continuation here, int i) {
            here.suspend();
            return i;
        }
    }

    private static final class Deep extends Summing {
        private int depth;

        @Override
        public void run(Continuation here) {
            sum = descend(here, depth);
        }

        private long descend(Continuation here, int left) {
            if (left > 1) return descend(here, left - 1) + 1;
            long total = 0;
            for (int i = 0; i < times; i++) {
                total += i;
                here.suspend();
            }
            return total;
        }
    }

    private static final class Counting implements Coroutine {
        private long[] sum;
        private int number;

        @Override
        public void run(Continuation here) {
            if (number < 0) here.suspend();
            sum[0] += number;
        }
    }

    private static final class Giving implements Coroutine {
        private int count;
        private int given;

        @Override
        public void run(Continuation here) {
            for (int i = 0; i < count; i++) {
                given = i;
                here.suspend();
            }
        }
    }
}
