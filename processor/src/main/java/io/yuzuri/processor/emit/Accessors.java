package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.PrivateTypes;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The members that the generated class reaches through handles: each gets a small typed method in the nested class
 * {@code Private}. A handle in a {@code static final} field costs nothing once compiled.
 */
final class Accessors {
    static final String HOLDER = "Private";

    private final TypeElement owner;
    private final TaskNames tasks;
    private final ClassName holder;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, FieldSpec> handles = new LinkedHashMap<>();
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();
    private final List<TypeSpec> mirrors = new ArrayList<>();
    private final Map<String, TypeNames> signatures = new HashMap<>();

    Accessors(TypeElement owner, TaskNames tasks) {
        this.tasks = tasks;
        this.owner = owner;
        this.holder = TaskNames.tasksOf(owner).nestedClass(HOLDER);
    }

    /**
     * The accessor as a call names it.
     *
     * @param types the names that the caller has for private classes
     */
    CodeBlock name(Code.Member member, TypeNames types) {
        Element element = member.element();
        String name = names.computeIfAbsent(key(element, member.reach()), key -> unused(wish(element, member.reach())));
        String key = key(element, member.reach()) + member.reach();
        if (!methods.containsKey(key)) {
            methods.put(key, accessor(element, member.reach(), name, signature(key, new TypeNames(element, tasks))));
        }
        String dot = member.reference() ? "::" : ".";
        return CodeBlock.of("$T" + dot + "$L$L", holder, arguments(key, types), name);
    }

