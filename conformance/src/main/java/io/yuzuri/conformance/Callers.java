package io.yuzuri.conformance;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Which methods are called from other packages than their own. */
final class Callers {
    private Callers() {}

    static Set<Element> fromOtherPackages(Program program) {
        Set<Element> called = new HashSet<>();
        program.libraryUnits().forEach(unit -> {
            Element here = program.trees().getElement(new TreePath(new TreePath(unit), unit.getPackage()));
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                    Element method = program.trees().getElement(new TreePath(getCurrentPath(), tree.getMethodSelect()));
                    if (method != null) {
                        PackageElement there = program.elements().getPackageOf(method);
                        if (there != null && !there.equals(here)) called.add(method);
                    }
                    return super.visitMethodInvocation(tree, unused);
                }
            }.scan(unit, null);
        });
        return called;
    }
}
