package io.yuzuri;

/** Time that passes only when nothing is ready. */
final class VirtualClock implements NanoClock {
    private long now;

    VirtualClock() {
        this(0);
    }

    VirtualClock(long now) {
        this.now = now;
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

    void advance(long nanos) {
        now += nanos;
    }
}
