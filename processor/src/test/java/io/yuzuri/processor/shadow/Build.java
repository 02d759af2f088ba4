package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A build of the user's: sources in a directory, compiled by javac with the processors under test. */
final class Build {
    final Path sources;
    final Path classes;
    private final List<String> units = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing,-options"));
    private final List<Processor> processors = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private List<Diagnostic<? extends JavaFileObject>> diagnostics = List.of();
    private boolean succeeded;

    Build(Path directory) {
        this.sources = directory.resolve("src");
        this.classes = directory.resolve("classes");
    }

    /** A source file that is compiled; its name is the path below the source directory. */
    Build source(String name, String text) {
        units.add(name);
        return aside(name, text);
    }

    /** A source file that is there but is not named to the compiler. */
    Build aside(String name, String text) {
        try {
            Files.createDirectories(sources.resolve(name).getParent());
            Files.writeString(sources.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Build options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Build classPath(Path entry) {
        classPath.add(entry);
        return this;
    }

    Build processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    Build compile() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var collector = new DiagnosticCollector<JavaFileObject>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString()));
        if (!classPath.isEmpty() || !options.contains("-p")) {
            all.addAll(List.of(
                    "-cp",
                    String.join(":", classPath.stream().map(Path::toString).toList())));
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, null, null)) {
            Files.createDirectories(classes);
            var task = compiler.getTask(
                    null,
                    files,
                    collector,
                    all,
                    null,
                    files.getJavaFileObjectsFromPaths(
                            units.stream().map(sources::resolve).toList()));
            if (!processors.isEmpty()) task.setProcessors(processors);
            succeeded = task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics = collector.getDiagnostics();
        return this;
    }

    Build succeeds() {
        compile();
        assertTrue(succeeded, () -> diagnostics.toString());
        return this;
    }

    List<String> messages() {
        return diagnostics.stream().map(Object::toString).toList();
    }

    /** What was written, by path below the output directory. */
    Map<String, byte[]> output() {
        Map<String, byte[]> output = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                output.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkedHashMap<>(output);
    }
}
