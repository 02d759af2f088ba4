/**
 * The servers that are compared: the same two protocols on each way to serve. Each runs in a process of its own, with
 * one thread that serves.
 */
package io.yuzuri.benchmarks.server;
