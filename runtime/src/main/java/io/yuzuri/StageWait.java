package io.yuzuri;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * A task's wait for a completion stage, of which nothing stays at the stage when it ends early.
 *
 * <p>A stage forgets none of its dependents, but one of {@link CompletableFuture#anyOf} when that is complete; so the
 * wait is for any of the stage and a gate, and who ceases to wait opens the gate. A stage of another class has one
 * dependent for each scheduler, whoever waits.
 */
final class StageWait extends Outside implements BiConsumer<Object, Throwable> {
    private final CompletableFuture<Object> gate = new CompletableFuture<>();

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
        CompletableFuture<?> future = run.loop.stages.future(stage);
        CompletableFuture<?> first = future.isDone() ? future : CompletableFuture.anyOf(future, gate);
        // Twice, for a stage forgets a dependent that fails, as at the end of a stack.
        first.whenComplete(this).whenComplete(this);
    }

    /**
     * The stage, or the gate, is complete; whatever is wrong with the heap or the stack, the task is told something.
     */
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
        gate.complete(null);
    }
}
