package io.yuzuri;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * A program of tasks that spawn, await, time out, recurse until their stack ends and are cancelled in a heap that is
 * kept full: run in a JVM of its own, with little memory and small stacks. Says how many tasks began, how many entered
 * their {@code finally}, and how often the heap was full and a stack at its end.
 */
final class FullHeap {
    private static final int TASKS = 20;
    private static final Duration SHORT = Duration.ofNanos(50_000);
    private static final NanoClock CLOCK = NanoClock.system();

    private static long begun;
    private static long ended;
    private static long full;
    private static long deep;
    private static long end;

    /** What keeps the heap full; a part of it is dropped each time that nothing more can be had. */
    private static final ArrayDeque<byte[]> HELD = new ArrayDeque<>(1 << 16);

    private FullHeap() {}

    /** Fills the heap to the last byte, and leaves a little now and then. */
    private static void fill(int seed) {
        try {
            for (int size = 1 << 16; size >= 16; size /= 16) {
                try {
                    while (HELD.size() < 1 << 15) HELD.push(new byte[size]);
                } catch (OutOfMemoryError none) {
                    full++;
                }
            }
        } finally {
            for (int i = 0; i < seed % 64 && !HELD.isEmpty(); i++) HELD.poll();
            if (seed % 3 == 0) HELD.clear();
        }
    }

    /** A deadline a level, until no frame fits any more. */
    @SuppressWarnings("InfiniteRecursion") // the end of the stack is what it is for
    private static void recurse() {
        Timeout level = Timeout.after(Duration.ofDays(1));
        try {
            recurse();
        } finally {
            level.close();
        }
    }

    /** {@code try { for (…) one of: pause, sleep, time out, spawn and await, in turns } finally { ended++; }} */
    private static final class Churning extends Hand<Void> {
        private final int seed;
        private final int rounds;
        private final boolean child;
        private int round;
        private Timeout limit;
        private Task<Void> spawned;

        Churning(int seed, int rounds, boolean child) {
            this.seed = seed;
            this.rounds = rounds;
            this.child = child;
        }

        @Override
        protected boolean step() throws Throwable {
            try {
                if (state == 0) begun++;
                boolean suspended = advance();
                if (!suspended) ended++;
                return !suspended;
            } catch (Throwable failure) {
                ended++;
                throw failure;
            }
        }

        private boolean advance() throws Throwable {
            while (CLOCK.nanoTime() - end < 0 && round < rounds) {
                try {
                    if (state == 1) resumed();
                    state = 1;
                    if (limit != null) limit.close();
                    limit = null;
                    if (begin()) return true;
                } catch (OutOfMemoryError none) {
                    full++;
                    state = 2;
                } catch (StackOverflowError end) {
                    deep++;
                    state = 2;
                } catch (TaskTimeout late) {
                    state = 2;
                    if (limit != null) limit.close();
                    limit = null;
                }
            }
            return false;
        }

        private boolean begin() throws Throwable {
            int kind = seed + round++;
            if (kind % 307 == 0) fill(kind);
            if (kind % 127 == 0) recurse();
            switch (kind % 5) {
                case 0:
                    return pause();
                case 1:
                    return sleep(SHORT);
                case 2:
                    limit = Timeout.after(SHORT);
                    return sleep(Duration.ofDays(1));
                case 3:
                    if (child) return pause();
                    spawned = Yield.spawn(new Churning(kind, 3, true));
                    return await(spawned);
                default:
                    if (child) return pause();
                    spawned = Yield.spawn(new Churning(kind, 100, true));
                    spawned.cancel();
                    return pause();
            }
        }
    }

    private static final class Root extends Hand<Void> {
        private Task<Void> survivor;

        @Override
        protected boolean step() throws Throwable {
            if (state == 0) {
                for (int i = 0; i < TASKS; i++) Yield.spawn(new Churning(i, Integer.MAX_VALUE, false));
                survivor = Yield.spawn(new Churning(3, 0, true));
                state = 1;
                if (await(survivor)) return SUSPENDED;
            }
            resumed();
            return done(null);
        }
    }

    public static void main(String[] arguments) {
        end = CLOCK.nanoTime() + Duration.ofMillis(Long.parseLong(arguments[0])).toNanos();
        String how = "lived";
        try {
            Scheduler.builder()
                    .uncaughtHandler((task, failure) -> {})
                    .watchdog(Duration.ofSeconds(1), tooLong -> {})
                    .run(new Root());
        } catch (Throwable failure) {
            HELD.clear();
            how = "ended by " + failure;
        }
        HELD.clear();
        System.out.println("begun " + begun + " ended " + ended + " full " + full + " deep " + deep + " " + how);
    }
}
