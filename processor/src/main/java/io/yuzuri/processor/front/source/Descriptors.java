package io.yuzuri.processor.front.source;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The one abstract method of a functional interface (JLS 9.8). */
public final class Descriptors {
    private Descriptors() {}

    public static int arity(Source source, TypeMirror functionalInterface) {
        return of(source, functionalInterface).getParameters().size();
    }

    public static ExecutableElement of(Source source, TypeMirror functionalInterface) {
        return of(source.elements, functionalInterface);
    }

    public static ExecutableElement of(Elements elements, TypeMirror functionalInterface) {
        TypeElement type = (TypeElement) ((DeclaredType) functionalInterface).asElement();
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> method.getEnclosingElement().getKind() == ElementKind.INTERFACE)
                .filter(method -> !overridesObject(elements, method, type))
                .findFirst()
                .orElseThrow();
    }

    /** Its type, as this type of the interface has it. */
    public static ExecutableType typeOf(Source source, DeclaredType functionalInterface) {
        return (ExecutableType) source.types.asMemberOf(functionalInterface, of(source, functionalInterface));
    }

    /** The types of its parameters, as this type of the interface has them. */
    public static List<TypeMirror> parameters(Source source, TypeMirror functionalInterface) {
        return List.copyOf(typeOf(source, (DeclaredType) functionalInterface).getParameterTypes());
    }

    private static boolean overridesObject(Elements elements, ExecutableElement method, TypeElement type) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(other ->
                        other.getModifiers().contains(Modifier.PUBLIC) && elements.overrides(method, other, type));
    }
}
