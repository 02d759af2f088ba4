package io.yuzuri.conformance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A library and its tests, parsed and attributed. */
record Program(
        List<CompilationUnitTree> libraryUnits,
        List<CompilationUnitTree> testUnits,
        Trees trees,
        Elements elements,
        Types types) {
    static Program attribute(Project project, List<Path> classPath, String encoding) throws IOException {
        List<Path> files = new ArrayList<>(Project.javaFiles(project.sources()));
        files.addAll(Project.javaFiles(project.testSources()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StandardJavaFileManager manager = compiler.getStandardFileManager(problems, null, Charset.forName(encoding));
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                manager,
                problems,
                List.of("-proc:none", "--release", "17", "-encoding", encoding, "-cp", path),
                null,
                manager.getJavaFileObjectsFromPaths(files));
        List<CompilationUnitTree> library = new ArrayList<>();
        List<CompilationUnitTree> tests = new ArrayList<>();
        task.parse().forEach(unit -> (file(unit).startsWith(project.sources()) ? library : tests).add(unit));
        task.analyze();
        problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .forEach(problem -> System.out.println("as published: " + problem));
        return new Program(library, tests, Trees.instance(task), task.getElements(), task.getTypes());
    }

    long start(CompilationUnitTree unit, Tree tree) {
        return positions().getStartPosition(unit, tree);
    }

    long end(CompilationUnitTree unit, Tree tree) {
        return positions().getEndPosition(unit, tree);
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }

    static Path file(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri());
    }
}
