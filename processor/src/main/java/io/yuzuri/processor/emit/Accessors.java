package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.yuzuri.processor.ir.Code;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The members that the generated class reaches through handles: each gets a small typed method in the nested class
 * {@code Private}. A handle in a {@code static final} field costs nothing once compiled.
 */
final class Accessors {
    private static final String HOLDER = "Private";

    private final TypeElement owner;
    private final ClassName holder;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, FieldSpec> handles = new LinkedHashMap<>();
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    Accessors(TypeElement owner) {
        this.owner = owner;
        this.holder = TaskNames.tasksOf(owner).nestedClass(HOLDER);
    }

    /** The accessor as a call names it. */
    CodeBlock name(Code.Member member) {
        Element element = member.element();
        String name = names.computeIfAbsent(key(element, member.reach()), key -> unused(wish(element, member.reach())));
        methods.computeIfAbsent(
                key(element, member.reach()) + member.reach(), key -> accessor(element, member.reach(), name));
        String dot = member.reference() ? "::" : ".";
        return CodeBlock.of("$T" + dot + "$L", holder, name);
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
                        .initializer("$T.class.desiredAssertionStatus()", TypeNames.erased(top.asType()))
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
                .build());
    }

    private MethodSpec accessor(Element element, Code.Reach reach, String name) {
        return element instanceof ExecutableElement method ? call(method, reach, name) : field(element, reach, name);
    }

    private String handle(String name, Class<?> type, CodeBlock init) {
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

    /** The class whose private lookup finds the member: its own for a private one, the owner for an inherited one. */
    private TypeName host(Element element) {
        return element.getModifiers().contains(Modifier.PRIVATE)
                ? TypeNames.erased(element.getEnclosingElement().asType())
                : TypeNames.erased(owner.asType());
    }

    private MethodSpec field(Element field, Code.Reach reach, String name) {
        TypeNames types = new TypeNames(field);
        String handle = handle(
                name,
                VarHandle.class,
                CodeBlock.of(
                        "$T.$L($T.lookup(), $T.class, $S, $T.class)",
                        RuntimeApi.ACCESS,
                        RuntimeApi.FIELD,
                        MethodHandles.class,
                        host(field),
                        field.getSimpleName().toString(),
                        TypeNames.erased(field.asType())));
        TypeName type = types.of(field.asType());
        MethodSpec.Builder method = method(name, types);
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
        return method.build();
    }

    private TypeName receiver(Element member, TypeNames types) {
        return member.getModifiers().contains(Modifier.PRIVATE)
                ? types.of(member.getEnclosingElement().asType())
                : TypeNames.erased(owner.asType());
    }

    private static MethodSpec.Builder method(String name, TypeNames types) {
        List<TypeVariableName> variables = types.variables();
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addTypeVariables(variables);
    }

    private MethodSpec call(ExecutableElement target, Code.Reach reach, String name) {
        TypeNames types = new TypeNames(target);
        boolean create = reach == Code.Reach.NEW;
        boolean isStatic = target.getModifiers().contains(Modifier.STATIC);
        TypeMirror returned = create ? target.getEnclosingElement().asType() : target.getReturnType();
        String handle = handle(name, MethodHandle.class, lookup(target, reach));
        MethodSpec.Builder method = method(name, types).returns(types.of(returned));
        List<String> arguments = new ArrayList<>();
        if (!create && !isStatic) {
            method.addParameter(
                    reach == Code.Reach.SUPER_CALL ? TypeNames.erased(owner.asType()) : receiver(target, types),
                    "receiver");
            arguments.add("receiver");
        }
        parameters(target, types, method, arguments);
        target.getThrownTypes().forEach(thrown -> method.addException(types.of(thrown)));
        CodeBlock invoke = CodeBlock.of("$L.invokeExact($L)", handle, String.join(", ", arguments));
        method.beginControlFlow("try");
        if (returned.getKind() == TypeKind.VOID) {
            method.addStatement(invoke);
        } else {
            method.addStatement("return ($T) $L", types.of(returned), invoke);
        }
        method.nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("throw $T.$L(failure)", RuntimeApi.ACCESS, RuntimeApi.RETHROW)
                .endControlFlow();
        return method.build();
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
        TypeName host = reach == Code.Reach.SUPER_CALL ? TypeNames.erased(owner.asType()) : host(target);
        CodeBlock.Builder call = CodeBlock.builder()
                .add("$T.$L($T.lookup(), $T.class", RuntimeApi.ACCESS, found, MethodHandles.class, host);
        if (reach == Code.Reach.SUPER_CALL) {
            call.add(", $T.class", superOf(target));
        }
        if (!create) {
            call.add(", $S, $T.class", target.getSimpleName().toString(), TypeNames.erased(target.getReturnType()));
        }
        target.getParameters().forEach(parameter -> call.add(", $T.class", TypeNames.erased(parameter.asType())));
        return call.add(")").build();
    }

    private TypeName superOf(ExecutableElement target) {
        TypeElement declaring = (TypeElement) target.getEnclosingElement();
        boolean inInterface = declaring.getKind() == ElementKind.INTERFACE;
        boolean direct = owner.getInterfaces().stream()
                .anyMatch(type -> TypeNames.erased(type).equals(ClassName.get(declaring)));
        return inInterface && direct || owner.getSuperclass().getKind() == TypeKind.NONE
                ? ClassName.get(declaring)
                : TypeNames.erased(owner.getSuperclass());
    }

    private MethodSpec outerAccessor(TypeMirror outer, String name) {
        TypeNames types = new TypeNames(owner);
        TypeName inner = TypeNames.erased(owner.asType());
        TypeName type = TypeNames.erased(outer);
        TypeMirror declared = ((DeclaredType) outer).asElement().asType();
        String handle = handle(
                name,
                MethodHandle.class,
                CodeBlock.of(
                        "$T.$L($T.lookup(), $T.class, $T.class)",
                        RuntimeApi.ACCESS,
                        RuntimeApi.OUTER,
                        MethodHandles.class,
                        inner,
                        type));
        return method(name, types)
                .returns(types.of(declared))
                .addParameter(types.of(owner.asType()), "receiver")
                .beginControlFlow("try")
                .addStatement("return ($T) ($T) $L.invokeExact(receiver)", types.of(declared), type, handle)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("throw $T.$L(failure)", RuntimeApi.ACCESS, RuntimeApi.RETHROW)
                .endControlFlow()
                .build();
    }
}
