package io.yuzuri;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A block whose tasks do not outlive it.
 *
 * <p>Tasks are spawned into the scope; {@link #join()} waits for all of them and throws the first failure, with the others
 * suppressed in it. A child that fails cancels its siblings and the body of the block: the body gets {@link TaskCancelled}
 * at its suspension point, with the child's failure as its cause, unless it waits in {@code join()}, which throws the
 * failure itself. {@link #close()}, at the end of the block however it ends, cancels the children that are left and waits
 * for them. That a child is cancelled is no failure.
 *
 * <pre>{@code
 * try (TaskScope scope = TaskScope.open()) {
 *     Task<String> name = scope.spawn(DirectoryTasks.name(id));
 *     Task<Integer> size = scope.spawn(DirectoryTasks.size(id));
 *     scope.join();
 *     return Yield.await(name) + ": " + Yield.await(size);
 * }
 * }</pre>
 *
 * <p>In a scope all succeed together or fail together. The clients of a server are not like that: spawn them with {@link
 * Yield#spawn}, or have each catch what it may fail with.
 *
 * <p>No failure is lost: one that nobody was told of when the block ends is thrown by {@code close()}. Children see the
 * values of {@link TaskLocal} that the task which spawned them had then. Tasks of the same scheduler may spawn into
 * the scope; no other thread may touch it.
 *
 * <p>The idea is that of nurseries (Nathaniel J. Smith, "Notes on structured concurrency", 2018) and of Java's
 * {@code StructuredTaskScope}.
 */
public final class TaskScope extends CancelScope implements AutoCloseable {
    private static final String CLOSED = "its scope was closed";

    private final List<Run> children = new ArrayList<>();

    /** Woken when the last child has ended. */
    private final WaitQueue<Void> idle = new WaitQueue<>();

    /** What the first child failed with, or null. */
    private Throwable failure;

    /** What cancelled the body because of it. */
    private Cancellation bodyCancelled;

    /** Whether somebody has been told of the failure. */
    private boolean told;

    private TaskScope(Run run) {
        super(run, false);
    }

    /**
     * Begins a block.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} where no task runs.
     *
     * @return a scope without children, to be closed at the end of the block
     */
    public static TaskScope open() {
        TaskScope scope = new TaskScope(Here.loop("TaskScope.open").runningFor("TaskScope.open"));
        scope.enter();
        return scope;
    }

    /**
     * Starts a task as a child; it runs when its turn comes.
     *
     * <p>Does not suspend. If a child has failed and {@link #join()} has not said so yet, or {@link #close()} waits for
     * the others, the new one is cancelled too: it begins, and ends at its first operation. Throws {@link IllegalStateException} if the task was started before or the
     * scope is closed.
     *
     * @param <T> the type of the result
     * @param child a task that has not been started
     * @return the task
     */
    public <T> Task<T> spawn(Task<T> child) {
        Run started = Objects.requireNonNull(child, "child").run();
        if (!isOpen()) {
            throw new IllegalStateException("Task " + child.name() + " cannot be spawned: its scope is closed.");
        }
        run.loop.checkHere("TaskScope.spawn");
        run.loop.start(started);
        Annex annex = started.lockedAnnex();
        annex.memberOf = this;
        annex.place = children.size();
        children.add(started);
        if (failure != null) started.cancelWith(siblingOf(started));
        if (isShielding()) started.cancelWith(Cancellation.requested(started, CLOSED));
        return child;
    }

    /**
     * Waits until every child has ended.
     *
     * <p>Suspends if there is a child. Afterwards the scope is as new: it may be spawned into again. Throws the very object
     * that the first child failed with, checked or not; failures of others are suppressed in it.
     */
    @Coroutine
    public void join() {
        Yield.enter("TaskScope.join", new TaskScopeTasks.Join(this));
    }

    /**
     * Waits as {@link #join()} does, and declares a failure, so that the compiler asks for it to be handled.
     *
     * @param <X> the failure
     * @param failure the failure that the caller handles; others are thrown all the same
     * @throws X if a child failed with it
     */
    @Coroutine
    public <X extends Exception> void join(Class<X> failure) throws X {
        Yield.enter("TaskScope.join", new TaskScopeTasks.Join_Class<>(this, failure));
    }

    /**
     * Cancels the children that there are; the body goes on. Does not suspend.
     *
     * <pre>{@code
     * String first = Yield.await(fastest);
     * scope.cancel("an answer is there");
     * }</pre>
     *
     * @param reason for messages; may be empty
     */
    public void cancel(String reason) {
        Objects.requireNonNull(reason, "reason");
        run.loop.checkHere("TaskScope.cancel");
        for (Run child : children()) child.cancelWith(Cancellation.requested(child, reason));
    }

    /**
     * Ends the block: cancels the children that are left and waits for them, whatever else is cancelled.
     *
     * <p>Suspends if there is a child. Throws a child's failure of which nobody was told.
     */
    @Override
    @Coroutine
    public void close() {
        if (isOpen()) Yield.enter("TaskScope.close", new TaskScopeTasks.Close(this));
    }

    /**
     * How many children have not ended.
     *
     * @return 0 or more
     */
    public int size() {
        return children.size();
    }

    // ---- for the two coroutines, and for the loop

    /** Woken when there is no child any more. */
    WaitQueue<Void> idle() {
        return idle;
    }

    /** The block has ended: nothing goes on in it, and nothing around it cuts the wait for its children short. */
    void beginClosing() {
        cancel(CLOSED);
        shield();
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Only the task whose block it is may wait in it. */
    void checkTask(Run running) {
        if (running == run) return;
        throw new IllegalStateException("A scope can be joined and closed only by the task that opened it, "
                + run.root.name() + ", and not by task " + running.root.name() + ".");
    }

    /** Takes the failure, and what cancelled the body because of it: the scope is as new. */
    Throwable takeFailure() {
        Throwable taken = failure;
        failure = null;
        bodyCancelled = null;
        told = false;
        cancelWith(null);
        return taken;
    }

    /** A failure of which nobody knows, or null. */
    Throwable untold() {
        return told || bodyCancelled != null && bodyCancelled.wasThrown() ? null : failure;
    }

    private List<Run> children() {
        return List.copyOf(children);
    }

    private Cancellation siblingOf(Run child) {
        return Cancellation.because(child, "because a sibling failed: " + Failure.text(failure), failure);
    }

    /** A child has ended. True if somebody will be told of its failure. */
    boolean ended(Run child, int place, Throwable failed, boolean awaited) {
        Run last = children.remove(children.size() - 1);
        if (last != child) {
            children.set(place, last);
            last.lockedAnnex().place = place;
        }
        if (failed != null && isOpen()) fail(child, failed, awaited);
        if (children.isEmpty()) idle.wakeAll(null);
        return isOpen();
    }

    private void fail(Run child, Throwable failed, boolean awaited) {
        if (failure != null) {
            if (failed != failure) failure.addSuppressed(failed);
            return;
        }
        failure = failed;
        told = awaited;
        for (Run sibling : children()) sibling.cancelWith(siblingOf(sibling));
        if (!isShielding()) {
            bodyCancelled = Cancellation.because(
                    run,
                    "because " + child.root.name() + ", a task of its scope, failed: " + Failure.text(failed),
                    failed);
            cancelWith(bodyCancelled);
        }
    }

    @Override
    void abandoned() {
        for (Run child : children()) {
            child.cancelWith(
                    Cancellation.because(child, "because the task of its scope ended without closing it", null));
        }
    }
}
