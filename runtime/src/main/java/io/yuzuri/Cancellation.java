package io.yuzuri;

/**
 * Who or what cancelled tasks, or a block of one, and why: makes what is thrown into a task, anew each time.
 *
 * <p>One serves any number of tasks, and what it says is put together only for a task that hears of it.
 */
final class Cancellation {
    /** For when there was no room to note the reason. */
    static final Cancellation UNKNOWN = because("while the heap was full", null);

    private final String why;
    private final Throwable cause;
    private final Timeout timeout;

    /** Whether the task must tell the cause to others, because nobody else does. */
    private final boolean bringsFailure;

    private boolean thrown;

    private Cancellation(String why, Throwable cause, Timeout timeout, boolean bringsFailure) {
        this.why = why;
        this.cause = cause;
        this.timeout = timeout;
        this.bringsFailure = bringsFailure;
    }

    /** Somebody's call of {@link Task#cancel(String)}. */
    static Cancellation requested(Run run, String reason) {
        Here here = Here.get();
        Run running = here == null ? null : here.loop().running();
        String who = running == null
                ? "thread " + Thread.currentThread().getName()
                : running == run ? "itself" : "task " + running.root.name();
        return new Cancellation("by " + who + (reason.isEmpty() ? "" : ": " + reason), null, null, false);
    }

    /** @param why goes on behind "Task X was cancelled" */
    static Cancellation because(String why, Throwable cause) {
        return new Cancellation(why, cause, null, false);
    }

    /** A task of the block's scope has failed, and the block's task is to tell of it. */
    static Cancellation ofBody(String why, Throwable failure) {
        return new Cancellation(why, failure, null, true);
    }

    static Cancellation expired(Timeout timeout) {
        return new Cancellation(null, null, timeout, false);
    }

    /** The block whose time has passed, or null if it is no matter of time. */
    Timeout timeout() {
        return timeout;
    }

    /**
     * What is thrown into the task.
     *
     * @param suspendedAt where the task is suspended; null if it runs, and the trace is to be that of the thread
     */
    TaskCancelled exception(Run run, StackTraceElement[] suspendedAt) {
        String task = "Task " + run.root.name();
        TaskCancelled made = timeout == null
                ? new TaskCancelled(task + " was cancelled " + sentence(why), cause, bringsFailure, suspendedAt)
                : new TaskTimeout(
                        task + " took longer than its timeout of " + timeout.text() + ".", timeout, suspendedAt);
        if (bringsFailure) thrown = true;
        return made;
    }

    /** What somebody else says may end like one already. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Whether the block's task has heard of its failure. */
    boolean wasThrown() {
        return thrown;
    }
}
