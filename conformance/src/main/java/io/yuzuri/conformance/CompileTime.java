package io.yuzuri.conformance;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the processor costs: javac with it, with the check of what it makes and without, against javac alone, which
 * gets the same sources and the generated ones. Each run is a process of its own, and all take turns.
 */
final class CompileTime {
    private static final int RUNS = 3;

    private final Project project;
    private final List<Path> classPath;
    private final Path scratch;

    CompileTime(Project project, List<Path> classPath) {
        this.project = project;
        this.classPath = classPath;
        this.scratch = project.root().resolve("target/compile-time");
    }

    void print(String name) throws IOException, InterruptedException {
        List<Path> sources = Project.javaFiles(project.sources());
        List<Path> all = new ArrayList<>(sources);
        all.addAll(Project.javaFiles(project.generated()));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            add(times, "javac alone", seconds(all, List.of("-proc:none")));
            for (String extent : List.of("false", "true")) {
                List<String> processed = List.of(
                        "-processorpath",
                        Jars.processor().toString(),
                        "-Ayuzuri.verify=" + extent,
                        "-s",
                        fresh("generated").toString());
                add(times, "-Ayuzuri.verify=" + extent, seconds(sources, processed));
            }
        }
        double own = median(times.get("javac alone"));
        times.forEach((what, seconds) -> System.out.printf(
                "%s, %s: %.1f s, %.2f times javac alone%n", name, what, median(seconds), median(seconds) / own));
    }

    private static void add(Map<String, List<Double>> times, String what, double seconds) {
        times.computeIfAbsent(what, each -> new ArrayList<>()).add(seconds);
    }

    private Path fresh(String name) throws IOException {
        Path directory = scratch.resolve(name);
        Project.delete(directory);
        return Files.createDirectories(directory);
    }

    private double seconds(List<Path> files, List<String> special) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-g", "-nowarn", "-Xlint:none"));
        arguments.addAll(List.of("-encoding", "UTF-8", "-d", fresh("classes").toString(), "-cp"));
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.addAll(special);
        files.forEach(file -> arguments.add(file.toString()));
        Path list = scratch.resolve("arguments");
        Files.write(list, arguments);
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(javac, "@" + list)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(scratch.resolve("javac.txt").toFile()))
                .start();
        if (process.waitFor() != 0) throw new IOException("javac failed: see " + scratch.resolve("javac.txt"));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
