package io.yuzuri.processor.shadow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types as Java source, without annotations. ({@code TypeMirror.toString} prints annotations in
 * places where the language has none.) Remembers the classes that were named.
 */
final class TypeText extends SimpleTypeVisitor14<String, Void> {
    private final Set<TypeElement> named;
    private final Function<TypeElement, String> names;

    /** @param names how a class is written */
    TypeText(Set<TypeElement> named, Function<TypeElement, String> names) {
        this.named = named;
        this.names = names;
    }

    String of(TypeMirror type) {
        return visit(type);
    }

    String of(List<? extends TypeMirror> types, String separator) {
        return types.stream().map(this::of).collect(Collectors.joining(separator));
    }

    /** The same without type arguments. */
    String names(List<? extends TypeMirror> types, String separator) {
        return types.stream().map(this::name).collect(Collectors.joining(separator));
    }

    private String name(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) return of(type);
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        named.add(element);
        return names.apply(element);
    }

    /** {@code <A, B extends X & Y>}, or nothing. */
    String parameters(List<? extends TypeParameterElement> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(this::parameter).collect(Collectors.joining(", ", "<", ">"));
    }

    private String parameter(TypeParameterElement parameter) {
        return parameter.getSimpleName() + " extends " + of(parameter.getBounds(), " & ");
    }

    @Override
    public String visitDeclared(DeclaredType type, Void nothing) {
        TypeElement element = (TypeElement) type.asElement();
        named.add(element);
        String name = isInnerOfGeneric(type)
                ? of(type.getEnclosingType()) + "." + element.getSimpleName()
                : names.apply(element);
        return type.getTypeArguments().isEmpty() ? name : name + "<" + of(type.getTypeArguments(), ", ") + ">";
    }

    private static boolean isInnerOfGeneric(DeclaredType type) {
        return type.getEnclosingType() instanceof DeclaredType outer
                && (!outer.getTypeArguments().isEmpty() || isInnerOfGeneric(outer));
    }

    /** The name as written, which is not known in the shadow either. */
    @Override
    public String visitError(ErrorType type, Void nothing) {
        String name = type.toString().replaceFirst("<.*", "");
        return SourceVersion.isName(name) ? name : "$unknown";
    }

    @Override
    public String visitArray(ArrayType type, Void nothing) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void nothing) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, Void nothing) {
        if (type.getExtendsBound() != null) return "? extends " + of(type.getExtendsBound());
        return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
    }

    @Override
    public String visitIntersection(IntersectionType type, Void nothing) {
        return of(type.getBounds(), " & ");
    }

    /** Primitive types and {@code void}. Their annotations are no part of the keyword. */
    @Override
    protected String defaultAction(TypeMirror type, Void nothing) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** A value of the type that is not a constant expression. */
    String placeholder(TypeMirror type) {
        if (type.getKind().isPrimitive()) return "new " + of(type) + "[] {}[0]";
        return type.getKind() == TypeKind.ERROR ? "null" : "(" + of(type) + ") null";
    }
}
