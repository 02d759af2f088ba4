/**
 * How late what is due becomes while tasks compute: each measurement in a JVM of its own, by
 * {@link io.yuzuri.benchmarks.lateness.LatenessMain}.
 */
package io.yuzuri.benchmarks.lateness;
