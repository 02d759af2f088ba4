package io.yuzuri.processor.shadow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Parses and analyses the user's files that hold coroutines, beside the compilation that is under way. */
public final class ShadowCompilation {
    private ShadowCompilation() {}

    /**
     * Attributes the source files of the given types.
     *
     * @param environment of the running round, wrapped or not
     * @param topLevelOwners the top-level types whose files hold coroutines; types without a source file are ignored
     * @param stubs sources by qualified class name, to be seen by these files as if they existed
     */
    public static Shadow run(
            ProcessingEnvironment environment, Collection<TypeElement> topLevelOwners, Map<String, String> stubs) {
        ProcessingEnvironment outer = Unwrap.unwrap(environment);
        Trees outerTrees = Trees.instance(outer);
        Map<JavaFileObject, UserSource> sources = sources(outer, outerTrees, topLevelOwners);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager platform = compiler.getStandardFileManager(diagnostics, null, null);
        try {
            OuterTypes types = new OuterTypes(
                    outer.getElementUtils(),
                    outer.getFiler(),
                    outerTrees,
                    modulesOf(platform),
                    entering(outerTrees, topLevelOwners, stubs.keySet()));
            List<JavaFileObject> units = new ArrayList<>(sources.values());
            new TreeMap<>(stubs).forEach((name, text) -> units.add(new SourceFile(name, text)));
            JavacTask task = (JavacTask) compiler.getTask(
                    null, new ShadowFiles(platform, types), diagnostics, ShadowOptions.of(outer), null, units);
            Map<JavaFileObject, CompilationUnitTree> parsed = parse(task, sources);
            task.analyze();
            return new Shadow(task, outerTrees, platform, parsed, diagnostics.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<JavaFileObject, UserSource> sources(
            ProcessingEnvironment outer, Trees outerTrees, Collection<TypeElement> owners) {
        Map<JavaFileObject, UserSource> sources = new LinkedHashMap<>();
        for (TypeElement owner : owners) {
            TreePath path = outerTrees.getPath(owner);
            if (path != null) {
                JavaFileObject file = path.getCompilationUnit().getSourceFile();
                String name = outer.getElementUtils().getBinaryName(owner).toString();
                sources.computeIfAbsent(file, f -> new UserSource(f, name));
            }
        }
        return sources;
    }

    /** Units come back in the order in which they were given. */
    private static Map<JavaFileObject, CompilationUnitTree> parse(
            JavacTask task, Map<JavaFileObject, UserSource> sources) throws IOException {
        Map<JavaFileObject, CompilationUnitTree> parsed = new LinkedHashMap<>();
        var units = task.parse().iterator();
        for (JavaFileObject file : sources.keySet()) {
            parsed.put(file, units.next());
        }
        return parsed;
    }

    private static Set<String> entering(Trees outerTrees, Collection<TypeElement> owners, Set<String> stubs) {
        Set<String> names = new LinkedHashSet<>(stubs);
        for (TypeElement owner : owners) {
            TreePath path = outerTrees.getPath(owner);
            if (path != null) {
                CompilationUnitTree unit = path.getCompilationUnit();
                for (var declaration : unit.getTypeDecls()) {
                    if (outerTrees.getElement(TreePath.getPath(unit, declaration)) instanceof TypeElement type) {
                        names.add(type.getQualifiedName().toString());
                    }
                }
            }
        }
        return names;
    }

    private static Set<String> modulesOf(StandardJavaFileManager platform) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (var locations : platform.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
            for (var location : locations) {
                names.add(platform.inferModuleName(location));
            }
        }
        return names;
    }
}
