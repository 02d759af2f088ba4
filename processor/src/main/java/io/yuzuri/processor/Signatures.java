package io.yuzuri.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** What a factory would have to name and cannot. */
final class Signatures {
    private Signatures() {}

    /** Whether all types in a method's head exist. */
    static boolean isKnown(ExecutableElement method) {
        Set<TypeMirror> open = new HashSet<>();
        return heads(method).noneMatch(type -> isMissing(type, open));
    }

    private static Stream<TypeMirror> heads(ExecutableElement method) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(Element::asType),
                        bounds(method),
                        isStatic ? Stream.<TypeMirror>of() : bounds((TypeElement) method.getEnclosingElement()))
                .flatMap(types -> types);
    }

    private static Stream<TypeMirror> bounds(Parameterizable generic) {
        return generic.getTypeParameters().stream().flatMap(parameter -> parameter.getBounds().stream());
    }

    private static boolean isMissing(TypeMirror type, Set<TypeMirror> open) {
        if (type == null || !open.add(type)) return false;
        return switch (type.getKind()) {
            case ERROR -> true;
            case ARRAY -> isMissing(((ArrayType) type).getComponentType(), open);
            case TYPEVAR -> isMissing(((TypeVariable) type).getUpperBound(), open);
            case INTERSECTION -> areMissing(((IntersectionType) type).getBounds(), open);
            case WILDCARD ->
                isMissing(((WildcardType) type).getExtendsBound(), open)
                        || isMissing(((WildcardType) type).getSuperBound(), open);
            case DECLARED -> areMissing(((DeclaredType) type).getTypeArguments(), open);
            default -> false;
        };
    }

    private static boolean areMissing(List<? extends TypeMirror> types, Set<TypeMirror> open) {
        return types.stream().anyMatch(type -> isMissing(type, open));
    }
}
