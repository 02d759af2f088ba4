package io.yuzuri.processor.shadow;

import com.sun.source.util.Trees;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A type as others see it: its declaration with all members but private ones, and bodies that hold nothing.
 *
 * <pre>
 * class Point {                                   class Point {
 *     static final int SCALE = 2 * 2;                 static final int SCALE = 4;
 *     private int x;                          →
 *     int x() { return x * SCALE; }                   int x() { throw null; }
 * }                                               }
 * </pre>
 *
 * Private constructors stay, or a public default one would take their place; private nested types stay, since types of
 * members may name them. Stubs need not be free of errors (a final field without a value, a constructor whose
 * superclass wants arguments): they must parse, and say what there is to be seen.
 */
final class SignatureStub {
    private final Elements elements;
    private final Trees trees;
    private final Set<TypeElement> named = new LinkedHashSet<>();
    private final StubNames names;
    private final TypeText types;
    private final AnnotationText annotations;
    private final StringBuilder text = new StringBuilder();

    private final boolean withPrivate;

    private SignatureStub(Elements elements, Trees trees, boolean withPrivate, StubNames names) {
        this.elements = elements;
        this.trees = trees;
        this.names = names;
        this.types = new TypeText(named, names::of);
        this.withPrivate = withPrivate;
        this.annotations = new AnnotationText(elements, types);
    }

    static SignatureStub of(TypeElement topLevel, Elements elements, Trees trees) {
        SignatureStub stub = new SignatureStub(elements, trees, false, StubNames.in(topLevel, elements));
        stub.type(topLevel);
        return stub;
    }

    /** A member as others see it, be it private. */
    static String ofMember(Element member, Elements elements, Trees trees) {
        SignatureStub stub = new SignatureStub(elements, trees, true, StubNames.qualified(elements));
        stub.member((TypeElement) member.getEnclosingElement(), member);
        return stub.text();
    }

    String text() {
        return names.head() + text;
    }

    /** The types that the stub names. */
    Set<TypeElement> named() {
        return named;
    }

    private void type(TypeElement type) {
        text.append(annotations.of(type)).append(modifiers(type)).append(keyword(type.getKind()));
        text.append(type.getSimpleName()).append(types.parameters(type.getTypeParameters()));
        if (type.getKind() == ElementKind.RECORD) text.append(recordHeader(type));
        supertypes(type);
        text.append(" {\n");
        if (type.getKind() == ElementKind.ENUM) {
            text.append(type.getEnclosedElements().stream()
                    .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(Element::getSimpleName)
                    .collect(Collectors.joining(", ", "", ";\n")));
        }
        for (Element member : type.getEnclosedElements()) {
            if (elements.getOrigin(member) == Elements.Origin.EXPLICIT && !isEveryEnums(type, member)) {
                member(type, member);
            }
        }
        text.append("}\n");
    }

    /** The two methods that each enum has; their origin is not told reliably. */
    private static boolean isEveryEnums(TypeElement owner, Element member) {
        return owner.getKind() == ElementKind.ENUM
                && member instanceof ExecutableElement method
                && (method.getSimpleName().contentEquals("values")
                                && method.getParameters().isEmpty()
                        || method.getSimpleName().contentEquals("valueOf")
                                && method.getParameters().size() == 1
                                && method.getParameters().get(0).asType() instanceof DeclaredType parameter
                                && ((TypeElement) parameter.asElement())
                                        .getQualifiedName()
                                        .contentEquals("java.lang.String"));
    }

