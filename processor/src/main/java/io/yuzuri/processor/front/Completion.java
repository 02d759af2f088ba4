package io.yuzuri.processor.front;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/**
 * Can a statement complete normally (JLS 14.22)? Where it cannot, no statement may be written after it. A condition that is
 * constant without being a literal is taken to be neither true nor false: {@link #isUnclear}.
 */
final class Completion {
    private Completion() {}

    /** Whether it has a loop with a constant condition that is no literal. */
    static boolean isUnclear(Reading reading, TreePath path) {
        boolean[] found = {false};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
                check(tree.getCondition());
                return super.visitWhileLoop(tree, unused);
            }

            @Override
            public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
                check(tree.getCondition());
                return super.visitDoWhileLoop(tree, unused);
            }

            @Override
            public Void visitForLoop(ForLoopTree tree, Void unused) {
                if (tree.getCondition() != null) check(tree.getCondition());
                return super.visitForLoop(tree, unused);
            }

            private void check(ExpressionTree condition) {
                found[0] |= isConstant(reading, new TreePath(getCurrentPath(), condition));
            }
        }.scan(path, null);
        return found[0];
    }

    /** Whether it is a constant expression (JLS 15.29). */
    private static boolean isConstant(Reading reading, TreePath path) {
        Predicate<Tree> isConstant = part -> isConstant(reading, new TreePath(path, part));
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree parenthesized) return isConstant.test(parenthesized.getExpression());
        if (tree instanceof TypeCastTree cast) return isConstant.test(cast.getExpression());
        if (tree instanceof UnaryTree unary) {
            return !Conversions.isIncrement(unary) && isConstant.test(unary.getExpression());
        }
        if (tree instanceof BinaryTree binary) {
            return Stream.of(binary.getLeftOperand(), binary.getRightOperand()).allMatch(isConstant);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return Stream.of(choice.getCondition(), choice.getTrueExpression(), choice.getFalseExpression())
                    .allMatch(isConstant);
        }
        return tree instanceof LiteralTree
                || reading.element(path) instanceof VariableElement variable && variable.getConstantValue() != null;
    }

    static boolean of(StatementTree tree) {
        return switch (tree.getKind()) {
            case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
            case BLOCK -> ofAll(((BlockTree) tree).getStatements());
            case IF -> branch((IfTree) tree);
            case LABELED_STATEMENT -> labeled((LabeledStatementTree) tree);
            case WHILE_LOOP -> !isTrue(((WhileLoopTree) tree).getCondition()) || hasBreak(tree, null);
            case DO_WHILE_LOOP -> doWhile((DoWhileLoopTree) tree, "");
            case FOR_LOOP -> forLoop((ForLoopTree) tree);
            case SYNCHRONIZED -> of(((SynchronizedTree) tree).getBlock());
            case TRY -> tryStatement((TryTree) tree);
            case SWITCH -> switchStatement((SwitchTree) tree);
            default -> true;
        };
    }

    private static boolean ofAll(List<? extends StatementTree> statements) {
        return statements.stream().allMatch(Completion::of);
    }

    private static boolean branch(IfTree tree) {
        return tree.getElseStatement() == null || of(tree.getThenStatement()) || of(tree.getElseStatement());
    }

    private static boolean labeled(LabeledStatementTree tree) {
        String label = tree.getLabel().toString();
        boolean completes =
                tree.getStatement() instanceof DoWhileLoopTree loop ? doWhile(loop, label) : of(tree.getStatement());
        return completes || hasBreak(tree.getStatement(), label);
    }

    private static boolean doWhile(DoWhileLoopTree tree, String label) {
        boolean reachesCondition = of(tree.getStatement()) || hasContinue(tree, label);
        return reachesCondition && !isTrue(tree.getCondition()) || hasBreak(tree, null);
    }

    private static boolean forLoop(ForLoopTree tree) {
        boolean endless = tree.getCondition() == null || isTrue(tree.getCondition());
        return !endless || hasBreak(tree, null);
    }

    private static boolean tryStatement(TryTree tree) {
        if (tree.getFinallyBlock() != null && !of(tree.getFinallyBlock())) {
            return false;
        }
        return of(tree.getBlock())
                || tree.getCatches().stream().map(CatchTree::getBlock).anyMatch(Completion::of);
    }

    private static boolean switchStatement(SwitchTree tree) {
        List<? extends CaseTree> cases = tree.getCases();
        boolean patterns = cases.stream().anyMatch(Completion::isPattern);
        boolean hasDefault = cases.stream().anyMatch(Completion::isDefault);
        if (cases.isEmpty() || !hasDefault && !patterns || hasBreak(tree, null)) {
            return true;
        }
        CaseTree last = cases.get(cases.size() - 1);
        if (last.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            return ofAll(last.getStatements());
        }
        return cases.stream()
                .anyMatch(each -> each.getBody() instanceof ExpressionTree
                        || each.getBody() instanceof StatementTree body && of(body));
    }

    private static boolean isDefault(CaseTree tree) {
        return labels(tree, "DEFAULT_CASE_LABEL") || tree.getExpressions().isEmpty() && !isPattern(tree);
    }

    private static boolean isPattern(CaseTree tree) {
        return labels(tree, "PATTERN_CASE_LABEL");
    }

    private static boolean labels(CaseTree tree, String kind) {
        boolean[] found = {false};
        tree.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void scan(Tree child, Void unused) {
                        found[0] |= child != null && child.getKind().name().equals(kind);
                        return null;
                    }
                },
                null);
        return found[0];
    }

    static boolean isTrue(ExpressionTree condition) {
        return condition instanceof ParenthesizedTree parenthesized
                ? isTrue(parenthesized.getExpression())
                : condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }

    /** Whether a break leaves this statement: an unlabeled one of its own, or one with its label. */
    private static boolean hasBreak(Tree statement, String label) {
        boolean[] found = {false};
        new JumpScanner(statement, true) {
            @Override
            public Void visitBreak(BreakTree tree, Void unused) {
                boolean unlabeled = tree.getLabel() == null && label == null && depth == 0;
                found[0] |= unlabeled
                        || tree.getLabel() != null && tree.getLabel().contentEquals(label == null ? "" : label);
                return null;
            }
        }.scan(statement, null);
        return found[0];
    }

    /** Whether a continue goes on with this loop: an unlabeled one of its own, or one with its label. */
    private static boolean hasContinue(Tree loop, String label) {
        boolean[] found = {false};
        new JumpScanner(loop, false) {
            @Override
            public Void visitContinue(com.sun.source.tree.ContinueTree tree, Void unused) {
                found[0] |=
                        tree.getLabel() == null ? depth == 0 : tree.getLabel().contentEquals(label);
                return null;
            }
        }.scan(loop, null);
        return found[0];
    }

    /** Counts the loops and switches between a statement and the jumps in it. */
    private abstract static class JumpScanner extends TreeScanner<Void, Void> {
        private final Tree root;
        private final boolean switches;
        int depth;

        JumpScanner(Tree root, boolean switches) {
            this.root = root;
            this.switches = switches;
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            boolean inner =
                    tree != root && tree != null && (Jumps.isLoop(tree) || switches && tree instanceof SwitchTree);
            depth += inner ? 1 : 0;
            super.scan(tree, unused);
            depth -= inner ? 1 : 0;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitClass(com.sun.source.tree.ClassTree tree, Void unused) {
            return null;
        }
    }
}
