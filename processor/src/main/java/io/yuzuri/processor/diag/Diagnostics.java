package io.yuzuri.processor.diag;

/** Reports problems of one method: each once, in the words of the catalogue. */
public final class Diagnostics {
    private boolean failed;

    /** Reports and goes on, so that the user sees every problem at once. */
    public void report(Problem problem, Origin origin, Object... words) {
        failed |= problem.severity() == Problem.Severity.ERROR;
        origin.report(problem.severity(), problem.message(words));
    }

    /**
     * Reports and gives up this method.
     *
     * @return never; {@code throw diagnostics.refuse(…)} lets javac know it
     */
    public Refused refuse(Problem problem, Origin origin, Object... words) {
        report(problem, origin, words);
        throw new Refused(problem);
    }

    /** Whether an error was reported. */
    public boolean failed() {
        return failed;
    }
}