    /** The class object of a private class or of an array of such. */
    CodeBlock literal(TypeMirror type, TypeNames types) {
        TypeMirror element = type;
        String arrays = "";
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
            arrays += "Array";
        }
        TypeElement named = (TypeElement) ((DeclaredType) element).asElement();
        String key = "class " + named.getQualifiedName() + arrays;
        String wish = named.getSimpleName() + arrays + "Class";
        String name = names.computeIfAbsent(
                key, k -> unused(wish.substring(0, 1).toLowerCase(Locale.ROOT) + wish.substring(1)));
        if (!methods.containsKey(key)) {
            methods.put(key, literalAccessor(type, name, signature(key, new TypeNames(named, tasks))));
        }
        return CodeBlock.of("$T.$L$L()", holder, arguments(key, types), name);
    }

    /** What makes an object of a private functional interface of a lambda. */
    CodeBlock functional(Code.Functional functional, TypeNames types) {
        TypeElement type = (TypeElement) functional.type().asElement();
        String key = "as " + type.getQualifiedName();
        String name = names.computeIfAbsent(key, k -> unused("as" + type.getSimpleName()));
        if (!methods.containsKey(key)) {
            FunctionalWriter writer =
                    new FunctionalWriter(functional, holder, signature(key, TypeNames.none(owner, tasks)));
            mirrors.add(writer.mirror());
            methods.put(key, writer.method(name, handle(name, MethodHandle.class, writer.handle())));
        }
        return CodeBlock.of("$T.$L$L", holder, arguments(key, types), name);
    }

    private MethodSpec literalAccessor(TypeMirror type, String name, TypeNames types) {
        TypeName returned = ParameterizedTypeName.get(ClassName.get(Class.class), types.of(type));
        TypeName any = ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
        String handle = handle(name, any, TypeNames.literal(type));
        return method(name)
                .returns(returned)
                .addStatement("return ($T) $L", returned, handle)
                .addTypeVariables(types.variables())
                .build();
    }

    private TypeNames signature(String key, TypeNames types) {
        signatures.put(key, types);
        return types;
    }

    /** Type arguments for private classes: nothing else could tell javac what {@code var} or a chained call has. */
    private CodeBlock arguments(String key, TypeNames types) {
        List<CodeBlock> arguments = signatures.get(key).onlyPrivates().stream()
                .map(type -> CodeBlock.of("$T", types.of(type.asType())))
                .toList();
        return arguments.isEmpty() ? CodeBlock.of("") : CodeBlock.of("<$L>", CodeBlock.join(arguments, ", "));
    }

    /** The accessor that gives the instance of a class around the owner. */
    CodeBlock outer(TypeMirror outer) {
        String name = names.computeIfAbsent("outer " + outer, key -> unused("outer"));
        methods.computeIfAbsent("outer " + outer, key -> outerAccessor(outer, name));
        return CodeBlock.of("$T.$L", holder, name);
    }

    /** Whether assertions are on, which the outermost class around the owner decides. */
    CodeBlock assertions() {
        TypeElement top = owner;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        handles.putIfAbsent(
                "ASSERTIONS",
                FieldSpec.builder(boolean.class, "ASSERTIONS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L.desiredAssertionStatus()", TypeNames.literal(top))
                        .build());
        return CodeBlock.of("$T.ASSERTIONS", holder);
    }

    private static String key(Element element, Code.Reach reach) {
        boolean apart = reach == Code.Reach.SUPER_CALL || reach == Code.Reach.REPLACE;
        return (apart ? reach + " " : "") + element.getEnclosingElement() + "." + element;
    }

    private static String wish(Element element, Code.Reach reach) {
        String name = element.getSimpleName().toString();
        return switch (reach) {
            case NEW -> "new" + element.getEnclosingElement().getSimpleName();
            case SUPER_CALL -> "super" + capitalized(name);
            case REPLACE -> "replace" + capitalized(name);
            default -> name;
        };
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String unused(String wish) {
        String name = wish;
        for (int i = 2; !taken.add(name); i++) {
            name = wish + i;
        }
        return name;
    }

    /** The nested class; empty if nothing needs it. */
    Optional<TypeSpec> spec() {
        if (handles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TypeSpec.classBuilder(HOLDER)
                .addJavadoc("Members of {@link $T} that this class may not name.\n", owner)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addFields(handles.values())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods.values())
                .addTypes(mirrors)
                .build());
    }

    private MethodSpec accessor(Element element, Code.Reach reach, String name, TypeNames types) {
        MethodSpec.Builder method = element instanceof ExecutableElement target
                ? call(target, reach, name, types)
                : field(element, reach, name, types);
        return method.addTypeVariables(types.variables()).build();
    }

    private String handle(String name, Type type, CodeBlock init) {
        return handle(name, TypeName.get(type), init);
    }

    private String handle(String name, TypeName type, CodeBlock init) {
        String constant = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        String field = constant;
        for (int i = 2;
                handles.containsKey(field) && !handles.get(field).initializer().equals(init);
                i++) {
            field = constant + "_" + i;
        }
        handles.put(
                field,
                FieldSpec.builder(type, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(init)
                        .build());
        return field;
    }

    /** The class whose private lookup finds the member: its own, or the owner for an inherited one of another package. */
    private TypeMirror host(Element element) {
        return isInherited(element)
                ? owner.asType()
                : element.getEnclosingElement().asType();
    }

    private boolean isInherited(Element element) {
        return !element.getModifiers().contains(Modifier.PRIVATE)
                && !TaskNames.tasksOf((TypeElement) element.getEnclosingElement())
                        .packageName()
                        .equals(holder.packageName());
    }

    private MethodSpec.Builder field(Element field, Code.Reach reach, String name, TypeNames types) {
        String handle = handle(
                name,
                VarHandle.class,
                CodeBlock.of(
                        "$T.$L($T.lookup(), $L, $S, $L)",
                        RuntimeApi.ACCESS,
                        RuntimeApi.FIELD,
                        MethodHandles.class,
                        TypeNames.literal(host(field)),
                        field.getSimpleName().toString(),
                        TypeNames.literal(field.asType())));
        TypeName type = types.of(field.asType());
        MethodSpec.Builder method = method(name);
        boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
        if (!isStatic) {
            method.addParameter(receiver(field, types), "receiver");
        }
        String receiver = isStatic ? "" : "receiver";
        String separator = isStatic ? "" : ", ";
        method.returns(type);
        switch (reach) {
            case GET -> method.addStatement("return ($T) $L.get($L)", type, handle, receiver);
            case SET ->
                method.addParameter(type, "value")
                        .addStatement("$L.set($L$Lvalue)", handle, receiver, separator)
                        .addStatement("return value");
            default ->
                method.addParameter(type, "value")
                        .addStatement("$T old = ($T) $L.get($L)", type, type, handle, receiver)
                        .addStatement("$L.set($L$Lvalue)", handle, receiver, separator)
                        .addStatement("return old");
        }
        return method;
    }

    private TypeName receiver(Element member, TypeNames types) {
        TypeMirror host = host(member);
        if (PrivateTypes.isPrivate(host)) {
            return ClassName.OBJECT;
        }
        return isInherited(member) ? TypeNames.erased(host) : types.of(host);
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    }

    private MethodSpec.Builder call(ExecutableElement target, Code.Reach reach, String name, TypeNames types) {
        boolean create = reach == Code.Reach.NEW;
        boolean isStatic = target.getModifiers().contains(Modifier.STATIC);
        TypeMirror returned = create ? target.getEnclosingElement().asType() : target.getReturnType();
        MethodSpec.Builder method = method(name).returns(types.of(returned));
        List<String> arguments = new ArrayList<>();
        List<TypeName> exact = new ArrayList<>(List.of(TypeNames.erased(returned)));
        if (!create && !isStatic) {
            boolean isSuper = reach == Code.Reach.SUPER_CALL;
            TypeName receiver = isSuper ? superReceiver() : receiver(target, types);
            method.addParameter(receiver, "receiver");
            arguments.add("receiver");
            exact.add(isSuper || receiver == ClassName.OBJECT ? receiver : TypeNames.erased(host(target)));
        }
        outerOf(target, reach).ifPresent(outer -> {
            method.addParameter(types.of(outer), "outer");
            arguments.add("$T.requireNonNull(outer)");
            exact.add(TypeNames.erased(outer));
        });
        parameters(target, types, method, arguments);
        target.getParameters().forEach(parameter -> exact.add(TypeNames.erased(parameter.asType())));
        target.getThrownTypes().forEach(thrown -> method.addException(types.of(thrown)));
        CodeBlock.Builder init = CodeBlock.builder().add(lookup(target, reach));
        if (PrivateTypes.isInMember(target) || PrivateTypes.isPrivate(owner)) {
            init.add(".asType($T.methodType(", MethodType.class);
            init.add(exact.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlock.joining(", ")));
            init.add("))");
        }
        String handle = handle(name, MethodHandle.class, init.build());
        CodeBlock invoke = CodeBlock.of(
                "$L.invokeExact($L)",
                handle,
                CodeBlock.of(
                        String.join(", ", arguments),
                        outerOf(target, reach).isPresent() ? new Object[] {Objects.class} : new Object[0]));
        method.beginControlFlow("try");
        if (returned.getKind() == TypeKind.VOID) {
            method.addStatement(invoke);
        } else {
            method.addStatement("return ($T) $L", types.of(returned), invoke);
        }
        return method.nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("throw $T.$L(failure)", RuntimeApi.ACCESS, RuntimeApi.RETHROW)
                .endControlFlow();
    }

    private TypeName superReceiver() {
        return PrivateTypes.isPrivate(owner) ? ClassName.OBJECT : TypeNames.erased(owner.asType());
    }

    /** The class whose instance the constructor of an inner class takes first. */
    private static Optional<TypeMirror> outerOf(ExecutableElement target, Code.Reach reach) {
        TypeElement created = (TypeElement) target.getEnclosingElement();
        boolean inner = reach == Code.Reach.NEW
                && created.getKind() == ElementKind.CLASS
                && !created.getModifiers().contains(Modifier.STATIC)
                && created.getEnclosingElement() instanceof TypeElement;
        return inner ? Optional.of(created.getEnclosingElement().asType()) : Optional.empty();
    }

    private static void parameters(
            ExecutableElement target, TypeNames types, MethodSpec.Builder method, List<String> arguments) {
        for (int i = 0; i < target.getParameters().size(); i++) {
            method.addParameter(types.of(target.getParameters().get(i).asType()), "argument" + i);
            arguments.add("argument" + i);
        }
        method.varargs(target.isVarArgs());
    }

    private CodeBlock lookup(ExecutableElement target, Code.Reach reach) {
        boolean create = reach == Code.Reach.NEW;
        String found = switch (reach) {
            case NEW -> RuntimeApi.CONSTRUCTOR;
            case SUPER_CALL -> RuntimeApi.SUPER_METHOD;
            default -> target.getModifiers().contains(Modifier.STATIC) ? RuntimeApi.STATIC_METHOD : RuntimeApi.METHOD;
        };
        TypeMirror host = reach == Code.Reach.SUPER_CALL ? owner.asType() : host(target);
        CodeBlock.Builder call = CodeBlock.builder()
                .add("$T.$L($T.lookup(), $L", RuntimeApi.ACCESS, found, MethodHandles.class, TypeNames.literal(host));
        if (reach == Code.Reach.SUPER_CALL) {
            call.add(", $L", superOf(target));
        }
        if (!create) {
            call.add(", $S, $L", target.getSimpleName().toString(), TypeNames.literal(target.getReturnType()));
        }
        outerOf(target, reach).ifPresent(outer -> call.add(", $L", TypeNames.literal(outer)));
        target.getParameters().forEach(parameter -> call.add(", $L", TypeNames.literal(parameter.asType())));
        return call.add(")").build();
    }

    private CodeBlock superOf(ExecutableElement target) {
        TypeElement declaring = (TypeElement) target.getEnclosingElement();
        boolean inInterface = declaring.getKind() == ElementKind.INTERFACE;
        boolean direct = owner.getInterfaces().stream()
                .anyMatch(type -> PrivateTypes.binaryName((TypeElement) ((DeclaredType) type).asElement())
                        .equals(PrivateTypes.binaryName(declaring)));
        return inInterface && direct || owner.getSuperclass().getKind() == TypeKind.NONE
                ? TypeNames.literal(declaring)
                : TypeNames.literal(owner.getSuperclass());
    }

    private MethodSpec outerAccessor(TypeMirror outer, String name) {
        TypeNames types = new TypeNames(owner, tasks);
        TypeMirror declared = ((DeclaredType) outer).asElement().asType();
        TypeName given = PrivateTypes.isPrivate(owner) ? ClassName.OBJECT : types.of(owner.asType());
        TypeName inner = PrivateTypes.isPrivate(owner) ? ClassName.OBJECT : TypeNames.erased(owner.asType());
        TypeName type = TypeNames.erased(outer);
        CodeBlock.Builder init = CodeBlock.builder()
                .add(
                        "$T.$L($T.lookup(), $L, $L)",
                        RuntimeApi.ACCESS,
                        RuntimeApi.OUTER,
                        MethodHandles.class,
                        TypeNames.literal(owner.asType()),
                        TypeNames.literal(outer));
        if (PrivateTypes.isPrivate(owner)) {
            init.add(".asType($T.methodType($T.class, $T.class))", MethodType.class, type, inner);
        }
        String handle = handle(name, MethodHandle.class, init.build());
        return method(name)
                .returns(types.of(declared))
                .addParameter(given, "receiver")
                .beginControlFlow("try")
                .addStatement("return ($T) ($T) $L.invokeExact(receiver)", types.of(declared), type, handle)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("throw $T.$L(failure)", RuntimeApi.ACCESS, RuntimeApi.RETHROW)
                .endControlFlow()
                .addTypeVariables(types.variables())
                .build();
    }
}
