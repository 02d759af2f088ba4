/**
 * Coroutines for plain Java, compiled at build time: what a program sees, and the scheduler beneath it.
 *
 * <p>Users meet {@link io.yuzuri.Coroutine}, {@link io.yuzuri.Yield}, {@link io.yuzuri.Task} and
 * {@link io.yuzuri.Scheduler}. Generated code meets {@link io.yuzuri.Resumable} and {@link io.yuzuri.Source}, and
 * nothing else.
 *
 * <p>The house, from the top: {@code Yield} is the one file that lists what a task can ask of its scheduler;
 * {@code Resumable} holds the same operations for generated code; {@code Loop} decides who runs; {@code Reactor} knows
 * who waits for which channel; {@code Timers} who waits for which deadline; {@code ReadyQueue} who is ready;
 * {@code Inbox} what other threads want. {@code AsWritten} runs a task's own method on a thread of its own behind the
 * face of a {@code Resumable}, so that the loop does not know the difference.
 */
package io.yuzuri;
