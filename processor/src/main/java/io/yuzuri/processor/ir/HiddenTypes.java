package io.yuzuri.processor.ir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Classes that the code generated for a class may not name, private ones and those of another package that are not
 * public, and what it puts in their place: a type variable of the same name with the bounds that it may name.
 *
 * <pre>
 * private record Session(…) implements Comparable&lt;Session&gt;
 *     →  &lt;Session extends Record &amp; Comparable&lt;Session&gt;&gt;
 * private enum State {…}                                    →  &lt;State extends Enum&lt;State&gt;&gt;
 * private record Circle(…) implements Shape, which is private too  →  &lt;Circle extends Shape, Shape&gt;
 * </pre>
 */
public final class HiddenTypes {
    private final String here;

    private HiddenTypes(String here) {
        this.here = here;
    }

    /** The classes that are hidden from the code generated for a class, or for a member of it. */
    public static HiddenTypes from(Element element) {
        Element e = element;
        while (!(e instanceof PackageElement)) {
            e = e.getEnclosingElement();
        }
        return new HiddenTypes(((PackageElement) e).getQualifiedName().toString());
    }

    /**
     * Whether the class or one around it cannot be named; one declared inside of a method moves with the text that uses
     * it.
     */
    public boolean isHidden(Element type) {
        boolean isPrivate = false;
        boolean isPublic = true;
        Element e = type;
        for (; e instanceof TypeElement; e = e.getEnclosingElement()) {
            isPrivate |= e.getModifiers().contains(Modifier.PRIVATE);
            isPublic &= e.getModifiers().contains(Modifier.PUBLIC);
        }
        return e instanceof PackageElement found
                && (isPrivate || !isPublic && !found.getQualifiedName().contentEquals(here));
    }

