package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether a call of a static method, a creation or a field may be what initialises a class (JLS 12.4.1). The owner's
 * own source is there to be looked at; of classes above it only those of Java are known to do nothing that anybody
 * could see.
 */
public final class StaticInitializers {
    private final Reading reading;

    public StaticInitializers(Reading reading) {
        this.reading = reading;
    }

    public boolean mayRun(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && (hasOwn(reading.owner) || hasInherited(reading.owner));
    }

    /**
     * Whether creating an instance, or reading a static field, may be what initialises the class: the owner and its
     * superclasses are long since, but not the interfaces above it.
     */
    public boolean mayRun(TypeElement type) {
        TypeMirror erased = reading.types.erasure(type.asType());
        boolean isDone = type.getKind().isClass()
                && reading.types.isSubtype(reading.types.erasure(reading.owner.asType()), erased);
        return !isDone && mayInitialize(type);
    }

    /** Whether a class has an initialiser of its own, what is above it left aside. */
    boolean hasOwn(TypeElement type) {
        Optional<ClassTree> tree = seen(type);
        if (tree.isEmpty()) {
            return type.getKind().isClass() || fields(type).findAny().isPresent();
        }
        return type.getKind() == ElementKind.ENUM
                || fields(type)
                        .anyMatch(field -> ((VariableTree) reading.trees.getTree(field)).getInitializer() != null)
                || tree.get().getMembers().stream()
                        .anyMatch(member -> member instanceof BlockTree block && block.isStatic());
    }

    /**
     * The source of a class, if it is in this file; of other files the shadow may know no more than what can be named.
     */
    private Optional<ClassTree> seen(TypeElement type) {
        TreePath path = reading.trees.getPath(type);
        return Optional.ofNullable(path)
                .filter(found -> found.getCompilationUnit() == reading.method.getCompilationUnit())
                .map(found -> (ClassTree) found.getLeaf());
    }

    /** The static fields that are no constants. */
    private static Stream<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                .filter(field -> field.getConstantValue() == null);
    }

    private boolean hasInherited(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(above -> above.getKind() == TypeKind.DECLARED)
                .map(above -> (TypeElement) ((DeclaredType) above).asElement())
                .anyMatch(this::mayInitialize);
    }

    private boolean mayInitialize(TypeElement above) {
        boolean isJavas = Accessibility.isOfJava(reading.elements, above);
        return !isJavas && (hasOwn(above) || hasInherited(above));
    }
}
