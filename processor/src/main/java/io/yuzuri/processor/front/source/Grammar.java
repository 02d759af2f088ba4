package io.yuzuri.processor.front.source;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Precedence;

/** The table of Java's operators (JLS 15): what kinds of trees they make, and what may stand beside them as it is. */
public final class Grammar {
    private record Operator(String symbol, Precedence precedence) {}

    private Grammar() {}

    /** The operator of a binary expression, or that of a compound assignment without its {@code =}. */
    private static Operator operator(Tree.Kind kind) {
        return switch (kind) {
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> new Operator("*", Precedence.MULTIPLICATIVE);
            case DIVIDE, DIVIDE_ASSIGNMENT -> new Operator("/", Precedence.MULTIPLICATIVE);
            case REMAINDER, REMAINDER_ASSIGNMENT -> new Operator("%", Precedence.MULTIPLICATIVE);
            case PLUS, PLUS_ASSIGNMENT, PREFIX_INCREMENT, POSTFIX_INCREMENT -> new Operator("+", Precedence.ADDITIVE);
            case MINUS, MINUS_ASSIGNMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> new Operator("-", Precedence.ADDITIVE);
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> new Operator("<<", Precedence.SHIFT);
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> new Operator(">>", Precedence.SHIFT);
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> new Operator(">>>", Precedence.SHIFT);
            case LESS_THAN -> new Operator("<", Precedence.RELATIONAL);
            case GREATER_THAN -> new Operator(">", Precedence.RELATIONAL);
            case LESS_THAN_EQUAL -> new Operator("<=", Precedence.RELATIONAL);
            case GREATER_THAN_EQUAL -> new Operator(">=", Precedence.RELATIONAL);
            case EQUAL_TO -> new Operator("==", Precedence.EQUALITY);
            case NOT_EQUAL_TO -> new Operator("!=", Precedence.EQUALITY);
            case AND, AND_ASSIGNMENT -> new Operator("&", Precedence.BIT_AND);
            case XOR, XOR_ASSIGNMENT -> new Operator("^", Precedence.BIT_XOR);
            case OR, OR_ASSIGNMENT -> new Operator("|", Precedence.BIT_OR);
            case CONDITIONAL_AND -> new Operator("&&", Precedence.AND);
            case CONDITIONAL_OR -> new Operator("||", Precedence.OR);
            default -> throw new AssertionError(kind);
        };
    }

    /**
     * {@code left op right}, for the operator of a binary expression, a compound assignment, an increment or a
     * decrement.
     */
    public static Code binary(Tree.Kind kind, Code left, Code right) {
        Operator operator = operator(kind);
        return Code.binary(left, operator.symbol(), right, operator.precedence());
    }

    /** {@code op operand}. */
    public static Code unary(Tree.Kind kind, Code operand) {
        return switch (kind) {
            case UNARY_PLUS -> Code.join("+", operand.in(Precedence.UNARY)).as(Precedence.SIGNED);
            case UNARY_MINUS -> Code.join("-", operand.in(Precedence.UNARY)).as(Precedence.SIGNED);
            case BITWISE_COMPLEMENT ->
                Code.join("~", operand.in(Precedence.SIGNED)).as(Precedence.UNARY);
            case LOGICAL_COMPLEMENT -> Code.not(operand);
            default -> throw new AssertionError(kind);
        };
    }

