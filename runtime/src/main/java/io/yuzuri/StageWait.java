package io.yuzuri;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A task's wait for a completion stage, of which nothing stays at the stage when it ends early.
 *
 * <p>A stage forgets none of its dependents, but one of {@link CompletableFuture#anyOf} when that is complete; so the
 * wait is for any of the stage and a gate, and who ceases to wait opens the gate. A stage of another class has one
 * dependent for each scheduler, whoever waits.
 */
final class StageWait extends Outside {
    private final CompletableFuture<?> future;
    private final CompletableFuture<Object> gate = new CompletableFuture<>();
    private final boolean isUsers;

    /** @param isUsers whether it is a user's, and wraps what the stages before it failed with */
    StageWait(Run run, CompletionStage<?> stage, boolean isUsers) {
        super(run, "a completion stage", DROPPED);
        this.isUsers = isUsers;
        this.future = run.loop.stages.future(stage);
        if (future.isDone()) {
            answerNow();
        } else {
            CompletableFuture.anyOf(future, gate).whenComplete((result, failure) -> {
                if (future.isDone()) answerNow();
            });
        }
    }

    private void answerNow() {
        future.whenComplete((result, failure) -> answer(failure == null ? result : failed(failure)));
    }

    private Failure failed(Throwable failure) {
        return isUsers ? Failure.ofStage(failure) : new Failure(failure);
    }

    @Override
    public void forget(Run cancelled) {
        super.forget(cancelled);
        gate.complete(null);
    }
}
