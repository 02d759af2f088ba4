/**
 * Micro-benchmarks: each class is a small program, each method of it a way to run it. The programs themselves are in
 * {@link io.yuzuri.benchmarks.peers}.
 */
package io.yuzuri.benchmarks.micro;
