package io.yuzuri.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A coroutine in which the shadow compilation found an error, which javac is expected to find as well. */
record Unseen(ExecutableElement method, String error) {
    /** Whether the coroutine stands in the file of a type. */
    boolean isOf(TypeElement type) {
        return topLevel(type).equals(topLevel(method));
    }

    private static String topLevel(Element element) {
        Element at = element;
        while (at.getEnclosingElement() instanceof TypeElement
                || at.getEnclosingElement() instanceof ExecutableElement) {
            at = at.getEnclosingElement();
        }
        return at.toString();
    }
}
