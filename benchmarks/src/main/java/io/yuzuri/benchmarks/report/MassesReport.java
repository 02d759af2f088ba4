package io.yuzuri.benchmarks.report;

import io.yuzuri.benchmarks.memory.Mass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes a table in Markdown beside a file of {@link Mass}es. */
public final class MassesReport {
    /**
     * A file of them.
     *
     * @param environment what it was measured on
     * @param masses each measurement
     */
    public record Results(Map<String, String> environment, List<Mass> masses) {}

    private final StringBuilder text = new StringBuilder();

    private MassesReport() {}

    /** Reads the results and writes what is made of them; says the table too. */
    public static void write(Path file) throws IOException {
        Results results = ResultFile.read(file, Results.class);
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        MassesReport report = new MassesReport();
        report.line("# %s", name);
        report.line("");
        results.environment().forEach((key, value) -> report.line("- %s: %s", key, value));
        report.line("");
        report.line(
                "Medians. Bytes are live objects while all are suspended; the resident set is the whole process's.");
        report.line("");
        for (String program :
                results.masses().stream().map(Mass::program).distinct().toList()) {
            report.program(results.masses().stream()
                    .filter(m -> m.program().equals(program))
                    .toList());
        }
        Files.writeString(file.resolveSibling(name + ".md"), report.text);
        System.out.print(report.text);
    }

    private void program(List<Mass> masses) {
        line("## %,d %s", masses.get(0).count(), masses.get(0).program());
        line("");
        line("| | bytes each | resident MB | at most, until then | started, ms | finished, ms |");
        line("|---|--:|--:|--:|--:|--:|");
        for (String peer : masses.stream().map(Mass::peer).distinct().toList()) {
            List<Mass> own = masses.stream().filter(m -> m.peer().equals(peer)).toList();
            String failure = own.get(0).failure();
            if (failure != null) {
                line("| %s | %s | | | | |", peer, failure);
                continue;
            }
            line(
                    "| %s | %.1f | %.0f | %.0f | %,.0f | %,.0f |",
                    peer,
                    median(own, Mass::bytesEach),
                    median(own, m -> m.residentBytes() / 1e6),
                    median(own, m -> m.peakBytes() / 1e6),
                    median(own, m -> m.startNanos() / 1e6),
                    median(own, m -> m.finishNanos() / 1e6));
        }
        line("");
    }

    private static double median(List<Mass> masses, ToDoubleFunction<Mass> value) {
        return Estimate.median(masses.stream().mapToDouble(value).toArray());
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
