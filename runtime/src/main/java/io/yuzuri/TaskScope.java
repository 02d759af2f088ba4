package io.yuzuri;

import java.util.Arrays;
import java.util.Objects;

/**
 * A block whose tasks do not outlive it.
 *
 * <p>Tasks are spawned into the scope; {@link #join()} waits for all of them and throws the first failure, with the
 * others suppressed in it. A child that fails cancels its siblings and the body of the block: the body gets
 * {@link TaskCancelled} at its suspension point, with the child's failure as its cause, unless it waits in
 * {@code join()}, which throws the failure itself. {@link #close()}, at the end of the block however it ends, cancels
 * the children that are left and waits for them. That a child is cancelled is no failure.
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
 * <p>In such a scope all succeed together or fail together. The clients of a server are not like that:
 * {@link #supervising()}.
 *
 * <p>No failure is lost: one that nobody was told of when the block ends is thrown by {@code close()}. The body has
 * been told with the {@code TaskCancelled} that it gets: if it catches that and goes on, it hides the failure. Children
 * see the values of {@link TaskLocal} that the task which spawned them had then. Tasks of the same scheduler may spawn
 * into the scope; no other thread may touch it.
 *
 * <p>The idea is that of nurseries (Nathaniel J. Smith, "Notes on structured concurrency", 2018) and of Java's
 * {@code StructuredTaskScope}.
 */
public final class TaskScope extends CancelScope implements AutoCloseable {
    private static final Cancellation CLOSED = Cancellation.because("because its scope was closed", null);
    private static final Cancellation ABANDONED =
            Cancellation.because("because the task of its scope ended without closing it", null);

    /** Those that have not ended, in a table with room for one more before it is started. */
    Run[] children = {};

    int size;

    /** Woken when the last child has ended. */
    private final WaitQueue<Void> idle = new WaitQueue<>();

    /** What the first child failed with, or null. */
    private Throwable failure;

    /** What cancels the other children because of it. */
    private Cancellation sibling;

    /** What cancelled the body because of it. */
    private Cancellation bodyCancelled;

    /** Whether somebody has been told of the failure. */
    private boolean told;

    /** What another child failed with after that, or null. */
    private Throwable late;

    /** Whether each child fails for itself. */
    private final boolean isSupervising;

    private TaskScope(Run run, boolean isSupervising) {
        super(run, false);
        this.isSupervising = isSupervising;
    }

    /**
     * Begins a block.
     *
     * <p>Does not suspend. Throws {@link IllegalStateException} where no task runs.
     *
     * @return a scope without children, to be closed at the end of the block
     */
    public static TaskScope open() {
        return open("TaskScope.open", false);
    }

    /**
     * Begins a block in which children fail alone, such as the clients of a server: neither the others nor the body
     * hear of it. A failure goes to who awaits the child, else to the scheduler's handler, and {@link #join()} throws
     * none. All children end with the block all the same.
     *
     * <p>Does not suspend. Throws as {@link #open()} does.
     *
     * <pre>{@code
     * TaskScope clients = TaskScope.supervising();
     * try (clients) {
     *     while (true) clients.spawn(EchoServerTasks.echo(Io.accept(listener)));
     * }
     * }</pre>
     *
     * @return a scope without children, to be closed at the end of the block
     */
    public static TaskScope supervising() {
        return open("TaskScope.supervising", true);
    }

    private static TaskScope open(String operation, boolean isSupervising) {
        TaskScope scope = new TaskScope(Here.loop(operation).runningFor(operation), isSupervising);
        scope.enter();
        return scope;
    }

