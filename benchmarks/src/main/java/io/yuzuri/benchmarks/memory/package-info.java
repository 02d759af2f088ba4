/**
 * What tasks cost in masses: each measurement in a JVM of its own, by {@link io.yuzuri.benchmarks.memory.MassesMain}.
 */
package io.yuzuri.benchmarks.memory;
