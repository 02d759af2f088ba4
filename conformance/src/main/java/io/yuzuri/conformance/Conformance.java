package io.yuzuri.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar conformance/target/yuzuri-conformance.jar [--both] [library…]}, from the root of the repository.
 *
 * <p>Ends with one line, "N passed, N failed", over the tests that pass as published; too few coroutines count as one more
 * failure each. The exit code is 0 only if nothing failed.
 */
public final class Conformance {
    private Conformance() {}

    /** Runs the named libraries, or all. */
    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        List<Report> reports = new ArrayList<>();
        for (Library library : Library.ALL) {
            if (options.asksFor(library)) reports.addAll(new LibraryRun(library, options).run());
        }
        System.out.println(Report.HEADER);
        reports.forEach(report -> System.out.println(report.row()));
        if (!options.tests()) return;
        long failed = reports.stream().mapToLong(Report::failures).sum();
        System.out.printf(
                "%n%d passed, %d failed%n",
                reports.stream().mapToLong(Report::passed).sum(), failed);
        System.exit(failed == 0 ? 0 : 1);
    }
}
