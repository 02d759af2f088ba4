package io.yuzuri;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The one future that a scheduler has for each stage that is none, as long as that lives. */
final class Stages {
    /** Made for the first stage: most schedulers never see one. */
    private Map<CompletionStage<?>, CompletableFuture<Object>> futures = Map.of();

    CompletableFuture<?> future(CompletionStage<?> stage) {
        return stage instanceof CompletableFuture<?> future && canBeAsked(future) ? future : futureFor(stage);
    }

    /** A minimal stage is a future that only cannot be asked anything. */
    private static boolean canBeAsked(CompletableFuture<?> future) {
        try {
            future.isDone();
            return true;
        } catch (UnsupportedOperationException minimal) {
            return false;
        }
    }

    private CompletableFuture<?> futureFor(CompletionStage<?> stage) {
        CompletableFuture<Object> known = futures.get(stage);
        if (known != null) return known;
        CompletableFuture<Object> made = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                made.complete(result);
            } else {
                made.completeExceptionally(failure);
            }
        });
        if (made.isDone()) return made;
        if (futures.isEmpty()) futures = new WeakHashMap<>();
        futures.put(stage, made);
        return made;
    }
}
