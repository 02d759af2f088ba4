package io.yuzuri.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** The private class that a class is, or lies in. */
    static Optional<TypeElement> privateAround(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of((TypeElement) e);
            }
        }
        return Optional.empty();
    }

    /** A private class that a method's parameters, result or type parameters mention. */
    static Optional<TypeElement> privateIn(ExecutableElement method) {
        Stream<TypeMirror> signature = Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream().map(Element::asType));
        Stream<TypeMirror> bounds = Stream.concat(
                bounds(method),
                method.getModifiers().contains(Modifier.STATIC)
                        ? Stream.of()
                        : bounds((TypeElement) method.getEnclosingElement()));
        Set<TypeMirror> open = new HashSet<>();
        return Stream.concat(signature, bounds)
                .flatMap(type -> privateIn(type, open).stream())
                .findFirst();
    }

    private static Stream<TypeMirror> bounds(Parameterizable generic) {
        return generic.getTypeParameters().stream().flatMap(parameter -> parameter.getBounds().stream());
    }

    private static Optional<TypeElement> privateIn(TypeMirror type, Set<TypeMirror> open) {
        if (type == null || !open.add(type)) {
            return Optional.empty();
        }
        return switch (type.getKind()) {
            case ARRAY -> privateIn(((ArrayType) type).getComponentType(), open);
            case TYPEVAR -> privateIn(((TypeVariable) type).getUpperBound(), open);
            case INTERSECTION -> privateIn(((IntersectionType) type).getBounds(), open);
            case WILDCARD ->
                privateIn(((WildcardType) type).getExtendsBound(), open)
                        .or(() -> privateIn(((WildcardType) type).getSuperBound(), open));
            case DECLARED ->
                privateAround((TypeElement) ((DeclaredType) type).asElement())
                        .or(() -> privateIn(((DeclaredType) type).getTypeArguments(), open));
            default -> Optional.empty();
        };
    }

    private static Optional<TypeElement> privateIn(List<? extends TypeMirror> types, Set<TypeMirror> open) {
        return types.stream().flatMap(type -> privateIn(type, open).stream()).findFirst();
    }
}
