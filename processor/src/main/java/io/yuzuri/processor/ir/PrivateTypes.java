package io.yuzuri.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Private nested classes, and what generated code puts in their place: a type variable of the same name with the bounds
 * that it may name.
 *
 * <pre>
 * private record Session(…) implements Comparable&lt;Session&gt;  →  &lt;Session extends Record &amp; Comparable&lt;Session&gt;&gt;
 * private enum State {…}                                    →  &lt;State extends Enum&lt;State&gt;&gt;
 * private record Circle(…) implements Shape, which is private too  →  &lt;Circle extends Shape, Shape&gt;
 * </pre>
 */
public final class PrivateTypes {
    private PrivateTypes() {}

    /** Whether the class or one around it is private; one declared inside of a method moves with the text that uses it. */
    public static boolean isPrivate(Element type) {
        boolean found = false;
        Element e = type;
        for (; e instanceof TypeElement; e = e.getEnclosingElement()) {
            found |= e.getModifiers().contains(Modifier.PRIVATE);
        }
        return found && e instanceof PackageElement;
    }

    /** Whether a type is a private class, or an array of such. */
    public static boolean isPrivate(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> isPrivate(((DeclaredType) type).asElement());
            case ARRAY -> isPrivate(((ArrayType) type).getComponentType());
            default -> false;
        };
    }

    /** The private classes that a type names, in order. */
    public static List<TypeElement> in(TypeMirror type) {
        List<TypeElement> found = new ArrayList<>();
        collect(type, found);
        return found;
    }

    private static void collect(TypeMirror type, List<TypeElement> found) {
        if (type == null) {
            return;
        }
        switch (type.getKind()) {
            case ARRAY -> collect(((ArrayType) type).getComponentType(), found);
            case WILDCARD -> {
                collect(((WildcardType) type).getExtendsBound(), found);
                collect(((WildcardType) type).getSuperBound(), found);
            }
            case INTERSECTION -> ((IntersectionType) type).getBounds().forEach(bound -> collect(bound, found));
            case DECLARED -> {
                TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
                if (isPrivate(element)) {
                    found.add(element);
                }
                collect(((DeclaredType) type).getEnclosingType(), found);
                ((DeclaredType) type).getTypeArguments().forEach(argument -> collect(argument, found));
            }
            case EXECUTABLE -> {
                ExecutableType executable = (ExecutableType) type;
                collect(executable.getReturnType(), found);
                executable.getParameterTypes().forEach(parameter -> collect(parameter, found));
                executable.getThrownTypes().forEach(thrown -> collect(thrown, found));
            }
            default -> {}
        }
    }

    /** Whether the member belongs to a private class, or has one in its type. */
    public static boolean isInMember(Element member) {
        boolean isMember = member.getEnclosingElement() instanceof TypeElement && !(member instanceof TypeElement);
        return isMember
                && (isPrivate(member.getEnclosingElement())
                        || !in(member.asType()).isEmpty()
                        || member instanceof ExecutableElement method && isInBound(method.getTypeParameters()));
    }

    private static boolean isInBound(List<? extends TypeParameterElement> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.getBounds().stream())
                .anyMatch(bound -> !in(bound).isEmpty());
    }

    /** The bounds of the type variable; none if they cannot be written down, as for a generic class. */
    public static Optional<List<TypeMirror>> bounds(TypeElement type) {
        if (isGeneric(type) || type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return Optional.empty();
        }
        List<TypeMirror> above = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(up -> up.getKind() == TypeKind.DECLARED && !names(up, "java.lang.Object"))
                .toList();
        if (above.stream().noneMatch(PrivateTypes::isPrivate)) {
            return Optional.of(above);
        }
        List<TypeMirror> bounds =
                above.stream().filter(up -> !names(up, "java.lang.Record")).toList();
        boolean alone = bounds.size() == 1 && bounds(elementOf(bounds.get(0))).isPresent();
        return alone ? Optional.of(bounds) : Optional.empty();
    }

    private static boolean isGeneric(TypeElement type) {
        boolean inner =
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.STATIC);
        return !type.getTypeParameters().isEmpty()
                || inner && type.getEnclosingElement() instanceof TypeElement outer && isGeneric(outer);
    }

    private static TypeElement elementOf(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    private static boolean names(TypeMirror type, String name) {
        return elementOf(type).getQualifiedName().contentEquals(name);
    }

    /** The name that {@code Class.forName} knows. */
    public static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}
