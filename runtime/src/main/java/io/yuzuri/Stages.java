package io.yuzuri;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a scheduler awaits of completion stages; for each that is no future it has one, as long as that lives. */
final class Stages {
    /** A stage, as long as it lives: itself, whatever it says that it equals. */
    private static final class Key extends WeakReference<CompletionStage<?>> {
        private final int hash;

        Key(CompletionStage<?> stage, ReferenceQueue<CompletionStage<?>> dead) {
            super(stage, dead);
            this.hash = System.identityHashCode(stage); // says only where to look
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key key && get() != null && get() == key.get();
        }
    }

    /** Made for the first stage: most schedulers never see one. */
    private Map<Key, CompletableFuture<Object>> futures = Map.of();

    private final ReferenceQueue<CompletionStage<?>> dead = new ReferenceQueue<>();

    private final StageWaits waits = new StageWaits();

    /** Tells a wait when the stage is complete, which may be now. */
    void await(CompletionStage<?> stage, StageWait wait) {
        waits.add(future(stage), wait);
    }

    /** A wait ends early. */
    void forget(StageWait wait) {
        waits.remove(wait);
    }

    private CompletableFuture<?> future(CompletionStage<?> stage) {
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
        for (Reference<?> gone; (gone = dead.poll()) != null; ) futures.remove(gone);
        CompletableFuture<Object> known = futures.get(new Key(stage, null));
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
        if (futures.isEmpty()) futures = new HashMap<>();
        futures.put(new Key(stage, dead), made);
        return made;
    }
}
