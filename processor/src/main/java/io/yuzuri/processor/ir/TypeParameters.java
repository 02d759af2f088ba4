package io.yuzuri.processor.ir;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** The type parameters that generated code declares side by side where the user's stand in one another. */
public final class TypeParameters {
    private TypeParameters() {}

    /** Those of a class, behind those of the classes around it that its instances know. */
    public static List<TypeParameterElement> of(TypeElement type) {
        List<TypeParameterElement> all = new ArrayList<>();
        if (!type.getModifiers().contains(Modifier.STATIC)
                && type.getKind().isClass()
                && type.getEnclosingElement() instanceof TypeElement outer
                && outer.getKind().isClass()) {
            all.addAll(of(outer));
        }
        all.addAll(type.getTypeParameters());
        return all;
    }

    /** Those of a member, behind those of its class, unless it is static. */
    public static List<TypeParameterElement> of(Element member) {
        List<TypeParameterElement> all = new ArrayList<>();
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            all.addAll(of((TypeElement) member.getEnclosingElement()));
        }
        if (member instanceof ExecutableElement method) all.addAll(method.getTypeParameters());
        return all;
    }
}
