package io.yuzuri.conformance;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the processor costs: javac with it against javac alone, which gets the same sources and the generated ones. Each run
 * is a process of its own, and both take turns.
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
        List<Double> alone = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            alone.add(seconds(all, List.of("-proc:none")));
            Path generated = fresh("generated");
            with.add(seconds(
                    sources, List.of("-processorpath", Jars.processor().toString(), "-s", generated.toString())));
        }
        double own = median(alone);
        double cost = median(with) - own;
        System.out.printf(
                "%s: javac alone %.1f s for %d files, with the processor %.1f s; the processor takes %.2f times as long as javac alone%n",
                name, own, all.size(), median(with), cost / own);
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
