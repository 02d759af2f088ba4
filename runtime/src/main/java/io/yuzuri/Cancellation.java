package io.yuzuri;

/** Who or what cancelled a task, or a block of it, and why: makes what is thrown into the task, anew each time. */
final class Cancellation {
    private final String message;
    private final Throwable cause;
    private final Timeout timeout;
    private boolean thrown;

    private Cancellation(String message, Throwable cause, Timeout timeout) {
        this.message = message;
        this.cause = cause;
        this.timeout = timeout;
    }

    /** Somebody's call of {@link Task#cancel(String)}. */
    static Cancellation requested(Run run, String reason) {
        Here here = Here.get();
        Run running = here == null ? null : here.loop().running();
        String who = running == null
                ? "thread " + Thread.currentThread().getName()
                : running == run ? "itself" : "task " + running.root.name();
        String why = reason.isEmpty() ? "" : ": " + reason;
        return new Cancellation("Task " + run.root.name() + " was cancelled by " + sentence(who + why), null, null);
    }

    /** @param why goes on behind "Task X was cancelled" */
    static Cancellation because(Run run, String why, Throwable cause) {
        return new Cancellation("Task " + run.root.name() + " was cancelled " + sentence(why), cause, null);
    }

    /** What somebody else says may end like one already. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    static Cancellation expired(Run run, Timeout timeout) {
        return new Cancellation(
                "Task " + run.root.name() + " took longer than its timeout of " + timeout.text() + ".", null, timeout);
    }

    /**
     * What is thrown into the task.
     *
     * @param suspendedAt where the task is suspended; null if it runs, and the trace is to be that of the thread
     */
    TaskCancelled exception(StackTraceElement[] suspendedAt) {
        thrown = true;
        return timeout == null
                ? new TaskCancelled(message, cause, suspendedAt)
                : new TaskTimeout(message, timeout, suspendedAt);
    }

    /** Whether the task has heard of it. */
    boolean wasThrown() {
        return thrown;
    }

    @Override
    public String toString() {
        return message;
    }
}
