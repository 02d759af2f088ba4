package io.yuzuri;

import java.time.Clock;

/** Real time: the default, and the only place that reads it. */
enum SystemClock implements NanoClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Clock wallClock() {
        return Clock.systemUTC();
    }
}
