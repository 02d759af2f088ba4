package io.yuzuri.processor;

import io.yuzuri.processor.ir.PrivateTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** What a factory would have to name and cannot. */
final class Signatures {
    private Signatures() {}

    /** The private class that a class is, or lies in, if no type variable can stand for it. */
    static Optional<TypeElement> privateAround(TypeElement type) {
        if (PrivateTypes.isPrivate(type) && PrivateTypes.bounds(type).isPresent()) {
            return Optional.empty();
        }
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of((TypeElement) e);
            }
        }
        return Optional.empty();
    }

    /** Whether all types in a method's head exist. */
    static boolean isKnown(ExecutableElement method) {
        return heads(method)
                .noneMatch(
                        type -> find(type, new HashSet<>(), Signatures::missing).isPresent());
    }

    private static Optional<TypeMirror> missing(DeclaredType type) {
        return type.getKind() == TypeKind.ERROR ? Optional.of(type) : Optional.empty();
    }

    /** A private class that a method's parameters, result or type parameters mention. */
    static Optional<TypeElement> privateIn(ExecutableElement method) {
        return heads(method)
                .flatMap(type -> find(type, new HashSet<>(), t -> privateAround((TypeElement) t.asElement())).stream())
                .findFirst();
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

    /** The first answer for a class that a type is made of. */
    private static <T> Optional<T> find(
            TypeMirror type, Set<TypeMirror> open, Function<DeclaredType, Optional<T>> question) {
        if (type == null || !open.add(type)) {
            return Optional.empty();
        }
        return switch (type.getKind()) {
            case ARRAY -> find(((ArrayType) type).getComponentType(), open, question);
            case TYPEVAR -> find(((TypeVariable) type).getUpperBound(), open, question);
            case INTERSECTION -> find(((IntersectionType) type).getBounds(), open, question);
            case WILDCARD ->
                find(((WildcardType) type).getExtendsBound(), open, question)
                        .or(() -> find(((WildcardType) type).getSuperBound(), open, question));
            case DECLARED, ERROR ->
                question.apply((DeclaredType) type)
                        .or(() -> find(((DeclaredType) type).getTypeArguments(), open, question));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> find(
            List<? extends TypeMirror> types, Set<TypeMirror> open, Function<DeclaredType, Optional<T>> question) {
        return types.stream()
                .flatMap(type -> find(type, open, question).stream())
                .findFirst();
    }
}
