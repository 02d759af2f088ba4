package io.yuzuri.progress;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * For files and pipes: the first step gets a line, the last one, and between them one each half minute.
 *
 * <pre>{@code servers: 30 of 120, 25 %, 1 min 40 s, about 5 min left: PING, netty}</pre>
 */
final class Lines implements Progress {
    static final long INTERVAL = TimeUnit.SECONDS.toNanos(30);

    private final String command;
    private final long steps;
    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final long begun;
    private long said;
    private long done;

    Lines(String command, long steps, Consumer<String> out, LongSupplier nanos) {
        this.command = command;
        this.steps = steps;
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.said = begun;
    }

    @Override
    public void step(String what) {
        done++;
        long now = nanos.getAsLong();
        if (done > 1 && done < steps && now - said < INTERVAL) return;
        said = now;
        long gone = now - begun;
        String left = done < steps ? ", about " + time(gone / done * (steps - done)) + " left" : "";
        out.accept("%s: %d of %d, %d %%, %s%s: %s"
                .formatted(command, done, steps, 100 * done / steps, time(gone), left, what));
    }

    private static String time(long nanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        if (seconds < 60) return seconds + " s";
        long minutes = seconds / 60;
        if (minutes < 10 && seconds % 60 > 0) return minutes + " min " + seconds % 60 + " s";
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    @Override
    public void close() {
        // The last line is said.
    }
}
