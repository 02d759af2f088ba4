package io.yuzuri;

/** How a wait, a call or a task ended when it did not end well; stands where a result would. */
final class Failure {
    final Throwable cause;

    Failure(Throwable cause) {
        this.cause = cause;
    }

    /** Throws any throwable where checked ones are not declared. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException rethrow(Throwable cause) throws X {
        throw (X) cause;
    }
}
