package io.yuzuri.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.SameType;
import io.yuzuri.processor.ir.TypeParameters;
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
 * Types as they are written in one task class: without annotations, its type variables renamed where one shadows
 * another, each private class under a type variable.
 */
final class TypeNames {
    /** What the type parameters are called. */
    private final Map<VariableKey, String> variableNames = new HashMap<>();

    private final List<TypeParameterElement> parameters = new ArrayList<>();
    private final Map<String, Private> privates = new LinkedHashMap<>();
    private final Map<String, List<TypeMirror>> standIns = new HashMap<>();

    /** The forms of generic private classes that were named, where each has a type variable of its own. */
    private final Optional<List<DeclaredType>> forms;

    private final HiddenTypes hidden;
    private final Erasure erasure;
    private final Scope scope;
    private final Optional<LiftedNames> lifted;
    private List<TypeVariableName> declared = List.of();

    /** A private class and the type variable that stands for it. */
    private record Private(TypeElement type, String name) {}

    /** The names for a class: its type parameters and those of the classes around it. */
    TypeNames(TypeElement type, Scope scope) {
        this(type, scope, Optional.empty());
        parameters.addAll(TypeParameters.of(type));
        nameParameters();
        if (hidden.isHidden(type)) of(type.asType());
        declared = variables();
    }

    private TypeNames(Element viewer, Scope scope, Optional<LiftedNames> lifted) {
        this(viewer, scope, lifted, Optional.empty());
    }

    private TypeNames(Element viewer, Scope scope, Optional<LiftedNames> lifted, Optional<List<DeclaredType>> forms) {
        this.forms = forms;
        this.hidden = HiddenTypes.from(viewer);
        this.erasure = Erasure.from(viewer, scope);
        this.scope = scope;
        this.lifted = lifted;
    }

    /** Names without any type variable but those for private classes. */
    static TypeNames none(TypeElement owner, Scope scope) {
        return new TypeNames(owner, scope, Optional.empty());
    }

    /** The names for a member: the type parameters of its class first, unless it is static, then its own. */
    TypeNames(Element member, TypeElement viewer, Scope scope) {
        this(viewer, scope, Optional.empty());
        addMember(member);
    }

    private static TypeNames ofMember(ExecutableElement coroutine, Scope scope, Optional<LiftedNames> lifted) {
        TypeNames types = new TypeNames((Element) coroutine, scope, lifted);
        types.addMember(coroutine);
        return types;
    }

    private void addMember(Element member) {
        parameters.addAll(TypeParameters.of(member));
        nameParameters();
        this.declared = variables();
    }

