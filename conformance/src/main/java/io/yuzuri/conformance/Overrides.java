package io.yuzuri.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Which methods are overridden anywhere, in the library or in its tests. Only a call of one that is not means that very
 * method, and can go to its coroutine.
 */
final class Overrides extends TreePathScanner<Void, Void> {
    private final Program program;
    private final Set<String> mocked;
    private final Set<Element> overridden = new HashSet<>();

    private Overrides(Program program, Set<String> mocked) {
        this.program = program;
        this.mocked = mocked;
    }

    static Set<Element> in(Program program, Set<String> mocked) {
        Overrides overrides = new Overrides(program, mocked);
        program.units().forEach(unit -> overrides.scan(unit, null));
        return overrides.overridden;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        if (program.trees().getElement(getCurrentPath()) instanceof TypeElement type) {
            add(type);
            if (mocked.contains(type.getSimpleName().toString())) {
                overridden.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
            }
        }
        return super.visitClass(tree, unused);
    }

    private void add(TypeElement type) {
        Set<TypeElement> all = new LinkedHashSet<>();
        collect(type, all);
        List<ExecutableElement> methods = all.stream()
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        for (ExecutableElement method : methods) {
            for (ExecutableElement other : methods) {
                if (method != other
                        && method.getSimpleName() == other.getSimpleName()
                        && program.elements().overrides(method, other, type)) {
                    overridden.add(other);
                }
            }
        }
    }

    private static void collect(TypeElement type, Set<TypeElement> all) {
        if (!all.add(type)) return;
        collect(type.getSuperclass(), all);
        type.getInterfaces().forEach(each -> collect(each, all));
    }

    private static void collect(TypeMirror type, Set<TypeElement> all) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            collect(element, all);
        }
    }
}
