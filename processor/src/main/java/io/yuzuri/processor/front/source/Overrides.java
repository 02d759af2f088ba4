package io.yuzuri.processor.front.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The methods that a method overrides or implements, the nearest first. */
public final class Overrides {
    private final Types types;
    private final Elements elements;

    public Overrides(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    public List<ExecutableElement> of(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        return above(type.asType())
                .distinct()
                .flatMap(up -> ElementFilter.methodsIn(up.getEnclosedElements()).stream())
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> elements.overrides(method, other, type))
                .toList();
    }

    /**
     * The coroutine that a call of a method means: the method itself, or the one that it overrides. An ordinary method
     * that overrides a coroutine can be overridden by a coroutine again, so that the receiver's class decides.
     */
    public Optional<ExecutableElement> coroutine(Element element) {
        if (Coroutines.isCoroutine(element)) return Optional.of((ExecutableElement) element);
        boolean canBeOverridden = element instanceof ExecutableElement
                && element.getKind() == ElementKind.METHOD
                && Stream.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL)
                        .noneMatch(element.getModifiers()::contains)
                && !element.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
        if (!canBeOverridden) return Optional.empty();
        ExecutableElement method = (ExecutableElement) element;
        return of(method).stream()
                .filter(other -> Coroutines.isCoroutine(other) && other.isVarArgs() == method.isVarArgs())
                .findFirst();
    }

    private Stream<TypeElement> above(TypeMirror type) {
        return types.directSupertypes(type).stream()
                .map(up -> (TypeElement) ((DeclaredType) up).asElement())
                .flatMap(up -> Stream.concat(Stream.of(up), above(up.asType())));
    }
}
