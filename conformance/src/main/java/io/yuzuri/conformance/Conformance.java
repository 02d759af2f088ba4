package io.yuzuri.conformance;

import io.yuzuri.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar conformance/target/yuzuri-conformance.jar [option…] [library…]}, from the root of the repository.
 *
 * <p>Ends with one line, "N passed, N failed", over the tests that pass as published. One more failure each: too few
 * coroutines, and less than the {@link Table} says. The exit code is 0 only if nothing failed.
 */
public final class Conformance {
    private Conformance() {}

    /** Runs the named libraries, or all. */
    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        if (options.verifies()) {
            verify(options);
            return;
        }
        List<Report> reports = new ArrayList<>();
        List<Library> libraries = Library.ALL.stream()
                .filter(library -> options.asksFor(library.artifact()))
                .toList();
        try (Progress progress = Progress.of("conformance", (long) libraries.size() * LibraryRun.steps(options))) {
            for (Library library : libraries) reports.addAll(new LibraryRun(library, options, progress).run());
        }
        System.out.println(Figures.HEADER);
        reports.forEach(report -> System.out.println(report.row()));
        if (!options.tests()) return;
        Table table = Table.read();
        int failed =
                reports.stream().mapToInt(report -> failures(report, table)).sum();
        if (options.update()) table.update(reports);
        System.out.printf(
                "%n%d passed, %d failed%n",
                reports.stream().mapToInt(report -> report.figures().passed()).sum(), failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void verify(Options options) throws Exception {
        List<String> rows = new ArrayList<>();
        List<Foreign> libraries = Foreign.all().stream()
                .filter(foreign -> options.asksFor(foreign.name()))
                .toList();
        try (Progress progress = Progress.of("verify", libraries.size())) {
            for (Foreign foreign : libraries) {
                try {
                    rows.addAll(new Verification(foreign, options).run());
                } catch (IOException | IllegalStateException e) {
                    System.out.println(foreign.name() + ": " + e);
                    rows.add("| %s | not compiled |".formatted(foreign.name()));
                }
                progress.step(foreign.name());
            }
        }
        System.out.println(Verification.HEADER);
        rows.forEach(System.out::println);
        System.exit(rows.stream().allMatch(row -> row.endsWith("| 0 |")) ? 0 : 1);
    }

    private static int failures(Report report, Table table) {
        Figures figures = report.figures();
        int failures = figures.lost();
        if (figures.isThin() || figures.passed() == 0) {
            System.out.println("Too few coroutines or tests: " + report.row());
            failures++;
        }
        if (table.said(report).filter(figures::isBelow).isPresent()) {
            System.out.println("Less than docs/conformance.md says: " + report.row());
            failures++;
        }
        return failures;
    }
}
