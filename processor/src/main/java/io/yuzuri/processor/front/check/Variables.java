package io.yuzuri.processor.front.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.Coroutines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * The local variables of a file: what each begins as, whether it is assigned again, whether anybody asks for its value.
 */
final class Variables extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Map<Element, TreePath> initialisers = new HashMap<>();
    private final Set<Element> assigned = new HashSet<>();
    private final Set<Element> used = new HashSet<>();

    private Variables(Trees trees) {
        this.trees = trees;
    }

    static Variables in(TreePath file, Trees trees) {
        Variables variables = new Variables(trees);
        variables.scan(file, null);
        return variables;
    }

    /** The initialiser of a local variable that keeps its value. */
    Optional<TreePath> value(Element variable) {
        return assigned.contains(variable) ? Optional.empty() : Optional.ofNullable(initialisers.get(variable));
    }

    boolean isUsed(Element variable) {
        return used.contains(variable);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        Element variable = trees.getElement(getCurrentPath());
        if (variable != null && tree.getInitializer() != null && Coroutines.isLocalVariable(variable)) {
            initialisers.put(variable, new TreePath(getCurrentPath(), tree.getInitializer()));
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (tree.getVariable() instanceof IdentifierTree name) {
            assigned.add(trees.getElement(new TreePath(getCurrentPath(), name)));
            return scan(tree.getExpression(), null);
        }
        return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        used.add(trees.getElement(getCurrentPath()));
        return null;
    }
}
