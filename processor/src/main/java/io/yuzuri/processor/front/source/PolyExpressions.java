package io.yuzuri.processor.front.source;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeVariable;

/** Expressions that have no type without the place that they stand in (JLS 15.2), lambdas above all. */
public final class PolyExpressions {
    private PolyExpressions() {}

    public static boolean is(Tree tree) {
        return switch (tree.getKind()) {
            case LAMBDA_EXPRESSION, MEMBER_REFERENCE, CONDITIONAL_EXPRESSION, SWITCH_EXPRESSION -> true;
            case PARENTHESIZED -> is(((ParenthesizedTree) tree).getExpression());
            default -> false;
        };
    }

    /** Whether it is the call of a generic method whose place may say what it returns: a cast there would not. */
    public static boolean isInferred(Source source, TreePath path) {
        return path.getLeaf() instanceof MethodInvocationTree call
                && call.getTypeArguments().isEmpty()
                && source.element(path) instanceof ExecutableElement method
                && method.getReturnType() instanceof TypeVariable result
                && method.getTypeParameters().contains(result.asElement());
    }

    /** Whether an expression is such a call, or may have the value of one. */
    public static boolean isInferredIn(Source source, TreePath path) {
        TreePath bare = Grammar.bare(path);
        if (bare.getLeaf() instanceof ConditionalExpressionTree choice) {
            return isInferredIn(source, new TreePath(bare, choice.getTrueExpression()))
                    || isInferredIn(source, new TreePath(bare, choice.getFalseExpression()));
        }
        return isInferred(source, bare);
    }
}
