package io.yuzuri.processor.front.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The {@code close()} of a resource, which nobody wrote a call of: the one that a call would find, in whatever a type
 * variable or an intersection stands for.
 *
 * @param member what such a call names
 * @param coroutine what it means: the member, or a coroutine that the member overrides and that its class may override
 * again
 * @param type the resource, as what has that member
 */
public record Closing(ExecutableElement member, Optional<ExecutableElement> coroutine, TypeMirror type) {
    /** The close of a resource; empty for a type in error. */
    public static Optional<Closing> of(Types types, Elements elements, TypeMirror resource) {
        List<Closing> all = bounds(SeveralTypes.common(resource))
                .flatMap(bound -> in(types, elements, (DeclaredType) bound))
                .toList();
        return all.stream()
                .filter(closing -> closing.coroutine().isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static Stream<TypeMirror> bounds(TypeMirror type) {
        if (type.getKind() == TypeKind.TYPEVAR) {
            return bounds(((TypeVariable) type).getUpperBound());
        } else if (type instanceof IntersectionType several) {
            return several.getBounds().stream().flatMap(Closing::bounds);
        }
        return type.getKind() == TypeKind.DECLARED ? Stream.of(type) : Stream.empty();
    }

    private static Stream<Closing> in(Types types, Elements elements, DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<ExecutableElement> members = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(element))) {
            if (method.getSimpleName().contentEquals("close")
                    && method.getParameters().isEmpty()) {
                members.add(method);
            }
        }
        Overrides overrides = new Overrides(types, elements);
        return members.stream()
                .filter(method -> members.stream().noneMatch(other -> elements.overrides(other, method, element)))
                .map(method -> new Closing(method, overrides.coroutine(method), type));
    }
}
