package io.yuzuri;

import io.yuzuri.generated.Source;
import java.util.Objects;

/**
 * {@link Yield#race}: runs tasks in a scope until the first of them has ended, then cancels the others and waits for
 * them.
 */
@Source(
        owner = "io.yuzuri.Yield",
        method = "race",
        file = "Yield.java",
        states = {})
final class Race<T> extends Resumable<T> {
    private static final int STARTING = 1;
    private static final int RACING = 2;
    private static final int CLOSING = 3;

    private final Task<? extends T>[] tasks;
    private TaskScope scope;
    private TaskScopeTasks.Close close;

    /** What the first that ended returned. */
    private T result;

    /** What the race ends with instead, or null. */
    private Throwable thrown;

    Race(Task<? extends T>[] tasks) {
        this.tasks = tasks.clone();
        if (tasks.length == 0) throw new IllegalArgumentException("There is no task to run.");
        for (Task<?> task : tasks) Objects.requireNonNull(task, "task");
    }

    @Override
    protected boolean step() throws Throwable {
        if (state == 0) {
            state = STARTING;
            if (checkCancelled()) return SUSPENDED;
        }
        try {
            if (state == STARTING && begin()) return SUSPENDED;
            if (state == RACING) take((Integer) resumed());
        } catch (Throwable failure) {
            if (close == null) throw failure;
            thrown = failure;
        }
        if (state != CLOSING) {
            state = CLOSING;
            if (enter(close)) return SUSPENDED;
        }
        try {
            resumed();
        } catch (Throwable untold) {
            keep(untold);
        }
        if (thrown != null) throw thrown;
        return done(result);
    }

    private boolean begin() throws Throwable {
        resumed();
        scope = TaskScope.open();
        close = new TaskScopeTasks.Close(scope);
        Waitable[] ends = new Waitable[tasks.length];
        for (int i = 0; i < ends.length; i++) ends[i] = Waitable.done(scope.spawn(tasks[i]));
        state = RACING;
        return any(ends);
    }

    @SuppressWarnings("unchecked")
    private void take(int first) {
        Object outcome = ((Resumable<?>) tasks[first]).outcome();
        if (outcome instanceof Failure failure) {
            thrown = failure.cause;
        } else {
            result = (T) outcome;
        }
    }

    /** Of another one than the first, or what the first failed with. */
    private void keep(Throwable untold) {
        if (thrown != null && Failure.keeps(thrown, untold)) return;
        for (Task<?> task : tasks) {
            boolean isWhose = ((Resumable<?>) task).outcome() instanceof Failure failure && failure.cause == untold;
            if (!isWhose) continue;
            run.loop.settings.uncaught(task, untold);
            return;
        }
        run.loop.settings.uncaught(run.root, untold);
    }

    @Override
    protected T asWritten() {
        return Yield.race(tasks);
    }
}
