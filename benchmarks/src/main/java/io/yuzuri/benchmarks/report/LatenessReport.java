package io.yuzuri.benchmarks.report;

import io.yuzuri.benchmarks.lateness.Lateness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Writes tables in Markdown beside a file of {@link Lateness}. */
public final class LatenessReport {
    /**
     * A file of them.
     *
     * @param environment what it was measured on
     * @param latenesses each measurement
     */
    public record Results(Map<String, String> environment, List<Lateness> latenesses) {}

    private final StringBuilder text = new StringBuilder();

    private LatenessReport() {}

    /** Reads the results and writes what is made of them; says the tables too. */
    public static void write(Path file) throws IOException {
        Results results = ResultFile.read(file, Results.class);
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        LatenessReport report = new LatenessReport();
        report.line("# %s", name);
        report.line("");
        results.environment().forEach((key, value) -> report.line("- %s: %s", key, value));
        report.line("");
        report.line("Milliseconds: median / 99 of 100 / maximum, each the median of the processes; in parentheses the");
        report.line(
                "latest in any of them. The longest step is the median of what processes saw; one that is longer than");
        report.line("it is meant to be was interrupted by the system.");
        for (String due : results.latenesses().stream()
                .map(Lateness::due)
                .distinct()
                .sorted()
                .toList()) {
            report.due(
                    due,
                    results.latenesses().stream()
                            .filter(l -> l.due().equals(due))
                            .toList());
        }
        Files.writeString(file.resolveSibling(name + ".md"), report.text);
        System.out.print(report.text);
    }

    private void due(String due, List<Lateness> all) {
        List<String> peers =
                all.stream().map(Lateness::peer).distinct().sorted().toList();
        line("");
        line("## %s", due);
        line("");
        line("| beside | allowed | longest step | %s |", String.join(" | ", peers));
        line("|---|--:|--:|%s", "--:|".repeat(peers.size()));
        for (String beside :
                all.stream().map(Lateness::beside).distinct().sorted().toList()) {
            List<Lateness> here =
                    all.stream().filter(l -> l.beside().equals(beside)).toList();
            List<Lateness> ours =
                    here.stream().filter(l -> l.peer().equals("yuzuri")).toList();
            List<Lateness> measure = ours.isEmpty() ? here : ours;
            StringBuilder row = new StringBuilder();
            for (String peer : peers) {
                row.append(" | ")
                        .append(cell(
                                here.stream().filter(l -> l.peer().equals(peer)).toList()));
            }
            line(
                    "| %s | %.1f | %.2f%s |",
                    beside, median(measure, Lateness::allowed), median(measure, Lateness::longestStep), row);
        }
    }

    private static String cell(List<Lateness> own) {
        if (own.isEmpty()) return "";
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f (%.1f)",
                median(own, Lateness::median),
                median(own, Lateness::p99),
                median(own, Lateness::max),
                own.stream().mapToLong(Lateness::max).max().orElseThrow() / 1e6);
    }

    private static double median(List<Lateness> all, ToLongFunction<Lateness> nanos) {
        return Estimate.median(all.stream().mapToLong(nanos).asDoubleStream().toArray()) / 1e6;
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
