package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.Grammar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/** How often the user's methods assign their locals. */
final class Assigned {
    private final Trees trees;
    private final Map<Tree, Map<Element, Integer>> methods = new IdentityHashMap<>();

    Assigned(Trees trees) {
        this.trees = trees;
    }

    /** Whether a variable is assigned when it may have a value already. */
    boolean isAgain(TreePath use, Element variable) {
        TreePath method = use;
        for (TreePath p = use; p != null; p = p.getParentPath()) {
            method = p.getLeaf() instanceof MethodTree ? p : method;
        }
        TreePath outermost = method;
        return methods.computeIfAbsent(outermost.getLeaf(), tree -> counted(outermost))
                        .getOrDefault(variable, 0)
                > 1;
    }

    private Map<Element, Integer> counted(TreePath method) {
        Map<Element, Integer> counts = new HashMap<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                if (tree.getInitializer() != null || hasValue(getCurrentPath())) count(getCurrentPath());
                return super.visitVariable(tree, unused);
            }

            // A parameter, what is caught or bound, what a loop goes over: all but a local that waits for a value.
            private boolean hasValue(TreePath variable) {
                Tree above = variable.getParentPath().getLeaf();
                return !(above instanceof BlockTree || above instanceof CaseTree || above instanceof ClassTree);
            }

            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                count(Grammar.bare(Trail.down(getCurrentPath(), tree.getVariable())));
                return super.visitAssignment(tree, unused);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
                count(Grammar.bare(Trail.down(getCurrentPath(), tree.getVariable())));
                return super.visitCompoundAssignment(tree, unused);
            }

            @Override
            public Void visitUnary(UnaryTree tree, Void unused) {
                if (Replacements.isIncrement(tree)) {
                    count(Grammar.bare(Trail.down(getCurrentPath(), tree.getExpression())));
                }
                return super.visitUnary(tree, unused);
            }

            private void count(TreePath variable) {
                Element element = trees.getElement(variable);
                if (element != null) counts.merge(element, 1, Integer::sum);
            }
        }.scan(method, null);
        return counts;
    }
}
