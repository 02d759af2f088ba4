package io.yuzuri.processor.verify;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.facts.Completion;
import io.yuzuri.processor.front.source.Grammar;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Whether all of a coroutine stands in the generated file, and what has an effect only once. What only chooses, assigns
 * or jumps may have become the machine's own; what it chooses from, assigns and tests may not be gone.
 */
final class Coverage extends TreePathScanner<Void, Void> {
    private final Walk walk;
    private final TreePath coroutine;

    private Coverage(Walk walk, TreePath coroutine) {
        this.walk = walk;
        this.coroutine = coroutine;
    }

    static void check(Walk walk, TreePath coroutine) {
        Tree body = ((com.sun.source.tree.MethodTree) coroutine.getLeaf()).getBody();
        new Coverage(walk, coroutine).scan(Trail.down(coroutine, body), null);
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null || Trail.isTypeTree(tree) || tree instanceof ModifiersTree || tree instanceof AnnotationTree) {
            return null;
        }
        TreePath path = Trail.down(getCurrentPath(), tree);
        if (isNeeded(path) && !walk.isSeen(tree)) {
            walk.missing(coroutine, path);
            return null;
        }
        if (hasEffect(tree) && walk.copies(tree).size() > 1) walk.doubled(coroutine, path);
        return super.scan(tree, unused);
    }

    /** Of {@code x += n} the sum may stand beside the store. */
    private static boolean hasEffect(Tree tree) {
        return switch (tree.getKind()) {
            case METHOD_INVOCATION, NEW_CLASS, ASSIGNMENT -> true;
            default -> tree instanceof UnaryTree unary && Replacements.isIncrement(unary);
        };
    }

    private boolean isNeeded(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree.getKind() == Tree.Kind.NEW_ARRAY && walk.symbols.isReplaced(walk.type(path))) {
            return false; // its elements are needed
        }
        return switch (tree.getKind()) {
            case METHOD_INVOCATION,
                    NEW_CLASS,
                    NEW_ARRAY,
                    LAMBDA_EXPRESSION,
                    MEMBER_REFERENCE,
                    INSTANCE_OF,
                    TYPE_CAST,
                    PLUS,
                    MINUS,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    EQUAL_TO,
                    NOT_EQUAL_TO,
                    LESS_THAN,
                    GREATER_THAN,
                    LESS_THAN_EQUAL,
                    GREATER_THAN_EQUAL,
                    UNARY_MINUS -> true;
            case IDENTIFIER -> isValue(path) && !isResource(path);
            case MEMBER_SELECT -> isValue(path);
            default ->
                Replacements.isUpdate(tree)
                        || tree instanceof LiteralTree literal && !(literal.getValue() instanceof Boolean);
        };
    }

    /** Whether a name is that of a variable that is read; an assigned local is the machine's. */
    private boolean isValue(TreePath path) {
        Tree tree = path.getLeaf();
        if (Trail.isNamed(tree, "this") || Trail.isNamed(tree, "super")) return false;
        Element element = walk.element(path);
        boolean isVariable = element instanceof VariableElement variable && variable.getConstantValue() == null;
        return isVariable && !(tree instanceof IdentifierTree && isTarget(path));
    }

    private static boolean isTarget(TreePath path) {
        TreePath at = Grammar.withParentheses(path);
        Tree above = at.getParentPath().getLeaf();
        return above instanceof com.sun.source.tree.AssignmentTree assignment
                        && assignment.getVariable() == at.getLeaf()
                || above instanceof com.sun.source.tree.CompoundAssignmentTree update
                        && update.getVariable() == at.getLeaf()
                || above instanceof UnaryTree unary && Replacements.isIncrement(unary);
    }

    private static boolean isResource(TreePath path) {
        return path.getParentPath().getLeaf() instanceof TryTree attempt
                && attempt.getResources().contains(path.getLeaf());
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        return scan(tree.getInitializer(), null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        boolean isType = walk.element(getCurrentPath()) instanceof TypeElement;
        return isType ? null : super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        scan(tree.getStatement(), null);
        return comesToNext(tree.getStatement()) ? scan(tree.getCondition(), null) : null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        scan(tree.getInitializer(), null);
        scan(tree.getCondition(), null);
        scan(tree.getStatement(), null);
        return comesToNext(tree.getStatement()) ? scan(tree.getUpdate(), null) : null;
    }

    /** The machine has nothing of what cannot be reached. */
    private boolean comesToNext(StatementTree body) {
        return Completion.comesToNext(walk.trees, getCurrentPath(), body);
    }

    /** Nothing is caught of a block in which nothing happens. */
    @Override
    public Void visitTry(TryTree tree, Void unused) {
        if (tree.getResources().isEmpty() && isEmpty(tree.getBlock())) return scan(tree.getFinallyBlock(), null);
        return super.visitTry(tree, unused);
    }

    private static boolean isEmpty(StatementTree tree) {
        if (tree instanceof BlockTree block) {
            return block.getStatements().stream().allMatch(Coverage::isEmpty);
        }
        if (tree instanceof LabeledStatementTree labeled) return isEmpty(labeled.getStatement());
        if (tree instanceof VariableTree variable) return variable.getInitializer() == null;
        if (tree instanceof ReturnTree end) return end.getExpression() == null;
        return tree instanceof EmptyStatementTree
                || tree instanceof ClassTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree;
    }

    @Override
    public Void visitCatch(CatchTree tree, Void unused) {
        return scan(tree.getBlock(), null);
    }

    /** Labels are looked at with the switch. */
    @Override
    public Void visitCase(CaseTree tree, Void unused) {
        if (tree.getStatements() != null) scan(tree.getStatements(), null);
        return scan(tree.getBody(), null);
    }

    /** A class is one piece: it has been walked as a whole, or is missing. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        if (!walk.isSeen(tree)) walk.missing(coroutine, getCurrentPath());
        return null;
    }

    @Override
    public Void visitNewClass(com.sun.source.tree.NewClassTree tree, Void unused) {
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
    }

    @Override
    public Void visitMethodInvocation(com.sun.source.tree.MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            TreePath at = Trail.down(getCurrentPath(), select);
            Element receiver = walk.element(Trail.down(at, select.getExpression()));
            if (!(receiver instanceof TypeElement)) scan(List.of(select.getExpression()), null);
        }
        return scan(tree.getArguments(), null);
    }
}
