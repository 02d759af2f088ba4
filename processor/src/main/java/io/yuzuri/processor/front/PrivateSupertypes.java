package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.PrivateTypes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Refuses private classes that no type variable can stand for, and what type variables lose: a class that generated code names is a subclass of the private class itself, not of the
 * type variable that stands for it.
 *
 * <pre>
 * Base b = new Open();                             static class Open extends Base, which is private
 * List&lt;Session&gt; l = new Sessions();                static class Sessions extends ArrayList&lt;Session&gt;
 * new Sink() { public void put(Session s) {…} }    interface Sink { void put(Session s); }
 * </pre>
 */
final class PrivateSupertypes extends TreePathScanner<Void, Void> {
    private final Reading reading;
    private final Map<TypeElement, Tree> privates = new LinkedHashMap<>();
    private final Map<TypeElement, Tree> named = new LinkedHashMap<>();

    private PrivateSupertypes(Reading reading) {
        this.reading = reading;
    }

    static void check(Reading reading) {
        PrivateSupertypes scanner = new PrivateSupertypes(reading);
        scanner.scan(reading.method, null);
        scanner.privates.forEach((type, place) -> PrivateClasses.check(reading, type.asType(), place));
        scanner.named.forEach((type, place) -> scanner.above(type.asType()).forEach(up -> {
            if (scanner.privates.containsKey(up)) {
                throw reading.diagnostics.refuse(Problem.PrivateType, reading.origin(place), up.getSimpleName());
            }
        }));
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree instanceof ExpressionTree || tree instanceof VariableTree) {
            TreePath path = tree == reading.method.getLeaf() ? reading.method : new TreePath(getCurrentPath(), tree);
            TypeMirror type = reading.trees.getTypeMirror(path);
            if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                boolean isNamed = !PrivateTypes.isPrivate(element) && !Accessibility.isLocal(element);
                if (isNamed && !element.getQualifiedName().toString().startsWith("java.")) {
                    named.putIfAbsent(element, tree);
                }
            }
            if (type != null) {
                PrivateTypes.in(type).forEach(each -> privates.putIfAbsent(each, tree));
            }
        }
        return super.scan(tree, unused);
    }

    /** The private classes that a class has among its supertypes and their type arguments. */
    private Set<TypeElement> above(TypeMirror type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (TypeMirror up : reading.types.directSupertypes(type)) {
            found.addAll(PrivateTypes.in(up));
            found.addAll(above(up));
        }
        return found;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        TypeElement type = (TypeElement) reading.element(getCurrentPath());
        List<ExecutableElement> own = ElementFilter.methodsIn(type.getEnclosedElements());
        overridable(type.asType()).stream()
                .filter(PrivateTypes::isInMember)
                .filter(above -> own.stream().anyMatch(method -> reading.elements.overrides(method, above, type)))
                .findFirst()
                .ifPresent(above -> {
                    TypeElement mentioned = PrivateTypes.in(above.asType()).stream()
                            .findFirst()
                            .orElse((TypeElement) above.getEnclosingElement());
                    throw reading.diagnostics.refuse(
                            Problem.PrivateType, reading.origin(tree), mentioned.getSimpleName());
                });
        return super.visitClass(tree, unused);
    }

    /** The methods of the classes above, those declared in a method aside. */
    private Set<ExecutableElement> overridable(TypeMirror type) {
        Set<ExecutableElement> found = new LinkedHashSet<>();
        for (TypeMirror up : reading.types.directSupertypes(type)) {
            TypeElement element = (TypeElement) ((DeclaredType) up).asElement();
            if (!Accessibility.isLocal(element)) {
                found.addAll(ElementFilter.methodsIn(element.getEnclosedElements()));
            }
            found.addAll(overridable(up));
        }
        return found;
    }
}
