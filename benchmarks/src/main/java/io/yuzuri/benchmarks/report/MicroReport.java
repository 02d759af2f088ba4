package io.yuzuri.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a table in Markdown, and a plot for each program, beside a file of {@link Results}. */
public final class MicroReport {
    /**
     * A file of them.
     *
     * @param environment what it was measured on, and with which command
     * @param benchmarks each with its parameters, in the order in which they ran
     */
    public record Results(Map<String, String> environment, List<Benchmark> benchmarks) {}

    /**
     * One benchmark with its parameters.
     *
     * @param benchmark class and method
     * @param params the values of its parameters
     * @param nanos for each JVM, what an operation took in each iteration
     * @param bytes that an operation allocated
     */
    public record Benchmark(String benchmark, Map<String, String> params, List<double[]> nanos, double bytes) {}

    /** The method that all others of its class are compared with. */
    private static final String OURS = "yuzuri";

    private final StringBuilder text = new StringBuilder();

    private MicroReport() {}

    /** What one way to run a program took, in each iteration. */
    private record Row(String method, Estimate nanos, double bytes) {
        boolean isOurs() {
            return method.toLowerCase(Locale.ROOT).endsWith(OURS);
        }
    }

    /** Reads the results and writes what is made of them; says the table too. */
    public static void write(Path file) throws IOException {
        Results results = ResultFile.read(file, Results.class);
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        new MicroReport().write(results, name, file.toAbsolutePath().getParent());
    }

    private void write(Results results, String name, Path directory) throws IOException {
        text.append("# ").append(name).append("\n\n");
        results.environment().forEach((key, value) -> line("- %s: %s", key, value));
        line("");
        line(
                "Nanoseconds and bytes allocated per operation. Medians over all iterations and, in parentheses, where they lie"
                        + " with a confidence of 95 %% (bootstrap of the JVMs and of their iterations).");
        line("");
        for (Map.Entry<String, List<Row>> program :
                programs(results.benchmarks()).entrySet()) {
            program(program.getKey(), program.getValue(), name, directory);
        }
        Files.writeString(directory.resolve(name + ".md"), text);
        System.out.print(text);
    }

    private static Map<String, List<Row>> programs(List<Benchmark> benchmarks) {
        Map<String, List<Row>> programs = new LinkedHashMap<>();
        for (Benchmark benchmark : benchmarks) {
            String[] path = benchmark.benchmark().split("\\.");
            StringBuilder program = new StringBuilder(path[path.length - 2]);
            benchmark
                    .params()
                    .forEach((name, value) ->
                            program.append(", ").append(name).append(' ').append(value));
            programs.computeIfAbsent(program.toString(), p -> new ArrayList<>())
                    .add(new Row(path[path.length - 1], Estimate.of(benchmark.nanos()), benchmark.bytes()));
        }
        return programs;
    }

    private void program(String program, List<Row> rows, String name, Path directory) throws IOException {
        double ours = rows.stream()
                .filter(Row::isOurs)
                .findFirst()
                .map(r -> r.nanos.median())
                .orElse(Double.NaN);
        line("## %s", program);
        line("");
        line("| | ns | × ours | bytes |");
        line("|---|--:|--:|--:|");
        BarChart chart = new BarChart("Nanoseconds: " + program, "median");
        rows.sort((a, b) -> Double.compare(a.nanos.median(), b.nanos.median()));
        for (Row row : rows) {
            double ratio = row.nanos.median() / ours;
            line(
                    "| %s | %s | %.2f | %,.1f |",
                    row.method, row.nanos.text(row.nanos.median() < 1000 ? 1 : 0), ratio, row.bytes);
            String value = String.format(Locale.ROOT, "%,.1f  ×%.2f", row.nanos.median(), ratio);
            chart.add(row.method, new double[] {row.nanos.median()}, row.nanos, value);
        }
        line("");
        String file = name + "-" + program.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
        Files.writeString(directory.resolve(file), chart.svg());
        line("![%s](%s)", program, file);
        line("");
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
