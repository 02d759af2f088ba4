package io.yuzuri;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.concurrent.CompletionException;

/** How a wait, a call or a task ended when it did not end well; stands where a result would. */
final class Failure {
    /** Deep recursions fail with a trace that somebody can read. */
    private static final int MOST_CALLERS = 64;

    /** Characters of a message within another one: a thousand tasks may be told of one failure. */
    private static final int BRIEF = 200;

    /** Set once, by whoever made it. */
    Throwable cause;

    /** The failure that came through {@link #caller}, or null. */
    private final Failure inner;

    /** What {@link #inner} came through: a call in a state, or the frames of a thread that runs a method as written. */
    private final Class<?> caller;

    private final int state;
    private final StackTraceElement[] written;
    private final int callers;

    /** One whose cause comes later. */
    Failure() {
        this(null);
    }

    Failure(Throwable cause) {
        this.cause = cause;
        this.inner = null;
        this.caller = null;
        this.state = 0;
        this.written = null;
        this.callers = 0;
    }

    private Failure(Failure inner, Resumable<?> call) {
        this.cause = inner.cause;
        this.inner = inner;
        this.caller = call.getClass();
        this.state = call.state;
        this.written = call instanceof AsWritten ? Dump.writtenFrames(Thread.currentThread()) : null;
        this.callers = inner.callers + 1;
    }

    /** This failure, which is given to a call by a callee or a wait. */
    Failure through(Resumable<?> call) {
        return callers == MOST_CALLERS ? this : new Failure(this, call);
    }

    /** What a completion stage failed with: stages that depend on others wrap it. */
    static Failure ofStage(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return new Failure(wrapped ? failure.getCause() : failure);
    }

    /** The calls it came through that were not on the Java stack when it was thrown, the innermost first. */
    Collection<StackTraceElement> callers() {
        ArrayDeque<StackTraceElement> innermostFirst = new ArrayDeque<>(callers);
        for (Failure failure = this; failure.inner != null; failure = failure.inner) {
            StackTraceElement[] frames = failure.written != null
                    ? failure.written
                    : new StackTraceElement[] {UserLines.of(failure.caller).at(failure.state)};
            for (int i = frames.length - 1; i >= 0; i--) innermostFirst.addFirst(frames[i]);
        }
        return innermostFirst;
    }

    /** What is said of it; somebody's own exception may fail to say it. */
    static String text(Throwable failure) {
        try {
            return String.valueOf(failure.toString());
        } catch (Throwable broken) {
            return failure.getClass().getName();
        }
    }

    /** What is said of it in the messages of others: enough to know it again. */
    static String brief(Throwable failure) {
        String text = text(failure);
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }

    /** Its cause, or null; somebody's own exception may fail to say it. */
    static Throwable cause(Throwable failure) {
        try {
            return failure.getCause();
        } catch (Throwable broken) {
            return null;
        }
    }

    /** Suppresses another one in it. False if it does not keep that: there are exceptions that suppress nothing. */
    static boolean keeps(Throwable failure, Throwable another) {
        if (failure == another) return true;
        try {
            failure.addSuppressed(another);
            Throwable[] kept = failure.getSuppressed();
            return kept.length > 0 && kept[kept.length - 1] == another;
        } catch (Throwable broken) {
            return false;
        }
    }

    /** Throws any throwable where checked ones are not declared. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException rethrow(Throwable cause) throws X {
        throw (X) cause;
    }
}
