package io.yuzuri;

import io.yuzuri.generated.Source;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** {@link Yield#awaitOrCancel}: awaits a stage that nobody else needs. */
@Source(
        owner = "io.yuzuri.Yield",
        method = "awaitOrCancel",
        file = "Yield.java",
        states = {})
final class AwaitOrCancel<T> extends Resumable<T> {
    private final CompletionStage<T> stage;

    AwaitOrCancel(CompletionStage<T> stage) {
        this.stage = Objects.requireNonNull(stage, "stage");
    }

    @Override
    @SuppressWarnings("unchecked")
    protected boolean step() throws Throwable {
        try {
            if (state == 0) {
                state = 1;
                if (await(stage)) return SUSPENDED;
            }
            return done((T) resumed());
        } catch (TaskCancelled cancelled) {
            cancel(stage, cancelled);
            throw cancelled;
        }
    }

    /** One that has ended is left alone. What is called is somebody's own code. */
    static void cancel(CompletionStage<?> stage, TaskCancelled why) {
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (Throwable failure) {
            if (!Failure.keeps(why, failure)) Log.error("A stage could not be cancelled.", failure);
        }
    }

    @Override
    protected T asWritten() {
        return Yield.awaitOrCancel(stage);
    }
}
