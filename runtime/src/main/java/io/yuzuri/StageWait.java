package io.yuzuri;

import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * A task's wait for a completion stage, of which nothing stays at the stage when it ends early: {@link StageWaits}. A
 * stage of another class has one dependent for each scheduler, whoever waits: {@link Stages}.
 */
final class StageWait extends Outside implements BiConsumer<Object, Throwable> {
    /** Those who wait for the same, until this ceases to wait; null if the stage was complete. */
    Object line;

    /** Neighbours in that line. */
    StageWait before;

    StageWait behind;

    /** The task of another scheduler whose future it is, or null. */
    private final Resumable<?> task;

    /** A wait for a task of another scheduler. */
    static StageWait of(Run run, Task<?> task) {
        return new StageWait(run, task.future(true), (Resumable<?>) task);
    }

    /** @param task whose stage it is; null for a user's, which wraps what the stages before it failed with */
    StageWait(Run run, CompletionStage<?> stage, Resumable<?> task) {
        super(run, "a completion stage", DROPPED);
        this.task = task;
        run.loop.stages.await(stage, this);
    }

    /** The stage is complete; whatever is wrong with the heap or the stack, the task is told something. */
    @Override
    public void accept(Object result, Throwable failure) {
        if (isAnswered()) return;
        answer(task != null && task.isDone() ? task.outcome() : failure == null ? result : failed(failure));
    }

    private Failure failed(Throwable failure) {
        try {
            return Failure.ofStage(failure);
        } catch (Throwable full) {
            return loop.spare.noRoom();
        }
    }

    @Override
    public void forget(Run cancelled) {
        super.forget(cancelled);
        try {
            loop.stages.forget(this);
        } catch (Throwable full) {
            // Then the stage keeps a dependent at which nobody waits.
        }
    }
}
