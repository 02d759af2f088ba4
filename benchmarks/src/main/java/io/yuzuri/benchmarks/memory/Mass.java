package io.yuzuri.benchmarks.memory;

/**
 * What was measured of a mass.
 *
 * @param program what they do
 * @param peer on which library
 * @param count how many
 * @param bytesEach live objects for each of them, while all are suspended
 * @param residentBytes of the whole process then, after a collection
 * @param peakBytes the most that it had until then
 * @param startNanos until all were suspended
 * @param finishNanos from there, or from the instant that they sleep to, to the end
 * @param failure why there is nothing of all this; or null
 */
public record Mass(
        String program,
        String peer,
        long count,
        double bytesEach,
        long residentBytes,
        long peakBytes,
        long startNanos,
        long finishNanos,
        String failure) {}
