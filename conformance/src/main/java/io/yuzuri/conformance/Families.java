package io.yuzuri.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Which methods override which. Methods of the library that a call of one another may mean are a family; one that a
 * test overrides, or makes mocks of, is closed: what is written into the library would not reach the override.
 */
final class Families extends TreePathScanner<Void, Boolean> {
    private final Program program;
    private final Set<String> mocked;
    private final Map<Element, TreePath> declared = new LinkedHashMap<>();
    private final Map<Element, Element> parents = new HashMap<>();
    private final Map<Element, List<ExecutableElement>> members = new HashMap<>();
    private final Set<Element> overridden = new HashSet<>();
    private final Set<Element> closed = new HashSet<>();
    private final Set<Element> extendedAfar = new HashSet<>();

    private Families(Program program, Set<String> mocked) {
        this.program = program;
        this.mocked = mocked;
    }

    /** @param mocked simple names of classes that tests make mocks of */
    static Families of(Program program, Set<String> mocked) {
        Families families = new Families(program, mocked);
        Declarations declarations = families.new Declarations();
        program.libraryUnits().forEach(unit -> declarations.scan(unit, null));
        program.libraryUnits().forEach(unit -> families.scan(unit, true));
        program.testUnits().forEach(unit -> families.scan(unit, false));
        families.declared
                .keySet()
                .forEach(method -> families.members
                        .computeIfAbsent(families.root(method), root -> new ArrayList<>())
                        .add((ExecutableElement) method));
        return families;
    }

    /** Whether a call that names the method may mean another one. */
    boolean isOverridden(Element method) {
        return overridden.contains(method);
    }

    /**
     * The methods of the library that a call of the method may mean, itself among them; none if the family is closed.
     */
    List<ExecutableElement> of(Element method) {
        Element root = root(method);
        return closed.contains(root) ? List.of() : members.getOrDefault(root, List.of());
    }

    /** Where a method of the library is declared. */
    TreePath path(Element method) {
        return declared.get(method);
    }

    /**
     * Whether the class has a subclass in another package, which inherits nothing that is visible in a package only.
     */
    boolean isExtendedAfar(Element type) {
        return extendedAfar.contains(type);
    }

    /** From now on calls of the family's methods go to the methods themselves. */
    void close(Element method) {
        closed.add(root(method));
    }

    private Element root(Element method) {
        Element at = method;
        while (parents.containsKey(at)) at = parents.get(at);
        return at;
    }

    private void join(Element one, Element other) {
        Element first = root(one);
        Element second = root(other);
        if (first == second) return;
        parents.put(second, first);
        if (closed.contains(second)) closed.add(first);
    }

    @Override
    public Void visitClass(ClassTree tree, Boolean inLibrary) {
        if (program.trees().getElement(getCurrentPath()) instanceof TypeElement type) {
            add(type, inLibrary);
            if (mocked.contains(type.getSimpleName().toString())) {
                ElementFilter.methodsIn(program.elements().getAllMembers(type)).forEach(method -> {
                    overridden.add(method);
                    close(method);
                });
            }
        }
        return super.visitClass(tree, inLibrary);
    }

    private void add(TypeElement type, boolean inLibrary) {
        Set<TypeElement> all = new LinkedHashSet<>();
        collect(type, all);
        for (TypeElement above : all) {
            if (!program.elements()
                    .getPackageOf(above)
                    .equals(program.elements().getPackageOf(type))) {
                extendedAfar.add(above);
            }
        }
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
                    add(method, other, inLibrary);
                }
            }
        }
    }

    private void add(ExecutableElement method, ExecutableElement other, boolean inLibrary) {
        overridden.add(other);
        if (!declared.containsKey(other)) return;
        if (declared.containsKey(method)) {
            join(method, other);
        } else if (!inLibrary && !other.getModifiers().contains(Modifier.ABSTRACT)) {
            close(other);
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

    private final class Declarations extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            declared.put(program.trees().getElement(getCurrentPath()), getCurrentPath());
            return super.visitMethod(tree, unused);
        }
    }
}
