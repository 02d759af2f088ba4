package io.yuzuri.benchmarks.harness;

/**
 * A load: so many connections, of which so many have so many requests under way.
 *
 * @param kind the requests
 * @param size bytes of a message or a value
 * @param connections how many there are
 * @param active how many of them have requests under way
 * @param pipeline how many requests those have under way
 */
record Load(Kind kind, int size, int connections, int active, int pipeline) {
    /** For how long, in milliseconds, or how many requests, if that is not 0. */
    record Extent(long warmUpMillis, long measureMillis, long requests) {
        static Extent ofRequests(long requests) {
            return new Extent(0, 120_000, requests);
        }
    }

    @Override
    public String toString() {
        String who = active == connections ? "" + connections : connections + "/" + active;
        return kind.id() + " " + who + " x " + pipeline;
    }
}
