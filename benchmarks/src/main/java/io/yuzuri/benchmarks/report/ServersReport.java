package io.yuzuri.benchmarks.report;

import io.yuzuri.benchmarks.harness.Contender;
import io.yuzuri.benchmarks.harness.LoadResult;
import io.yuzuri.benchmarks.harness.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Writes a table in Markdown, and plots, beside a file of {@link Results}. */
public final class ServersReport {
    /** All are compared with it. */
    private static final Contender YARDSTICK = Contender.LOOP;

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private ServersReport(Results results) {
        this.results = results;
    }

    /** Reads the results and writes what is made of them; says the table too. */
    public static void write(Path file) throws IOException {
        ServersReport report = new ServersReport(ResultFile.read(file, Results.class));
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        report.text.append("# ").append(name).append("\n\n");
        report.environment();
        for (String load : report.loads())
            report.load(load, name, file.toAbsolutePath().getParent());
        report.calls();
        report.idle();
        Files.writeString(file.resolveSibling(name + ".md"), report.text);
        System.out.print(report.text);
        System.err.println("written to " + file.resolveSibling(name + ".md"));
    }

    private void environment() {
        results.environment().forEach((key, value) -> line("- %s: %s", key, value));
        line("");
        line(
                "Medians over all rounds and, in parentheses, where they lie with a confidence of 95 %% (bootstrap of the"
                        + " processes and of their rounds). The ratio is that of CPU time per request to *%s* in the same round.",
                YARDSTICK.title());
        line("");
    }

    private List<String> loads() {
        return results.samples().stream().map(Results.Sample::load).distinct().toList();
    }

    private List<String> servers(String load) {
        return java.util.Arrays.stream(Contender.values())
                .map(Contender::id)
                .filter(id -> !samples(id, load).isEmpty())
                .toList();
    }

    private List<Results.Sample> samples(String server, String load) {
        return results.samples().stream()
                .filter(s -> s.server().equals(server) && s.load().equals(load))
                .toList();
    }

    // ---- one load

    private void load(String load, String name, Path directory) throws IOException {
        line("## %s", load);
        line("");
        line("| server | CPU µs/request | user | system | ratio | requests/s | p50 µs | p99 | p99.9 | bytes/request |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        BarChart chart = new BarChart("CPU per request, µs: " + load, "user", "system");
        for (String server : servers(load)) row(server, load, chart);
        line("");
        String file = name + "-" + load.replace(" x ", "x").replaceAll("[^a-z0-9]+", "-") + ".svg";
        Files.writeString(directory.resolve(file), chart.svg());
        line("![CPU per request under %s](%s)", load, file);
        line("");
    }

    private void row(String server, String load, BarChart chart) {
        List<Results.Sample> samples = samples(server, load);
        Estimate cpu = estimate(samples, s -> cpu(s.result()));
        double share = sum(samples, s -> s.result().userTicks())
                / Math.max(
                        1, sum(samples, s -> s.result().userTicks() + s.result().systemTicks()));
        Estimate ratio = ratio(samples);
        line(
                "| %s | %s | %.2f | %.2f | %s | %,.0f | %,.0f | %,.0f | %,.0f | %s |",
                Contender.of(server).title(),
                cpu.text(2),
                cpu.median() * share,
                cpu.median() * (1 - share),
                ratio.text(3),
                estimate(samples, s -> s.result().requests() * 1e9 / s.result().nanos())
                        .median(),
                estimate(samples, s -> s.result().p50() / 1e3).median(),
                estimate(samples, s -> s.result().p99() / 1e3).median(),
                estimate(samples, s -> s.result().p999() / 1e3).median(),
                samples.stream().allMatch(s -> s.allocated() == 0)
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.1f",
                                estimate(
                                                samples,
                                                s -> (double) s.allocated()
                                                        / s.result().total())
                                        .median()));
        chart.add(
                Contender.of(server).title(),
                new double[] {cpu.median() * share, cpu.median() * (1 - share)},
                cpu,
                String.format(Locale.ROOT, "%.2f  ×%.2f", cpu.median(), ratio.median()));
    }

    /** Microseconds per request. */
    private static double cpu(LoadResult result) {
        return result.cpuNanos() / 1e3 / Math.max(1, result.requests());
    }

    private static Estimate estimate(List<Results.Sample> samples, ToDoubleFunction<Results.Sample> value) {
        Map<Integer, DoubleStream.Builder> forks = new TreeMap<>();
        for (Results.Sample sample : samples) {
            forks.computeIfAbsent(sample.fork(), f -> DoubleStream.builder()).add(value.applyAsDouble(sample));
        }
        return Estimate.of(forks.values().stream().map(f -> f.build().toArray()).toList());
    }

    private static double sum(List<Results.Sample> samples, ToDoubleFunction<Results.Sample> value) {
        return samples.stream().mapToDouble(value).sum();
    }

    private Estimate ratio(List<Results.Sample> samples) {
        Map<Integer, Double> yardstick = new HashMap<>();
        for (Results.Sample sample : samples(YARDSTICK.id(), samples.get(0).load())) {
            yardstick.put(sample.round(), cpu(sample.result()));
        }
        List<Results.Sample> comparable = samples.stream()
                .filter(sample -> yardstick.containsKey(sample.round()))
                .toList();
        return estimate(comparable, sample -> cpu(sample.result()) / yardstick.get(sample.round()));
    }

    // ---- system calls and memory

    private void calls() {
        for (String load :
                results.calls().stream().map(Results.Calls::load).distinct().toList()) {
            List<Results.Calls> here = new ArrayList<>(results.calls());
            here.removeIf(c -> !c.load().equals(load));
            TreeSet<String> names = new TreeSet<>();
            here.forEach(c -> c.byName().forEach((call, count) -> {
                if (count * 1000 >= c.requests()) names.add(call);
            }));
            line("## System calls per request: %s", load);
            line("");
            line("| server | %s |", String.join(" | ", names));
            line("|---|%s", "--:|".repeat(names.size()));
            for (Results.Calls c : here) {
                StringBuilder row = new StringBuilder();
                for (String call : names) {
                    double each = c.byName().getOrDefault(call, 0L) / (double) c.requests();
                    row.append(String.format(Locale.ROOT, " %.3f |", each));
                }
                line("| %s |%s", Contender.of(c.server()).title(), row);
            }
            line("");
        }
    }

    private void idle() {
        if (results.idle().isEmpty()) return;
        line("## Idle connections");
        line("");
        line(
                "What each of them costs that has been used once: live objects, and memory that the system gave for other things.");
        line("");
        line("| server | connections | heap bytes each | resident bytes each, without the heap | descriptors each |");
        line("|---|--:|--:|--:|--:|");
        for (Results.Idle idle : results.idle()) {
            double count = idle.connections();
            line(
                    "| %s | %d | %,.0f | %,.0f | %.2f |",
                    Contender.of(idle.server()).title(),
                    idle.connections(),
                    idle.heapBytes() / count,
                    idle.residentBytes() / count,
                    idle.descriptors() / count);
        }
        line("");
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
