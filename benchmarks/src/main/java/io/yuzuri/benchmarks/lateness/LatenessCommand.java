package io.yuzuri.benchmarks.lateness;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuzuri.benchmarks.VirtualThreads;
import io.yuzuri.benchmarks.harness.Environment;
import io.yuzuri.benchmarks.harness.Subject;
import io.yuzuri.benchmarks.report.LatenessReport;
import io.yuzuri.benchmarks.report.ResultFile;
import io.yuzuri.progress.Progress;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures lateness. */
@Command(
        name = "lateness",
        description = "How late deadlines are, and how long an echo takes, while other tasks compute.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class LatenessCommand implements Callable<Integer> {
    private record Case(String due, String peer, Beside beside) {}

    /** Ours on another runtime. */
    private static final String BEFORE = "before";

    @Option(names = "--dues", split = ",", description = "Of deadline and echo; both by default.")
    private List<String> dues = LatenessMain.DUES;

    @Option(names = "--peers", split = ",", description = "All by default; see benchmarks/README.md.")
    private List<String> peers = LatenessMain.PEERS;

    @Option(names = "--beside", split = ",", description = "What else runs; everything by default.")
    private List<String> loads = Beside.ids();

    @Option(
            names = "--before",
            description =
                    "Class path of another runtime, and of what was compiled for it: a peer more, '" + BEFORE + "'.")
    private String before;

    @Option(names = "--warm-up", defaultValue = "1000", description = "Milliseconds before each measurement.")
    private long warmUp;

    @Option(names = "--measure", defaultValue = "3000", description = "Milliseconds of each measurement.")
    private long measure;

    @Option(names = "--repeats", defaultValue = "3")
    private int repeats;

    @Option(names = "--seed", description = "Of the order; a new one by default, which is printed.")
    private Long seed;

    @Option(names = "--flags", split = " ", defaultValue = "-XX:+UseSerialGC -Xms256m -Xmx256m")
    private List<String> flags;

    @Mixin
    private Subject subject;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long usedSeed = seed != null ? seed : new SplittableRandom().nextLong();
        Environment environment = Environment.of(subject.java());
        Path path = subject.results("lateness", environment.javaVersion());
        List<Case> cases = cases(environment.javaVersion());
        Map<String, String> plan = Map.of(
                "flags", String.join(" ", flags),
                "plan", "%d ms after %d ms, %d times".formatted(measure, warmUp, repeats),
                "seed", "" + usedSeed);
        Map<String, String> described = subject.described(environment, plan);
        System.err.printf("seed %d%n", usedSeed);
        Random random = new Random(usedSeed);
        List<Lateness> latenesses = new ArrayList<>();
        try (Progress progress = Progress.of("lateness", (long) repeats * cases.size())) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                Collections.shuffle(cases, random);
                for (Case each : cases) {
                    latenesses.add(run(each));
                    progress.step("%s, %s, %s".formatted(each.due, each.peer, each.beside.id()));
                }
            }
        }
        described.put(
                "load average after", Files.readString(Path.of("/proc/loadavg")).strip());
        ResultFile.write(path, new LatenessReport.Results(described, latenesses));
        LatenessReport.write(path);
        return 0;
    }

    private List<Case> cases(int javaVersion) {
        check("due", dues, LatenessMain.DUES);
        check("peer", peers, LatenessMain.PEERS);
        List<Beside> besides = loads.stream().map(Beside::of).toList();
        List<String> all = new ArrayList<>(peers);
        if (before != null) all.add(BEFORE);
        if (javaVersion < 21) all.remove("virtual");
        List<Case> cases = new ArrayList<>();
        for (String due : dues) {
            for (Beside beside : besides) {
                for (String peer : all) cases.add(new Case(due, peer, beside));
            }
        }
        return cases;
    }

    private static void check(String what, List<String> named, List<String> known) {
        for (String name : named) {
            if (!known.contains(name)) throw new IllegalArgumentException("no " + what + " " + name + ", but " + known);
        }
    }

    private Lateness run(Case each) throws IOException, InterruptedException {
        boolean isBefore = each.peer.equals(BEFORE);
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(subject.java().toString()));
        command.addAll(flags);
        command.addAll(VirtualThreads.ONE_CARRIER);
        command.addAll(List.of("-cp", isBefore ? before + File.pathSeparator + classPath : classPath));
        command.addAll(List.of(LatenessMain.class.getName(), each.due, isBefore ? "yuzuri" : each.peer));
        command.addAll(List.of(each.beside.id(), "" + warmUp, "" + measure));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            if (process.waitFor() != 0 || line == null) throw new IOException(each + " failed.");
            Lateness lateness = new ObjectMapper().readValue(line, Lateness.class);
            return isBefore ? lateness.by(BEFORE) : lateness;
        } finally {
            process.destroyForcibly();
        }
    }
}
