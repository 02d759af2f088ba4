package io.yuzuri.processor.front.unnameable;

import io.yuzuri.processor.front.source.SeveralTypes;
import io.yuzuri.processor.ir.HiddenTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A type that can be written down for one that javac inferred: captured type variables go up to their bounds, as in the
 * upward projection of JLS 4.10.5.
 */
public final class Denotable {
    /** How many captured wildcards may stand in the bounds of one another: a bound may mention its own variable. */
    private static final int DEPTH = 4;

    private final Types types;
    private final Elements elements;
    private final LocalClasses localClasses;
    private final HiddenTypes hidden;

    private Denotable(Reading reading) {
        this.types = reading.types;
        this.elements = reading.elements;
        this.localClasses = reading.localClasses;
        this.hidden = reading.hidden;
    }

    public static TypeMirror of(Reading reading, TypeMirror type) {
        Denotable denotable = new Denotable(reading);
        return denotable.project(denotable.bare(type), DEPTH);
    }

    /** A private class with its type arguments, which {@link #of} leaves out: nothing that is written down has them. */
    static DeclaredType form(Reading reading, DeclaredType type) {
        return (DeclaredType) new Denotable(reading).withArguments(type, DEPTH);
    }

    /** Whether a type variable is a captured wildcard, which has no name. */
    static boolean isCaptured(TypeMirror type) {
        if (type.getKind() != TypeKind.TYPEVAR) return false;
        TypeParameterElement variable = (TypeParameterElement) ((TypeVariable) type).asElement();
        return !(variable.getGenericElement() instanceof Parameterizable generic
                && generic.getTypeParameters().contains(variable));
    }

    private TypeMirror project(TypeMirror type, int depth) {
        return switch (type.getKind()) {
            case NULL, NONE, ERROR -> object();
            case TYPEVAR -> isCaptured(type) ? captured((TypeVariable) type, depth) : type;
            case INTERSECTION -> project(first((IntersectionType) type), depth);
            case UNION -> project(SeveralTypes.common(type), depth);
            case ARRAY -> types.getArrayType(project(((ArrayType) type).getComponentType(), depth));
            case DECLARED -> declared((DeclaredType) type, depth);
            default -> type;
        };
    }

    /** The first bound, unless it is a class that another package keeps to itself. */
    private TypeMirror first(IntersectionType type) {
        List<? extends TypeMirror> bounds = type.getBounds();
        return bounds.stream()
                .<TypeMirror>map(bound -> bound)
                .filter(bound -> !hidden.isKeptElsewhere(bound))
                .findFirst()
                .orElse(bounds.get(0));
    }

    private TypeMirror captured(TypeVariable type, int depth) {
        return depth == 0 ? types.erasure(type) : project(bare(type.getUpperBound()), depth - 1);
    }

