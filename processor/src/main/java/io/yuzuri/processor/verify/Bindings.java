package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/**
 * The variables that keep what a pattern binds: {@code (t = t2) == null | true} is behind a pattern that binds {@code
 * t2}.
 */
final class Bindings {
    private final Walk walk;

    Bindings(Walk walk) {
        this.walk = walk;
    }

    /** Each keeps a binding of its name, as the user named it. */
    void keep(TreePath right, TreePath user) {
        Map<String, Element> bound = new LinkedHashMap<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
                bound.put(
                        tree.getVariable().getName().toString(),
                        walk.element(Trail.down(getCurrentPath(), tree.getVariable())));
                return super.visitBindingPattern(tree, unused);
            }
        }.scan(user, null);
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                assigned(user, getCurrentPath(), bound.values());
                return super.visitAssignment(tree, unused);
            }
        }.scan(right, null);
    }

    /** {@code t = t2}: what keeps a binding stands for the variable that is bound there. */
    void assigned(TreePath user, TreePath assignment, Collection<Element> bound) {
        AssignmentTree tree = (AssignmentTree) assignment.getLeaf();
        Element kept = walk.file.element(Trail.down(assignment, tree.getVariable()));
        Element value = walk.file.element(Trail.down(assignment, tree.getExpression()));
        Element meant = walk.usersVariable(value);
        if (kept == null || meant == null || !bound.contains(meant)) {
            walk.differs(user, assignment, "it keeps another binding, or none");
        } else {
            walk.variable(user, assignment, meant, kept);
        }
    }
}
