package io.yuzuri.testing;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says each half minute how many seeds of a test are done, and how long the others will take. */
final class SeedCount {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(30);

    private final String test;
    private final int seeds;
    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final long begun;
    private long said;
    private int done;

    SeedCount(String test, int seeds, Consumer<String> out, LongSupplier nanos) {
        this.test = test;
        this.seeds = seeds;
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.said = begun;
    }

    void done() {
        done++;
        long now = nanos.getAsLong();
        if (now - said < INTERVAL || done == seeds) return;
        said = now;
        long left = TimeUnit.NANOSECONDS.toSeconds((now - begun) / done * (seeds - done));
        out.accept("%s: %d of %d seeds, about %d s left".formatted(test, done, seeds, left));
    }
}
