package io.yuzuri.processor.front.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The conversions that Java makes without showing them, where the generated code must show them (JLS 5). */
public final class Conversions {
    private Conversions() {}

    /** Whether the operator is {@code ++} or {@code --}. */
    public static boolean isIncrement(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** Whether one of these gives what was there before. */
    public static boolean isPostfix(Tree tree) {
        return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    }

    /** The primitive type that a value of this type is unboxed to, or the type itself. */
    public static TypeMirror unboxed(Source source, TypeMirror type) {
        if (type.getKind().isPrimitive() || isString(type)) return type;
        if (type instanceof TypeVariable variable) {
            TypeMirror bound = unboxed(source, variable.getUpperBound());
            return bound.getKind().isPrimitive() ? bound : type;
        }
        try {
            return source.types.unboxedType(type);
        } catch (IllegalArgumentException notBoxed) {
            return type;
        }
    }

    public static boolean isString(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.String");
    }

    /** Whether a primitive type has every value of another, so that a pattern of it always matches (JEP 507). */
    public static boolean isExact(TypeKind from, TypeKind to) {
        if (from == to) return true;
        return switch (from) {
            case BYTE -> to != TypeKind.CHAR && to != TypeKind.BOOLEAN;
            case SHORT, CHAR ->
                to == TypeKind.INT || to == TypeKind.LONG || to == TypeKind.FLOAT || to == TypeKind.DOUBLE;
            case INT -> to == TypeKind.LONG || to == TypeKind.DOUBLE;
            case FLOAT -> to == TypeKind.DOUBLE;
            default -> false;
        };
    }

    /** The value of {@code E1 op E2} as {@code E1 op= E2} assigns it (JLS 15.26.2). */
    public static Code narrowed(Source source, Code value, TypeMirror target) {
        TypeMirror type = unboxed(source, target);
        if (!type.getKind().isPrimitive() || type.getKind() == TypeKind.BOOLEAN) return value;
        return Code.cast(type, value);
    }

    /**
     * A value assigned to a variable, where only a method's parameter receives it: constants must be narrowed openly.
     */
    public static Code assigned(Source source, Code value, TypeMirror given, TypeMirror target) {
        TypeMirror type = unboxed(source, target);
        boolean narrow =
                type.getKind() == TypeKind.BYTE || type.getKind() == TypeKind.SHORT || type.getKind() == TypeKind.CHAR;
        if (!narrow || given == null || source.types.isSameType(unboxed(source, given), type)) return value;
        return Code.cast(type, value);
    }

    /**
     * A returned value as the coroutine's result type, which plain Java converts it to (JLS 14.17); a conversion that
     * boxing or a method's parameter makes too is left to these.
     */
    public static Code returned(Source source, Code value, TypeMirror given) {
        TypeMirror result = ((ExecutableElement) source.element(source.method)).getReturnType();
        if (!result.getKind().isPrimitive()) {
            return given.getKind().isPrimitive() ? assigned(source, value, given, result) : value;
        }
        return given.getKind() == result.getKind() ? value : Code.cast(result, value);
    }

    /**
     * A switch in parentheses that is a part of a numeric choice has a type of its own before it is promoted
     * (JLS 15.28.1). Alone, it would give each of its values the promoted type, and a long is another double than it is
     * by way of a float. One without parentheses javac promotes value by value.
     */
    public static Code promoted(Source source, TreePath path, Code code) {
        Tree bare = Grammar.bare(path).getLeaf();
        if (bare == path.getLeaf() || bare.getKind() != Tree.Kind.SWITCH_EXPRESSION) return code;
        TypeMirror own = source.trees.getTypeMirror(path);
        boolean isPromoted = own.getKind().isPrimitive()
                && choiceAround(Grammar.withParentheses(path))
                        .map(choice -> source.trees.getTypeMirror(choice).getKind())
                        .filter(whole -> whole.isPrimitive() && whole != own.getKind())
                        .isPresent();
        return isPromoted ? Code.cast(own, code) : code;
    }

    /**
     * What a switch gives its values: its own type, or if it is a part of a numeric choice, that one's.
     *
     * @param types the types of expressions
     */
    public static TypeMirror ofSwitch(TreePath path, Function<TreePath, TypeMirror> types) {
        TypeMirror own = types.apply(path);
        if (!own.getKind().isPrimitive()) return own;
        return choiceAround(path)
                .map(choice -> choice.getLeaf() instanceof SwitchExpressionTree
                        ? ofSwitch(choice, types)
                        : types.apply(choice))
                .filter(whole -> whole.getKind().isPrimitive())
                .orElse(own);
    }

    /** The choice whose value an expression may be. */
    private static Optional<TreePath> choiceAround(TreePath path) {
        TreePath at = path.getParentPath();
        if (at.getLeaf() instanceof ConditionalExpressionTree choice) {
            return Optional.of(at).filter(found -> choice.getCondition() != path.getLeaf());
        }
        boolean isYielded = at.getLeaf() instanceof YieldTree
                || at.getLeaf() instanceof CaseTree arm && arm.getBody() == path.getLeaf();
        while (isYielded && at != null && !(at.getLeaf() instanceof SwitchExpressionTree)) at = at.getParentPath();
        return Optional.ofNullable(at).filter(found -> isYielded);
    }

    /**
     * An assertion that asks whether the owner's are on. A condition whose type only its place says cannot be negated.
     *
     * @param isInferred whether the condition is such a one
     */
    public static Code asserted(Source source, Code condition, boolean isInferred, Code detail) {
        TypeMirror error =
                source.elements.getTypeElement("java.lang.AssertionError").asType();
        Code fails = Code.join("throw new ", new Part.Type(error), "(", detail, ");");
        return isInferred
                ? Code.join("{ if (", new Part.Assertions(), ") if (", condition, ") {} else ", fails, " }")
                : Code.join("{ if (", new Part.Assertions(), " && ", Code.not(condition), ") ", fails, " }");
    }

    public static PrimitiveType primitive(Source source, TypeKind kind) {
        return source.types.getPrimitiveType(kind);
    }
}