    private static String keyword(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "interface ";
            case ANNOTATION_TYPE -> "@interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            default -> "class ";
        };
    }

    private void supertypes(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        if (type.getKind() == ElementKind.CLASS && superclass.getKind() != TypeKind.NONE) {
            text.append(" extends ").append(types.of(superclass));
        }
        if (!type.getInterfaces().isEmpty() && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            text.append(type.getKind() == ElementKind.INTERFACE ? " extends " : " implements ");
            text.append(types.of(type.getInterfaces(), ", "));
        }
        if (!type.getPermittedSubclasses().isEmpty() && type.getKind() != ElementKind.ENUM) {
            text.append(" permits ").append(types.names(type.getPermittedSubclasses(), ", "));
        }
    }

    private String recordHeader(TypeElement type) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        boolean varArgs = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(c -> c.isVarArgs() && isCanonical(c, components));
        return components.stream()
                .map(c -> declared(c.asType(), varArgs && c == components.get(components.size() - 1)) + " "
                        + c.getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isCanonical(
            ExecutableElement constructor, List<? extends RecordComponentElement> components) {
        List<? extends VariableElement> own = constructor.getParameters();
        return own.size() == components.size()
                && IntStream.range(0, own.size())
                        .allMatch(i ->
                                isLike(own.get(i).asType(), components.get(i).asType()));
    }

    /** Whether two types are so alike that no two constructors may differ by them alone. */
    private static boolean isLike(TypeMirror one, TypeMirror other) {
        if (one instanceof ArrayType array && other instanceof ArrayType another) {
            return isLike(array.getComponentType(), another.getComponentType());
        }
        if (one instanceof DeclaredType type && other instanceof DeclaredType another) {
            return type.asElement().equals(another.asElement());
        }
        if (one instanceof TypeVariable variable && other instanceof TypeVariable another) {
            return variable.asElement().equals(another.asElement());
        }
        return one.getKind() == other.getKind();
    }

    private void member(TypeElement owner, Element member) {
        boolean seen = withPrivate || !member.getModifiers().contains(Modifier.PRIVATE);
        switch (member.getKind()) {
            case FIELD -> {
                if (seen) field((VariableElement) member);
            }
            case METHOD -> {
                if (seen) method(owner, (ExecutableElement) member);
            }
            case CONSTRUCTOR -> {
                if (owner.getKind() != ElementKind.ENUM) constructor(owner, (ExecutableElement) member);
            }
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> type((TypeElement) member);
            default -> {}
        }
    }

    private void field(VariableElement field) {
        text.append(annotations.of(field)).append(modifiers(field)).append(types.of(field.asType()));
        text.append(" ").append(field.getSimpleName());
        Object constant = field.getConstantValue();
        if (constant != null) {
            text.append(" = ").append(elements.getConstantExpression(constant));
        } else if (field.getModifiers().contains(Modifier.FINAL)) {
            text.append(" = ").append(types.placeholder(field.asType()));
        }
        text.append(";\n");
    }

    private void method(TypeElement owner, ExecutableElement method) {
        text.append(annotations.of(method)).append(modifiers(method));
        text.append(types.parameters(method.getTypeParameters())).append(types.of(method.getReturnType()));
        text.append(" ").append(method.getSimpleName()).append(parameters(method));
        if (method.getDefaultValue() != null) {
            String value = annotations.of(method.getDefaultValue());
            text.append(" default ").append(value == null ? "{}" : value);
        }
        boolean bodiless = method.getModifiers().contains(Modifier.ABSTRACT) && owner.getKind() != ElementKind.ENUM;
        text.append(bodiless ? ";\n" : " { throw null; }\n");
    }

    private void constructor(TypeElement owner, ExecutableElement constructor) {
        text.append(annotations.of(constructor)).append(modifiers(constructor));
        text.append(types.parameters(constructor.getTypeParameters())).append(owner.getSimpleName());
        text.append(parameters(constructor)).append(" {}\n");
    }

    private String parameters(ExecutableElement method) {
        List<? extends VariableElement> all = method.getParameters();
        String list = all.stream()
                .map(p -> declared(p.asType(), method.isVarArgs() && p == all.get(all.size() - 1)) + " "
                        + p.getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        return method.getThrownTypes().isEmpty() ? list : list + " throws " + types.of(method.getThrownTypes(), ", ");
    }

    private String declared(TypeMirror type, boolean varArgs) {
        return varArgs && type instanceof ArrayType array ? types.of(array.getComponentType()) + "..." : types.of(type);
    }

    private String modifiers(Element element) {
        Set<Modifier> kept = EnumSet.noneOf(Modifier.class);
        kept.addAll(element.getModifiers());
        kept.addAll(TreeModifiers.of(trees.getTree(element)));
        kept.removeAll(EnumSet.of(Modifier.NATIVE, Modifier.SYNCHRONIZED, Modifier.STRICTFP));
        if (element.getKind() == ElementKind.ENUM
                || element.getEnclosingElement().getKind() == ElementKind.ENUM) {
            kept.remove(Modifier.ABSTRACT);
        }
        if (element.getKind() == ElementKind.ENUM) kept.removeAll(EnumSet.of(Modifier.FINAL, Modifier.SEALED));
        return kept.stream().map(m -> m + " ").collect(Collectors.joining());
    }
}
