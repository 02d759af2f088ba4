/**
 * What the tasks of one scheduler share: mailboxes, broadcasts, values that change, permits, mutexes, events, latches,
 * limits of rate, ticks; and how to try again.
 *
 * <p>Between two suspension points a task is alone, so most state needs none of this. Laws that hold for all of it:
 * first come, first served, and nobody who comes later gets past those who wait; whatever was handed to a task is the
 * task's, also if it is cancelled before it runs, and a task that was cancelled while it waited has left the line. So
 * no wake-up, permit or element is lost. Every operation that suspends checks first whether the task was cancelled,
 * also if it then completes at once.
 *
 * <p>One scheduler's thread may use an object of these. Those that find tasks of another scheduler waiting throw
 * {@link java.lang.IllegalStateException}.
 *
 * <p>It is built on {@link io.yuzuri.WaitQueue} and the scheduler's clock alone: ordinary coroutines, compiled by
 * Yuzuri's own processor.
 */
package io.yuzuri.sync;
