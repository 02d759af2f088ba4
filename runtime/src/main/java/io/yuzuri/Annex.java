package io.yuzuri;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What only few tasks need. What other threads ask for is guarded by the lock of its {@link Run}; the rest is the
 * loop's thread's.
 */
final class Annex extends Inbox.Request {
    /** The name the user gave, or null. */
    String name;

    /** Who awaits the task, first come first. */
    final List<Run> joiners = new ArrayList<>(2);

    /** What {@link Task#toCompletableFuture()} gave out, or null. */
    CompletableFuture<Object> future;

    /** Whether only tasks of other schedulers were given it: then it counts as long as one of them waits. */
    boolean futureIsOurs;

    /** What cancelled the whole task, or null; guarded by the lock until the task is started. */
    Cancellation cancellation;

    /** The block of the task that it is in now, or null. */
    CancelScope innermost;

    /** The scope whose child the task is, or null. */
    TaskScope memberOf;

    /** Place among the children of that scope. */
    int place;

    /** The queues in which others wait for it to wake them, or null. */
    WaitQueue.Duty duties;

    /** Which task it is, if the order of ready tasks asks for it. */
    Lineage lineage;

    /** What it waits with for several things at once, or null before the first time. */
    AnyWait any;

    /** Those who wait for its end among other things, or null. */
    Branches observers;

    /** How often it has gone on although it was cancelled, and since when. */
    int defiances;

    long defiesSince;

    /** What one of its calls was given last by a callee or a wait that failed, or null. */
    Failure comesThrough;

    /** The values of the {@link TaskLocal}s that the task sees, or null. */
    TaskLocal.Binding locals;

    /** What was bound to the thread when it last suspended, if the scheduler carries that. */
    Object[] carried;

    /** The task itself, while its future has not been told although it has ended; else null. */
    Run untold;

    @Override
    void carryOut() {
        if (Finishing.complete(untold, future) || untold.loop.inbox.offer(this)) return;
        Finishing.completeAtLast(untold, future);
    }

    /** Whether somebody gets what the future gets. */
    boolean futureCounts() {
        return !futureIsOurs || future.getNumberOfDependents() > 0;
    }
}
