package io.yuzuri.benchmarks.micro;

import io.yuzuri.benchmarks.harness.Environment;
import io.yuzuri.benchmarks.report.MicroReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs micro-benchmarks under JMH. */
@Command(
        name = "micro",
        description = "Compares small programs under JMH: time and bytes allocated per operation.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class MicroCommand implements Callable<Integer> {
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

    @Option(names = "--java", description = "Home of the JDK to measure; by default the one that runs this.")
    private Path home = Path.of(System.getProperty("java.home"));

    @Option(names = "--out", defaultValue = "benchmarks/results", description = "Directory of the results.")
    private Path out;

    @Option(names = "--name", description = "Of the files there; micro-JDK by default.")
    private String name;

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        Path java = home.resolve("bin").resolve("java");
        int version = Environment.of(java).javaVersion();
        Path file = Files.createDirectories(out).resolve((name != null ? name : "micro-" + version) + ".json");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .jvm(java.toString())
                .jvmArgs("-Xms4g", "-Xmx4g", "-XX:+UseSerialGC")
                .jvmArgsAppend(
                        "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1")
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
        if (version < 21) options.exclude(PACKAGE + ".*\\.virtualThreads");
        new Runner(options.build()).run();
        MicroReport.write(file);
        return 0;
    }
}
