package io.yuzuri.processor.shadow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One source file, attributed when the shadow compilation is through: its methods by position, as they were before
 * that, and the errors that were found in it.
 */
final class ShadowUnit {
    private final Trees trees;
    private final SourcePositions positions;
    private final UserSource source;
    private final CompilationUnitTree unit;
    private final Map<Long, TreePath> methods = new HashMap<>();
    private final Map<Long, MethodShape> shapes = new HashMap<>();
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    /**
     * A unit that has been parsed only.
     *
     * @param diagnostics grows while it is attributed
     */
    ShadowUnit(
            Trees trees,
            UserSource source,
            CompilationUnitTree unit,
            List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.source = source;
        this.unit = unit;
        this.diagnostics = diagnostics;
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (methods.putIfAbsent(start(method), getCurrentPath()) == null) {
                    shapes.put(start(method), MethodShape.of(method));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** The file of the outer compilation. */
    JavaFileObject outer() {
        return source.outer();
    }

    /** By offset in the outer compilation's text. */
    Optional<TreePath> methodAt(long outerStart) {
        return Optional.ofNullable(methods.get(source.offset(outerStart)));
    }

    /** What the method there consists of. */
    Optional<MethodShape> shapeAt(long outerStart) {
        return Optional.ofNullable(shapes.get(source.offset(outerStart)));
    }

    /** The smallest tree that an error lies in. */
    Tree treeAt(Diagnostic<?> error) {
        List<Tree> found = new ArrayList<>(List.of(unit));
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && contains(tree, error)) found.add(tree);
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return found.get(found.size() - 1);
    }

    /** Whether something was inserted before a tree. */
    boolean isMoved(Tree tree) {
        return source.offset(start(tree)) != start(tree);
    }

    /** Whether a tree starts where this offset of the outer compilation's text is. */
    boolean isAt(Tree tree, long outerStart) {
        return start(tree) == source.offset(outerStart);
    }

    List<Diagnostic<? extends JavaFileObject>> errors(TreePath method) {
        List<Diagnostic<? extends JavaFileObject>> found = new ArrayList<>();
        diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && isHere(d.getSource()))
                .filter(error -> touches(error, method))
                .forEach(found::add);
        if (found.isEmpty()) {
            firstUnknownType(method).ifPresent(found::add);
        }
        return found;
    }

    private Optional<UnknownType> firstUnknownType(TreePath method) {
        List<UnknownType> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (found.isEmpty() && (tree instanceof ExpressionTree || tree instanceof VariableTree)) {
                    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
                    if (ErrorTypes.isIn(type)) {
                        found.add(new UnknownType(unit.getSourceFile(), unit.getLineMap(), start(tree), end(tree)));
                    }
                }
                return super.scan(tree, nothing);
            }
        }.scan(method, null);
        return found.stream().findFirst();
    }

    private boolean isHere(JavaFileObject file) {
        return file != null && file.toUri().equals(unit.getSourceFile().toUri());
    }

    /** Inside the method, or in the file's or an enclosing class's head; not in a neighbouring declaration. */
    private boolean touches(Diagnostic<?> error, TreePath method) {
        if (contains(method.getLeaf(), error)) return true;
        for (TreePath at = method; at.getParentPath() != null; at = at.getParentPath()) {
            for (Tree sibling : declarationsIn(at.getParentPath().getLeaf())) {
                if (sibling != at.getLeaf() && contains(sibling, error)) return false;
            }
        }
        return true;
    }

    private static List<? extends Tree> declarationsIn(Tree parent) {
        if (parent instanceof ClassTree type) return type.getMembers();
        return parent instanceof CompilationUnitTree file ? file.getTypeDecls() : List.of();
    }

    private boolean contains(Tree tree, Diagnostic<?> error) {
        long at = error.getPosition();
        return at != Diagnostic.NOPOS && start(tree) <= at && at < end(tree);
    }

    private long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return positions.getEndPosition(unit, tree);
    }
}
