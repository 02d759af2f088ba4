package io.yuzuri;

import java.time.Duration;
import java.util.Objects;

/**
 * {@link Yield#within(Duration, Task)}: awaits a task; if that takes too long, or the caller is cancelled, cancels the task
 * and waits for its end.
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
    @SuppressWarnings("unchecked")
    protected boolean step() throws Throwable {
        try {
            if (state == 0) {
                timeout = Timeout.after(duration);
                state = 1;
                if (await(task)) return SUSPENDED;
            }
            T result = (T) resumed();
            timeout.close();
            return done(result);
        } catch (TaskCancelled failure) {
            if (cancelled != null || isOutcome(failure)) {
                timeout.close();
                throw cancelled != null ? cancelled : failure;
            }
            cancelled = failure;
        } catch (Throwable failure) {
            timeout.close();
            throw failure;
        }
        timeout.becomeShield();
        task.cancel(
                timeout.hasExpired()
                        ? "it took longer than " + timeout.text()
                        : "the task that waits for it was cancelled");
        return await(task) ? SUSPENDED : step();
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
