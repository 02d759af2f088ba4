package io.yuzuri.processor.front.facts;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Source;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** Which variables of a method are assigned after their declaration. */
public final class Assignments {
    private final Set<Element> assigned = new HashSet<>();

    public Assignments(Source source) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                target(tree.getVariable());
                return super.visitAssignment(tree, unused);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
                target(tree.getVariable());
                return super.visitCompoundAssignment(tree, unused);
            }

            @Override
            public Void visitUnary(UnaryTree tree, Void unused) {
                if (Conversions.isIncrement(tree)) target(tree.getExpression());
                return super.visitUnary(tree, unused);
            }

            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                if (tree.getInitializer() == null
                        && getCurrentPath().getParentPath().getLeaf() instanceof com.sun.source.tree.BlockTree) {
                    assigned.add(source.trees.getElement(getCurrentPath()));
                }
                return super.visitVariable(tree, unused);
            }

            private void target(ExpressionTree tree) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                if (tree instanceof ParenthesizedTree parenthesized) {
                    target(parenthesized.getExpression());
                } else if (tree instanceof com.sun.source.tree.IdentifierTree) {
                    Element element = source.trees.getElement(path);
                    if (element != null) assigned.add(element);
                }
            }
        }.scan(source.method, null);
    }

    /** Whether a variable keeps the value that it is declared with. */
    public boolean isNeverAssigned(Element variable) {
        return !assigned.contains(variable);
    }
}
