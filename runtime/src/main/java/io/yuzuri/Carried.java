package io.yuzuri;

import java.util.List;

/**
 * The {@link ThreadContext}s that the tasks of one scheduler carry from step to step.
 *
 * <p>Law: between steps the thread has what it had when the scheduler began. What is captured is in the {@link Annex}:
 * for a new task, what the thread has that starts it.
 */
final class Carried {
    private final List<ThreadContext<?>> contexts;

    /** What the scheduler's thread has between steps. */
    private Object[] between;

    /** It may fail at each step: that is told once. */
    private volatile boolean hasFailed;

    private Carried(List<ThreadContext<?>> contexts) {
        this.contexts = contexts;
    }

    /** Null if there is none. */
    static Carried of(List<ThreadContext<?>> contexts) {
        return contexts.isEmpty() ? null : new Carried(List.copyOf(contexts));
    }

    /** What is bound to this thread. */
    Object[] capture() {
        Object[] captured = new Object[contexts.size()];
        for (int i = 0; i < captured.length; i++) captured[i] = capture(contexts.get(i));
        return captured;
    }

    private Object capture(ThreadContext<?> context) {
        try {
            return context.capture();
        } catch (Throwable failure) {
            failed("A thread context could not be captured.", failure);
            return null;
        }
    }

    /** Binds it to this thread; null for nothing. */
    void restore(Object[] captured) {
        for (int i = 0; i < contexts.size(); i++) restore(contexts.get(i), captured == null ? null : captured[i]);
    }

    @SuppressWarnings("unchecked")
    private void restore(ThreadContext<?> context, Object captured) {
        try {
            ((ThreadContext<Object>) context).restore(captured);
        } catch (Throwable failure) {
            failed("A thread context could not be restored.", failure);
        }
    }

    private void failed(String what, Throwable failure) {
        if (hasFailed) return;
        hasFailed = true;
        Log.error(what + " Further failures are not told.", failure);
    }

    /** A task has suspended, or will begin: it goes on with what this thread has now. */
    void keep(Run run) {
        try {
            run.lockedAnnex().carried = capture();
        } catch (OutOfMemoryError full) {
            // Then it goes on with what it had before.
        }
    }

    /** The scheduler begins. */
    void begin(Run root) {
        keep(root);
        between = root.lockedAnnex().carried;
    }

    /** The task's step has ended, on the scheduler's thread. */
    void suspend(Run run) {
        keep(run);
        restore(between);
    }

    /** What the task had when it last suspended. */
    void restore(Run run) {
        restore(run.lockedAnnex().carried);
    }

    /** The work, with what this thread has now. */
    <T, X extends Exception> BlockingCall<T, X> around(BlockingCall<T, X> work) {
        Object[] captured = capture();
        return () -> {
            Object[] before = capture();
            restore(captured);
            try {
                return work.call();
            } finally {
                restore(before);
            }
        };
    }
}
