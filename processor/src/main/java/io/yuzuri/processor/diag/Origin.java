package io.yuzuri.processor.diag;

/** A place in the user's source; what it is made of is the front's business. */
@FunctionalInterface
public interface Origin {
    /** Prints a message at this place. */
    void report(Problem.Severity severity, String message);
}
