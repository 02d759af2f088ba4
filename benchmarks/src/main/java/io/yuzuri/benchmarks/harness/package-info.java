/**
 * Starts servers and load, each on a core of its own, and measures: {@link io.yuzuri.benchmarks.harness.ServersCommand}
 * says what, {@link io.yuzuri.benchmarks.harness.Campaign} in which order.
 */
package io.yuzuri.benchmarks.harness;
