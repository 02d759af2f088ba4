package io.yuzuri.everywhere;

import io.yuzuri.NanoClock;

/** Time that passes only when nothing is ready. */
public final class VirtualClock implements NanoClock {
    private long now;

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
