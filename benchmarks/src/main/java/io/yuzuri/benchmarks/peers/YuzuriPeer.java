package io.yuzuri.benchmarks.peers;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.sync.Mailbox;
import java.util.Optional;

/** Ours. */
public final class YuzuriPeer {
    private YuzuriPeer() {}

    /** Suspends so many times. */
    public static long switches(int times) {
        return Scheduler.run(YuzuriPeerTasks.switching(times));
    }

    @Coroutine
    static long switching(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += i;
            Yield.pause();
        }
        return sum;
    }

    /** Calls one that does not suspend, so many times. */
    public static long calls(int times) {
        return Scheduler.run(YuzuriPeerTasks.calling(times));
    }

    @Coroutine
    static long calling(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) sum += callee(i);
        return sum;
    }

    @Coroutine
    static long callee(int i) {
        if (i < 0) Yield.pause();
        return i;
    }

    /** Calls one that suspends once, so many times. */
    public static long suspendingCalls(int times) {
        return Scheduler.run(YuzuriPeerTasks.suspendingCalling(times));
    }

    @Coroutine
    static long suspendingCalling(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) sum += suspendingCallee(i);
        return sum;
    }

    @Coroutine
    static long suspendingCallee(int i) {
        Yield.pause();
        return i;
    }

    /** Suspends so many times below so many calls. */
    public static long deepSwitches(int depth, int times) {
        return Scheduler.run(YuzuriPeerTasks.descend(depth, times));
    }

    @Coroutine
    static long descend(int left, int times) {
        if (left > 1) return descend(left - 1, times) + 1;
        return switching(times); // one method for every depth, so that the JIT compiler makes the same of it
    }

    /** Starts so many that end at once. */
    public static long spawns(int count) {
        long[] sum = new long[1];
        Scheduler.run(YuzuriPeerTasks.spawning(count, sum));
        return sum[0];
    }

    @Coroutine
    static void spawning(int count, long[] sum) {
        for (int i = 0; i < count; i++) Yield.spawn(YuzuriPeerTasks.counting(i, sum));
    }

    @Coroutine
    static void counting(int i, long[] sum) {
        if (i < 0) Yield.pause();
        sum[0] += i;
    }

    /** Takes so many values from one that gives them one by one: there is no generator yet, so two tasks take turns. */
    public static long steps(int count) {
        return Scheduler.run(YuzuriPeerTasks.taking(count));
    }

    private static final class Given {
        private int value;
        private boolean ended;
    }

    @Coroutine
    static long taking(int count) {
        Given given = new Given();
        Yield.spawn(YuzuriPeerTasks.giving(count, given));
        long sum = 0;
        while (true) {
            Yield.pause();
            if (given.ended) return sum;
            sum += given.value;
        }
    }

    @Coroutine
    static void giving(int count, Given given) {
        for (int i = 0; i < count; i++) {
            given.value = i;
            Yield.pause();
        }
        given.ended = true;
    }

    /** Hands so many elements from one task to another. */
    public static long hops(int count) {
        return Scheduler.run(YuzuriPeerTasks.receiving(count, Mailbox.rendezvous()));
    }

    @Coroutine
    static long receiving(int count, Mailbox<Integer> between) {
        Yield.spawn(YuzuriPeerTasks.sending(count, between));
        long sum = 0;
        for (int i = 0; i < count; i++) sum += between.receive();
        return sum;
    }

    @Coroutine
    static void sending(int count, Mailbox<Integer> between) {
        for (int i = 0; i < count; i++) between.send(i & 127);
    }

    /** Takes so many elements from two tasks, waiting for either. */
    public static long choices(int count) {
        return Scheduler.run(YuzuriPeerTasks.choosing(count, Mailbox.bounded(1), Mailbox.bounded(1)));
    }

    @Coroutine
    static long choosing(int count, Mailbox<Integer> one, Mailbox<Integer> other) {
        Yield.spawn(YuzuriPeerTasks.sendingEveryOther(0, count, one));
        Yield.spawn(YuzuriPeerTasks.sendingEveryOther(1, count, other));
        Waitable[] things = {one.receivable(), other.receivable()};
        long sum = 0;
        for (int left = count; left > 0; ) {
            Optional<Integer> element = (Yield.any(things) == 0 ? one : other).tryReceive();
            if (element.isEmpty()) continue;
            sum += element.get();
            left--;
        }
        return sum;
    }

    @Coroutine
    static void sendingEveryOther(int first, int count, Mailbox<Integer> to) {
        for (int i = first; i < count; i += 2) to.send(i & 127);
    }

    /** Hands a token round so many tasks, so many times in all. */
    public static long ring(int tasks, int hops) {
        long[] passed = new long[1];
        Scheduler.run(YuzuriPeerTasks.closeRing(tasks, hops, passed));
        return passed[0];
    }

    @Coroutine
    static void closeRing(int tasks, int hops, long[] passed) {
        Mailbox<Integer> first = Mailbox.bounded(1);
        Mailbox<Integer> own = first;
        for (int i = 1; i <= tasks; i++) {
            Mailbox<Integer> next = i == tasks ? first : Mailbox.bounded(1);
            Yield.spawn(YuzuriPeerTasks.pass(own, next, passed));
            own = next;
        }
        first.send(hops);
    }

    @Coroutine
    static void pass(Mailbox<Integer> own, Mailbox<Integer> next, long[] passed) {
        while (true) {
            int left = own.receive();
            if (left > 0) passed[0]++;
            next.send(left - 1);
            if (left <= 0) return;
        }
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    public static long skynet(int leaves) {
        return Scheduler.run(YuzuriPeerTasks.tree(0, leaves));
    }

    @Coroutine
    static long tree(int first, int size) {
        if (size == 1) return first;
        @SuppressWarnings({"unchecked", "rawtypes"})
        Task<Long>[] children = new Task[10];
        int each = size / 10;
        for (int i = 0; i < 10; i++) children[i] = Yield.spawn(YuzuriPeerTasks.tree(first + i * each, each));
        long sum = 0;
        for (Task<Long> child : children) sum += Yield.await(child);
        return sum;
    }
}
