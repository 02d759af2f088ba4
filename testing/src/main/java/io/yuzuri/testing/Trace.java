package io.yuzuri.testing;

import java.util.function.Consumer;

/**
 * What happened, in order, as a hash, and as text for whoever wants to read it: steps, instants, lengths; not contents,
 * for a signature may be another one each time.
 *
 * <p>Law: nothing in it differs between two runs of one seed, in whatever mode, JVM or build: no thread, no identity
 * hash, and no port, since those of a real network would differ too.
 */
final class Trace {
    private static final long PRIME = 0x100000001b3L;

    private final VirtualClock clock;
    private Consumer<? super String> log;
    private long hash = 0xcbf29ce484222325L;

    Trace(VirtualClock clock) {
        this.clock = clock;
    }

    long hash() {
        return hash;
    }

    void logTo(Consumer<? super String> log) {
        this.log = log;
    }

    /** Something happened to the channel, endpoint or host of this number; zero for none. */
    void record(String what, int number, long detail) {
        mix(clock.now());
        mix(what.hashCode());
        mix(number);
        mix(detail);
        if (log != null) log.accept(line(what, number, detail));
    }

    /** A step of a task, which was chosen out of several or was the only one. */
    void step(long wake, int ready, int chosen) {
        mix(wake);
        if (ready > 1) {
            record("ready task", 0, chosen);
        } else {
            mix(clock.now());
        }
    }

    private String line(String what, int number, long detail) {
        return String.format("%,15d ns  %s%s %d", clock.now(), number == 0 ? "" : "#" + number + " ", what, detail);
    }

    /** Fowler–Noll–Vo, by eight bytes at a time, with a shift, since a product never carries downwards. */
    private void mix(long value) {
        hash = (hash ^ value) * PRIME;
        hash ^= hash >>> 32;
    }
}
