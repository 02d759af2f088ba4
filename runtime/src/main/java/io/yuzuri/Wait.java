package io.yuzuri;

/** What a task may wait for, besides its turn and a deadline. */
interface Wait {
    /** The task no longer waits: it was cancelled. The loop's thread. */
    void forget(Run run);

    /** Whether a cancellation ends it; if not, the task is told when it is over. */
    default boolean isCancellable() {
        return true;
    }

    /** For dumps, behind the task's name: "awaits …". */
    String describe(Run run);
}
