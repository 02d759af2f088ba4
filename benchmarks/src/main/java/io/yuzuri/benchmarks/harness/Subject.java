package io.yuzuri.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that measures: which JDK, and where the results go. */
public final class Subject {
    @Option(names = "--java", description = "Home of the JDK to measure; by default the one that runs this.")
    private Path home = Path.of(System.getProperty("java.home"));

    @Option(names = "--out", defaultValue = "benchmarks/results", description = "Directory of the results.")
    private Path out;

    @Option(names = "--name", description = "Of the files there; COMMAND-JDK by default.")
    private String name;

    /** The JDK's java. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** The file of the results, in a directory that is there. */
    public Path results(String command, int javaVersion) throws IOException {
        return Files.createDirectories(out).resolve((name != null ? name : command + "-" + javaVersion) + ".json");
    }
}
