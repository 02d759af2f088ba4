package io.yuzuri.processor.front.unnameable;

import io.yuzuri.processor.ir.HiddenTypes;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the generated class may name: it is another class of the owner's package, neither nested in it nor a subclass.
 */
public final class Accessibility {
    private final Elements elements;
    private final Types types;
    private final TypeElement owner;
    private final PackageElement here;
    private final HiddenTypes hidden;

    Accessibility(Elements elements, Types types, TypeElement owner, HiddenTypes hidden) {
        this.elements = elements;
        this.types = types;
        this.owner = owner;
        this.hidden = hidden;
        this.here = elements.getPackageOf(owner);
    }

    /** Whether the class can be named; one declared inside of a method moves with the text that uses it. */
    public boolean canName(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (isLocal((TypeElement) e)) return true;
            if (!canName(e, e.getModifiers())) return false;
        }
        return true;
    }

    /** Whether nothing but the classes around it could keep a class from being named. */
    boolean isVisible(Element type) {
        return canName(type, type.getModifiers());
    }

    /** Whether the member of a class can be named, the class itself aside. */
    public boolean canName(Element member) {
        return isLocalMember(member) || canName(member, member.getModifiers()) && !hidden.isInMember(member);
    }

    /** Whether the class can be named, or a type variable put in its place. */
    boolean canStandFor(TypeElement type) {
        return canName(type) || hidden.isHidden(type);
    }

    /**
     * The class that may reach a member which cannot be named: its own, or for what is inherited from another package
     * the innermost one around that inherits it, and that the receiver is an instance of (JLS 6.6.2.1).
     *
     * @param receiver the type of an explicit receiver
     */
    TypeElement host(Element member, Optional<TypeMirror> receiver) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        if (member.getModifiers().contains(Modifier.PRIVATE)
                || hidden.keepsItsMembers(declaring)
                || here.equals(elements.getPackageOf(member))) {
            return declaring;
        }
        for (Element e = owner; e instanceof TypeElement scope; e = e.getEnclosingElement()) {
            if (isSubclass(scope.asType(), declaring)
                    && receiver.map(type -> isSubclass(type, scope)).orElse(true)) {
                return scope;
            }
        }
        return owner;
    }

    private boolean isSubclass(TypeMirror type, TypeElement above) {
        return types.isSubtype(types.erasure(type), types.erasure(above.asType()));
    }

    private boolean canName(Element element, Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.PRIVATE)) return false;
        return modifiers.contains(Modifier.PUBLIC)
                || here.equals(elements.getPackageOf(element))
                || isArrayMember(element);
    }

    private static boolean isArrayMember(Element element) {
        return element.getEnclosingElement() == null
                || element.getEnclosingElement().getKind() == ElementKind.OTHER;
    }

    private static boolean isLocalMember(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type && isLocal(type);
    }

    /** Whether a class is one of the language's own packages, which nobody else may add to. */
    static boolean isOfJava(Elements elements, Element type) {
        return elements.getPackageOf(type).getQualifiedName().toString().startsWith("java.");
    }

    /** Whether a class is declared inside of a method, or is a member of such a class. */
    public static boolean isLocal(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            Element outer = e.getEnclosingElement();
            if (!(outer instanceof TypeElement) && !(outer instanceof PackageElement)) return true;
            if (((TypeElement) e).getSimpleName().length() == 0) return true;
        }
        return false;
    }
}
