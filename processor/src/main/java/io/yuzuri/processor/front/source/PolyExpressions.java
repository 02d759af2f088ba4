package io.yuzuri.processor.front.source;

import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;

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
}
