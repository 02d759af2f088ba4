package io.yuzuri.processor.shadow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Generated files with a type at every expression, before anybody else sees them. The user's classes are stubs there,
 * so their elements are others than those of the {@link Shadow}.
 */
public final class Attributed implements AutoCloseable {
    /** An error in a generated file. */
    public record Error(String file, Diagnostic<? extends JavaFileObject> diagnostic) {}

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final StandardJavaFileManager platform;
    private final Map<String, CompilationUnitTree> units;
    private final List<Error> errors;

    Attributed(
            JavacTask task,
            StandardJavaFileManager platform,
            Map<String, CompilationUnitTree> units,
            List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.elements = task.getElements();
        this.platform = platform;
        this.units = new LinkedHashMap<>(units);
        this.errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .flatMap(diagnostic -> error(diagnostic).stream())
                .toList();
    }

    private Optional<Error> error(Diagnostic<? extends JavaFileObject> diagnostic) {
        return units.keySet().stream()
                .filter(name -> diagnostic.getSource() != null
                        && diagnostic
                                .getSource()
                                .toUri()
                                .equals(units.get(name).getSourceFile().toUri()))
                .map(name -> new Error(name, diagnostic))
                .findFirst();
    }

    public Trees trees() {
        return trees;
    }

    public Types types() {
        return types;
    }

    public Elements elements() {
        return elements;
    }

    /** The tree of a file, by the qualified name of its class. */
    public CompilationUnitTree unit(String name) {
        return units.get(name);
    }

    /** What javac finds wrong. */
    public List<Error> errors() {
        return errors;
    }

    @Override
    public void close() {
        try {
            platform.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
