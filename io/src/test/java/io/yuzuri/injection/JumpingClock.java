package io.yuzuri.injection;

import io.yuzuri.NanoClock;

/** Time that passes when nothing is ready, whatever is waited for outside. */
final class JumpingClock implements NanoClock {
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public long idle(long nanos, boolean outside) {
        if (nanos < 0) return -1;
        now += nanos;
        return 0;
    }
}
