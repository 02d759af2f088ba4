package io.yuzuri.processor.verify;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Operands are evaluated from left to right (JLS 15.7): where one has been evaluated before and is a variable now, all
 * to the left of it must be variables too, or what nothing can change.
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
            if (isSaved(users.get(i), generated.get(i))) last = i;
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
        if (!isVariable || Trail.isNamed(user.getLeaf(), "this")) return false;
        boolean isName = user.getLeaf() instanceof IdentifierTree && walk.element(user) instanceof VariableElement;
        if (!isName) return true;
        List<TreePath> definitions = walk.file.definitions(walk.file.element(bare)).stream()
                .filter(each -> !(each.getLeaf() instanceof LiteralTree))
                .toList();
        return !definitions.isEmpty()
                && definitions.stream().allMatch(each -> keeps(user, each) || keeps(Grammar.bare(u), each));
    }

    /**
     * Whether a value is that of a tree of the user's, converted at most: the user's own variable may be made of more.
     */
    private boolean keeps(TreePath user, TreePath g) {
        TreePath bare = Trail.uncast(g);
        if (walk.file.users(g.getLeaf()).stream()
                .anyMatch(each -> Grammar.bare(each.path()).getLeaf() == user.getLeaf())) {
            return true;
        } else if (bare.getLeaf() != g.getLeaf()) {
            return keeps(user, bare);
        } else if (bare.getLeaf() instanceof BinaryTree sum) {
            boolean isText = sum.getLeftOperand() instanceof LiteralTree literal && "".equals(literal.getValue());
            return isText && keeps(user, Trail.down(bare, sum.getRightOperand()));
        }
        return bare.getLeaf() instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && walk.file.element(bare) != null
                && walk.file.element(bare).getSimpleName().contentEquals("requireNonNull")
                && keeps(user, Trail.down(bare, call.getArguments().get(0)));
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
        if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) return false;
        Element element = walk.element(u);
        return element == null
                || element instanceof TypeElement
                || !(element instanceof VariableElement variable)
                || variable.getConstantValue() != null
                || Symbols.isLocalVariable(element) && !assigned.isAgain(u, element);
    }
}
