package io.yuzuri;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * Who of a scheduler's tasks waits for which future: a future has one dependent for all of them, and none when nobody
 * waits any more.
 *
 * <p>A future forgets none of its dependents, but one of {@link CompletableFuture#anyOf} when that is complete; so the
 * dependent is of any of the future and a gate, and the last who ceases to wait opens the gate. To look for a dependent
 * takes the longer the more there are: so there is one, and those who wait are a list in which each knows its place.
 *
 * <p>Law: what is known of a future is guarded by the lock, for any thread may complete it; nobody's code runs inside.
 */
final class StageWaits {

    /** Those who wait for one future, first come first. */
    private final class Line implements BiConsumer<Object, Throwable> {
        private final CompletableFuture<?> future;
        private final CompletableFuture<Object> gate = new CompletableFuture<>();
        private StageWait first;
        private StageWait last;
        private boolean told;

        private Line(CompletableFuture<?> future) {
            this.future = future;
        }

        /** Twice, for a future forgets a dependent that fails, as at the end of a stack. */
        void subscribe() {
            CompletableFuture.anyOf(future, gate).whenComplete(this).whenComplete(this);
        }

        /** The future, or the gate, is complete; any thread. */
        @Override
        public void accept(Object result, Throwable failure) {
            synchronized (StageWaits.this) {
                told = true; // so nobody comes or goes any more
                lines.remove(future, this);
            }
            Throwable failed = null;
            for (StageWait wait = first; wait != null; wait = wait.behind) {
                try {
                    wait.accept(result, failure);
                } catch (Throwable full) {
                    failed = full; // the next time, perhaps; the others now
                }
            }
            if (failed != null) throw Failure.rethrow(failed);
        }

        private void add(StageWait wait) {
            wait.before = last;
            if (last == null) {
                first = wait;
            } else {
                last.behind = wait;
            }
            last = wait;
        }

        private void unlink(StageWait wait) {
            StageWait before = wait.before;
            StageWait behind = wait.behind;
            if (before == null) {
                first = behind;
            } else {
                before.behind = behind;
            }
            if (behind == null) {
                last = before;
            } else {
                behind.before = before;
            }
        }
    }

    private final Map<CompletableFuture<?>, Line> lines = new IdentityHashMap<>(2);

    /** Tells a wait when the future is complete, which may be now. */
    @SuppressWarnings("UndefinedEquals") // the map asks for identity
    void add(CompletableFuture<?> future, StageWait wait) {
        Line made = null;
        synchronized (this) {
            Line line = lines.get(future);
            if (line == null && !future.isDone()) {
                line = made = new Line(future);
                lines.put(future, line);
            }
            if (line != null) {
                line.add(wait);
                wait.line = line;
            }
        }
        if (wait.line == null) {
            future.whenComplete(wait).whenComplete(wait);
        } else if (made != null) {
            subscribe(made, wait);
        }
    }

    private void subscribe(Line made, StageWait wait) {
        try {
            made.subscribe();
        } catch (Throwable failure) {
            remove(wait);
            throw failure;
        }
    }

    /** A wait ends early; the loop's thread. */
    void remove(StageWait wait) {
        if (!(wait.line instanceof Line line)) return;
        synchronized (this) {
            wait.line = null;
            if (line.told) return;
            line.unlink(wait);
            if (line.first != null) return;
            lines.remove(line.future, line);
        }
        line.gate.complete(null);
    }
}
