package io.yuzuri;

import java.util.ArrayList;
import java.util.List;

/** How a wait, a call or a task ended when it did not end well; stands where a result would. */
final class Failure {
    /** Deep recursions fail with a trace that somebody can read. */
    private static final int MOST_CALLERS = 64;

    final Throwable cause;

    /** The calls it came through that were not on the Java stack when it was thrown, the innermost first. */
    private final List<StackTraceElement> callers = new ArrayList<>(0);

    Failure(Throwable cause) {
        this.cause = cause;
    }

    /** The failure of a call; the same one as that of its callee, if it threw the same object. */
    static Failure of(Throwable cause, Resumable<?> call, Failure callees) {
        if (callees == null || callees.cause != cause) return new Failure(cause);
        if (callees.callers.size() < MOST_CALLERS) {
            callees.callers.add(UserLines.of(call.getClass()).at(call.state));
        }
        return callees;
    }

    List<StackTraceElement> callers() {
        return callers;
    }

    /** Throws any throwable where checked ones are not declared. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException rethrow(Throwable cause) throws X {
        throw (X) cause;
    }
}
