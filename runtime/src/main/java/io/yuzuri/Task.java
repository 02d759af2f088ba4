package io.yuzuri;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One run of a coroutine.
 *
 * <p>A factory makes it; {@link Scheduler#run(Task)}, {@link Yield#spawn(Task)}, {@link Scheduler#submit(Task)} or the
 * first {@link Yield#await(Task)} starts it, once. Nothing of the coroutine happens before that.
 *
 * @param <T> the type of its result; {@link Void} for a coroutine that returns nothing
 */
public abstract sealed class Task<T> permits Resumable {
    private static final VarHandle RUN;

    static {
        try {
            RUN = MethodHandles.lookup().findVarHandle(Task.class, "run", Run.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The run it is part of; its own, unless another coroutine called it. */
    Run run;

    Task() {}

    /** This task's run, made now if there is none; any thread. */
    final Run run() {
        Run present = (Run) RUN.getAcquire(this);
        if (present != null) return present;
        Run made = new Run((Resumable<?>) this);
        made.leaf = made.root;
        return RUN.compareAndSet(this, null, made) ? made : (Run) RUN.getAcquire(this);
    }

    /**
     * Asks the task to end: {@link TaskCancelled} is thrown into it where it is suspended, and at each later operation
     * of {@link Yield}, until it has ended.
     *
     * <p>A task that is ready gets what it waited for and is cancelled at its next operation. One that has not begun
     * begins, and is cancelled at its first operation. One that is done stays as it is. A {@code finally} block that
     * has to wait does so in a {@link Timeout#shielded} block. Does not suspend. Any thread may call.
     */
    public final void cancel() {
        cancel("");
    }

    /**
     * Cancels the task as {@link #cancel()} does, and says why: the exception's message has it, after who cancelled.
     *
     * @param reason for messages; may be empty
     */
    public final void cancel(String reason) {
        Objects.requireNonNull(reason, "reason");
        Run run = run();
        Cancellation why = Cancellation.requested(run, reason);
        Loop loop;
        synchronized (run) {
            loop = run.loop;
            if (loop == null) {
                if (!run.cancelled) run.ensureAnnex().cancellation = why;
                run.cancelled = true;
                return;
            }
        }
        loop.requestCancel(run, why);
    }

    /**
     * Whether the task has ended, with a result, a failure or a cancellation. Any thread may call.
     *
     * @return true from the moment it has ended
     */
    public final boolean isDone() {
        Run run = (Run) RUN.getAcquire(this);
        return run != null && run.isDone();
    }

    /**
     * The task's name, for messages and dumps: the one it was given, or class, coroutine and number.
     *
     * <p>Any thread may call.
     *
     * @return for example {@code EchoServer.echo#3}
     */
    public final String name() {
        Run run = (Run) RUN.getAcquire(this);
        if (run != null) {
            synchronized (run) {
                if (run.annex() instanceof Annex annex && annex.name != null) return annex.name;
            }
        }
        String coroutine = UserLines.of(getClass()).coroutine();
        return run == null || run.serial == 0 ? coroutine : coroutine + "#" + run.serial;
    }

    /**
     * Gives the task a name. Any thread may call.
     *
     * <pre>{@code
     * Yield.spawn(EchoServerTasks.echo(client).named("echo " + client.getRemoteAddress()));
     * }</pre>
     *
     * @param name the name
     * @return this task
     */
    public final Task<T> named(String name) {
        Objects.requireNonNull(name, "name");
        Run run = run();
        synchronized (run) {
            run.ensureAnnex().name = name;
        }
        return this;
    }

    /**
     * A future that gets the task's result or failure, for code that lives on other threads.
     *
     * <p>It counts as somebody who awaits the task: a failure goes to it and not to the scheduler's handler. Cancelling
     * the future does not cancel the task. It is completed on the scheduler's thread. Does not suspend. Any thread may
     * call.
     *
     * @return the future, the same one each time
     */
    @SuppressWarnings("unchecked")
    public final CompletableFuture<T> toCompletableFuture() {
        return (CompletableFuture<T>) future(false);
    }

    /** @param ours whether it is for a task of another scheduler, which may cease to wait */
    final CompletableFuture<Object> future(boolean ours) {
        Run run = run();
        CompletableFuture<Object> future;
        Loop loop;
        synchronized (run) {
            Annex annex = run.ensureAnnex();
            if (annex.future == null) {
                annex.future = new CompletableFuture<>();
                annex.futureIsOurs = true;
            }
            if (!ours) annex.futureIsOurs = false;
            future = annex.future;
            loop = run.loop;
        }
        if (run.isDone()) {
            Finishing.complete(run, future);
        } else if (loop != null) {
            loop.giveUpIfEnded(future);
        }
        return future;
    }

    /**
     * Where the task is suspended, in the lines of the user's source, the innermost call first.
     *
     * <p>On the scheduler's thread it is exact; on others it is what could be seen. Any thread may call.
     *
     * @return the calls, or an empty array if the task is done or runs just now
     */
    public final StackTraceElement[] stackTrace() {
        Run run = (Run) RUN.getAcquire(this);
        return run == null ? new StackTraceElement[0] : Dump.stackTrace(run);
    }

    /**
     * The task's name.
     *
     * @return {@link #name()}
     */
    @Override
    public final String toString() {
        return name();
    }
}
