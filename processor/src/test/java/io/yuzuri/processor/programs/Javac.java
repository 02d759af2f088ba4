package io.yuzuri.processor.programs;

import io.yuzuri.Task;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac over files, into a directory with {@code classes} and {@code sources}. */
public record Javac(Path directory, boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    /** Where the runtime's classes are. */
    static final Path RUNTIME = locationOf(Task.class);

    /** Methods with unknown names are waited for to the last round; the build fails then anyway. */
    static final String LAST_ROUND = "compiler.warn.proc.file.create.last.round";

    private static final List<String> CHECKED = List.of(
            "-Xlint:all,-processing,-options,-auxiliaryclass", "-Werror", "-Xmaxerrs", "9999", "-Ayuzuri.verify=true");

    /** Compiles with all warnings as errors, for the language of a release. */
    static Javac checked(Path directory, int release, Collection<Path> files, Processor... processors) {
        List<String> options = new ArrayList<>(CHECKED);
        options.addAll(List.of("--release", String.valueOf(release)));
        return compile(directory, options, List.of(RUNTIME), files, processors);
    }

    static Javac compile(
            Path directory,
            List<String> options,
            List<Path> classPath,
            Collection<Path> files,
            Processor... processors) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(options);
        if (processors.length == 0) all.add("-proc:none");
        all.addAll(List.of("-d", fresh(directory.resolve("classes")).toString()));
        all.addAll(List.of("-s", fresh(directory.resolve("sources")).toString()));
        if (!options.contains("--module-path")) {
            all.add("-classpath");
            all.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(collector, null, null)) {
            var task =
                    compiler.getTask(null, manager, collector, all, null, manager.getJavaFileObjectsFromPaths(files));
            if (processors.length > 0) task.setProcessors(List.of(processors));
            boolean succeeded = task.call();
            return new Javac(directory, succeeded, List.copyOf(collector.getDiagnostics()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path classes() {
        return directory.resolve("classes");
    }

    Path sources() {
        return directory.resolve("sources");
    }

    /** This run, which was expected to succeed. */
    Javac succeeds() {
        if (!succeeded) throw new AssertionError(report());
        return this;
    }

    /** What was reported, one line each. */
    String report() {
        return diagnostics.stream().map(Javac::line).collect(Collectors.joining("\n"));
    }

    static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String where = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return where + diagnostic.getMessage(null);
    }

    /** Writes a source file below a directory. */
    public static Path source(Path root, String name, String text) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fresh(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> old = Files.walk(directory)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
