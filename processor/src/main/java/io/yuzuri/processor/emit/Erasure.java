package io.yuzuri.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.HiddenTypes;
import java.lang.invoke.MethodHandles;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Types as the virtual machine has them, in the code generated for one class. */
final class Erasure {
    private final HiddenTypes hidden;
    private final Scope scope;

    private Erasure(HiddenTypes hidden, Scope scope) {
        this.hidden = hidden;
        this.scope = scope;
    }

    /** Erased types in the code generated for a class, or for a member of it. */
    static Erasure from(Element element, Scope scope) {
        return new Erasure(HiddenTypes.from(element), scope);
    }

    private TypeName bound(TypeElement type) {
        if (!hidden.isHidden(type)) return scope.of(type);
        List<TypeMirror> bounds = hidden.bounds(type);
        return bounds.isEmpty() ? scope.object() : erased(bounds.get(0));
    }

    /** The class object of a type. */
    CodeBlock literal(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> literal((TypeElement) ((DeclaredType) type).asElement());
            case ARRAY ->
                isOfHidden(type)
                        ? CodeBlock.of("$L.arrayType()", literal(((ArrayType) type).getComponentType()))
                        : CodeBlock.of("$T.class", erased(type));
            case TYPEVAR -> literal(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> literal(((IntersectionType) type).getBounds().get(0));
            default -> CodeBlock.of("$T.class", erased(type));
        };
    }

    CodeBlock literal(TypeElement type) {
        return hidden.isHidden(type)
                ? CodeBlock.of(
                        "$T.$L($T.lookup(), $S)",
                        scope.of(RuntimeApi.ACCESS),
                        RuntimeApi.TYPE,
                        scope.of(MethodHandles.class),
                        HiddenTypes.binaryName(type))
                : CodeBlock.of("$T.class", scope.of(type));
    }

    /** Whether the class that a type is erased to, or that of its elements, is a private one. */
    private boolean isOfHidden(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> hidden.isHidden(type);
            case ARRAY -> isOfHidden(((ArrayType) type).getComponentType());
            case TYPEVAR -> isOfHidden(((TypeVariable) type).getUpperBound());
            case INTERSECTION ->
                isOfHidden(((IntersectionType) type).getBounds().get(0));
            default -> false;
        };
    }

    /** A type as the virtual machine has it, and as a cast can check it: a private class as its first bound. */
    TypeName erased(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> bound((TypeElement) ((DeclaredType) type).asElement());
            case ARRAY -> ArrayTypeName.of(erased(((ArrayType) type).getComponentType()));
            case TYPEVAR -> erased(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> erased(((IntersectionType) type).getBounds().get(0));
            default -> scope.of(TypeName.get(type));
        };
    }
}
