package io.yuzuri.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The methods of a library: how many there are, and which of them can be coroutines. */
final class Candidates extends TreePathScanner<Void, Void> {
    private final Program program;
    private final List<Candidate> eligible = new ArrayList<>();
    private int methods;

    private Candidates(Program program) {
        this.program = program;
    }

    static Candidates of(Program program) {
        Candidates candidates = new Candidates(program);
        program.libraryUnits().forEach(unit -> candidates.scan(unit, null));
        return candidates;
    }

    /** All methods, those without a body too. */
    int methods() {
        return methods;
    }

    List<Candidate> eligible() {
        return eligible;
    }

    Map<Element, Candidate> byMethod() {
        Map<Element, Candidate> all = new LinkedHashMap<>();
        eligible.forEach(candidate -> all.put(candidate.method(), candidate));
        return all;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        if (program.trees().getElement(getCurrentPath()) instanceof ExecutableElement method
                && method.getKind() == ElementKind.METHOD) {
            methods++;
            if (isEligible(tree, method)) eligible.add(new Candidate(eligible.size() + 1, getCurrentPath(), method));
        }
        return super.visitMethod(tree, unused);
    }

    private boolean isEligible(MethodTree tree, ExecutableElement method) {
        return tree.getBody() != null
                && !method.getModifiers().contains(Modifier.SYNCHRONIZED)
                && !holdsMonitor(tree)
                && isMember(getCurrentPath());
    }

    private static boolean holdsMonitor(MethodTree tree) {
        boolean[] found = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitSynchronized(SynchronizedTree block, Void unused) {
                found[0] = true;
                return null;
            }
        }.scan(tree, null);
        return found[0];
    }

    /** Whether every class around it is a member of a class, or of a file. */
    static boolean isMember(TreePath method) {
        for (TreePath path = method.getParentPath(); path.getParentPath() != null; path = path.getParentPath()) {
            Tree around = path.getParentPath().getLeaf();
            boolean isMember = path.getLeaf() instanceof ClassTree
                    && (around instanceof ClassTree || around instanceof CompilationUnitTree);
            if (!isMember) return false;
        }
        return true;
    }
}
