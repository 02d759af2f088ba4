package io.yuzuri.processor.verify;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The value of a constant as it is written for a field: a literal, its sign, its cast, and the divisions that stand for
 * infinities.
 */
final class Constants {
    private final GeneratedFile file;

    Constants(GeneratedFile file) {
        this.file = file;
    }

    /** The text of a sum of constants of the user's, or one with another sign. */
    static Object ofUsers(Walk walk, TreePath path) {
        TreePath bare = Grammar.bare(path);
        if (bare.getLeaf() instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return "" + ofUsers(walk, Trail.down(bare, sum.getLeftOperand()))
                    + ofUsers(walk, Trail.down(bare, sum.getRightOperand()));
        } else if (bare.getLeaf() instanceof UnaryTree sign && sign.getKind() == Tree.Kind.UNARY_MINUS) {
            return negated(ofUsers(walk, Trail.down(bare, sign.getExpression())));
        } else if (bare.getLeaf() instanceof LiteralTree literal) {
            return literal.getValue();
        }
        return walk.element(bare) instanceof VariableElement variable && variable.getConstantValue() != null
                ? variable.getConstantValue()
                : List.of();
    }

    /** Its value, or a text that equals none. */
    Object of(TreePath path) {
        TreePath bare = Grammar.bare(path);
        Tree tree = bare.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return literal.getValue();
        } else if (tree instanceof UnaryTree unary && tree.getKind() == Tree.Kind.UNARY_MINUS) {
            return negated(of(Trail.down(bare, unary.getExpression())));
        } else if (tree instanceof TypeCastTree cast) {
            return as(file.type(bare), of(Trail.down(bare, cast.getExpression())));
        } else if (tree instanceof BinaryTree division && tree.getKind() == Tree.Kind.DIVIDE) {
            return divided(
                    of(Trail.down(bare, division.getLeftOperand())), of(Trail.down(bare, division.getRightOperand())));
        } else if (file.element(bare) instanceof VariableElement variable && variable.getConstantValue() != null) {
            return variable.getConstantValue();
        }
        return file.text(tree);
    }

    private static Object negated(Object value) {
        if (value instanceof Integer number) {
            return -number;
        } else if (value instanceof Long number) {
            return -number;
        } else if (value instanceof Double number) {
            return -number;
        } else if (value instanceof Float number) {
            return -number;
        }
        return "-" + value;
    }

    private static Object divided(Object left, Object right) {
        if (left instanceof Double one && right instanceof Double other) {
            return one / other;
        } else if (left instanceof Float one && right instanceof Float other) {
            return one / other;
        }
        return left + "/" + right;
    }

    private static Object as(TypeMirror type, Object value) {
        if (!(value instanceof Number number)) return value;
        return switch (type == null ? TypeKind.NONE : type.getKind()) {
            case BYTE -> number.byteValue();
            case SHORT -> number.shortValue();
            case CHAR -> (char) number.intValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> value;
        };
    }
}
