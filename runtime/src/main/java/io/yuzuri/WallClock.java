package io.yuzuri;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Dates by a clock that knows none: it begins with the year 2000. */
final class WallClock extends Clock {
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private final NanoClock clock;
    private final ZoneId zone;

    WallClock(NanoClock clock) {
        this(clock, ZoneOffset.UTC);
    }

    private WallClock(NanoClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new WallClock(clock, other);
    }

    @Override
    public Instant instant() {
        return BEGINNING.plusNanos(clock.nanoTime());
    }
}