    /** How tightly an expression holds together as the user wrote it. */
    public static Precedence of(Tree tree) {
        if (tree instanceof BinaryTree) {
            return operator(tree.getKind()).precedence();
        }
        return switch (tree.getKind()) {
            case LAMBDA_EXPRESSION, ASSIGNMENT -> Precedence.ANY;
            case MULTIPLY_ASSIGNMENT, DIVIDE_ASSIGNMENT, REMAINDER_ASSIGNMENT -> Precedence.ANY;
            case PLUS_ASSIGNMENT, MINUS_ASSIGNMENT, AND_ASSIGNMENT, XOR_ASSIGNMENT, OR_ASSIGNMENT -> Precedence.ANY;
            case LEFT_SHIFT_ASSIGNMENT, RIGHT_SHIFT_ASSIGNMENT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> Precedence.ANY;
            case CONDITIONAL_EXPRESSION -> Precedence.CONDITIONAL;
            case INSTANCE_OF -> Precedence.RELATIONAL;
            case UNARY_PLUS, UNARY_MINUS, PREFIX_INCREMENT, PREFIX_DECREMENT -> Precedence.SIGNED;
            case BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT, TYPE_CAST, SWITCH_EXPRESSION -> Precedence.UNARY;
            case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> Precedence.POSTFIX;
            case NEW_ARRAY -> Precedence.CREATION;
            default -> tree instanceof ExpressionTree ? Precedence.PRIMARY : Precedence.ANY;
        };
    }

    /**
     * How tightly the place where a tree stands wants it to hold together. The user may have left no blank behind an
     * operator: a sign there would be taken for a part of it.
     */
    public static Precedence place(TreePath path) {
        Tree tree = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof BinaryTree binary) {
            Precedence level = of(binary);
            if (binary.getLeftOperand() == tree) return level;
            return level == Precedence.ADDITIVE ? Precedence.UNARY : level.tighter();
        } else if (parent instanceof UnaryTree unary) {
            return operand(unary);
        } else if (parent instanceof TypeCastTree cast) {
            return cast.getExpression() == tree ? Precedence.UNARY : Precedence.ANY;
        } else if (parent instanceof InstanceOfTree test) {
            return test.getExpression() == tree ? Precedence.RELATIONAL : Precedence.ANY;
        } else if (parent instanceof ConditionalExpressionTree choice) {
            return choice.getCondition() == tree ? Precedence.OR : Precedence.CONDITIONAL;
        }
        return isSelectedFrom(tree, parent) ? Precedence.PRIMARY : Precedence.ANY;
    }

    private static Precedence operand(UnaryTree tree) {
        return switch (tree.getKind()) {
            case UNARY_PLUS, UNARY_MINUS -> Precedence.UNARY;
            case BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> Precedence.SIGNED;
            default -> Precedence.PRIMARY;
        };
    }

    /** Whether a dot, an index, {@code ::} or the arguments of a call follow. */
    private static boolean isSelectedFrom(Tree tree, Tree parent) {
        return parent instanceof MemberSelectTree
                || parent instanceof MemberReferenceTree reference && reference.getQualifierExpression() == tree
                || parent instanceof MethodInvocationTree call && call.getMethodSelect() == tree
                || parent instanceof ArrayAccessTree access && access.getExpression() == tree
                || parent instanceof NewClassTree creation && creation.getEnclosingExpression() == tree;
    }

    /** What stands in parentheses. */
    public static TreePath bare(TreePath path) {
        TreePath at = path;
        while (at.getLeaf() instanceof ParenthesizedTree parenthesized) {
            at = new TreePath(at, parenthesized.getExpression());
        }
        return at;
    }

    /** An expression with the parentheses around it. */
    public static TreePath withParentheses(TreePath path) {
        TreePath at = path;
        while (at.getParentPath().getLeaf() instanceof ParenthesizedTree) {
            at = at.getParentPath();
        }
        return at;
    }

    /** A type as it is without annotations of its own. */
    public static Tree unannotated(Tree type) {
        return type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
    }

    /** {@code this} or {@code X.this}. */
    public static boolean isThis(Tree tree) {
        return isNamed(tree, "this");
    }

    /** {@code super} or {@code X.super}. */
    public static boolean isSuper(Tree tree) {
        return isNamed(tree, "super");
    }

    /**
     * Whether a method is called through {@code super} or {@code X.super}: that very method, whatever the receiver's
     * class.
     */
    public static boolean isSuperCall(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree member && isSuper(member.getExpression());
    }

    private static boolean isNamed(Tree tree, String keyword) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals(keyword)
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(keyword);
    }
}
