package io.yuzuri.conformance;

import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method that can be made a coroutine.
 *
 * @param number tells it from every other of its library; part of the coroutine's name, so that no coroutine overrides or
 *     overloads another one
 */
record Candidate(int number, TreePath path, ExecutableElement method) {
    String coroutine() {
        return method.getSimpleName() + "$co" + number;
    }

    TypeElement owner() {
        return (TypeElement) method.getEnclosingElement();
    }

    /** {@code org.example.X.Y#m(int,java.lang.String)}. */
    String signature() {
        return owner().getQualifiedName() + "#" + method;
    }
}
