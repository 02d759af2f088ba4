package io.yuzuri.processor.shadow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
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
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Parses and analyses the user's files that hold coroutines, beside the compilation that is under way. */
public final class ShadowCompilation {
    private static final int MOST_ATTEMPTS = 4;

    private final ProcessingEnvironment outer;
    private final Trees outerTrees;
    private final Map<JavaFileObject, UserSource> sources = new LinkedHashMap<>();
    private final List<JavaFileObject> units = new ArrayList<>();
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager platform = compiler.getStandardFileManager(null, null, null);
    private final Mentions mentions = new Mentions();
    private final SortedMap<String, String> stubs;
    private final Map<String, CompilationUnitTree> generated = new LinkedHashMap<>();
    private final OuterTypes types;

    private ShadowCompilation(
            ProcessingEnvironment outer,
            Collection<TypeElement> topLevelOwners,
            boolean areSources,
            Map<String, String> stubs)
            throws IOException {
        this.outer = outer;
        this.outerTrees = Trees.instance(outer);
        for (TypeElement owner : topLevelOwners) {
            addSourceOf(owner, areSources);
        }
        units.addAll(sources.values());
        this.stubs = new TreeMap<>(stubs);
        this.stubs.forEach((name, text) -> units.add(new SourceFile(name, text)));
        if (units.isEmpty()) {
            units.add(new SourceFile("Nothing", "")); // a compiler without any file refuses to start
        }
        types = new OuterTypes(outer, outerTrees, platformModules(), mentions);
    }

    /**
     * Attributes the source files of the given types.
     *
     * @param environment of the running round, wrapped or not
     * @param topLevelOwners the top-level types whose files hold coroutines; types without a source file are ignored
     * @param stubs sources by qualified class name, to be seen by these files as if they existed
     */
    public static Shadow run(
            ProcessingEnvironment environment, Collection<TypeElement> topLevelOwners, Map<String, String> stubs) {
        try {
            return new ShadowCompilation(Unwrap.unwrap(environment), topLevelOwners, true, stubs).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Attributes generated files.
     *
     * @param owners the types whose files they were made from, which are stubs here
     * @param files sources by qualified class name
     */
    public static Attributed check(
            ProcessingEnvironment environment, Collection<TypeElement> owners, Map<String, String> files) {
        try {
            return new ShadowCompilation(Unwrap.unwrap(environment), owners, false, files).attribute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addSourceOf(TypeElement owner, boolean isSource) {
        TreePath path = outerTrees.getPath(owner);
        if (path != null) {
            JavaFileObject file = path.getCompilationUnit().getSourceFile();
            String name = outer.getElementUtils().getBinaryName(owner).toString();
            if (isSource) sources.computeIfAbsent(file, f -> new UserSource(f, name));
            mentions.addUnit(path.getCompilationUnit());
        }
    }

    private Set<String> platformModules() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (var locations : platform.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
            for (var location : locations) {
                names.add(platform.inferModuleName(location));
            }
        }
        return names;
    }

    /**
     * What a class file refers to is known only when that file has been read, and by then the package in question may
     * have been listed. If it was listed wrongly, the next attempt knows better. So it is with packages of the platform
     * that only an option opens.
     */
    private Shadow analyze() throws IOException {
        Analyzed analyzed = analyzed();
        return new Shadow(analyzed.task(), outerTrees, platform, analyzed.units());
    }

    private Attributed attribute() throws IOException {
        Analyzed analyzed = analyzed();
        return new Attributed(analyzed.task(), platform, generated, analyzed.diagnostics());
    }

    private record Analyzed(
            JavacTask task, List<ShadowUnit> units, List<Diagnostic<? extends JavaFileObject>> diagnostics) {}

    private Analyzed analyzed() throws IOException {
        for (int attempt = 1; ; attempt++) {
            List<String> options = ShadowOptions.of(outer, mentions.packages());
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, new ShadowFiles(platform, types), diagnostics, options, null, units);
            Map<UserSource, CompilationUnitTree> parsed = parse(task);
            boolean inserted = attempt == 1 && insertUnwrittenMembers(task, parsed);
            if (inserted || attempt == 1 && !options.equals(ShadowOptions.of(outer, mentions.packages()))) continue;
            Trees trees = Trees.instance(task);
            List<ShadowUnit> read = new ArrayList<>();
            parsed.forEach(
                    (source, unit) -> read.add(new ShadowUnit(trees, source, unit, diagnostics.getDiagnostics())));
            int before = types.knowledge();
            task.analyze();
            boolean misses = diagnostics.getDiagnostics().stream().anyMatch(ShadowCompilation::missesClass);
            boolean again = types.reconsider() || misses && types.knowledge() > before;
            if (!again || attempt == MOST_ATTEMPTS) return new Analyzed(task, read, diagnostics.getDiagnostics());
        }
    }

    private boolean insertUnwrittenMembers(JavacTask task, Map<UserSource, CompilationUnitTree> parsed) {
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        boolean any = false;
        for (var entry : parsed.entrySet()) {
            var texts = UnwrittenMembers.of(entry.getValue(), positions, outer.getElementUtils(), outerTrees);
            entry.getKey().insert(texts);
            any |= !texts.isEmpty();
        }
        return any;
    }

    /** Whether a class file or a stub names a class that was not found. */
    private static boolean missesClass(Diagnostic<?> diagnostic) {
        String code = diagnostic.getCode();
        boolean inStub = diagnostic.getSource() instanceof SourceFile
                && (code.contains("cant.resolve") || code.contains("doesnt.exist"));
        return diagnostic.getKind() == Diagnostic.Kind.ERROR && (inStub || "compiler.err.cant.access".equals(code));
    }

    /** Units come back in the order in which they were given: the user's, then the stubs. */
    private Map<UserSource, CompilationUnitTree> parse(JavacTask task) throws IOException {
        Map<UserSource, CompilationUnitTree> parsed = new LinkedHashMap<>();
        Set<String> entering = new LinkedHashSet<>();
        var files = sources.values().iterator();
        var given = stubs.keySet().iterator();
        for (CompilationUnitTree unit : task.parse()) {
            mentions.addUnit(unit);
            entering.addAll(declaredIn(unit));
            if (files.hasNext()) {
                parsed.put(files.next(), unit);
            } else if (given.hasNext()) {
                generated.put(given.next(), unit);
            }
        }
        types.prepare(entering);
        return parsed;
    }

    private static List<String> declaredIn(CompilationUnitTree unit) {
        String prefix = TreeNames.prefix(unit);
        List<String> names = new ArrayList<>();
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) names.add(prefix + type.getSimpleName());
        }
        return names;
    }
}
