package io.yuzuri;

import io.yuzuri.generated.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@link Yield#within(Duration, Task)}: awaits a task; if that takes too long, or the caller is cancelled, cancels the
 * task and waits for its end.
 */
@Source(
        owner = "io.yuzuri.Yield",
        method = "within",
        file = "Yield.java",
        states = {})
final class Within<T> extends Resumable<T> {
    private final Duration duration;
    private final Task<T> task;
    private Timeout timeout;

    /** Why the task had to be cancelled; null while it need not. */
    private TaskCancelled cancelled;

    Within(Duration duration, Task<T> task) {
        this.duration = Objects.requireNonNull(duration, "duration");
        this.task = Objects.requireNonNull(task, "task");
    }

    @Override
    protected boolean step() throws Throwable {
        try {
            return advance();
        } catch (Throwable failure) {
            if (timeout != null) timeout.close();
            throw failure;
        }
    }

    @SuppressWarnings("unchecked")
    private boolean advance() throws Throwable {
        try {
            if (state == 0) {
                if (task.run() == run) throw new IllegalStateException("Task " + name() + " cannot await itself.");
                timeout = Timeout.after(duration);
                state = 1;
                if (await(task)) return SUSPENDED;
            }
            T result = (T) resumed();
            timeout.close();
            return done(result);
        } catch (TaskCancelled failure) {
            if (cancelled != null || isOutcome(failure)) throw cancelled != null ? withFailures(failure) : failure;
            cancelled = failure;
        }
        timeout.becomeShield();
        task.cancel(
                timeout.hasExpired()
                        ? "it took longer than " + timeout.text()
                        : "the task that waits for it was cancelled");
        return await(task) ? SUSPENDED : advance();
    }

    /** What the task failed with on its way to its end must not be lost with that. */
    private TaskCancelled withFailures(TaskCancelled end) {
        List<Throwable> failures = new ArrayList<>();
        end.failures(failures);
        for (Throwable failure : failures) cancelled.addSuppressed(failure);
        return cancelled;
    }

    /** Whether the task has ended with this very failure: somebody else cancelled it. */
    private boolean isOutcome(TaskCancelled failure) {
        return task.isDone() && ((Resumable<T>) task).outcome() instanceof Failure outcome && outcome.cause == failure;
    }

    @Override
    protected T asWritten() {
        return Yield.within(duration, task);
    }
}
