package io.yuzuri.benchmarks.harness;

/**
 * What the load says at its end.
 *
 * @param requests answered in the measured time
 * @param total answered in all
 * @param nanos the measured time
 * @param cpuNanos the server's CPU time in it
 * @param userTicks the server's ticks of 10 ms in user mode
 * @param systemTicks and in system mode
 * @param loadCpuNanos the load's own CPU time in it
 * @param p50 nanoseconds that half of the batches took at most
 * @param p99 and 99 % of them
 * @param p999 and 99.9 %
 * @param max the longest
 */
public record LoadResult(
        long requests,
        long total,
        long nanos,
        long cpuNanos,
        long userTicks,
        long systemTicks,
        long loadCpuNanos,
        long p50,
        long p99,
        long p999,
        long max) {}
