package io.yuzuri.conformance;

import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method that can be made a coroutine.
 *
 * @param number tells it from every other of its library; part of the coroutine's name, so that no coroutine overrides
 *     or overloads another one by accident
 */
record Candidate(int number, TreePath path, ExecutableElement method) {
    TypeElement owner() {
        return (TypeElement) method.getEnclosingElement();
    }

    /** The simple name of the generated class: {@code Outer_InnerTasks}. */
    String tasks() {
        StringBuilder name = new StringBuilder(owner().getSimpleName()).append("Tasks");
        for (Element e = owner().getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name.insert(0, e.getSimpleName() + "_");
        }
        return name.toString();
    }

    /** Whether it is declared in a source file, of which this may be a copy. */
    boolean isIn(String file) {
        String own = path.getCompilationUnit().getSourceFile().toUri().getPath();
        String marker = "/src/main/java/";
        return own.contains(marker) && file.endsWith(own.substring(own.indexOf(marker)));
    }

    /** {@code org.example.X.Y#m(int,java.lang.String)}. */
    String signature() {
        return owner().getQualifiedName() + "#" + method;
    }
}