    /**
     * Starts a task as a child; it runs when its turn comes.
     *
     * <p>Does not suspend. If a child has failed and {@link #join()} has not said so yet, or {@link #close()} waits for
     * the others, the new one is cancelled too: it begins, and ends at its first operation. Throws
     * {@link IllegalStateException} if the task was started before or the scope is closed.
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
        run.loop.admission.start(started, this);
        return child;
    }

    /**
     * Starts a task as a child, as {@link #spawn} does, and waits until it says that it is ready: a server that
     * listens, say.
     *
     * <p>Suspends. The child goes on beside the block. If it fails before it is ready, the very object that it failed
     * with is thrown, as if it had been awaited; if it ends without a word, {@link IllegalStateException}. That this
     * task is cancelled meanwhile leaves the child to the end of the block.
     *
     * <pre>{@code
     * Ready<SocketAddress> ready = new Ready<>();
     * SocketAddress address = scope.start(ServerTasks.serve(0, ready), ready);
     * }</pre>
     *
     * @param <V> the type of what it says
     * @param child a task that has not been started
     * @param ready was given to the child, which calls {@link Ready#set}; serves once
     * @return what the child said
     */
    @Coroutine
    @SuppressWarnings("unchecked")
    public <V> V start(Task<?> child, Ready<V> ready) {
        return (V) Yield.enter("TaskScope.start", new TaskScopeTasks.Start<>(this, child, ready));
    }

    /**
     * Waits until every child has ended.
     *
     * <p>Suspends if there is a child. Afterwards the scope is as new: it may be spawned into again. Throws the very
     * object that the first child failed with, checked or not; failures of others are suppressed in it.
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
        Run running = run.loop.running();
        Cancellation why = Cancellation.requested(run, reason);
        for (int i = 0; i < size; i++) {
            Run child = children[i];
            child.cancelWith(child == running ? Cancellation.requested(child, reason) : why);
        }
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
        return size;
    }

    // ---- for the two coroutines, and for the loop

    /** Woken when there is no child any more. */
    WaitQueue<Void> idle() {
        return idle;
    }

    /** The block has ended: nothing goes on in it, and nothing around it cuts the wait for its children short. */
    void beginClosing() {
        cancelAll(CLOSED);
        shield();
    }

    private void cancelAll(Cancellation why) {
        for (int i = 0; i < size; i++) children[i].cancelWith(why);
    }

    /** Makes room for a child, which is about to be started; one that comes too late is cancelled. Gives its annex. */
    Annex reserve(Run child) {
        Annex annex = child.lockedAnnex();
        if (size == children.length) children = Arrays.copyOf(children, Math.max(4, size * 2));
        if (failure != null) child.cancelWith(sibling);
        if (isShielding()) child.cancelWith(CLOSED);
        return annex;
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
        if (late != null && !Failure.keeps(taken, late)) run.loop.settings.uncaught(run.root, late);
        late = null;
        failure = null;
        bodyCancelled = null;
        told = false;
        cancelWith(null);
        return taken;
    }

    /** A failure of which nobody knows, or null. */
    Throwable untold() {
        return failure == null || isTold() ? late : failure;
    }

    /** A child has ended. True if somebody will be told of its failure. */
    boolean ended(Run child, int place, Throwable failed, boolean awaited) {
        Run last = children[--size];
        children[size] = null;
        if (last != child) {
            children[place] = last;
            last.lockedAnnex().place = place;
        }
        boolean willBeTold = isOpen() && !isSupervising && (failed == null || fail(child, failed, awaited));
        if (size == 0) idle.wakeAll(null);
        return willBeTold;
    }

    private boolean fail(Run child, Throwable failed, boolean awaited) {
        if (failure != null) return failAgain(failed, awaited);
        failure = failed;
        told = awaited;
        sibling = Cancellation.UNKNOWN;
        Cancellation body = Cancellation.UNKNOWN;
        try {
            String text = Failure.brief(failed);
            sibling = Cancellation.because("because a sibling failed: " + text, failed);
            body = Cancellation.ofBody(
                    "because " + child.root.name() + ", a task of its scope, failed: " + text, failed);
        } catch (OutOfMemoryError full) {
            // Then they are cancelled for no reason that is known, and close() throws the failure.
        }
        cancelAll(sibling);
        if (!isShielding()) {
            bodyCancelled = body;
            cancelWith(body);
        }
        return true;
    }

    /** A further one goes with the first, unless somebody has that already. */
    private boolean failAgain(Throwable failed, boolean awaited) {
        if (!isTold() || awaited) return Failure.keeps(failure, failed) || awaited;
        if (late != null) return Failure.keeps(late, failed);
        late = failed;
        return true;
    }

    private boolean isTold() {
        return told || bodyCancelled != null && bodyCancelled.wasThrown();
    }

    @Override
    void abandoned() {
        cancelAll(ABANDONED);
    }
}
