package io.yuzuri.processor.verify;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Operands are evaluated from left to right (JLS 15.7): where one has been evaluated before and is a variable now, all to the left
 * of it must be variables too, or what nothing can change.
 *
 * <pre>
 * a() + S()    →  saved + value        and never  a() + value
 * </pre>
 */
final class Order {
    private final Walk walk;
    private final Assigned assigned;

    Order(Walk walk) {
        this.walk = walk;
        this.assigned = new Assigned(walk.trees);
    }

    void check(List<TreePath> users, List<TreePath> generated) {
        int last = -1;
        for (int i = 0; i < users.size(); i++) {
            if (isSaved(users.get(i), generated.get(i))) {
                last = i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (!isSaved(users.get(i), generated.get(i)) && !isStable(users.get(i))) {
                walk.differs(users.get(i), generated.get(i), "it is evaluated after what stands behind it");
            }
        }
    }

    private boolean isSaved(TreePath u, TreePath g) {
        TreePath user = Trail.uncast(u);
        TreePath bare = Trail.uncast(g);
        boolean isVariable = bare.getLeaf() instanceof IdentifierTree
                && !Trail.isNamed(bare.getLeaf(), "this")
                && walk.file.element(bare) instanceof VariableElement variable
                && walk.isOurs(variable);
        if (!isVariable || Trail.isNamed(user.getLeaf(), "this")) {
            return false;
        }
        boolean isName = user.getLeaf() instanceof IdentifierTree && walk.element(user) instanceof VariableElement;
        if (!isName) {
            return true;
        }
        List<TreePath> definitions = walk.file.definitions(walk.file.element(bare)).stream()
                .filter(each -> !(each.getLeaf() instanceof LiteralTree))
                .toList();
        return !definitions.isEmpty()
                && definitions.stream().allMatch(each -> holds(user, each) || holds(Trail.bare(u), each));
    }

    /** Whether a tree is the user's, whatever stands around it. */
    private boolean holds(TreePath user, TreePath g) {
        return walk.file.users(g.getLeaf()).stream()
                        .anyMatch(each -> Trail.bare(each.path()).getLeaf() == user.getLeaf())
                || Trail.children(g).stream().anyMatch(child -> holds(user, child));
    }

    /** Whether nothing that runs later changes the value. */
    private boolean isStable(TreePath u) {
        Tree tree = u.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) {
            return isStable(Trail.down(u, parenthesized.getExpression()));
        }
        if (tree instanceof LiteralTree
                || Trail.isTypeTree(tree)
                || Trail.isNamed(tree, "this")
                || Trail.isNamed(tree, "super")
                || Trail.isNamed(tree, "class")) {
            return true;
        }
        if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) {
            return false;
        }
        Element element = walk.element(u);
        return element == null
                || element instanceof TypeElement
                || !(element instanceof VariableElement variable)
                || variable.getConstantValue() != null
                || Symbols.isLocalVariable(element) && !assigned.isAgain(u, element);
    }
}
