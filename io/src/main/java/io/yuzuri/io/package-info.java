/**
 * Ready-made coroutines over channels.
 *
 * <p>{@link io.yuzuri.io.Io} has the operations, {@link io.yuzuri.io.StreamReader} reads lines and what ends with a
 * delimiter, {@link io.yuzuri.io.BufferPool} lends buffers while data is in flight. Laws that hold for all of it: an
 * operation tries first and suspends only if it would block; it checks first whether the task was cancelled, also if it
 * then completes at once; what a cancelled one has read or written can be told from its buffer. Channels are in
 * non-blocking mode.
 *
 * <p>Everything here is written with {@link io.yuzuri.Yield} alone: ordinary coroutines, compiled by Yuzuri's own
 * processor.
 */
package io.yuzuri.io;
