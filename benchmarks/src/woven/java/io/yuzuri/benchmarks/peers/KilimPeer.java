package io.yuzuri.benchmarks.peers;

import kilim.Generator;
import kilim.Mailbox;
import kilim.Pausable;
import kilim.Scheduler;
import kilim.Task;

/** Kilim's tasks on one thread of its scheduler, woven after compilation. */
public final class KilimPeer {
    private static final Scheduler ONE_THREAD = Scheduler.make(1);

    private KilimPeer() {}

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
        Spawning spawning = new Spawning();
        spawning.times = count;
        return run(spawning);
    }

    /** Takes so many values from one that gives them one by one. */
    public static long steps(int count) {
        Giving giving = new Giving();
        giving.count = count;
        long sum = 0;
        while (giving.hasNext()) sum += giving.next();
        return sum;
    }

    /** Hands so many elements from one task to another. */
    public static long hops(int count) {
        Mailbox<Integer> between = new Mailbox<>(1, 1);
        Sending sending = new Sending();
        sending.between = between;
        sending.count = count;
        sending.setScheduler(ONE_THREAD).start();
        Receiving receiving = new Receiving();
        receiving.between = between;
        receiving.times = count;
        return run(receiving);
    }

    /** Hands a token round so many tasks, so many times in all. */
    public static long ring(int tasks, int hops) {
        Passing[] all = new Passing[tasks];
        for (int i = 0; i < tasks; i++) all[i] = new Passing();
        for (int i = 0; i < tasks; i++) {
            all[i].next = all[(i + 1) % tasks].own;
            all[i].setScheduler(ONE_THREAD).start();
        }
        all[0].own.putb(hops);
        long sum = 0;
        for (Passing each : all) {
            each.joinb();
            sum += each.passed;
        }
        return sum;
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    public static long skynet(int leaves) {
        Tree root = new Tree();
        root.size = leaves;
        return run(root);
    }

    private static long run(Summing task) {
        task.setScheduler(ONE_THREAD).start();
        task.joinb();
        return task.sum;
    }

    private abstract static class Summing extends Task<Void> {
        int times;
        long sum;
    }

    private static final class Switching extends Summing {
        @Override
        public void execute() throws Pausable {
            for (int i = 0; i < times; i++) {
                sum += i;
                Task.yield();
            }
        }
    }

    private static final class Calling extends Summing {
        @Override
        public void execute() throws Pausable {
            long total = 0;
            for (int i = 0; i < times; i++) total += callee(i);
            sum = total;
        }

        private static long callee(int i) throws Pausable {
            if (i < 0) Task.yield();
            return i;
        }
    }

    private static final class SuspendingCalling extends Summing {
        @Override
        public void execute() throws Pausable {
            long total = 0;
            for (int i = 0; i < times; i++) total += callee(i);
            sum = total;
        }

        private static long callee(int i) throws Pausable {
            Task.yield();
            return i;
        }
    }

    private static final class Deep extends Summing {
        private int depth;

        @Override
        public void execute() throws Pausable {
            sum = descend(depth);
        }

        private long descend(int left) throws Pausable {
            if (left > 1) return descend(left - 1) + 1;
            long total = 0;
            for (int i = 0; i < times; i++) {
                total += i;
                Task.yield();
            }
            return total;
        }
    }

    private static final class Spawning extends Summing {
        @Override
        public void execute() throws Pausable {
            Mailbox<Integer> ended = new Mailbox<>(1, times);
            for (int i = 0; i < times; i++) {
                Counting counting = new Counting();
                counting.parent = this;
                counting.number = i;
                counting.ended = i == times - 1 ? ended : null;
                counting.setScheduler(ONE_THREAD).start();
            }
            ended.get();
        }
    }

    private static final class Counting extends Task<Void> {
        private Spawning parent;
        private int number;
        private Mailbox<Integer> ended;

        @Override
        public void execute() throws Pausable {
            parent.sum += number;
            if (ended != null) ended.put(number);
        }
    }

    private static final class Giving extends Generator<Integer> {
        private int count;

        @Override
        public void execute() throws Pausable {
            for (int i = 0; i < count; i++) this.yield(i);
        }
    }

    private static final class Sending extends Task<Void> {
        private Mailbox<Integer> between;
        private int count;

        @Override
        public void execute() throws Pausable {
            for (int i = 0; i < count; i++) between.put(i & 127);
        }
    }

    private static final class Receiving extends Summing {
        private Mailbox<Integer> between;

        @Override
        public void execute() throws Pausable {
            for (int i = 0; i < times; i++) sum += between.get();
        }
    }

    private static final class Passing extends Task<Void> {
        private final Mailbox<Integer> own = new Mailbox<>(1, 1);
        private Mailbox<Integer> next;
        private long passed;

        @Override
        public void execute() throws Pausable {
            while (true) {
                int left = own.get();
                if (left > 0) passed++;
                next.put(left - 1);
                if (left <= 0) return;
            }
        }
    }

    private static final class Tree extends Summing {
        private int first;
        private int size;
        private Mailbox<Long> above;

        @Override
        public void execute() throws Pausable {
            if (size == 1) {
                sum = first;
            } else {
                Mailbox<Long> sums = new Mailbox<>(10, 10);
                for (int i = 0; i < 10; i++) {
                    Tree child = new Tree();
                    child.size = size / 10;
                    child.first = first + i * child.size;
                    child.above = sums;
                    child.setScheduler(ONE_THREAD).start();
                }
                for (int i = 0; i < 10; i++) sum += sums.get();
            }
            if (above != null) above.put(sum);
        }
    }
}
