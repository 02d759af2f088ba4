package io.yuzuri.processor.front.source;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What of the user's is a coroutine, and what of it may become a field. */
public final class Coroutines {
    static final String COROUTINE = "io.yuzuri.Coroutine";
    static final String YIELD = "io.yuzuri.Yield";

    private Coroutines() {}

    /** Whether a method is a coroutine, {@code Yield}'s own included. */
    public static boolean isCoroutine(Element element) {
        return element instanceof ExecutableElement
                && element.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> ((TypeElement)
                                        mirror.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals(COROUTINE));
    }

    /** Whether a method is one of {@code Yield}. */
    public static boolean isYield(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(YIELD);
    }

    /** Whether an element is a variable of a method: something that may become a field. */
    public static boolean isLocalVariable(Element element) {
        ElementKind kind = element.getKind();
        return kind == ElementKind.LOCAL_VARIABLE
                || kind == ElementKind.PARAMETER
                || kind == ElementKind.EXCEPTION_PARAMETER
                || kind == ElementKind.RESOURCE_VARIABLE
                || kind == ElementKind.BINDING_VARIABLE;
    }
}
