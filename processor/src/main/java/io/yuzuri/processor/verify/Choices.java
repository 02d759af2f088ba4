package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.UserTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Switches that were taken apart: what is left of one chooses a state, by the user's labels, and has a way on for every
 * value.
 */
final class Choices extends TreePathScanner<Void, Void> {
    private final Walk walk;

    private Choices(Walk walk) {
        this.walk = walk;
    }

    static void check(Walk walk) {
        new Choices(walk).scan(new TreePath(walk.file.unit()), null);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
        choice(tree.getExpression(), tree.getCases());
        return super.visitSwitch(tree, unused);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        choice(tree.getExpression(), tree.getCases());
        return super.visitSwitchExpression(tree, unused);
    }

    private void choice(ExpressionTree expression, List<? extends CaseTree> cases) {
        TreePath g = getCurrentPath();
        for (TreePath user : origins(Grammar.bare(Trail.down(g, expression)), new HashSet<>())) {
            walk.at(Grammar.bare(user));
            TreePath above = Grammar.withParentheses(user).getParentPath();
            if (above.getLeaf() instanceof SwitchTree choice) {
                check(above, g, choice.getCases(), cases);
            } else if (above.getLeaf() instanceof SwitchExpressionTree choice && above.getLeaf() != user.getLeaf()) {
                check(above, g, choice.getCases(), cases);
            }
        }
    }

    /** A label that is tested by itself: that of a string is not one by its identity. */
    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        if (tree.getKind() == Tree.Kind.EQUAL_TO) {
            for (TreePath operand :
                    Trail.all(getCurrentPath(), List.of(tree.getLeftOperand(), tree.getRightOperand()))) {
                for (UserTree user : walk.file.users(Grammar.bare(operand).getLeaf())) identity(user.path());
            }
        }
        return super.visitBinary(tree, unused);
    }

    private void identity(TreePath user) {
        TreePath label = Grammar.withParentheses(user);
        if (Replacements.isLabel(label) && Conversions.isString(walk.type(user))) {
            walk.at(user);
            walk.differs(user, getCurrentPath(), "a string is compared by its identity");
        }
    }

    /** The user's trees that an expression stands for, through what it was kept in. */
    private List<TreePath> origins(TreePath g, Set<Element> asked) {
        List<TreePath> found = new ArrayList<>();
        for (UserTree user : walk.file.users(g.getLeaf())) {
            found.add(user.path());
        }
        if (g.getLeaf() instanceof MethodInvocationTree call) {
            walk.file.waits(g).forEach(user -> found.add(user.path()));
            if (found.isEmpty() && call.getMethodSelect() instanceof com.sun.source.tree.MemberSelectTree named) {
                found.addAll(origins(Trail.uncast(Trail.down(Trail.down(g, named), named.getExpression())), asked));
            }
        } else if (g.getLeaf() instanceof IdentifierTree && found.isEmpty() && asked.add(walk.file.element(g))) {
            walk.file
                    .definitions(walk.file.element(g))
                    .forEach(each -> found.addAll(origins(Trail.uncast(each), asked)));
        }
        return found;
    }

    private void check(TreePath u, TreePath g, List<? extends CaseTree> cases, List<? extends CaseTree> others) {
        if (walk.isWalked(u, g)) return;
        List<TreePath> users = labelled(u, cases);
        List<TreePath> generated = labelled(g, others);
        if (users.size() != generated.size()) {
            walk.differs(u, g, users.size() + " labels became " + generated.size());
            return;
        }
        for (int i = 0; i < users.size(); i++) {
            List<TreePath> labels = labels(users.get(i));
            walk.walkAll(labels, labels(generated.get(i)), u, g);
            kept(users.get(i), generated.get(i));
        }
        boolean hasDefault = others.stream().anyMatch(each -> isDefault(Trail.down(g, each)));
        boolean isPattern = generated.stream()
                .flatMap(each -> labels(each).stream())
                .anyMatch(label -> CaseTrees.isPatternLabel(label.getLeaf()) || CaseTrees.isPattern(label.getLeaf()));
        boolean isSeenTo = isPattern || g.getLeaf() instanceof SwitchExpressionTree || isBoolean(g);
        if (!hasDefault && !isSeenTo) walk.differs(u, g, "there is no way on for other values");
    }

    /** {@code case P(A a2): a = a2; state = 3; continue;}: the bindings of a pattern go to the arm's own variables. */
    private void kept(TreePath user, TreePath generated) {
        List<Element> bound = new ArrayList<>();
        for (TreePath label : labels(user)) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
                    bound.add(walk.element(Trail.down(getCurrentPath(), tree.getVariable())));
                    return super.visitBindingPattern(tree, unused);
                }
            }.scan(label, null);
        }
        List<? extends StatementTree> statements = ((CaseTree) generated.getLeaf()).getStatements();
        for (Tree statement : statements == null ? List.<Tree>of() : statements) {
            if (statement instanceof ExpressionStatementTree before
                    && before.getExpression() instanceof AssignmentTree set
                    && set.getExpression() instanceof IdentifierTree) {
                TreePath path = Trail.down(Trail.down(generated, statement), set);
                new Bindings(walk).assigned(user, path, bound);
            }
        }
    }

    private boolean isBoolean(TreePath g) {
        TypeMirror type = walk.file.type(Grammar.bare(Trail.down(g, ((SwitchTree) g.getLeaf()).getExpression())));
        return type.getKind() == TypeKind.BOOLEAN
                || type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Boolean");
    }

    /** Cases with labels other than a lone default. */
    private static List<TreePath> labelled(TreePath choice, List<? extends CaseTree> cases) {
        return Trail.all(choice, cases).stream()
                .filter(each -> !labels(each).isEmpty() && !isLoneDefault(each))
                .toList();
    }

    private static boolean isLoneDefault(TreePath each) {
        List<TreePath> labels = labels(each);
        return labels.size() == 1 && isDefaultLabel(labels.get(0).getLeaf());
    }

    private static boolean isDefault(TreePath each) {
        return labels(each).isEmpty() || labels(each).stream().anyMatch(label -> isDefaultLabel(label.getLeaf()));
    }

    private static boolean isDefaultLabel(Tree label) {
        return CaseTrees.isDefault(label);
    }

    /** The labels of a case, and its guard. */
    private static List<TreePath> labels(TreePath each) {
        CaseTree tree = (CaseTree) each.getLeaf();
        List<TreePath> labels = new ArrayList<>(Trail.children(each));
        labels.removeIf(part -> part.getLeaf() == tree.getBody()
                || tree.getStatements() != null && tree.getStatements().contains(part.getLeaf()));
        return labels;
    }
}
