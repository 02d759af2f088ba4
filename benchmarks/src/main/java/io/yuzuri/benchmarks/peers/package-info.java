/**
 * The same small programs on each library: what they do is said once, here.
 *
 * <p>switches: one task suspends n times, through the queue of those that are ready. calls: one calls a coroutine that
 * does not suspend but could; suspendingCalls: one that suspends once. deepSwitches: suspends below so many calls.
 * spawns: starts tasks that end at once. hops: elements go from one task to another, which waits. ring: a token goes
 * round a ring of tasks. choices: elements of two tasks are taken by a third, which waits for either. skynet: a tree
 * of tasks sums up its leaves. steps: a generator gives values one by one. Each returns a sum that is checked.
 *
 * <p>Everything is on one thread.
 */
package io.yuzuri.benchmarks.peers;
