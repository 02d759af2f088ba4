package io.yuzuri.processor.front.source;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which members a class has: those that it declares and those that it inherits (JLS 8.2, 8.3). A class that extends the
 * one around it is a subtype of that, but has none of its private members: a name that means one of these goes further
 * out.
 */
public final class Membership {
    private final Types types;
    private final Elements elements;

    public Membership(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether the class has the field or method, by its simple name. */
    public boolean has(TypeElement type, Element member) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        if (type.equals(declaring)) return true;
        if (!isSubclass(type, declaring) || !isInherited(type, member, declaring)) return false;
        return !member.getKind().isField()
                || nearest(type, member).filter(member::equals).isPresent();
    }

    public boolean isSubclass(TypeElement type, TypeElement above) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(above.asType()));
    }

    private boolean isInherited(TypeElement type, Element member, TypeElement declaring) {
        if (member.getModifiers().contains(Modifier.PRIVATE)) return false;
        boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
        if (isStatic && declaring.getKind().isInterface() && member.getKind() == ElementKind.METHOD) return false;
        return member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED)
                || isPassedOn(type, declaring);
    }

    /**
     * Whether every class on the way to the one that declares it is of its package, as one without a modifier demands.
     */
    private boolean isPassedOn(TypeElement type, TypeElement declaring) {
        PackageElement here = elements.getPackageOf(declaring);
        for (TypeElement at = type; !at.equals(declaring); ) {
            if (!elements.getPackageOf(at).equals(here) || !(at.getSuperclass() instanceof DeclaredType above)) {
                return false;
            }
            at = (TypeElement) above.asElement();
        }
        return true;
    }

    /** The field of the same name that hides all others of it. */
    private Optional<Element> nearest(TypeElement type, Element field) {
        Optional<Element> own = type.getEnclosedElements().stream()
                .filter(each -> each.getKind().isField() && each.getSimpleName().equals(field.getSimpleName()))
                .<Element>map(each -> each)
                .findFirst();
        return own.or(() -> Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .map(above -> (TypeElement) ((DeclaredType) above).asElement())
                .flatMap(above -> nearest(above, field).stream())
                .findFirst());
    }
}
