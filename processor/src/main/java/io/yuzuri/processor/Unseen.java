package io.yuzuri.processor;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * A coroutine in which the shadow compilation found an error, which javac is expected to find as well.
 *
 * @param place where, in the file
 */
record Unseen(ExecutableElement method, UserFile file, Tree place, String error) {
    /** {@code cannot find symbol (symbol: variable x, location: class X)}: what javac says in several lines. */
    static String text(Diagnostic<?> error) {
        List<String> lines = error.getMessage(Locale.ENGLISH)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() < 2
                ? String.join("", lines)
                : lines.stream().skip(1).collect(Collectors.joining(", ", lines.get(0) + " (", ")"));
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
        return ((TypeElement) at).getQualifiedName().toString();
    }
}
