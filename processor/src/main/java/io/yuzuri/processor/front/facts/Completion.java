package io.yuzuri.processor.front.facts;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
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
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.BodyScanner;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Source;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Can a statement complete normally (JLS 14.22)? Where it cannot, no statement may be written after it. A condition
 * that is constant without being a literal is taken to be neither true nor false: {@link #isUnclear}.
 */
public final class Completion {
    /** What a switch of the old kind can be over, beside enums. */
    private static final Set<String> PLAIN =
            Set.of("java.lang.String", "java.lang.Character", "java.lang.Byte", "java.lang.Short", "java.lang.Integer");

    private final Trees trees;

    private Completion(Trees trees) {
        this.trees = trees;
    }

    /**
     * Whether a loop comes to what stands behind its body: the condition of a {@code do}, the updates of a {@code for}.
     */
    public static boolean comesToNext(Trees trees, TreePath loop, StatementTree body) {
        boolean isNamed = loop.getParentPath().getLeaf() instanceof LabeledStatementTree;
        String label = isNamed
                ? ((LabeledStatementTree) loop.getParentPath().getLeaf())
                        .getLabel()
                        .toString()
                : "";
        Completion completion = new Completion(trees);
        return completion.of(loop, body) || completion.isContinued(loop, label);
    }

    /** Whether it has a loop with a constant condition that is no literal. */
    public static boolean isUnclear(Source source, TreePath path) {
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
                found[0] |= isConstant(source, new TreePath(getCurrentPath(), condition));
            }
        }.scan(path, null);
        return found[0];
    }

    /** Whether it is a constant expression (JLS 15.29). */
    private static boolean isConstant(Source source, TreePath path) {
        Predicate<Tree> isConstant = part -> isConstant(source, new TreePath(path, part));
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
                || source.element(path) instanceof VariableElement variable && variable.getConstantValue() != null;
    }

    public static boolean of(Source source, TreePath statement) {
        return new Completion(source.trees).of(statement);
    }

    private boolean of(TreePath path) {
        Tree tree = path.getLeaf();
        return switch (tree.getKind()) {
            case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
            case BLOCK -> ofAll(path, ((BlockTree) tree).getStatements());
            case IF -> branch(path, (IfTree) tree);
            case LABELED_STATEMENT -> labeled(path, (LabeledStatementTree) tree);
            case WHILE_LOOP -> !isTrue(((WhileLoopTree) tree).getCondition()) || isLeft(path, null);
            case DO_WHILE_LOOP -> doWhile(path, "");
            case FOR_LOOP -> forLoop(path, (ForLoopTree) tree);
            case SYNCHRONIZED -> of(path, ((SynchronizedTree) tree).getBlock());
            case TRY -> tryStatement(path, (TryTree) tree);
            case SWITCH -> switchStatement(path, (SwitchTree) tree);
            default -> true;
        };
    }

    private boolean of(TreePath parent, Tree tree) {
        return of(new TreePath(parent, tree));
    }

    private boolean ofAll(TreePath path, List<? extends StatementTree> statements) {
        return statements.stream().allMatch(statement -> of(path, statement));
    }

    private boolean branch(TreePath path, IfTree tree) {
        return tree.getElseStatement() == null
                || of(path, tree.getThenStatement())
                || of(path, tree.getElseStatement());
    }

    private boolean labeled(TreePath path, LabeledStatementTree tree) {
        String label = tree.getLabel().toString();
        TreePath body = new TreePath(path, tree.getStatement());
        boolean completes = tree.getStatement() instanceof DoWhileLoopTree ? doWhile(body, label) : of(body);
        return completes || isLeft(body, label);
    }

    private boolean doWhile(TreePath path, String label) {
        DoWhileLoopTree tree = (DoWhileLoopTree) path.getLeaf();
        boolean reachesCondition = of(path, tree.getStatement()) || isContinued(path, label);
        return reachesCondition && !isTrue(tree.getCondition()) || isLeft(path, null);
    }

    private boolean forLoop(TreePath path, ForLoopTree tree) {
        boolean endless = tree.getCondition() == null || isTrue(tree.getCondition());
        return !endless || isLeft(path, null);
    }

    private boolean tryStatement(TreePath path, TryTree tree) {
        return !isOverruled(path)
                && (of(path, tree.getBlock())
                        || tree.getCatches().stream().anyMatch(each -> of(new TreePath(path, each), each.getBlock())));
    }

    /** Whether a try statement ends in a finally block that no jump or exception comes out of. */
    private boolean isOverruled(TreePath path) {
        BlockTree last = ((TryTree) path.getLeaf()).getFinallyBlock();
        return last != null && !of(path, last);
    }

    private boolean switchStatement(TreePath path, SwitchTree tree) {
        List<? extends CaseTree> cases = tree.getCases();
        boolean isExhaustive = cases.stream().anyMatch(Completion::isDefault) || isEnhanced(path, tree);
        if (cases.isEmpty() || !isExhaustive || isLeft(path, null)) return true;
        CaseTree last = cases.get(cases.size() - 1);
        if (last.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            return ofAll(new TreePath(path, last), last.getStatements());
        }
        return cases.stream()
                .anyMatch(each -> each.getBody() instanceof ExpressionTree
                        || each.getBody() instanceof StatementTree body && of(new TreePath(path, each), body));
    }

    /** Whether the labels must cover all values (JLS 14.11.2): newer forms of switch, over newer types of selectors. */
    private boolean isEnhanced(TreePath path, SwitchTree tree) {
        if (tree.getCases().stream().anyMatch(each -> isPattern(each) || hasNull(each))) return true;
        TreePath parenthesized = new TreePath(path, tree.getExpression());
        TypeMirror selector = trees.getTypeMirror(parenthesized);
        return switch (selector.getKind()) {
            case CHAR, BYTE, SHORT, INT -> false;
            case DECLARED -> {
                TypeElement type = (TypeElement) ((DeclaredType) selector).asElement();
                yield type.getKind() != ElementKind.ENUM
                        && !PLAIN.contains(type.getQualifiedName().toString());
            }
            default -> true;
        };
    }

    private static boolean isDefault(CaseTree tree) {
        return labels(tree).stream().anyMatch(CaseTrees::isDefault)
                || tree.getExpressions().isEmpty() && !isPattern(tree);
    }

    private static boolean isPattern(CaseTree tree) {
        return labels(tree).stream().anyMatch(CaseTrees::isPatternLabel);
    }

    private static boolean hasNull(CaseTree tree) {
        return tree.getExpressions().stream().anyMatch(label -> label.getKind() == Tree.Kind.NULL_LITERAL);
    }

    /** Newer JDKs have labels that 17 cannot name. */
    private static List<Tree> labels(CaseTree tree) {
        return CaseTrees.children(tree);
    }

    public static boolean isTrue(ExpressionTree condition) {
        return condition instanceof ParenthesizedTree parenthesized
                ? isTrue(parenthesized.getExpression())
                : condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }

    /** Whether a break leaves this statement: an unlabeled one of its own, or one with its label. */
    private boolean isLeft(TreePath statement, String label) {
        boolean[] found = {false};
        new JumpScanner(statement.getLeaf(), true) {
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
    private boolean isContinued(TreePath loop, String label) {
        boolean[] found = {false};
        new JumpScanner(loop.getLeaf(), false) {
            @Override
            public Void visitContinue(ContinueTree tree, Void unused) {
                found[0] |=
                        tree.getLabel() == null ? depth == 0 : tree.getLabel().contentEquals(label);
                return null;
            }
        }.scan(loop, null);
        return found[0];
    }

    /** Finds jumps that get out; counts the loops and switches between a statement and the jumps in it. */
    private abstract class JumpScanner extends BodyScanner {
        private final Tree root;
        private final boolean switches;
        int depth = 0;

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
        public Void visitTry(TryTree tree, Void unused) {
            return isOverruled(getCurrentPath()) ? scan(tree.getFinallyBlock(), unused) : super.visitTry(tree, unused);
        }
    }
}
