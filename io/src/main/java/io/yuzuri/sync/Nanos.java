package io.yuzuri.sync;

import java.time.Duration;
import java.util.Objects;

/** Durations as the clock has them. */
final class Nanos {
    /** What cannot be told from for ever. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 4);

    private Nanos() {}

    /** Those beyond what the clock can tell are as long as it can tell; negative ones are none. */
    static long of(Duration duration) {
        if (Objects.requireNonNull(duration, "duration").isNegative()) return 0;
        return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : LONGEST.toNanos();
    }
}
