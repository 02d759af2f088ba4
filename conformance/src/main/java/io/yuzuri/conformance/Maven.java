package io.yuzuri.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets a library and the class path of its tests, as its published pom says. What is there is not asked for again. */
final class Maven {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:";
    private static final Pattern PLATFORM = Pattern.compile("junit-platform-engine-(.*)\\.jar");
    private static final String PLATFORM_FOR_JUNIT_4 = "1.11.4";

    private final Library library;
    private final Path directory;

    Maven(Library library, Path directory) {
        this.library = library;
        this.directory = directory;
    }

    Path sources() throws IOException, InterruptedException {
        return jar("sources");
    }

    Path testSources() throws IOException, InterruptedException {
        return jar("test-sources");
    }

    private Path jar(String classifier) throws IOException, InterruptedException {
        Path jar = directory.resolve(library.artifact() + "-" + library.version() + "-" + classifier + ".jar");
        if (!Files.exists(jar)) copy(library.coordinates() + ":jar:" + classifier);
        return jar;
    }

    private void copy(String artifact) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        run(PLUGIN + "copy", "-Dartifact=" + artifact, "-DoutputDirectory=" + directory);
    }

    /** What the library's tests are compiled and run with, the library itself aside. */
    List<Path> testClassPath() throws IOException, InterruptedException {
        Path pom = directory.resolve(library.artifact() + "-" + library.version() + ".pom");
        if (!Files.exists(pom)) copy(library.coordinates() + ":pom");
        return classPath(pom, "test-class-path.txt");
    }

    /** What runs tests of the version that the class path holds. */
    List<Path> launcher(List<Path> testClassPath) throws IOException, InterruptedException {
        String platform = testClassPath.stream()
                .map(jar -> PLATFORM.matcher(jar.getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        boolean old = platform.isEmpty();
        String version = old ? PLATFORM_FOR_JUNIT_4 : platform;
        String vintage = "5" + version.substring(1);
        List<String> all = new ArrayList<>(List.of("org.junit.platform:junit-platform-launcher:" + version));
        if (old) all.add("org.junit.vintage:junit-vintage-engine:" + vintage);
        return classPath("launcher", all);
    }

    /** The library's own jar, what it needs, and more. */
    List<Path> classPath(List<String> more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(library.coordinates()));
        all.addAll(more);
        return classPath("compile", all);
    }

    private List<Path> classPath(String name, List<String> coordinates) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path pom = directory.resolve(name + "-pom.xml");
        Files.writeString(
                pom,
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + name + "</groupId><artifactId>" + name
                        + "</artifactId><version>1</version><dependencies>"
                        + coordinates.stream().map(Maven::dependency).collect(Collectors.joining())
                        + "</dependencies></project>");
        return classPath(pom, name + "-class-path.txt");
    }

    private static String dependency(String coordinates) {
        String[] names = coordinates.split(":");
        return "<dependency><groupId>" + names[0] + "</groupId><artifactId>" + names[1] + "</artifactId><version>"
                + names[2] + "</version></dependency>";
    }

    private List<Path> classPath(Path pom, String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            run(PLUGIN + "build-classpath", "-DincludeScope=test", "-Dmdep.outputFile=" + file, "-f", pom.toString());
        }
        return Arrays.stream(Files.readString(file).trim().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
    }
}