    /**
     * Whether members of a hidden class are only known through it. What a class without a modifier, of another package,
     * passes on to public ones is theirs: by itself Java does not let anybody have it.
     */
    public boolean keepsItsMembers(TypeElement type) {
        boolean isKnown = false;
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            isKnown |= e.getModifiers().contains(Modifier.PRIVATE)
                    || e.getModifiers().contains(Modifier.PROTECTED);
        }
        return isKnown && isHidden(type);
    }

    /** Whether a type is a class that its package keeps to itself, though public ones may extend it. */
    public boolean isKeptElsewhere(TypeMirror type) {
        return type instanceof DeclaredType declared
                && isHidden(declared.asElement())
                && !keepsItsMembers((TypeElement) declared.asElement());
    }

    /** Whether a type is a private class, or an array of such. */
    public boolean isHidden(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> isHidden(((DeclaredType) type).asElement());
            case ARRAY -> isHidden(((ArrayType) type).getComponentType());
            default -> false;
        };
    }

    /** The private classes that a type names, in order. */
    public List<TypeElement> in(TypeMirror type) {
        List<TypeElement> found = new ArrayList<>();
        collect(type, found);
        return found;
    }

    private void collect(TypeMirror type, List<TypeElement> found) {
        if (type == null) return;
        switch (type.getKind()) {
            case ARRAY -> collect(((ArrayType) type).getComponentType(), found);
            case WILDCARD -> {
                collect(((WildcardType) type).getExtendsBound(), found);
                collect(((WildcardType) type).getSuperBound(), found);
            }
            case INTERSECTION -> ((IntersectionType) type).getBounds().forEach(bound -> collect(bound, found));
            case DECLARED -> {
                TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
                if (isHidden(element)) found.add(element);
                collect(((DeclaredType) type).getEnclosingType(), found);
                ((DeclaredType) type).getTypeArguments().forEach(argument -> collect(argument, found));
            }
            case EXECUTABLE -> {
                ExecutableType executable = (ExecutableType) type;
                collect(executable.getReturnType(), found);
                executable.getParameterTypes().forEach(parameter -> collect(parameter, found));
                executable.getThrownTypes().forEach(thrown -> collect(thrown, found));
            }
            default -> {}
        }
    }

    /** Whether a type depends on a type variable. */
    public static boolean hasVariable(TypeMirror type) {
        if (type == null) return false;
        return switch (type.getKind()) {
            case TYPEVAR, INTERSECTION -> true;
            case ARRAY -> hasVariable(((ArrayType) type).getComponentType());
            case WILDCARD ->
                hasVariable(((WildcardType) type).getExtendsBound())
                        || hasVariable(((WildcardType) type).getSuperBound());
            case DECLARED ->
                hasVariable(((DeclaredType) type).getEnclosingType())
                        || ((DeclaredType) type).getTypeArguments().stream().anyMatch(HiddenTypes::hasVariable);
            default -> false;
        };
    }

    /** The types in a method's head: the result, unless it is void, the parameters, the exceptions. */
    public static List<TypeMirror> head(ExecutableType method) {
        List<TypeMirror> all = new ArrayList<>();
        if (method.getReturnType().getKind() != TypeKind.VOID) all.add(method.getReturnType());
        all.addAll(method.getParameterTypes());
        all.addAll(method.getThrownTypes());
        return all;
    }

    /**
     * Whether the head of a coroutine, its receiver included, mentions a generic private class: then its tasks are made
     * raw.
     */
    public static boolean isMadeRaw(ExecutableElement coroutine) {
        HiddenTypes hidden = from(coroutine);
        List<TypeElement> mentioned = hidden.in(coroutine.asType());
        if (!coroutine.getModifiers().contains(Modifier.STATIC)) {
            mentioned.addAll(hidden.in(coroutine.getEnclosingElement().asType()));
        }
        return mentioned.stream().anyMatch(HiddenTypes::isGeneric);
    }

    /** Whether the member belongs to a private class, or has one in its type. */
    public boolean isInMember(Element member) {
        boolean isMember = member.getEnclosingElement() instanceof TypeElement && !(member instanceof TypeElement);
        return isMember
                && (keepsItsMembers((TypeElement) member.getEnclosingElement())
                        || !in(member.asType()).isEmpty()
                        || member instanceof ExecutableElement method && isInBound(method.getTypeParameters()));
    }

    private boolean isInBound(List<? extends TypeParameterElement> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.getBounds().stream())
                .anyMatch(bound -> !in(bound).isEmpty());
    }

    /** The bounds of the type variable, as the class's own declaration has them. */
    public List<TypeMirror> bounds(TypeElement type) {
        return bounds((DeclaredType) type.asType(), HiddenTypes::declaredSupertypes);
    }

    /**
     * The bounds of the type variable for a class: its accessible supertypes, those of private ones in their place; a
     * private one that has no other beside it is the only bound.
     *
     * @param supertypes gives the direct supertypes of one, the class first
     */
    public List<TypeMirror> bounds(DeclaredType type, Function<DeclaredType, List<? extends TypeMirror>> supertypes) {
        List<TypeMirror> above = new ArrayList<>(supertypes.apply(type));
        above.removeIf(up -> names(up, "java.lang.Object"));
        if (above.stream().anyMatch(this::isHidden)) above.removeIf(up -> names(up, "java.lang.Record"));
        return above.size() == 1 ? List.copyOf(above) : flat(above, supertypes);
    }

    private List<TypeMirror> flat(
            List<TypeMirror> types, Function<DeclaredType, List<? extends TypeMirror>> supertypes) {
        Map<String, TypeMirror> found = new LinkedHashMap<>();
        for (TypeMirror type : types) {
            List<TypeMirror> bounds =
                    isHidden(type) ? flat(bounds((DeclaredType) type, supertypes), supertypes) : List.of(type);
            bounds.forEach(bound ->
                    found.putIfAbsent(elementOf(bound).getQualifiedName().toString(), bound));
        }
        List<TypeMirror> all = new ArrayList<>(found.values());
        all.removeIf(bound -> found.values().stream().anyMatch(other -> other != bound && isAbove(bound, other)));
        all.sort(Comparator.comparing(bound -> elementOf(bound).getKind().isInterface()));
        return all;
    }

    private static boolean isAbove(TypeMirror above, TypeMirror type) {
        return declaredSupertypes((DeclaredType) type).stream()
                .anyMatch(up -> elementOf(up)
                                .getQualifiedName()
                                .contentEquals(elementOf(above).getQualifiedName())
                        || isAbove(above, up));
    }

    private static List<? extends TypeMirror> declaredSupertypes(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<TypeMirror> all = new ArrayList<>();
        if (element.getSuperclass().getKind() == TypeKind.DECLARED) all.add(element.getSuperclass());
        all.addAll(element.getInterfaces());
        return all;
    }

    /** Whether a class, or one around an instance of it, has type parameters. */
    public static boolean isGeneric(TypeElement type) {
        boolean inner =
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.STATIC);
        return !type.getTypeParameters().isEmpty()
                || inner && type.getEnclosingElement() instanceof TypeElement outer && isGeneric(outer);
    }

    private static TypeElement elementOf(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }

    private static boolean names(TypeMirror type, String name) {
        return elementOf(type).getQualifiedName().contentEquals(name);
    }

    /** The name that {@code Class.forName} knows. */
    public static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}
