package io.yuzuri.processor.emit;

import io.yuzuri.processor.ir.HiddenTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Which factories Java can tell apart. In one a private class is a type variable, of which the virtual machine knows
 * its first bound: coroutines that differ in private classes alone have none, since theirs would be the same method.
 *
 * <pre>
 * void handle(Ping ping)   →  &lt;Ping extends Record> handle(Ping ping)
 * void handle(Pong pong)   →  &lt;Pong extends Record> handle(Pong pong)     the same to the virtual machine
 * </pre>
 */
public final class Factories {
    /** A type as the virtual machine knows it: a class or a kind of primitive, and how many dimensions of it. */
    private record Erased(Object component, int dimensions) {}

    private Factories() {}

    /** Whether a coroutine has no factory, since another one that mentions private classes would have the same. */
    public static boolean isLeftOut(ExecutableElement coroutine) {
        return mentionsHidden(coroutine)
                && TaskNames.coroutines((TypeElement) coroutine.getEnclosingElement()).stream()
                        .filter(other -> !other.equals(coroutine) && mentionsHidden(other))
                        .anyMatch(other -> areSame(coroutine, other));
    }

    /** Whether two coroutines of a class would have the same factory. */
    public static boolean areSame(ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && parameters(one).equals(parameters(other));
    }

    /** Whether a private class is among the parameters of a coroutine. */
    public static boolean mentionsHidden(ExecutableElement coroutine) {
        HiddenTypes hidden = HiddenTypes.from(coroutine);
        return coroutine.getParameters().stream()
                .anyMatch(parameter -> !hidden.in(parameter.asType()).isEmpty());
    }

    private static List<Erased> parameters(ExecutableElement coroutine) {
        HiddenTypes hidden = HiddenTypes.from(coroutine);
        List<Erased> all = new ArrayList<>();
        if (!coroutine.getModifiers().contains(Modifier.STATIC)) {
            all.add(erased(hidden, coroutine.getEnclosingElement().asType(), 0));
        }
        coroutine.getParameters().forEach(parameter -> all.add(erased(hidden, parameter.asType(), 0)));
        return all;
    }

    private static Erased erased(HiddenTypes hidden, TypeMirror type, int dimensions) {
        return switch (type.getKind()) {
            case ARRAY -> erased(hidden, ((ArrayType) type).getComponentType(), dimensions + 1);
            case TYPEVAR -> erased(hidden, ((TypeVariable) type).getUpperBound(), dimensions);
            case INTERSECTION ->
                erased(hidden, ((IntersectionType) type).getBounds().get(0), dimensions);
            case DECLARED -> erased(hidden, (TypeElement) ((DeclaredType) type).asElement(), dimensions);
            default -> new Erased(type.getKind(), dimensions);
        };
    }

    private static Erased erased(HiddenTypes hidden, TypeElement type, int dimensions) {
        if (!hidden.isHidden(type)) return new Erased(isObject(type) ? TypeKind.NONE : type, dimensions);
        List<TypeMirror> bounds = hidden.bounds(type);
        return bounds.isEmpty() ? new Erased(TypeKind.NONE, dimensions) : erased(hidden, bounds.get(0), dimensions);
    }

    private static boolean isObject(Element type) {
        return type instanceof TypeElement named
                && named.getSuperclass().getKind() == TypeKind.NONE
                && named.getKind().isClass();
    }
}
