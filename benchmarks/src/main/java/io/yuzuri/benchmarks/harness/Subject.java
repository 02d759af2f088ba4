package io.yuzuri.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that measures has: options for the JDK and for where results go, and itself as it was typed. */
public final class Subject {
    @Option(names = "--java", description = "Home of the JDK to measure; by default the one that runs this.")
    private Path home = Path.of(System.getProperty("java.home"));

    @Option(
            names = "--out",
            defaultValue = "benchmarks/target/results",
            description = "Directory of the results; those that are published are in benchmarks/results.")
    private Path out;

    @Option(names = "--name", description = "Of the files there; COMMAND-JDK by default.")
    private String name;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** What is written beside results: what they were measured on, what was typed, and more. */
    public Map<String, String> described(Environment environment, Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(more);
        all.put(
                "command",
                String.join(" ", spec.root().commandLine().getParseResult().originalArgs()));
        return environment.described(all);
    }

    /** The JDK's java. */
    public Path java() {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) throw new IllegalArgumentException("--java: there is no bin/java in " + home);
        return java;
    }

    /** The file of the results, in a directory that is there; to be asked for before anything is measured. */
    public Path results(String command, int javaVersion) {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new IllegalArgumentException("--out: the directory " + out + " cannot be made", failure);
        }
        if (!Files.isWritable(out)) throw new IllegalArgumentException("--out: " + out + " cannot be written to");
        return out.resolve((name != null ? name : command + "-" + javaVersion) + ".json");
    }
}
