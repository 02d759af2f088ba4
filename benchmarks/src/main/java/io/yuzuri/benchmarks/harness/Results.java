package io.yuzuri.benchmarks.harness;

import java.util.List;
import java.util.Map;

/**
 * All that was measured of servers, as it is written to a file.
 *
 * @param environment what it was measured on, and with which command
 * @param samples one for each contender, load and round
 * @param calls system calls
 * @param idle what idle connections cost
 */
public record Results(Map<String, String> environment, List<Sample> samples, List<Calls> calls, List<Idle> idle) {
    /**
     * One measurement.
     *
     * @param server the contender
     * @param load what load
     * @param fork which of its processes
     * @param round which round
     * @param allocated bytes that its JVM allocated in the whole run
     * @param result what the load says
     */
    public record Sample(String server, String load, int fork, int round, long allocated, LoadResult result) {}

    /**
     * The system calls of one run.
     *
     * @param server the contender
     * @param load what load
     * @param requests how many requests
     * @param byName how many calls, of all that the load could cause
     */
    public record Calls(String server, String load, long requests, Map<String, Long> byName) {}

    /**
     * What connections cost that have been used once.
     *
     * @param server the contender
     * @param connections how many
     * @param heapBytes live objects for all of them
     * @param residentBytes memory that the system gave for all of them, of a process whose heap was in memory before
     * @param descriptors how many were opened
     */
    public record Idle(String server, int connections, long heapBytes, long residentBytes, long descriptors) {}
}
