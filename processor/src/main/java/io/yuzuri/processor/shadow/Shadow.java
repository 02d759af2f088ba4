package io.yuzuri.processor.shadow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * The user's files with a type at every expression.
 *
 * <p>Trees, types and elements belong to the shadow compilation and must not be mixed with those of the outer one;
 * {@link #method} is the bridge. Closing it frees the files it was read from; what has been read stays valid.
 */
public final class Shadow implements AutoCloseable {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Trees outerTrees;
    private final StandardJavaFileManager platform;
    private final Map<JavaFileObject, ShadowUnit> units = new LinkedHashMap<>();

    Shadow(JavacTask task, Trees outerTrees, StandardJavaFileManager platform, Collection<ShadowUnit> units) {
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.elements = task.getElements();
        this.outerTrees = outerTrees;
        this.platform = platform;
        units.forEach(unit -> this.units.put(unit.outer(), unit));
    }

    /** The trees of the shadow compilation. */
    public Trees trees() {
        return trees;
    }

    /** The types of the shadow compilation. */
    public Types types() {
        return types;
    }

    /** The elements of the shadow compilation. */
    public Elements elements() {
        return elements;
    }

    /** The tree, in the shadow, of a method of the outer compilation: the one at the same position of the same file. */
    public Optional<TreePath> method(ExecutableElement outerMethod) {
        TreePath outer = outerTrees.getPath(outerMethod);
        ShadowUnit unit = unit(outer);
        return unit == null ? Optional.empty() : unit.methodAt(start(outer));
    }

    /** Why the method's tree cannot be trusted: errors within it, or in what surrounds it. Empty if it can. */
    public List<Diagnostic<? extends JavaFileObject>> errors(ExecutableElement outerMethod) {
        TreePath outer = outerTrees.getPath(outerMethod);
        ShadowUnit unit = unit(outer);
        return unit == null
                ? List.of()
                : unit.methodAt(start(outer)).map(unit::errors).orElse(List.of());
    }

    /** What the method consists of in the text of its file. */
    public Optional<MethodShape> shape(ExecutableElement outerMethod) {
        TreePath outer = outerTrees.getPath(outerMethod);
        ShadowUnit unit = unit(outer);
        return unit == null ? Optional.empty() : unit.shapeAt(start(outer));
    }

    /** The smallest tree, in a file of the outer compilation, in which an error of the shadow's was found. */
    public Tree outerTreeAt(CompilationUnitTree outer, Diagnostic<?> error) {
        return outer(outer, units.get(outer.getSourceFile()).treeAt(error));
    }

    /** The tree, in the shadow, of a file of the outer compilation. */
    public Optional<CompilationUnitTree> unit(CompilationUnitTree outer) {
        return Optional.ofNullable(units.get(outer.getSourceFile())).map(ShadowUnit::unit);
    }

    /**
     * The tree, in a file of the outer compilation, that a tree of the shadow was read from, or one at the same place
     * of the file.
     */
    public Tree outer(CompilationUnitTree outer, Tree inShadow) {
        ShadowUnit unit = units.get(outer.getSourceFile());
        List<Tree> found = new ArrayList<>();
        if (unit.isMoved(inShadow)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void unused) {
                    if (tree != null
                            && tree.getKind() == inShadow.getKind()
                            && unit.isAt(inShadow, start(outer, tree))) {
                        found.add(tree);
                    }
                    return super.scan(tree, null);
                }
            }.scan(outer, null);
        }
        return found.isEmpty() ? inShadow : found.get(0);
    }

    /** Whether a member's tree in the shadow can be trusted, as for {@link #errors}. */
    public boolean isSound(TreePath member) {
        return units.values().stream()
                .filter(unit -> unit.unit() == member.getCompilationUnit())
                .allMatch(unit -> unit.errors(member).isEmpty());
    }

    @Override
    public void close() {
        try {
            platform.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ShadowUnit unit(TreePath outer) {
        return outer == null ? null : units.get(outer.getCompilationUnit().getSourceFile());
    }

    private long start(TreePath outer) {
        return start(outer.getCompilationUnit(), outer.getLeaf());
    }

    private long start(CompilationUnitTree outer, Tree tree) {
        return outerTrees.getSourcePositions().getStartPosition(outer, tree);
    }
}
