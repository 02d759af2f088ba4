package io.yuzuri.benchmarks.memory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuzuri.benchmarks.VirtualThreads;
import io.yuzuri.benchmarks.harness.Environment;
import io.yuzuri.benchmarks.harness.Subject;
import io.yuzuri.benchmarks.report.MassesReport;
import io.yuzuri.benchmarks.report.ResultFile;
import io.yuzuri.progress.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures masses. */
@Command(
        name = "memory",
        description =
                "What a million sleeping tasks cost, a chain of 100,000 calls, and a million completions in a row.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class MemoryCommand implements Callable<Integer> {
    /** A program on a library, and how many. */
    private record Case(String program, String peer, int count) {}

    private static final int MILLION = 1_000_000;
    private static final int DEEP = 100_000;

    private static final List<Case> CASES = List.of(
            new Case("sleepers", "byHand", MILLION),
            new Case("sleepers", "yuzuri", MILLION),
            new Case("sleepers", "kotlin", MILLION),
            new Case("sleepers", "virtualThreads", MILLION),
            new Case("chain", "yuzuri", DEEP),
            new Case("chain", "kotlin", DEEP),
            new Case("chain", "virtualThreads", DEEP),
            new Case("completions", "yuzuri", MILLION),
            new Case("completions", "kotlin", MILLION));

    @Option(names = "--repeats", defaultValue = "5")
    private int repeats;

    @Option(names = "--flags", split = " ", defaultValue = "-XX:+UseSerialGC -Xms16m -Xmx3g")
    private List<String> flags;

    @Mixin
    private Subject subject;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Environment environment = Environment.of(subject.java());
        Path path = subject.results("memory", environment.javaVersion());
        Map<String, String> described =
                subject.described(environment, Map.of("flags", String.join(" ", flags), "repeats", "" + repeats));
        List<Mass> masses = new ArrayList<>();
        List<Case> cases = CASES.stream()
                .filter(each -> !each.peer.equals("virtualThreads") || environment.javaVersion() >= 21)
                .toList();
        try (Progress progress = Progress.of("memory", (long) repeats * cases.size())) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                for (Case each : cases) {
                    masses.add(run(each));
                    progress.step(each.toString());
                }
            }
        }
        MassesReport.Results results = new MassesReport.Results(described, masses);
        ResultFile.write(path, results);
        MassesReport.write(path);
        return 0;
    }

    private Mass run(Case each) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(subject.java().toString()));
        command.addAll(flags);
        command.addAll(VirtualThreads.ONE_CARRIER);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MassesMain.class.getName()));
        command.addAll(List.of(each.program, each.peer, "" + each.count));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            if (process.waitFor() != 0 || line == null) throw new IOException(each + " failed.");
            return new ObjectMapper().readValue(line, Mass.class);
        } finally {
            process.destroyForcibly();
        }
    }
}
