package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.UserTree;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Variables that hold what an expression of the user's has given: an operand that was saved, the value of a wait, of a
 * choice. All that such a variable is assigned must stand for that expression, or for what may be its value.
 *
 * <pre>
 * f(a(), S())    →  saved = a();  value = ‹S›;  f(saved, value)
 * c ? a : S()    →  if (c) choice = a; else choice = ‹S›;
 * </pre>
 */
final class Temporaries {
    private final Walk walk;
    private final GeneratedFile file;

    Temporaries(Walk walk) {
        this.walk = walk;
        this.file = walk.file;
    }

    void check(TreePath u, TreePath g) {
        if (holds(u, file.element(g), new HashSet<>())) {
            seeParts(u, g);
        } else {
            walk.differs(u, g, "the variable does not hold its value");
        }
    }

    /** What only chooses or assigns is gone; its parts have been looked at where they stand. */
    private void seeParts(TreePath u, TreePath g) {
        walk.see(u, g.getLeaf());
    }

    private boolean holds(TreePath u, Element variable, Set<Element> asked) {
        if (!asked.add(variable)) return true;
        boolean any = false;
        for (TreePath definition : file.definitions(variable)) {
            if (gives(u, definition, asked)) {
                any = true;
            } else if (!isZero(definition.getLeaf())) {
                return false;
            }
        }
        return any;
    }

    /** The value that javac wants of a variable before it has one. */
    private static boolean isZero(Tree tree) {
        return tree instanceof LiteralTree literal
                && (literal.getValue() == null
                        || Objects.equals(literal.getValue(), 0)
                        || Objects.equals(literal.getValue(), false));
    }

    private boolean gives(TreePath u, TreePath g, Set<Element> asked) {
        if (stands(u, g)) return true;
        TreePath bare = Trail.uncast(g);
        if (stands(u, bare) || isReceived(u, bare) || isWrapped(u, bare, asked)) return true;
        if (bare.getLeaf() instanceof IdentifierTree && file.element(bare) != null) {
            Element variable = file.element(bare);
            Element users = walk.usersVariable(variable);
            if (users != null && users.equals(walk.element(u))) return true;
            if (!file.definitions(variable).isEmpty() && holds(u, variable, asked)) return true;
        }
        return isOneOf(u, g, asked);
    }

    /** Whether a tree is marked as the user's, with or without what stands around it. */
    private boolean stands(TreePath u, TreePath g) {
        for (TreePath p = g; ; p = inner(p)) {
            for (UserTree user : file.users(p.getLeaf())) {
                if (Grammar.bare(user.path()).getLeaf() == u.getLeaf()) return true;
            }
            if (inner(p) == p) return false;
        }
    }

    private static TreePath inner(TreePath path) {
        if (path.getLeaf() instanceof com.sun.source.tree.ParenthesizedTree parenthesized) {
            return Trail.down(path, parenthesized.getExpression());
        }
        return path.getLeaf() instanceof com.sun.source.tree.TypeCastTree cast
                ? Trail.down(path, cast.getExpression())
                : path;
    }

    private boolean isReceived(TreePath u, TreePath g) {
        return file.waits(g).stream().anyMatch(user -> Grammar.bare(user.path()).getLeaf() == u.getLeaf());
    }

    /** {@code "" + x}, {@code Objects.requireNonNull(x)}. */
    private boolean isWrapped(TreePath u, TreePath g, Set<Element> asked) {
        if (g.getLeaf() instanceof BinaryTree sum
                && sum.getLeftOperand() instanceof LiteralTree literal
                && "".equals(literal.getValue())) {
            return gives(u, Trail.down(g, sum.getRightOperand()), asked);
        }
        return g.getLeaf() instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && file.element(g) != null
                && file.element(g).getSimpleName().contentEquals("requireNonNull")
                && gives(u, Trail.down(g, call.getArguments().get(0)), asked);
    }

    /** What may be the value of an expression that only chooses, tests or assigns. */
    private boolean isOneOf(TreePath u, TreePath g, Set<Element> asked) {
        Tree tree = u.getLeaf();
        if (tree instanceof ConditionalExpressionTree choice) {
            return part(u, choice.getTrueExpression(), g, asked) || part(u, choice.getFalseExpression(), g, asked);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            BinaryTree logical = (BinaryTree) tree;
            return part(u, logical.getLeftOperand(), g, asked) || part(u, logical.getRightOperand(), g, asked);
        } else if (tree instanceof AssignmentTree assignment) {
            return part(u, assignment.getExpression(), g, asked);
        } else if (tree instanceof SwitchExpressionTree) {
            return isWithin(u, g, new HashSet<>());
        }
        return tree instanceof CompoundAssignmentTree
                || tree instanceof UnaryTree unary && Replacements.isIncrement(unary);
    }

    private boolean part(TreePath u, Tree part, TreePath g, Set<Element> asked) {
        return gives(Grammar.bare(Trail.down(u, part)), g, new HashSet<>(asked));
    }

    private boolean isWithin(TreePath u, TreePath g, Set<Element> asked) {
        for (TreePath p = g; ; p = inner(p)) {
            List<UserTree> users = file.users(p.getLeaf());
            if (users.stream().anyMatch(user -> isBelow(user.path(), u.getLeaf()))) return true;
            if (inner(p) == p) break;
        }
        TreePath bare = Trail.uncast(g);
        return file.waits(bare).stream().anyMatch(user -> isBelow(user.path(), u.getLeaf()))
                || bare.getLeaf() instanceof IdentifierTree
                        && asked.add(file.element(bare))
                        && file.definitions(file.element(bare)).stream()
                                .anyMatch(definition -> isWithin(u, definition, asked));
    }

    private static boolean isBelow(TreePath path, Tree tree) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() == tree) return true;
        }
        return false;
    }
}
