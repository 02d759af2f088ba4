package io.yuzuri;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.concurrent.CompletionException;

/** How a wait, a call or a task ended when it did not end well; stands where a result would. */
final class Failure {
    /** Deep recursions fail with a trace that somebody can read. */
    private static final int MOST_CALLERS = 64;

    final Throwable cause;

    /** The failure that came through {@link #caller}, or null. */
    private final Failure inner;

    private final StackTraceElement caller;
    private final int callers;

    Failure(Throwable cause) {
        this(cause, null, null, 0);
    }

    private Failure(Throwable cause, Failure inner, StackTraceElement caller, int callers) {
        this.cause = cause;
        this.inner = inner;
        this.caller = caller;
        this.callers = callers;
    }

    /** The failure of a call; if it threw what it was given by a callee or a wait, it knows of both. */
    static Failure of(Throwable cause, Resumable<?> call, Object given) {
        if (!(given instanceof Failure failure) || failure.cause != cause) return new Failure(cause);
        if (call instanceof AsWritten || failure.callers == MOST_CALLERS) return failure;
        StackTraceElement caller = UserLines.of(call.getClass()).at(call.state);
        return new Failure(cause, failure, caller, failure.callers + 1);
    }

    /** What a completion stage failed with: stages that depend on others wrap it. */
    static Failure ofStage(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return new Failure(wrapped ? failure.getCause() : failure);
    }

    /** The calls it came through that were not on the Java stack when it was thrown, the innermost first. */
    Collection<StackTraceElement> callers() {
        ArrayDeque<StackTraceElement> innermostFirst = new ArrayDeque<>(callers);
        for (Failure failure = this; failure.caller != null; failure = failure.inner) {
            innermostFirst.addFirst(failure.caller);
        }
        return innermostFirst;
    }

    /** What is said of it in messages; somebody's own exception may fail to say it. */
    static String text(Throwable failure) {
        try {
            return failure.toString();
        } catch (Throwable broken) {
            return failure.getClass().getName();
        }
    }

    /** Throws any throwable where checked ones are not declared. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException rethrow(Throwable cause) throws X {
        throw (X) cause;
    }
}
