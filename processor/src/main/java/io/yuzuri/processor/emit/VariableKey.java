package io.yuzuri.processor.emit;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** A type parameter, whichever compilation it is of: where it is declared, and the how manieth. */
record VariableKey(List<Declaring> path, int index) {
    /**
     * One that a type parameter stands within.
     *
     * @param parameters what a method takes, erased, which tells it from others of its name
     */
    private record Declaring(String name, List<Erased> parameters) {}

    /** An erased type: a class by its name, or a primitive type. */
    private record Erased(TypeKind kind, String name, int dimensions) {}

    static VariableKey of(TypeParameterElement parameter) {
        List<Declaring> path = new ArrayList<>();
        for (Element e = parameter.getGenericElement(); !(e instanceof PackageElement); e = e.getEnclosingElement()) {
            path.add(new Declaring(text(e.getSimpleName()), parameters(e)));
            if (e.getEnclosingElement() == null) break;
        }
        return new VariableKey(path, index(parameter));
    }

    private static int index(TypeParameterElement parameter) {
        Element declaring = parameter.getGenericElement();
        return declaring instanceof TypeElement type
                ? type.getTypeParameters().indexOf(parameter)
                : declaring instanceof ExecutableElement method
                        ? method.getTypeParameters().indexOf(parameter)
                        : -1;
    }

    private static List<Erased> parameters(Element element) {
        return element instanceof ExecutableElement method
                ? method.getParameters().stream()
                        .map(parameter -> erased(parameter.asType(), 0))
                        .toList()
                : List.of();
    }

    private static Erased erased(TypeMirror type, int dimensions) {
        if (type instanceof ArrayType array) {
            return erased(array.getComponentType(), dimensions + 1);
        } else if (type instanceof IntersectionType several) {
            return erased(several.getBounds().get(0), dimensions);
        } else if (type.getKind() == TypeKind.TYPEVAR) {
            return erased(((TypeVariable) type).getUpperBound(), dimensions);
        }
        Name name = type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName()
                : null;
        return new Erased(type.getKind(), name == null ? "" : text(name), dimensions);
    }

    private static String text(Name name) {
        return name.toString();
    }
}
