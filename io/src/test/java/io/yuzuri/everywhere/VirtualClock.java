package io.yuzuri.everywhere;

import io.yuzuri.NanoClock;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;

/** Time that passes only when nothing is ready. */
public final class VirtualClock implements NanoClock {
    private long now;

    /** A scheduler in virtual time, which does what would block in place. */
    public static Scheduler.Builder scheduler() {
        return Scheduler.builder().clock(new VirtualClock()).offload(Runnable::run);
    }

    /** Runs a task so. */
    public static <T> T run(Task<T> task) {
        return scheduler().run(task);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public long idle(long nanos, boolean outside) {
        if (nanos < 0 || outside) return -1;
        now += nanos;
        return 0;
    }
}
