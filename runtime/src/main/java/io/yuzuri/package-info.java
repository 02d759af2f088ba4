/**
 * Coroutines for plain Java, compiled at build time: what a program sees, and the scheduler beneath it.
 *
 * <p>Users meet {@link io.yuzuri.Coroutine}, {@link io.yuzuri.Yield}, {@link io.yuzuri.Task} and
 * {@link io.yuzuri.Scheduler}. Generated code meets {@link io.yuzuri.Resumable} and {@link io.yuzuri.generated.Source},
 * and nothing else.
 *
 * <h2>Which thread may call what</h2>
 *
 * <table border="1">
 *   <caption>A task runs on its scheduler's thread, in as-written mode on one of its own that stands for it.</caption>
 *   <tr><th>methods</th><th>who may call</th><th>what others get</th></tr>
 *   <tr><td>{@code Yield}: all that suspend; {@code TaskScope.join}, {@code close}</td>
 *     <td>coroutines; on a thread without a scheduler they block, where that makes sense</td>
 *     <td>{@link java.lang.IllegalStateException} from ordinary code on a scheduler's thread</td></tr>
 *   <tr><td>{@code Yield.spawn}, {@code current}; {@code TaskScope.open}, {@code spawn}, {@code cancel}</td>
 *     <td>the scheduler's thread, in a task</td><td>{@code IllegalStateException}</td></tr>
 *   <tr><td>{@code Yield.close}, {@code provider}, {@code drained}, {@code isDrained}; {@code Timeout};
 *     {@code TaskLocal}</td>
 *     <td>the scheduler's thread, in a task; any thread without a scheduler</td><td>they work for that thread</td></tr>
 *   <tr><td>{@code WaitQueue}</td><td>the thread of the scheduler whose tasks wait in it</td>
 *     <td>{@code IllegalStateException} where somebody waits; else nothing may be relied on</td></tr>
 *   <tr><td>{@code Task}: all methods; {@code Scheduler}: {@code submit}, {@code shutdown}, {@code dump},
 *     {@code statistics}; {@code SchedulerGroup}: the same</td><td>any thread</td><td></td></tr>
 *   <tr><td>{@code Scheduler.run}, {@code runRoot}; {@code SchedulerGroup.run}</td>
 *     <td>any thread, which it blocks</td><td></td></tr>
 *   <tr><td>builders</td><td>one thread at a time</td><td></td></tr>
 * </table>
 *
 * <p>The house, from the top: {@code Yield} is the one file that lists what a task can ask of its scheduler;
 * {@code Resumable} holds the same operations for generated code; {@code Loop} decides who runs; {@code Reactor} knows
 * who waits for which channel; {@code Timers} who waits for which deadline; {@code ReadyQueue} who is ready;
 * {@code Inbox} what other threads want; {@code CancelScope} what
 * can be cancelled as a whole; {@code Ending} how a scheduler ends before it has run out of tasks. {@code AsWritten}
 * runs a task's own method on a thread of its own behind the face of a {@code Resumable}, so that the loop does not
 * know the difference.
 */
package io.yuzuri;
