package io.yuzuri.conformance;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Compiles a library's tests and runs them in another JVM. */
final class Tests {
    /** How a test ended, and what it failed with. */
    record Outcome(String status, String failure) {
        boolean passed() {
            return status.equals("SUCCESSFUL");
        }
    }

    private static final int MINUTES = Integer.getInteger("io.yuzuri.conformance.minutes", 30);

    private final Library library;
    private final Project project;
    private final List<Path> classPath;
    private final List<Path> launcher;

    Tests(Library library, Project project, List<Path> classPath, List<Path> launcher) {
        this.library = library;
        this.project = project;
        this.classPath = classPath;
        this.launcher = launcher;
    }

    void compile() throws IOException {
        Build.plain(project.testSources(), project.testClasses(), mainPath(), library.encoding())
                .forEach(problem -> System.out.println("test does not compile: " + problem));
    }

    private List<Path> mainPath() {
        List<Path> all = new ArrayList<>(List.of(project.testClasses(), project.classes()));
        all.addAll(classPath);
        return all;
    }

    /** By unique id. */
    Map<String, Outcome> run(String name, List<String> arguments) throws IOException, InterruptedException {
        Path target = project.root().resolve("target");
        Path results = target.resolve(name + ".results");
        Path classes = target.resolve("test-classes.txt");
        Files.write(classes, classNames());
        List<Path> path = mainPath();
        path.addAll(launcher);
        path.add(Jars.tool());
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-ea"));
        command.addAll(library.jvmArguments());
        command.addAll(arguments);
        command.add("-Dfile.encoding=" + library.encoding());
        command.add("-Duser.language=en");
        command.add("-Duser.country=US");
        command.add("-cp");
        command.add(path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(TestRun.class.getName(), results.toString(), classes.toString()));
        Process process = new ProcessBuilder(command)
                .directory(project.root().toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(target.resolve(name + ".err").toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            System.out.println(library.artifact() + ", " + name + ": stopped after " + MINUTES + " minutes");
        }
        return read(results);
    }

    private List<String> classNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : Project.javaFiles(project.testSources())) {
            String simple = file.getFileName().toString().replace(".java", "");
            String name = project.testSources()
                    .relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.');
            boolean isTest = simple.endsWith("Test") || simple.startsWith("Test") || simple.endsWith("Tests");
            if (isTest) names.add(name);
        }
        return names;
    }

    private static Map<String, Outcome> read(Path results) throws IOException {
        Map<String, Outcome> all = new LinkedHashMap<>();
        if (!Files.exists(results)) return all;
        for (String line : new String(Files.readAllBytes(results), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) all.put(parts[1], new Outcome(parts[0], parts[2]));
        }
        return all;
    }
}
