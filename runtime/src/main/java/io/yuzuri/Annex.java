package io.yuzuri;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What only few tasks need; guarded by the lock of its {@link Run}. */
final class Annex {
    /** The name the user gave, or null. */
    String name;

    /** Who awaits the task, first come first. */
    final List<Run> joiners = new ArrayList<>(2);

    /** What {@link Task#toCompletableFuture()} gave out, or null. */
    CompletableFuture<Object> future;
}
