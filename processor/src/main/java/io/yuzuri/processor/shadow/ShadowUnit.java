package io.yuzuri.processor.shadow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** One attributed source file: its methods by position, and the errors that were found in it. */
final class ShadowUnit {
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Map<Long, TreePath> methods = new HashMap<>();
    private final List<Diagnostic<? extends JavaFileObject>> errors;

    ShadowUnit(Trees trees, CompilationUnitTree unit, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.positions = trees.getSourcePositions();
        this.unit = unit;
        this.errors = diagnostics.stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && isHere(d.getSource()))
                .toList();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                methods.putIfAbsent(start(method), getCurrentPath());
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    Optional<TreePath> methodAt(long start) {
        return Optional.ofNullable(methods.get(start));
    }

    List<Diagnostic<? extends JavaFileObject>> errors(TreePath method) {
        return errors.stream().filter(error -> touches(error, method)).toList();
    }

    private boolean isHere(JavaFileObject file) {
        return file != null && file.toUri().equals(unit.getSourceFile().toUri());
    }

    /** Inside the method, or in the file's or an enclosing class's head; not in a neighbouring declaration. */
    private boolean touches(Diagnostic<?> error, TreePath method) {
        if (contains(method.getLeaf(), error)) {
            return true;
        }
        for (TreePath at = method; at.getParentPath() != null; at = at.getParentPath()) {
            for (Tree sibling : declarationsIn(at.getParentPath().getLeaf())) {
                if (sibling != at.getLeaf() && contains(sibling, error)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<? extends Tree> declarationsIn(Tree parent) {
        if (parent instanceof ClassTree type) {
            return type.getMembers();
        }
        return parent instanceof CompilationUnitTree file ? file.getTypeDecls() : List.of();
    }

    private boolean contains(Tree tree, Diagnostic<?> error) {
        long at = error.getPosition();
        return at != Diagnostic.NOPOS && start(tree) <= at && at < positions.getEndPosition(unit, tree);
    }

    private long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }
}
