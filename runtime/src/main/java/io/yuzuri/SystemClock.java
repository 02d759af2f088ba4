package io.yuzuri;

/** Real time: the default, and the only place that reads it. */
enum SystemClock implements NanoClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
