package io.yuzuri.benchmarks.peers;

import java.util.ArrayDeque;

/** State machines written by hand for each program alone, and a queue: what no library can be faster than by much. */
public final class HandWrittenPeer {
    private HandWrittenPeer() {}

    /** Runs to its next suspension; knows who called it. */
    private abstract static class Machine {
        Machine caller;
        long result;

        /** False if it is suspended. */
        abstract boolean step(Ready ready);

        /** What it called has ended. */
        void returned(long value) {}
    }

    private static final class Ready {
        final ArrayDeque<Machine> queue = new ArrayDeque<>();

        void run() {
            for (Machine machine; (machine = queue.poll()) != null; ) {
                while (machine != null && machine.step(this)) {
                    if (machine.caller != null) machine.caller.returned(machine.result);
                    machine = machine.caller;
                }
            }
        }
    }

    private static long run(Machine machine) {
        Ready ready = new Ready();
        ready.queue.add(machine);
        ready.run();
        return machine.result;
    }

    /** Suspends so many times. */
    public static long switches(int times) {
        return run(new Switching(times));
    }

    private static final class Switching extends Machine {
        private final int times;
        private int i;

        Switching(int times) {
            this.times = times;
        }

        @Override
        boolean step(Ready ready) {
            if (i == times) return true;
            result += i++;
            ready.queue.add(this);
            return false;
        }
    }

    /** Calls one that does not suspend, so many times. */
    public static long calls(int times) {
        return run(new Calling(times, false));
    }

    /** Calls one that suspends once, so many times. */
    public static long suspendingCalls(int times) {
        return run(new Calling(times, true));
    }

    private static final class Calling extends Machine {
        private final int times;
        private final boolean suspending;
        private int i;

        Calling(int times, boolean suspending) {
            this.times = times;
            this.suspending = suspending;
        }

        @Override
        boolean step(Ready ready) {
            while (i < times) {
                Callee callee = new Callee(this, suspending || i < 0, i++);
                if (!callee.step(ready)) return false;
                result += callee.result;
            }
            return true;
        }

        @Override
        void returned(long value) {
            result += value;
        }
    }

    private static final class Callee extends Machine {
        private final boolean suspending;
        private final int i;
        private int state;

        Callee(Machine caller, boolean suspending, int i) {
            this.caller = caller;
            this.suspending = suspending;
            this.i = i;
        }

        @Override
        boolean step(Ready ready) {
            if (state == 0 && suspending) {
                state = 1;
                ready.queue.add(this);
                return false;
            }
            result = i;
            return true;
        }
    }

    /** Suspends so many times below so many calls. */
    public static long deepSwitches(int depth, int times) {
        return run(new Deep(null, depth, times));
    }

    private static final class Deep extends Machine {
        private final int left;
        private final int times;
        private boolean called;
        private int i;

        Deep(Machine caller, int left, int times) {
            this.caller = caller;
            this.left = left;
            this.times = times;
        }

        @Override
        boolean step(Ready ready) {
            if (called) return true;
            if (left > 1) {
                called = true;
                Deep deeper = new Deep(this, left - 1, times);
                if (!deeper.step(ready)) return false;
                result = deeper.result + 1;
                return true;
            }
            if (i == times) return true;
            result += i++;
            ready.queue.add(this);
            return false;
        }

        @Override
        void returned(long value) {
            result = value + 1;
        }
    }

    /** Starts so many that end at once. */
    public static long spawns(int count) {
        long[] sum = new long[1];
        Ready ready = new Ready();
        for (int i = 0; i < count; i++) ready.queue.add(new Counting(i, sum));
        ready.run();
        return sum[0];
    }

    private static final class Counting extends Machine {
        private final int i;
        private final long[] sum;

        Counting(int i, long[] sum) {
            this.i = i;
            this.sum = sum;
        }

        @Override
        boolean step(Ready ready) {
            sum[0] += i;
            return true;
        }
    }

    /** Hands a token round so many tasks, so many times in all. */
    public static long ring(int tasks, int hops) {
        long[] passed = new long[1];
        Passing[] all = new Passing[tasks];
        for (int i = 0; i < tasks; i++) all[i] = new Passing(passed);
        for (int i = 0; i < tasks; i++) all[i].next = all[(i + 1) % tasks];
        Ready ready = new Ready();
        all[0].token = hops;
        ready.queue.add(all[0]);
        ready.run();
        return passed[0];
    }

    private static final class Passing extends Machine {
        private final long[] passed;
        private Passing next;
        private int token;

        Passing(long[] passed) {
            this.passed = passed;
        }

        @Override
        boolean step(Ready ready) {
            if (token <= 0) return true;
            passed[0]++;
            next.token = token - 1;
            ready.queue.add(next);
            return false;
        }
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    public static long skynet(int leaves) {
        return run(new Tree(null, 0, leaves));
    }

    private static final class Tree extends Machine {
        private final Tree parent;
        private final int first;
        private final int size;
        private int missing = 10;

        Tree(Tree parent, int first, int size) {
            this.parent = parent;
            this.first = first;
            this.size = size;
        }

        @Override
        boolean step(Ready ready) {
            int each = size / 10;
            if (size == 1) {
                result = first;
            } else if (missing > 0) {
                for (int i = 0; i < 10; i++) ready.queue.add(new Tree(this, first + i * each, each));
                return false;
            }
            if (parent != null) {
                parent.result += result;
                if (--parent.missing == 0) ready.queue.add(parent);
            }
            return true;
        }
    }
}
