package io.yuzuri.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Lifted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Types as they are written in one task class: without annotations, its type variables renamed where one shadows another,
 * each private class under a type variable.
 */
final class TypeNames {
    /** Type parameters of classes that get another name, by class and name. */
    private final Map<String, String> ownerNames = new HashMap<>();

    private final List<TypeParameterElement> parameters = new ArrayList<>();
    private final Map<String, Private> privates = new LinkedHashMap<>();
    private final Map<String, List<TypeMirror>> standIns = new HashMap<>();
    private final HiddenTypes hidden;
    private final Erasure erasure;
    private final TaskNames tasks;
    private final TypeElement owner;
    private final Optional<LiftedNames> lifted;
    private List<TypeVariableName> declared = List.of();

    /** A private class and the type variable that stands for it. */
    private record Private(TypeElement type, String name) {}

    /** The names for a class: its type parameters and those of the classes around it. */
    TypeNames(TypeElement type, TaskNames tasks) {
        this(type, type, tasks, Optional.empty());
        addOwner(type);
        renameShadowed();
        if (hidden.isHidden(type)) {
            of(type.asType());
        }
        declared = variables();
    }

    private TypeNames(Element viewer, TypeElement owner, TaskNames tasks, Optional<LiftedNames> lifted) {
        this.hidden = HiddenTypes.from(viewer);
        this.erasure = Erasure.from(viewer);
        this.owner = owner;
        this.tasks = tasks;
        this.lifted = lifted;
    }

    /** Names without any type variable but those for private classes. */
    static TypeNames none(TypeElement owner, TaskNames tasks) {
        return new TypeNames(owner, owner, tasks, Optional.empty());
    }

    /** The names for a member: the type parameters of its class first, unless it is static, then its own. */
    TypeNames(Element member, TypeElement viewer, TaskNames tasks) {
        this(viewer, (TypeElement) member.getEnclosingElement(), tasks, Optional.empty());
        addMember(member);
    }

    private TypeNames(ExecutableElement coroutine, TaskNames tasks, Optional<LiftedNames> lifted) {
        this(coroutine, (TypeElement) coroutine.getEnclosingElement(), tasks, lifted);
        addMember(coroutine);
    }

    private void addMember(Element member) {
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            addOwner((TypeElement) member.getEnclosingElement());
        }
        List<? extends TypeParameterElement> declared =
                member instanceof ExecutableElement method ? method.getTypeParameters() : List.of();
        parameters.addAll(declared);
        renameShadowed();
        this.declared = variables();
    }

    /** All are declared side by side: the innermost of a name keeps it. */
    private void renameShadowed() {
        Set<String> taken = new HashSet<>();
        for (TypeParameterElement parameter : parameters) {
            taken.add(parameter.getSimpleName().toString());
        }
        Set<String> seen = new HashSet<>();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            String name = parameters.get(i).getSimpleName().toString();
            if (seen.add(name)) continue;
            String other = name + "_";
            while (!taken.add(other)) other += "_";
            ownerNames.put(ownerKey(parameters.get(i)), other);
        }
    }

    private static String ownerKey(TypeParameterElement parameter) {
        return parameter.getGenericElement() + " " + parameter.getSimpleName();
    }

    /** The names for the calls of a coroutine's task: its declaration's private classes get type variables at once. */
    static TypeNames ofCoroutine(ExecutableElement method, TaskNames tasks) {
        TypeNames types = new TypeNames(method, tasks, Optional.empty());
        types.signature(method);
        types.declared = types.variables();
        return types;
    }

    /** The names for a task class, its lifted classes among them. */
    static TypeNames ofTask(Coroutine coroutine, TaskNames tasks, LiftedNames lifted) {
        TypeNames types = new TypeNames(coroutine.method(), tasks, Optional.of(lifted));
        types.signature(coroutine.method());
        types.declared = types.variables();
        coroutine.standIns().forEach(each -> types.standIns.put(key(each.type()), each.bounds()));
        if (coroutine.lifted().stream().anyMatch(Lifted::generic)) {
            coroutine.standIns().forEach(each -> types.privateName(each.type()));
        }
        return types;
    }

    private static String key(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    private void signature(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            of(method.getEnclosingElement().asType());
        }
        method.getParameters().forEach(parameter -> of(parameter.asType()));
        of(method.getReturnType());
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

    /** Whether the declaration alone needs type variables. */
    boolean isGeneric() {
        return !declared.isEmpty();
    }

    /** What stands behind the name of a task class in a creation. */
    static String diamond(ExecutableElement coroutine, TaskNames tasks) {
        return ofCoroutine(coroutine, tasks).isGeneric() && !HiddenTypes.isMadeRaw(coroutine) ? "<>" : "";
    }

    /** The type variables that the declaration needs, with bounds. */
    List<TypeVariableName> declared() {
        return declared;
    }

    private List<TypeVariableName> parameters() {
        return parameters.stream().map(this::declared).toList();
    }

    /** All type variables, with bounds: those for the private classes that were named up to now too. */
    List<TypeVariableName> variables() {
        List<TypeVariableName> all = new ArrayList<>(parameters());
        for (int i = 0; i < privates.size(); i++) {
            Private each = new ArrayList<>(privates.values()).get(i);
            all.add(TypeVariableName.get(each.name(), bounds(each.type()).toArray(TypeName[]::new)));
        }
        return all;
    }

    /** The bounds of what stands for a private class; those of a generic one are known in a coroutine's body only. */
    private List<TypeName> bounds(TypeElement type) {
        if (standIns.containsKey(key(type))) {
            return standIns.get(key(type)).stream().map(this::of).toList();
        }
        boolean raw = HiddenTypes.isGeneric(type);
        return hidden.bounds(type).stream()
                .map(bound -> raw && !hidden.isHidden(bound) ? erasure.erased(bound) : of(bound))
                .toList();
    }

    boolean isHidden(TypeMirror type) {
        return hidden.isHidden(type);
    }

    /** The types of the same code erased. */
    Erasure erasure() {
        return erasure;
    }

    /** Whether a name is that of a class nested in the same file. */
    boolean isReserved(String name) {
        return tasks.nested(owner).contains(name);
    }

    private TypeName privateName(TypeElement type) {
        String key = key(type);
        if (!privates.containsKey(key)) {
            Set<String> taken = tasks.nested(owner);
            privates.values().forEach(each -> taken.add(each.name()));
            parameters.forEach(parameter -> taken.add(name(parameter)));
            String name = type.getSimpleName().toString();
            while (taken.contains(name)) {
                name += "_";
            }
            privates.put(key, new Private(type, name));
        }
        return TypeVariableName.get(privates.get(key).name());
    }

    /** A type variable with its bounds; a private class among several has been refused, and is left out. */
    TypeVariableName declared(TypeParameterElement parameter) {
        List<? extends TypeMirror> all = parameter.getBounds();
        TypeName[] bounds = all.stream()
                .filter(bound -> all.size() == 1 || !hidden.isHidden(bound))
                .map(this::of)
                .toArray(TypeName[]::new);
        return TypeVariableName.get(name(parameter), bounds);
    }

    private String name(Element parameter) {
        String name = parameter.getSimpleName().toString();
        boolean isOwners = parameter instanceof TypeParameterElement declared
                && declared.getGenericElement() instanceof TypeElement;
        return isOwners ? ownerNames.getOrDefault(ownerKey((TypeParameterElement) parameter), name) : name;
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
        if (hidden.isHidden(element)) {
            return privateName(element);
        }
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
                ? scope.nestedClass(erased(local).simpleName())
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
}
