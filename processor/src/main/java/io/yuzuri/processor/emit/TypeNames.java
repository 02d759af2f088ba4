package io.yuzuri.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.Lifted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as they are written in one task class: without annotations, its type variables renamed where one shadows another. */
final class TypeNames {
    private final Map<String, String> ownerNames = new HashMap<>();
    private final List<TypeParameterElement> parameters = new ArrayList<>();
    private final Optional<LiftedNames> lifted;

    /** The names for a class: its type parameters and those of the classes around it. */
    TypeNames(TypeElement type) {
        lifted = Optional.empty();
        addOwner(type);
    }

    /** The names for a member: the type parameters of its class first, unless it is static, then its own. */
    TypeNames(Element member) {
        this(member, Optional.empty());
    }

    /** The names for a task class, its lifted classes among them. */
    TypeNames(ExecutableElement coroutine, LiftedNames lifted) {
        this(coroutine, Optional.of(lifted));
    }

    private TypeNames(Element member, Optional<LiftedNames> lifted) {
        this.lifted = lifted;
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            addOwner((TypeElement) member.getEnclosingElement());
        }
        List<? extends TypeParameterElement> declared =
                member instanceof ExecutableElement method ? method.getTypeParameters() : List.of();
        List<String> own = declared.stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        for (TypeParameterElement parameter : parameters) {
            String name = parameter.getSimpleName().toString();
            if (own.contains(name)) {
                ownerNames.put(name, name + "_");
            }
        }
        parameters.addAll(declared);
    }

    private void addOwner(TypeElement owner) {
        if (!owner.getModifiers().contains(Modifier.STATIC)
                && owner.getKind().isClass()
                && owner.getEnclosingElement() instanceof TypeElement outer
                && outer.getKind().isClass()) {
            addOwner(outer);
        }
        parameters.addAll(owner.getTypeParameters());
    }

    boolean isGeneric() {
        return !parameters.isEmpty();
    }

    /** The declared type variables, with bounds. */
    List<TypeVariableName> variables() {
        return parameters.stream().map(this::declared).toList();
    }

    TypeVariableName declared(TypeParameterElement parameter) {
        TypeName[] bounds = parameter.getBounds().stream().map(this::of).toArray(TypeName[]::new);
        return TypeVariableName.get(name(parameter), bounds);
    }

    private String name(Element parameter) {
        String name = parameter.getSimpleName().toString();
        boolean isOwners = parameter.getEnclosingElement() instanceof TypeElement
                || parameter instanceof TypeParameterElement declared
                        && declared.getGenericElement() instanceof TypeElement;
        return isOwners ? ownerNames.getOrDefault(name, name) : name;
    }

    TypeName of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
            case TYPEVAR -> TypeVariableName.get(name(((TypeVariable) type).asElement()));
            case WILDCARD -> wildcard((WildcardType) type);
            case VOID -> TypeName.VOID;
            default -> TypeName.get(type);
        };
    }

    private TypeName declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        Optional<Lifted> local = lifted.flatMap(names -> names.of(element));
        if (local.isPresent()) {
            return lifted(local.get(), type);
        }
        ClassName raw = erased(element);
        TypeMirror enclosing = type.getEnclosingType();
        boolean inner = enclosing.getKind() == TypeKind.DECLARED
                && !((TypeElement) type.asElement()).getModifiers().contains(Modifier.STATIC)
                && of(enclosing) instanceof ParameterizedTypeName;
        List<TypeName> arguments = type.getTypeArguments().stream()
                .map(argument -> of((TypeMirror) argument))
                .toList();
        if (inner) {
            return ((ParameterizedTypeName) of(enclosing)).nestedClass(raw.simpleName(), arguments);
        }
        return arguments.isEmpty() ? raw : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
    }

    private TypeName lifted(Lifted local, DeclaredType type) {
        List<TypeName> arguments = type.getTypeArguments().stream()
                .map(argument -> of((TypeMirror) argument))
                .toList();
        boolean raw = arguments.isEmpty() && !local.type().getTypeParameters().isEmpty();
        if (local.generic() && !raw) {
            return ((ParameterizedTypeName) scope(local.type())).nestedClass(local.name(), arguments);
        }
        ClassName name = erased(local.type());
        return arguments.isEmpty() ? name : ParameterizedTypeName.get(name, arguments.toArray(new TypeName[0]));
    }

    /** The scope of a lifted class. */
    TypeName scope(TypeElement local) {
        LiftedNames names = lifted.orElseThrow();
        return names.scope(
                names.of(local).orElseThrow(),
                variables().stream()
                        .map(variable -> TypeVariableName.get(variable.name()))
                        .toList());
    }

    /** The name of a lifted class, without type arguments of its own. */
    TypeName lifted(TypeElement local) {
        return scope(local) instanceof ParameterizedTypeName scope
                ? scope.nestedClass(local.getSimpleName().toString())
                : erased(local);
    }

    /** A type as an array creation names it. */
    TypeName withoutArguments(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return ArrayTypeName.of(withoutArguments(((ArrayType) type).getComponentType()));
        }
        return type.getKind() == TypeKind.DECLARED ? erased((TypeElement) ((DeclaredType) type).asElement()) : of(type);
    }

    /** A class without type arguments. */
    ClassName erased(TypeElement type) {
        return lifted.map(names -> names.erased(type)).orElseGet(() -> ClassName.get(type));
    }

    private TypeName wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return WildcardTypeName.subtypeOf(of(type.getExtendsBound()));
        }
        return type.getSuperBound() == null
                ? WildcardTypeName.subtypeOf(Object.class)
                : WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }

    /** The result type of a task: boxed. */
    TypeName result(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? ClassName.get(Void.class) : of(type).box();
    }

    /** A type as a class literal names it. */
    static TypeName erased(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> ClassName.get((TypeElement) ((DeclaredType) type).asElement());
            case ARRAY -> ArrayTypeName.of(erased(((ArrayType) type).getComponentType()));
            case TYPEVAR -> erased(((TypeVariable) type).getUpperBound());
            case INTERSECTION ->
                erased(((javax.lang.model.type.IntersectionType) type)
                        .getBounds()
                        .get(0));
            default -> TypeName.get(type);
        };
    }
}
