package io.yuzuri.processor.ir;

import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Whether two types are written alike: the same classes and type variables in the same places, whatever annotations
 * stand at them. Unlike {@link javax.lang.model.util.Types#isSameType} it takes two equal wildcards for the same, and
 * needs no tools of a compilation.
 */
public final class SameType {
    private SameType() {}

    public static boolean are(TypeMirror one, TypeMirror other) {
        if (one == null || other == null || one.getKind() != other.getKind()) return one == other;
        return switch (one.getKind()) {
            case DECLARED -> declared((DeclaredType) one, (DeclaredType) other);
            case ARRAY -> are(((ArrayType) one).getComponentType(), ((ArrayType) other).getComponentType());
            case TYPEVAR -> ((TypeVariable) one).asElement().equals(((TypeVariable) other).asElement());
            case WILDCARD -> wildcards((WildcardType) one, (WildcardType) other);
            case INTERSECTION -> all(((IntersectionType) one).getBounds(), ((IntersectionType) other).getBounds());
            case UNION -> all(((UnionType) one).getAlternatives(), ((UnionType) other).getAlternatives());
            case ERROR, EXECUTABLE, PACKAGE, MODULE, OTHER -> one.equals(other);
            default -> one.getKind().isPrimitive() || isNone(one.getKind());
        };
    }

    private static boolean isNone(TypeKind kind) {
        return kind == TypeKind.VOID || kind == TypeKind.NULL || kind == TypeKind.NONE;
    }

    private static boolean declared(DeclaredType one, DeclaredType other) {
        return one.asElement().equals(other.asElement())
                && are(one.getEnclosingType(), other.getEnclosingType())
                && all(one.getTypeArguments(), other.getTypeArguments());
    }

    private static boolean wildcards(WildcardType one, WildcardType other) {
        return are(one.getExtendsBound(), other.getExtendsBound()) && are(one.getSuperBound(), other.getSuperBound());
    }

    private static boolean all(List<? extends TypeMirror> some, List<? extends TypeMirror> others) {
        for (int i = 0; i < some.size() && some.size() == others.size(); i++) {
            if (!are(some.get(i), others.get(i))) return false;
        }
        return some.size() == others.size();
    }
}
