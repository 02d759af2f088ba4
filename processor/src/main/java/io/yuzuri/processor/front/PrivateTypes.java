package io.yuzuri.processor.front;

import com.sun.source.tree.Tree;
import io.yuzuri.processor.diag.Problem;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types that generated code cannot name. */
final class PrivateTypes {
    private PrivateTypes() {}

    /** Refuses the method if the type, or a part of it, is private. */
    static void check(Reading reading, TypeMirror type, Tree place) {
        if (type == null) {
            return;
        }
        if (type.getKind() == TypeKind.ARRAY) {
            check(reading, ((ArrayType) type).getComponentType(), place);
        } else if (type.getKind() == TypeKind.WILDCARD) {
            check(reading, ((WildcardType) type).getExtendsBound(), place);
            check(reading, ((WildcardType) type).getSuperBound(), place);
        } else if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            if (!reading.accessibility.canName(element)) {
                throw reading.diagnostics.refuse(Problem.PrivateType, reading.origin(place), element.getSimpleName());
            }
            ((DeclaredType) type).getTypeArguments().forEach(argument -> check(reading, argument, place));
        }
    }
}
