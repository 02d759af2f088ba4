package io.yuzuri.processor.verify;

import io.yuzuri.processor.ir.HiddenTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Whether an element or a type of the user's compilation is the same as one of the generated file's. The two
 * compilations have elements of their own; what is compared is where an element is declared, its name, and its erased
 * parameters.
 */
final class Symbols {
    private final HiddenTypes hidden;

    Symbols(HiddenTypes hidden) {
        this.hidden = hidden;
    }

    /** Whether a type mentions a class that the generated file has a type variable for, or that has moved. */
    boolean isReplaced(TypeMirror type) {
        return type != null && (!hidden.in(type).isEmpty() || isMoved(type));
    }

    private static boolean isMoved(TypeMirror type) {
        return type instanceof ArrayType array && isMoved(array.getComponentType())
                || type instanceof DeclaredType declared && isLocal(declared.asElement())
                || type.getKind() == TypeKind.INTERSECTION;
    }

    /** Whether it is declared in a method, or in what is. */
    static boolean isLocal(Element element) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            boolean inMethod = e.getEnclosingElement() instanceof ExecutableElement
                    || e instanceof TypeElement && e.getSimpleName().length() == 0
                    || e instanceof TypeElement && e.getEnclosingElement() instanceof VariableElement;
            if (inMethod) return true;
        }
        return false;
    }

    static boolean isLocalVariable(Element element) {
        return element != null
                && switch (element.getKind()) {
                    case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE -> true;
                    default -> false;
                };
    }

    /** Whether it is a class that generated code cannot name, or an array of such. */
    boolean isHidden(TypeMirror type) {
        return type != null && hidden.isHidden(type);
    }

    /** Whether a class declares or inherits a member (JLS 8.2). */
    boolean isMember(TypeElement type, Element member) {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        if (type.equals(declaring)) return true;
        if (member.getModifiers().contains(Modifier.PRIVATE)) return false;
        boolean isNear = member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED)
                || declaring.getKind().isInterface()
                || packageOf(type).equals(packageOf(declaring));
        return isNear && inherits(type, declaring);
    }

    private static Element packageOf(Element element) {
        Element e = element;
        while (e.getKind() != ElementKind.PACKAGE) {
            e = e.getEnclosingElement();
        }
        return e;
    }

    boolean extendsOrIs(TypeElement type, TypeElement above) {
        return type.equals(above) || inherits(type, above);
    }

    private static boolean inherits(TypeElement type, TypeElement declaring) {
        List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
        above.addAll(type.getInterfaces());
        if (type.getKind().isInterface() && declaring.getQualifiedName().contentEquals("java.lang.Object")) return true;
        return above.stream()
                .anyMatch(up -> up instanceof DeclaredType declared
                        && (declared.asElement().equals(declaring)
                                || inherits((TypeElement) declared.asElement(), declaring)));
    }

    boolean same(Element user, Element generated) {
        if (user == null || generated == null) return user == generated;
        if (user instanceof TypeElement one) {
            return generated instanceof TypeElement other ? sameType(one, other) : hidden.isHidden(one);
        }
        if (user.getKind() != generated.getKind()) return false;
        if (user.getKind() == ElementKind.PACKAGE || user.getKind() == ElementKind.TYPE_PARAMETER) {
            return user.getKind() != ElementKind.PACKAGE
                    || user.getSimpleName().contentEquals(generated.getSimpleName());
        }
        return user.getSimpleName().contentEquals(generated.getSimpleName())
                && sameOwner(user.getEnclosingElement(), generated.getEnclosingElement())
                && (!(user instanceof ExecutableElement one) || sameParameters(one, (ExecutableElement) generated));
    }

    private boolean sameOwner(Element user, Element generated) {
        return user instanceof TypeElement one && generated instanceof TypeElement other
                ? sameType(one, other)
                : user instanceof TypeElement == generated instanceof TypeElement;
    }

    /** Whether they are the same; of classes declared in a method, which move, only the names. */
    boolean sameType(TypeElement user, TypeElement generated) {
        if (isLocal(user)) {
            return user.getSimpleName().length() == 0 || user.getSimpleName().contentEquals(generated.getSimpleName());
        }
        return user.getQualifiedName().contentEquals(generated.getQualifiedName());
    }

    boolean sameParameters(ExecutableElement user, ExecutableElement generated) {
        return sameParameters(user.getParameters(), generated.getParameters());
    }

    /** The same for classes in a method: what is before the user's own parameters is an outer instance. */
    boolean sameLastParameters(ExecutableElement user, ExecutableElement generated) {
        List<? extends VariableElement> others = generated.getParameters();
        int more = others.size() - user.getParameters().size();
        return more >= 0 && sameParameters(user.getParameters(), others.subList(more, others.size()));
    }

    private boolean sameParameters(List<? extends VariableElement> ones, List<? extends VariableElement> others) {
        if (ones.size() != others.size()) return false;
        for (int i = 0; i < ones.size(); i++) {
            if (!sameErasure(ones.get(i).asType(), others.get(i).asType())) return false;
        }
        return true;
    }

    /** Whether two types are the same to the virtual machine. */
    boolean sameErasure(TypeMirror user, TypeMirror generated) {
        if (user == null || generated == null || isReplaced(user)) return true;
        TypeMirror one = bound(user);
        TypeMirror other = bound(generated);
        if (isReplaced(one)) return true;
        if (one.getKind() != other.getKind()) return false;
        return switch (one.getKind()) {
            case DECLARED ->
                sameType((TypeElement) ((DeclaredType) one).asElement(), (TypeElement)
                        ((DeclaredType) other).asElement());
            case ARRAY -> sameErasure(((ArrayType) one).getComponentType(), ((ArrayType) other).getComponentType());
            default -> true;
        };
    }

    private static TypeMirror bound(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> bound(((IntersectionType) type).getBounds().get(0));
            default -> type;
        };
    }
}
