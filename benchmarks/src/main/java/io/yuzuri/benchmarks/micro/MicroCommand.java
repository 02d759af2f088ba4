package io.yuzuri.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuzuri.benchmarks.VirtualThreads;
import io.yuzuri.benchmarks.harness.Environment;
import io.yuzuri.benchmarks.harness.Subject;
import io.yuzuri.benchmarks.report.MicroReport;
import io.yuzuri.benchmarks.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs micro-benchmarks under JMH. */
@Command(
        name = "micro",
        description = "Compares small programs under JMH: time and bytes allocated per operation.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class MicroCommand implements Callable<Integer> {
    private static final List<String> FLAGS = List.of("-Xms4g", "-Xmx4g", "-XX:+UseSerialGC");

    private static final String PACKAGE = "io\\.yuzuri\\.benchmarks\\.micro\\.";

    @Parameters(
            arity = "0..*",
            paramLabel = "REGEX",
            defaultValue = ".*",
            description = "Which: parts of CLASS.METHOD, such as Switches or Skynet.kotlin.")
    private List<String> which;

    @Option(names = "--forks", defaultValue = "3")
    private int forks;

    @Option(names = "--iterations", defaultValue = "5", description = "To warm up, and as many to measure.")
    private int iterations;

    @Option(names = "--millis", defaultValue = "1000", description = "Of one iteration.")
    private long millis;

    @Mixin
    private Subject subject;

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        Environment environment = Environment.of(subject.java());
        Path file = subject.results("micro", environment.javaVersion());
        Map<String, String> described = subject.described(environment, Map.of("flags", String.join(" ", FLAGS)));
        ResultFile.write(file, new MicroReport.Results(described, run(environment.javaVersion())));
        MicroReport.write(file);
        return 0;
    }

    /** What JMH says, in a file that is there only until it has been read. */
    private List<MicroReport.Benchmark> run(int javaVersion) throws IOException, RunnerException {
        Path file = Files.createTempFile("yuzuri", ".json");
        try {
            new Runner(options(javaVersion, file)).run();
            List<MicroReport.Benchmark> benchmarks = new ArrayList<>();
            new ObjectMapper().readTree(file.toFile()).forEach(result -> benchmarks.add(benchmark(result)));
            return benchmarks;
        } catch (NoBenchmarksException none) {
            throw new IllegalArgumentException("no benchmark matches " + which, none);
        } finally {
            Files.delete(file);
        }
    }

    private static MicroReport.Benchmark benchmark(JsonNode result) {
        Map<String, String> params = new LinkedHashMap<>();
        result.path("params")
                .properties()
                .forEach(p -> params.put(p.getKey(), p.getValue().asText()));
        List<double[]> forks = new ArrayList<>();
        for (JsonNode fork : result.path("primaryMetric").path("rawData")) {
            forks.add(fork.valueStream().mapToDouble(JsonNode::asDouble).toArray());
        }
        JsonNode bytes = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
        return new MicroReport.Benchmark(
                result.path("benchmark").asText(),
                params,
                forks,
                bytes.path("score").asDouble(Double.NaN));
    }

    private Options options(int javaVersion, Path file) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .jvm(subject.java().toString())
                .jvmArgs(FLAGS.toArray(new String[0]))
                .jvmArgsAppend(VirtualThreads.ONE_CARRIER.toArray(new String[0]))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString());
        for (String part : which) options.include(PACKAGE + ".*" + part);
        if (javaVersion < 21) options.exclude(PACKAGE + ".*\\.virtualThreads");
        return options.build();
    }
}
