package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Refuses classes in the text that override a method with a private class in its head: a method that has a type
 * variable there overrides nothing.
 *
 * <pre>
 * new Sink() { public void put(Session s) {…} }    interface Sink { void put(Session s); }
 * </pre>
 */
public final class PrivateOverrides extends TreePathScanner<Void, Void> {
    private final Reading reading;

    private PrivateOverrides(Reading reading) {
        this.reading = reading;
    }

    public static void check(Reading reading) {
        new PrivateOverrides(reading).scan(reading.method, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        TypeElement type = (TypeElement) reading.element(getCurrentPath());
        List<ExecutableElement> own = ElementFilter.methodsIn(type.getEnclosedElements());
        overridable(type.asType()).stream()
                .filter(reading.hidden::isInMember)
                .filter(above -> own.stream().anyMatch(method -> reading.elements.overrides(method, above, type)))
                .findFirst()
                .ifPresent(above -> {
                    TypeElement mentioned = reading.hidden.in(above.asType()).stream()
                            .findFirst()
                            .orElse((TypeElement) above.getEnclosingElement());
                    throw PrivateClasses.refuse(reading, mentioned, tree);
                });
        return super.visitClass(tree, unused);
    }

    /** The methods of the classes above, those declared in a method aside. */
    private Set<ExecutableElement> overridable(TypeMirror type) {
        Set<ExecutableElement> found = new LinkedHashSet<>();
        for (TypeMirror up : reading.types.directSupertypes(type)) {
            TypeElement element = (TypeElement) ((DeclaredType) up).asElement();
            if (!Accessibility.isLocal(element)) found.addAll(ElementFilter.methodsIn(element.getEnclosedElements()));
            found.addAll(overridable(up));
        }
        return found;
    }
}
