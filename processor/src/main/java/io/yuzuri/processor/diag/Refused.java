package io.yuzuri.processor.diag;

/** Gives up the method at hand: the problem has been reported. Never leaves the pipeline. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(Problem problem) {
        super(problem.name(), null, false, false);
    }
}
