package io.yuzuri.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.shadow.MethodShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Coroutines as they were read from their sources, to be compared with the trees that javac is about to compile: a task
 * that was made from the one would not do what the other does. Some processors (Lombok) edit trees, before or after
 * this one.
 */
final class Changes {
    private record Read(
            ExecutableElement method, Set<Modifier> modifiers, UserFile file, MethodTree tree, MethodShape written) {}

    private final Trees trees;
    private final Elements elements;
    private final Reports reports;
    private final List<Read> methods = new ArrayList<>();

    Changes(Trees trees, Elements elements, Reports reports) {
        this.trees = trees;
        this.elements = elements;
        this.reports = reports;
    }

    /** A coroutine whose source has been read. */
    void expect(ExecutableElement method, UserFile file, MethodShape written) {
        methods.add(new Read(method, method.getModifiers(), file, trees.getTree(method), written));
    }

    /**
     * Reports the coroutines that are not as they were read, and answers which. To be asked when all processors are
     * through.
     */
    List<ExecutableElement> report() {
        List<ExecutableElement> changed = new ArrayList<>();
        for (Read read : methods) {
            TypeElement type = elements.getTypeElement(read.file.names().get(0));
            TreePath path = type == null ? null : trees.getPath(type);
            if (path != null && isChanged(read, path.getCompilationUnit())) changed.add(read.method);
        }
        methods.clear();
        return changed;
    }

    private boolean isChanged(Read read, CompilationUnitTree now) {
        Optional<MethodTree> method = find(read, now);
        Optional<Tree> place = method.isPresent() ? difference(read, method.get()) : Optional.of(read.tree);
        place.map(tree -> start(tree, now) < 0 ? method.orElse(read.tree) : tree)
                .ifPresent(tree -> reports.print(
                        Problem.ChangedByAnother.severity(),
                        Problem.ChangedByAnother.message(read.method.getSimpleName()),
                        tree,
                        now));
        return place.isPresent();
    }

    private static Optional<Tree> difference(Read read, MethodTree now) {
        return read.modifiers.containsAll(now.getModifiers().getFlags())
                ? read.written.difference(MethodShape.of(now))
                : Optional.of(now);
    }

    /** The method of that name at that place. */
    private Optional<MethodTree> find(Read read, CompilationUnitTree now) {
        long start = start(read.tree, read.file.unit());
        List<MethodTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                if (tree.getName().contentEquals(read.method.getSimpleName()) && start(tree, now) == start) {
                    found.add(tree);
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(now, null);
        return found.stream().findFirst();
    }

    private long start(Tree tree, CompilationUnitTree unit) {
        SourcePositions positions = trees.getSourcePositions();
        return positions.getStartPosition(unit, tree);
    }
}