    private TypeMirror declared(DeclaredType type, int depth) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getSimpleName().length() == 0 && localClasses.of(element).isEmpty()) {
            return anonymous(element, depth);
        }
        return withArguments(type, depth);
    }

    /** A type whose private classes have no type arguments: one type variable stands for all that a class can be. */
    private TypeMirror bare(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            TypeMirror bare = bare(component);
            return bare == component ? type : types.getArrayType(bare);
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror above = wildcard.getExtendsBound();
            TypeMirror below = wildcard.getSuperBound();
            return types.getWildcardType(above == null ? null : bare(one(above)), below == null ? null : bare(below));
        } else if (hidden.isHidden(type)) {
            return types.erasure(type);
        }
        return type.getKind() == TypeKind.DECLARED && !hidden.in(type).isEmpty() ? bare((DeclaredType) type) : type;
    }

    /** Of several bounds one, which is all that a wildcard can have. */
    private TypeMirror one(TypeMirror bound) {
        return told(bound) instanceof IntersectionType several ? first(several) : told(bound);
    }

    private TypeMirror bare(DeclaredType declared) {
        TypeMirror[] arguments = declared.getTypeArguments().stream()
                .map(argument -> bare(one(argument)))
                .toArray(TypeMirror[]::new);
        TypeElement element = (TypeElement) declared.asElement();
        return declared.getEnclosingType() instanceof DeclaredType outer && isParameterized(outer)
                ? types.getDeclaredType((DeclaredType) bare(outer), element, arguments)
                : types.getDeclaredType(element, arguments);
    }

    /** Whether a type has type arguments, its own or those of a class around it. */
    static boolean isParameterized(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getKind() == TypeKind.DECLARED
                && (!declared.getTypeArguments().isEmpty() || isParameterized(declared.getEnclosingType()));
    }

    private TypeMirror withArguments(DeclaredType type, int depth) {
        TypeElement element = (TypeElement) type.asElement();
        TypeMirror enclosing = type.getEnclosingType();
        boolean isInGeneric = isParameterized(enclosing);
        if (type.getTypeArguments().isEmpty() && !isInGeneric) return type;
        TypeMirror[] arguments = type.getTypeArguments().stream()
                .map(argument -> argument(argument, depth))
                .toArray(TypeMirror[]::new);
        return isInGeneric
                ? types.getDeclaredType((DeclaredType) project(enclosing, depth), element, arguments)
                : types.getDeclaredType(element, arguments);
    }

    private TypeMirror anonymous(TypeElement element, int depth) {
        List<? extends TypeMirror> interfaces = element.getInterfaces();
        return project(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0), depth);
    }

    private TypeMirror argument(TypeMirror argument, int depth) {
        if (argument.getKind() == TypeKind.WILDCARD) {
            WildcardType wildcard = (WildcardType) argument;
            if (wildcard.getExtendsBound() != null) return extendsBound(project(wildcard.getExtendsBound(), depth));
            return wildcard.getSuperBound() == null ? argument : superBound(wildcard.getSuperBound(), depth);
        }
        if (isCaptured(argument) || argument.getKind() == TypeKind.INTERSECTION) {
            TypeMirror lower = isCaptured(argument) ? ((TypeVariable) argument).getLowerBound() : null;
            if (lower != null && lower.getKind() != TypeKind.NULL) return superBound(bare(lower), depth);
            return extendsBound(project(told(argument), depth));
        }
        TypeMirror projected = project(argument, depth);
        return projected == argument || types.isSameType(projected, argument) ? argument : extendsBound(projected);
    }

    /** Of several bounds the one that says most: none that the language itself gives to classes. */
    private TypeMirror told(TypeMirror argument) {
        return argument instanceof IntersectionType intersection
                ? intersection.getBounds().stream()
                        .<TypeMirror>map(bound -> bound)
                        .filter(bound -> !Accessibility.isOfJava(elements, types.asElement(bound)))
                        .findFirst()
                        .orElse(argument)
                : argument;
    }

    /**
     * A wildcard above a type: above what is below it, if it has no name, and of anything where nothing is (JLS
     * 4.10.5).
     */
    private TypeMirror superBound(TypeMirror bound, int depth) {
        if (!mentionsCaptured(bound)) return types.getWildcardType(null, project(bound, depth));
        TypeMirror lower = isCaptured(bound) ? ((TypeVariable) bound).getLowerBound() : null;
        boolean isAny = depth == 0 || lower == null || lower.getKind() == TypeKind.NULL;
        return isAny ? types.getWildcardType(null, null) : superBound(bare(lower), depth - 1);
    }

    private static boolean mentionsCaptured(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> isCaptured(type);
            case ARRAY -> mentionsCaptured(((ArrayType) type).getComponentType());
            case DECLARED ->
                ((DeclaredType) type).getTypeArguments().stream().anyMatch(Denotable::mentionsCaptured)
                        || mentionsCaptured(((DeclaredType) type).getEnclosingType());
            case WILDCARD ->
                Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
                        .anyMatch(bound -> bound != null && mentionsCaptured(bound));
            default -> false;
        };
    }

    private TypeMirror extendsBound(TypeMirror bound) {
        return types.isSameType(bound, object())
                ? types.getWildcardType(null, null)
                : types.getWildcardType(bound, null);
    }

    private TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }
}
