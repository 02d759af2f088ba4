package io.yuzuri.processor.front.unnameable;

import io.yuzuri.processor.ir.Code;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Members of raw types (JLS 4.8). The accessor of such a member is generic: what plain Java takes as it comes is given
 * to it as raw.
 *
 * <pre>
 * raw.add(integers)    →  Private.add(raw, (List) integers)
 * new Held(integers)   →  (Held) Private.newHeld((List) integers)
 * </pre>
 */
final class RawMembers {
    private final Reading reading;

    RawMembers(Reading reading) {
        this.reading = reading;
    }

    /** Whether a member is reached through a raw type. */
    boolean isRaw(Optional<TypeMirror> receiver, Element member) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        return !member.getModifiers().contains(Modifier.STATIC)
                && !reading.hidden.isInMember(member)
                && !isErased(declaring.asType())
                && receiver.flatMap(type -> as(declaring, type))
                        .filter(this::isErased)
                        .isPresent();
    }

    private boolean isErased(TypeMirror type) {
        return reading.types.isSameType(type, reading.types.erasure(type));
    }

    /** A type, or that of its supertypes which the class is the class of. */
    private Optional<TypeMirror> as(TypeElement declaring, TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(declaring)) return Optional.of(type);
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.PACKAGE) return Optional.empty();
        return reading.types.directSupertypes(type).stream()
                .flatMap(above -> as(declaring, above).stream())
                .findFirst();
    }

    /** A value for a field, or for a parameter. */
    Code erased(TypeMirror type, Code value) {
        return isErased(type) ? value : Code.cast(reading.types.erasure(type), value);
    }

    /** The argument at an index of a call. */
    Code argument(ExecutableElement method, int index, TypeMirror given, Code value) {
        int last = method.getParameters().size() - 1;
        TypeMirror type = method.getParameters().get(Math.min(index, last)).asType();
        boolean isElement = method.isVarArgs() && index >= last && given.getKind() != TypeKind.ARRAY;
        return erased(isElement ? ((ArrayType) type).getComponentType() : type, value);
    }

    /** What a creation gives. */
    Code created(TypeMirror type, Code creation) {
        return Code.cast(reading.types.erasure(type), creation);
    }
}
