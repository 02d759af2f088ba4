package io.yuzuri.processor.verify;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Statements in carried text that are written otherwise: jumps out of it, assertions, switches over what cannot be
 * named.
 */
final class Statements {
    private final Walk walk;

    Statements(Walk walk) {
        this.walk = walk;
    }

    boolean stands(TreePath u, TreePath g) {
        Tree tree = u.getLeaf();
        if (tree instanceof ReturnTree result) {
            return result(u, g, result);
        } else if (tree instanceof YieldTree yield && !(g.getLeaf() instanceof YieldTree)) {
            return value(u, g, Trail.down(u, yield.getValue()));
        } else if (tree instanceof BreakTree || tree instanceof ContinueTree) {
            return g.getLeaf().getKind() != tree.getKind() && isJump(g);
        } else if (tree instanceof AssertTree check) {
            return assertion(u, g, check);
        } else if (tree instanceof SwitchTree choice && g.getLeaf() instanceof SwitchTree other) {
            return choice(u, g, choice.getExpression(), other.getExpression(), choice.getCases(), other.getCases());
        } else if (tree instanceof SwitchExpressionTree choice && g.getLeaf() instanceof SwitchExpressionTree other) {
            walk.typed(u, g);
            return choice(u, g, choice.getExpression(), other.getExpression(), choice.getCases(), other.getCases());
        }
        return false;
    }

    /** {@code { state = 5; continue steps; }}. */
    private static boolean isJump(TreePath g) {
        return g.getLeaf() instanceof BlockTree block
                && !block.getStatements().isEmpty()
                && block.getStatements().get(block.getStatements().size() - 1) instanceof ContinueTree;
    }

    /** {@code return done(x)}, or a value that is kept and a jump. */
    private boolean result(TreePath u, TreePath g, ReturnTree tree) {
        boolean returns = g.getLeaf() instanceof ReturnTree other
                && other.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals("done")
                && !isInLambda(u);
        if (tree.getExpression() == null) return returns || isJump(g);
        TreePath value = Trail.down(u, tree.getExpression());
        if (returns) {
            TreePath call = Trail.down(g, ((ReturnTree) g.getLeaf()).getExpression());
            walk.walk(
                    value,
                    Trail.down(
                            call,
                            ((MethodInvocationTree) call.getLeaf())
                                    .getArguments()
                                    .get(0)));
            return true;
        }
        return g.getLeaf() instanceof BlockTree && value(u, g, value);
    }

    private boolean isInLambda(TreePath u) {
        for (TreePath p = u; p != null; p = p.getParentPath()) {
            switch (p.getLeaf().getKind()) {
                case LAMBDA_EXPRESSION -> {
                    return true;
                }
                case METHOD -> {
                    return p.getParentPath() != null
                            && Symbols.isLocal(walk.element(p).getEnclosingElement());
                }
                default -> {}
            }
        }
        return false;
    }

