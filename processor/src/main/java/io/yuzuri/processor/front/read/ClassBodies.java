package io.yuzuri.processor.front.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Source;
import io.yuzuri.processor.ir.ClassBody;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds the classes in a coroutine's body, outer ones before those within. */
final class ClassBodies extends TreePathScanner<Void, Integer> {
    private final Source source;
    private final List<ClassBody> found = new ArrayList<>();

    private ClassBodies(Source source) {
        this.source = source;
    }

    static List<ClassBody> of(Source source, TreePath body) {
        ClassBodies bodies = new ClassBodies(source);
        bodies.scan(body, 1);
        return bodies.found;
    }

    @Override
    public Void visitClass(ClassTree tree, Integer depth) {
        TypeElement type = (TypeElement) source.element(getCurrentPath());
        String name = source.elements.getBinaryName(type).toString();
        found.add(new ClassBody(depth, source.line(tree), source.lineAt(source.end(tree)), name));
        return super.visitClass(tree, depth + 1);
    }
}
