package io.yuzuri.benchmarks.harness;

/**
 * A load: so many connections, of which so many have so many requests under way at a time.
 *
 * @param kind the requests
 * @param size bytes of a message or a value
 * @param connections how many there are
 * @param turns how many of them take turns; the others stay idle
 * @param active how many of those have requests under way at a time
 * @param pipeline how many requests those have under way
 */
record Load(Kind kind, int size, int connections, int turns, int active, int pipeline) {
    /** For how long, in milliseconds, or how many requests, if that is not 0. */
    record Extent(long warmUpMillis, long measureMillis, long requests) {
        static Extent ofRequests(long requests) {
            return new Extent(0, 120_000, requests);
        }
    }

    @Override
    public String toString() {
        String who = active == connections ? "" + connections : connections + "/" + active;
        if (turns < connections) who += "/" + turns;
        return kind.id() + " " + who + " x " + pipeline;
    }
}