    /** The first thing that is kept in a block. */
    private boolean value(TreePath u, TreePath g, TreePath value) {
        List<TreePath> kept = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree tree, Void unused) {
                kept.add(Trail.down(getCurrentPath(), tree.getExpression()));
                return null;
            }

            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                if (tree.getInitializer() != null) kept.add(Trail.down(getCurrentPath(), tree.getInitializer()));
                return null;
            }
        }.scan(g, null);
        if (kept.isEmpty()) {
            walk.differs(u, g, "its value is not kept");
        } else {
            walk.walk(value, kept.get(0));
        }
        return true;
    }

    /**
     * {@code { if (ASSERTIONS && !(c)) throw new AssertionError(m); }}, or with {@code if (c) {} else throw …} where
     * only its place says what the condition is.
     */
    private boolean assertion(TreePath u, TreePath g, AssertTree tree) {
        if (g.getLeaf() instanceof AssertTree) return false;
        List<TreePath> negated = new ArrayList<>();
        List<TreePath> thrown = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIf(IfTree check, Void unused) {
                if (check.getElseStatement() != null) negated.add(Trail.down(getCurrentPath(), check.getCondition()));
                scan(check.getElseStatement() == null ? check.getCondition() : null, null);
                scan(check.getThenStatement(), null);
                return scan(check.getElseStatement(), null);
            }

            @Override
            public Void visitUnary(UnaryTree not, Void unused) {
                negated.add(Trail.down(getCurrentPath(), not.getExpression()));
                return null;
            }

            @Override
            public Void visitNewClass(NewClassTree error, Void unused) {
                thrown.addAll(Trail.all(getCurrentPath(), error.getArguments()));
                return null;
            }
        }.scan(g, null);
        int details = tree.getDetail() == null ? 0 : 1;
        if (negated.size() != 1 || thrown.size() != details) {
            walk.differs(u, g, "it is another assertion");
            return true;
        }
        walk.walk(Trail.down(u, tree.getCondition()), negated.get(0));
        if (details == 1) walk.walk(Trail.down(u, tree.getDetail()), thrown.get(0));
        return true;
    }

    private boolean choice(
            TreePath u,
            TreePath g,
            ExpressionTree selector,
            ExpressionTree other,
            List<? extends CaseTree> cases,
            List<? extends CaseTree> others) {
        TreePath one = Grammar.bare(Trail.down(u, selector));
        TreePath two = Grammar.bare(Trail.down(g, other));
        boolean byName = walk.symbols.isHidden(walk.type(one))
                && two.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("name");
        if (byName) {
            TreePath named = Trail.down(two, ((MethodInvocationTree) two.getLeaf()).getMethodSelect());
            walk.walk(one, Trail.down(named, ((MemberSelectTree) named.getLeaf()).getExpression()));
            if (cases.stream().anyMatch(each -> hasNull(Trail.down(u, each)))) {
                walk.differs(u, g, "null does not come through");
            }
        } else if (isNameOf(two)) {
            walk.walk(
                    one,
                    Trail.down(
                            two,
                            ((MethodInvocationTree) two.getLeaf())
                                    .getArguments()
                                    .get(0)));
        } else {
            walk.walk(one, two);
        }
        List<TreePath> written = new ArrayList<>(Trail.all(g, others));
        if ((byName || isNameOf(two)) && written.size() == cases.size() + 1) written.remove(written.size() - 1);
        walk.walkAll(Trail.all(u, cases), written, u, g);
        return true;
    }

    /** {@code Access.nameOf(e)}, which lets null through. */
    private boolean isNameOf(TreePath g) {
        return g.getLeaf() instanceof MethodInvocationTree
                && walk.file.element(g) instanceof ExecutableElement method
                && method.getSimpleName().contentEquals("nameOf")
                && ((TypeElement) method.getEnclosingElement())
                        .getQualifiedName()
                        .contentEquals("io.yuzuri.generated.Access");
    }

    private static boolean hasNull(TreePath each) {
        return Trail.children(each).stream()
                .filter(part -> CaseTrees.isConstant(part.getLeaf()))
                .flatMap(label -> Trail.children(label).stream())
                .anyMatch(label -> label.getLeaf().getKind() == Tree.Kind.NULL_LITERAL);
    }

    /** The constant of an enum as a label, of one that cannot be named its name. */
    boolean isLabel(TreePath u, TreePath g, Element constant) {
        boolean isName = g.getLeaf() instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && constant.getSimpleName().contentEquals(text)
                && walk.symbols.isHidden(constant.asType())
                && walk.file.type(g).getKind() == TypeKind.DECLARED
                && isOverNames(g);
        Optional<Element> named = Optional.ofNullable(walk.file.element(g));
        if (!isName
                && named.filter(element -> walk.symbols.same(constant, element)).isEmpty()) {
            walk.differs(u, g, "it is another label");
        }
        return true;
    }

    /** Whether the switch that a label is of goes over strings. */
    private boolean isOverNames(TreePath g) {
        for (TreePath p = g; p != null; p = p.getParentPath()) {
            ExpressionTree selector = p.getLeaf() instanceof SwitchTree choice
                    ? choice.getExpression()
                    : p.getLeaf() instanceof SwitchExpressionTree choice ? choice.getExpression() : null;
            if (selector != null) {
                TreePath over = Grammar.bare(Trail.down(p, selector));
                return over.getLeaf() instanceof MethodInvocationTree;
            }
        }
        return false;
    }
}
