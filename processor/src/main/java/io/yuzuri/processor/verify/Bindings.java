package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
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
                Element kept = walk.file.element(Trail.down(getCurrentPath(), tree.getVariable()));
                Element meant = walk.usersVariable(kept);
                if (kept != null && meant != null && !bound.containsValue(meant)) {
                    walk.differs(user, getCurrentPath(), "it keeps the variable " + meant);
                }
                return super.visitAssignment(tree, unused);
            }
        }.scan(right, null);
    }
}
