package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.ir.ClassBody;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds the classes in a coroutine's body, outer ones before those within. */
final class ClassBodies extends TreePathScanner<Void, Integer> {
    private final Reading reading;
    private final List<ClassBody> found = new ArrayList<>();

    private ClassBodies(Reading reading) {
        this.reading = reading;
    }

    static List<ClassBody> of(Reading reading, TreePath body) {
        ClassBodies bodies = new ClassBodies(reading);
        bodies.scan(body, 1);
        return bodies.found;
    }

    @Override
    public Void visitClass(ClassTree tree, Integer depth) {
        TypeElement type = (TypeElement) reading.element(getCurrentPath());
        String name = reading.elements.getBinaryName(type).toString();
        found.add(new ClassBody(depth, reading.line(tree), reading.lineAt(reading.end(tree)), name));
        return super.visitClass(tree, depth + 1);
    }
}