    /** All are declared side by side: the innermost of a name keeps it, unless it is that of a class in the file. */
    private void nameParameters() {
        Set<String> taken = new HashSet<>();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            TypeParameterElement parameter = parameters.get(i);
            String name = scope.variable(parameter.getSimpleName().toString(), taken);
            taken.add(name);
            variableNames.put(VariableKey.of(parameter), name);
        }
    }

    /** The names for a task class, its lifted classes among them. */
    static TypeNames ofTask(Coroutine coroutine, Scope scope, LiftedNames lifted) {
        TypeNames types = ofMember(coroutine.method(), scope, Optional.of(lifted));
        types.signature(coroutine.method());
        types.declared = types.variables();
        coroutine.standIns().forEach(each -> types.standIns.put(key(each.type()), each.bounds()));
        if (coroutine.lifted().stream().anyMatch(Lifted::generic)) {
            coroutine.standIns().forEach(each -> types.privateName(each.type()));
        }
        return types;
    }

    /**
     * The names for a factory, whose callers have javac infer what private classes are. One type variable would have
     * to be a generic one in all its forms at once, so that each form has its own.
     *
     * <pre>
     * String two(P&lt;String> a, P&lt;Integer> b)   →  static &lt;P, P_> Task&lt;String> two(P a, P_ b)
     * </pre>
     */
    static TypeNames ofFactory(ExecutableElement coroutine, Scope scope) {
        TypeNames types = new TypeNames(coroutine, scope, Optional.empty(), Optional.of(new ArrayList<>()));
        types.addMember(coroutine);
        types.signature(coroutine);
        types.declared = types.variables();
        return types;
    }

    /** Whether some class has more than one form. */
    boolean haveForms() {
        return privates.size()
                > privates.values().stream().map(Private::type).distinct().count();
    }

    /** A private class, or a form of it. */
    private String key(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (forms.isEmpty() || !HiddenTypes.isGeneric(element)) return key(element);
        List<DeclaredType> known = forms.get();
        int index = 0;
        while (index < known.size() && !SameType.are(known.get(index), type)) index++;
        if (index == known.size()) known.add(type);
        return key(element) + " " + index;
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

    /**
     * The type arguments of a coroutine's task, where they are not left to inference.
     *
     * @param arguments those for the type parameters of its class and its own; none if all are
     */
    List<CodeBlock> written(ExecutableElement coroutine, List<TypeMirror> arguments) {
        if (arguments.isEmpty()) return List.of();
        List<TypeMirror> all = new ArrayList<>(arguments);
        TypeNames names = ofMember(coroutine, scope, Optional.empty());
        names.signature(coroutine);
        names.privates.values().forEach(each -> all.add(each.type().asType()));
        return written(all);
    }

    /** What stands behind the name of a task class in a creation. */
    static String diamond(ExecutableElement coroutine) {
        return isGeneric(coroutine) && !HiddenTypes.isMadeRaw(coroutine) ? "<>" : "";
    }

    /** Whether the declaration needs type variables, those for private classes among them. */
    private static boolean isGeneric(ExecutableElement coroutine) {
        HiddenTypes hidden = HiddenTypes.from(coroutine);
        boolean isStatic = coroutine.getModifiers().contains(Modifier.STATIC);
        TypeElement owner = (TypeElement) coroutine.getEnclosingElement();
        return !coroutine.getTypeParameters().isEmpty()
                || !isStatic && !TypeParameters.of(owner).isEmpty()
                || !isStatic && !hidden.in(owner.asType()).isEmpty()
                || !hidden.in(coroutine.getReturnType()).isEmpty()
                || coroutine.getParameters().stream()
                        .anyMatch(parameter -> !hidden.in(parameter.asType()).isEmpty());
    }

    /** The type variables that the declaration needs, with bounds. */
    List<TypeVariableName> declared() {
        return declared;
    }

    /**
     * The same for a method that others call: without the type arguments of bounds that mention private classes, since
     * javac infers no {@code U extends Enum<U>} to be the class that it stands for, and of those of a private class's
     * own type parameters, which its receiver says nothing of.
     */
    List<TypeVariableName> callable() {
        List<TypeVariableName> all =
                new ArrayList<>(parameters.stream().map(this::callable).toList());
        List<Private> named = List.copyOf(privates.values());
        named.subList(0, declared.size() - all.size()).forEach(each -> all.add(callable(each)));
        return all;
    }

    private TypeVariableName callable(Private each) {
        List<TypeName> bounds = hidden.bounds(each.type()).stream()
                .map(bound -> isRecursive(bound) || HiddenTypes.isGeneric(each.type()) && isErased(bound)
                        ? erasure.erased(bound)
                        : of(bound))
                .toList();
        return variable(each.name(), bounds);
    }

    private TypeVariableName callable(TypeParameterElement parameter) {
        return isOfPrivate(parameter)
                ? variable(
                        name(parameter),
                        parameter.getBounds().stream().map(erasure::erased).toList())
                : declared(parameter);
    }

    private boolean isOfPrivate(TypeParameterElement parameter) {
        return parameter.getGenericElement() instanceof TypeElement type
                && hidden.isHidden(type)
                && parameter.getBounds().stream().anyMatch(HiddenTypes::hasVariable);
    }

    private boolean isRecursive(TypeMirror bound) {
        return !hidden.isHidden(bound) && !hidden.in(bound).isEmpty();
    }

    /** Whether a method that others call declares the type variables otherwise than the task class does. */
    boolean isCalledOtherwise() {
        return parameters.stream().anyMatch(this::isOfPrivate)
                || privates.values().stream()
                        .anyMatch(each -> hidden.bounds(each.type()).stream().anyMatch(this::isRecursive));
    }

    private List<TypeVariableName> parameters() {
        return parameters.stream().map(this::declared).toList();
    }

    /** All type variables, with bounds: those for the private classes that were named up to now too. */
    List<TypeVariableName> variables() {
        List<TypeVariableName> all = new ArrayList<>(parameters());
        for (int i = 0; i < privates.size(); i++) {
            Private each = new ArrayList<>(privates.values()).get(i);
            all.add(variable(each.name(), bounds(each.type())));
        }
        return all;
    }

    /** Why there are type variables. */
    CodeBlock reasons() {
        CodeBlock.Builder reasons = CodeBlock.builder();
        if (!parameters().isEmpty() || !privates.isEmpty()) reasons.add("\n");
        parameters().forEach(each -> reasons.add("@param <$L> of the coroutine or its class\n", each.name()));
        privates.values()
                .forEach(each -> reasons.add(
                        "@param <$L> stands for the private class {@code $L}\n",
                        each.name(),
                        each.type().getSimpleName()));
        return reasons.build();
    }

    /** The bounds of what stands for a private class; those of a generic one are known in a coroutine's body only. */
    private List<TypeName> bounds(TypeElement type) {
        if (standIns.containsKey(key(type))) {
            return standIns.get(key(type)).stream().map(this::of).toList();
        }
        boolean raw = HiddenTypes.isGeneric(type);
        return hidden.bounds(type).stream()
                .map(bound -> raw && isErased(bound) ? erasure.erased(bound) : of(bound))
                .toList();
    }

    /** Whether a bound of a generic private class stands without its type arguments, which say nothing of a form. */
    private boolean isErased(TypeMirror bound) {
        return forms.isPresent() || !hidden.isHidden(bound);
    }

    boolean isHidden(TypeMirror type) {
        return hidden.isHidden(type);
    }

    /** The types of the same code erased. */
    Erasure erasure() {
        return erasure;
    }

    /** How classes are written. */
    Scope scope() {
        return scope;
    }

    private TypeName privateName(TypeElement type) {
        return privateName(type, key(type));
    }

    private TypeName privateName(TypeElement type, String key) {
        if (!privates.containsKey(key)) {
            Set<String> taken = new HashSet<>(variableNames.values());
            privates.values().forEach(each -> taken.add(each.name()));
            privates.put(
                    key, new Private(type, scope.variable(type.getSimpleName().toString(), taken)));
        }
        return TypeVariableName.get(privates.get(key).name());
    }

    /** A type variable with its bounds; a private class among several has been refused, and is left out. */
    TypeVariableName declared(TypeParameterElement parameter) {
        List<? extends TypeMirror> all = parameter.getBounds();
        return variable(
                name(parameter),
                all.stream()
                        .filter(bound -> all.size() == 1 || !hidden.isHidden(bound))
                        .map(this::of)
                        .toList());
    }

    /** A type variable; one that is bounded by {@code Object} alone is not bounded. */
    TypeVariableName variable(String name, List<TypeName> bounds) {
        return bounds.size() == 1 && scope.isObject(bounds.get(0))
                ? TypeVariableName.get(name)
                : TypeVariableName.get(name, bounds.toArray(new TypeName[0]));
    }

    /** A type parameter; one that carried-through text declares keeps its name. */
    private String name(TypeParameterElement parameter) {
        return variableNames.getOrDefault(
                VariableKey.of(parameter), parameter.getSimpleName().toString());
    }

    TypeName of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
            case TYPEVAR -> TypeVariableName.get(name((TypeParameterElement) ((TypeVariable) type).asElement()));
            case WILDCARD -> wildcard((WildcardType) type);
            case VOID -> TypeName.VOID;
            default -> scope.of(TypeName.get(type));
        };
    }

    private TypeName declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (hidden.isHidden(element)) return privateName(element, key(type));
        Optional<Lifted> local = lifted.flatMap(names -> names.of(element));
        if (local.isPresent()) return lifted(local.get(), type);
        TypeMirror enclosing = type.getEnclosingType();
        boolean inner = enclosing.getKind() == TypeKind.DECLARED
                && !((TypeElement) type.asElement()).getModifiers().contains(Modifier.STATIC)
                && of(enclosing) instanceof ParameterizedTypeName;
        List<TypeName> arguments = type.getTypeArguments().stream()
                .map(argument -> of((TypeMirror) argument))
                .toList();
        if (inner) {
            return ((ParameterizedTypeName) of(enclosing))
                    .nestedClass(element.getSimpleName().toString(), arguments);
        }
        ClassName raw = erased(element);
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
        return scope(local) instanceof ParameterizedTypeName generic
                ? generic.nestedClass(
                        lifted.orElseThrow().of(local).orElseThrow().name())
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
        return lifted.map(names -> names.erased(type)).orElseGet(() -> scope.of(type));
    }

    private TypeName wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) return WildcardTypeName.subtypeOf(of(type.getExtendsBound()));
        return type.getSuperBound() == null
                ? WildcardTypeName.subtypeOf(Object.class)
                : WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }

    List<CodeBlock> written(List<TypeMirror> arguments) {
        return arguments.stream().map(type -> CodeBlock.of("$T", of(type))).toList();
    }

    /** The result type of a task: boxed. */
    TypeName result(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? scope.of(Void.class) : boxed(type);
    }

    /** A type as that of an object. */
    TypeName boxed(TypeMirror type) {
        return type.getKind().isPrimitive() ? scope.of(TypeName.get(type).box()) : of(type);
    }
}
