package io.yuzuri.processor;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A coroutine in which the shadow compilation found an error, which javac is expected to find as well. */
record Unseen(ExecutableElement method, String error) {
    static Unseen because(ExecutableElement method, Diagnostic<? extends JavaFileObject> error) {
        String text =
                error.getMessage(Locale.ENGLISH).lines().map(String::strip).collect(Collectors.joining(" "));
        if (error.getSource() == null) return new Unseen(method, text);
        String path = error.getSource().getName();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new Unseen(method, text + " (" + file + ":" + error.getLineNumber() + ")");
    }

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
