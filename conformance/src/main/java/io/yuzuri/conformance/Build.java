package io.yuzuri.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac; what it complains of is its result. */
final class Build {
    private Build() {}

    /** Compiles without any processor. */
    static List<Diagnostic<? extends JavaFileObject>> plain(
            Path sources, Path classes, List<Path> classPath, String encoding) throws IOException {
        return javac(sources, classPath, List.of("-proc:none", "-encoding", encoding, "-d", classes.toString()));
    }

    /** Compiles with ours what the {@link Rewriter} wrote. */
    static List<Diagnostic<? extends JavaFileObject>> processed(
            Path sources, Project project, List<Path> classPath, Path processor) throws IOException {
        Project.delete(project.generated());
        Files.createDirectories(project.generated());
        return javac(
                sources,
                classPath,
                List.of(
                        "-encoding",
                        "UTF-8",
                        "-processorpath",
                        processor.toString(),
                        "-s",
                        project.generated().toString(),
                        "-d",
                        project.classes().toString()));
    }

    private static List<Diagnostic<? extends JavaFileObject>> javac(
            Path sources, List<Path> classPath, List<String> special) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn"));
        options.addAll(List.of("-g", "-Xmaxerrs", "1000000", "-Xlint:none", "-cp"));
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        options.addAll(special);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, null, null)) {
            Iterable<? extends JavaFileObject> files = manager.getJavaFileObjectsFromPaths(Project.javaFiles(sources));
            compiler.getTask(null, manager, problems, options, null, files).call();
        }
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
