package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes the accessor of one member: a small typed method over a handle. */
final class AccessorWriter {
    /** Where the handles are kept. */
    @FunctionalInterface
    interface Handles {
        /**
         * Keeps a handle under a name like this one; gives the field's name.
         *
         * @param found what the handle is of: it is kept once
         */
        String keep(String name, Object found, Class<?> type, CodeBlock init);
    }

    private final TypeElement owner;
    private final Elements elements;
    private final Scope scope;
    private final HiddenTypes hidden;
    private final Erasure erasure;
    private final String here;
    private final Handles handles;

    AccessorWriter(TypeElement owner, Elements elements, Scope scope, Handles handles) {
        this.elements = elements;
        this.owner = owner;
        this.scope = scope;
        this.hidden = HiddenTypes.from(owner);
        this.erasure = Erasure.from(owner, scope);
        this.here = TaskNames.tasksOf(owner).packageName();
        this.handles = handles;
    }

    MethodSpec write(Part.Member member, String name, AccessorTypes types) {
        MethodSpec.Builder method = member.element() instanceof ExecutableElement target
                ? call(member, target, name, types)
                : field(member, name, types);
        return method.addTypeVariables(types.variables()).build();
    }

    /** An instance field. Unlike a method handle, one of variables does not look at the field for how to access it. */
    private MethodSpec.Builder field(Part.Member member, String name, AccessorTypes types) {
        Element field = member.element();
        if (field.getModifiers().contains(Modifier.STATIC)) return staticField(member, name, types);
        TypeName type = types.result();
        Receiver receiver = receiver(member, types);
        MethodSpec.Builder method = method(name).returns(type).addParameter(receiver.type(), "receiver");
        Object constant = ((VariableElement) field).getConstantValue();
        if (constant != null) {
            return method.addStatement("$T.requireNonNull(receiver)", scope.of(Objects.class))
                    .addStatement("return $L", elements.getConstantExpression(constant));
        }
        String handle = handles.keep(name, member(member, false), VarHandle.class, found(member, RuntimeApi.FIELD));
        String mode = field.getModifiers().contains(Modifier.VOLATILE) ? "Volatile" : "";
        CodeBlock get = CodeBlock.of("($T) $L.get$L($L)", type, handle, mode, receiver.value());
        CodeBlock set = CodeBlock.of("$L.set$L($L, value)", handle, mode, receiver.value());
        return access(method, member.reach(), type, get, set);
    }

    private MethodSpec.Builder staticField(Part.Member member, String name, AccessorTypes types) {
        TypeName type = types.result();
        boolean gets = member.reach() != Part.Reach.SET;
        boolean sets = member.reach() != Part.Reach.GET;
        CodeBlock get =
                gets ? CodeBlock.of("($T) $L.invokeExact()", type, getter(member, name, types)) : CodeBlock.of("");
        CodeBlock set = sets ? CodeBlock.of("$L.invokeExact(value)", setter(member, name, types)) : CodeBlock.of("");
        MethodSpec.Builder method = method(name).returns(type).beginControlFlow("try");
        return rethrowing(access(method, member.reach(), type, get, set));
    }

    private static Object member(Part.Member field, boolean sets) {
        return List.of(field.element(), field.way(), sets);
    }

    private String getter(Part.Member member, String name, AccessorTypes types) {
        CodeBlock found = found(member, RuntimeApi.STATIC_GETTER);
        CodeBlock init = types.isOpen() ? adapted(found, List.of(types.erasedResult())) : found;
        return handles.keep(name, member(member, false), MethodHandle.class, init);
    }

    private String setter(Part.Member member, String name, AccessorTypes types) {
        CodeBlock found = found(member, RuntimeApi.STATIC_SETTER);
        CodeBlock init = types.isOpen() ? adapted(found, List.of(TypeName.VOID, types.erasedResult())) : found;
        return handles.keep("set" + name, member(member, true), MethodHandle.class, init);
    }

    private CodeBlock found(Part.Member field, String finder) {
        return CodeBlock.of(
                "$T.$L($T.lookup(), $L, $S, $L)",
                scope.of(RuntimeApi.ACCESS),
                finder,
                scope.of(MethodHandles.class),
                classes(field.way()),
                field.element().getSimpleName().toString(),
                erasure.literal(field.element().asType()));
    }

    /** Who looks a member up, and where, if that is another class. */
    private CodeBlock classes(Part.Way way) {
        CodeBlock host = erasure.literal(way.host());
        return way.host().equals(way.site()) ? host : CodeBlock.of("$L, $L", host, erasure.literal(way.site()));
    }

    private static MethodSpec.Builder access(
            MethodSpec.Builder method, Part.Reach reach, TypeName type, CodeBlock get, CodeBlock set) {
        return switch (reach) {
            case GET -> method.addStatement("return $L", get);
            case SET -> method.addParameter(type, "value").addStatement(set).addStatement("return value");
            default ->
                method.addParameter(type, "value")
                        .addStatement("$T old = $L", type, get)
                        .addStatement(set)
                        .addStatement("return old");
        };
    }

    /**
     * The first parameter of an accessor.
     *
     * @param value it, as the handle wants it
     * @param handled the type of that
     */
    private record Receiver(TypeName type, CodeBlock value, TypeName handled) {}

    /** Of a member that is inherited, the class that declares it: its type arguments are those of the member's type. */
    private Receiver receiver(Part.Member member, AccessorTypes types) {
        boolean isSuper = member.reach() == Part.Reach.SUPER_CALL;
        boolean isOpenToAll = !isSuper && member.element().getModifiers().contains(Modifier.PUBLIC);
        TypeElement host = isOpenToAll ? member.way().site() : member.way().host();
        TypeName handled = handled(host.asType());
        CodeBlock value = CodeBlock.of("receiver");
        if (hidden.isHidden(host) || types.isOpen()) return new Receiver(handled, value, handled);
        TypeElement declaring = (TypeElement) member.element().getEnclosingElement();
        if (!isSuper && !member.isInherited()) {
            return new Receiver(types.names().of(declaring.asType()), value, handled);
        }
        return isNameable(declaring) && types.names().of(declaring.asType()) instanceof ParameterizedTypeName generic
                ? new Receiver(generic, CodeBlock.of("($T) receiver", handled), handled)
                : new Receiver(handled, value, handled);
    }

    private boolean isNameable(TypeElement type) {
        boolean isPublic = true;
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            isPublic &= e.getModifiers().contains(Modifier.PUBLIC);
        }
        return isPublic || ClassName.get(type).packageName().equals(here) && !hidden.isHidden(type);
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    }

    private MethodSpec.Builder call(Part.Member member, ExecutableElement target, String name, AccessorTypes types) {
        Part.Reach reach = member.reach();
        MethodSpec.Builder method = method(name).returns(types.result());
        List<CodeBlock> arguments = new ArrayList<>();
        List<TypeName> exact = new ArrayList<>(List.of(types.erasedResult()));
        if (reach == Part.Reach.NEW_OF_INITIALIZED) {
            method.addParameter(
                    ParameterizedTypeName.get(scope.of(Class.class), WildcardTypeName.subtypeOf(Object.class)),
                    "initialized");
        }
        if (!creates(reach) && !target.getModifiers().contains(Modifier.STATIC)) {
            Receiver receiver = receiver(member, types);
            method.addParameter(receiver.type(), "receiver");
            arguments.add(receiver.value());
            exact.add(receiver.handled());
        }
        outerOf(target, reach).ifPresent(outer -> {
            method.addParameter(types.isOpen() ? handled(outer) : types.names().of(outer), "outer");
            arguments.add(CodeBlock.of("outer"));
            exact.add(handled(outer));
        });
        for (int i = 0; i < types.parameters().size(); i++) {
            method.addParameter(types.parameters().get(i), "argument" + i);
            arguments.add(CodeBlock.of("argument" + i));
        }
        exact.addAll(types.erasedParameters());
        method.varargs(target.isVarArgs() && !types.isOpen());
        method.addExceptions(types.thrown());
        boolean adapts = types.isOpen() || hidden.isHidden(owner);
        CodeBlock init = adapts ? adapted(lookup(member, target), exact) : lookup(member, target);
        String handle =
                handles.keep(name, List.of(member.element(), member.way(), member.reach()), MethodHandle.class, init);
        CodeBlock invoke = CodeBlock.of("$L.invokeExact($L)", handle, CodeBlock.join(arguments, ", "));
        method.beginControlFlow("try");
        if (types.result().equals(TypeName.VOID)) {
            method.addStatement(invoke);
        } else {
            method.addStatement("return ($T) $L", types.result(), invoke);
        }
        return reach == Part.Reach.COMPONENT ? failing(method) : rethrowing(method);
    }

    /** What an accessor throws when a pattern calls it, plain Java wraps. */
    private MethodSpec.Builder failing(MethodSpec.Builder method) {
        return method.nextControlFlow("catch ($T failure)", scope.of(Throwable.class))
                .addStatement(
                        "throw new $T(failure.toString(), failure)",
                        scope.of(ClassName.get("java.lang", "MatchException")))
                .endControlFlow();
    }

    private MethodSpec.Builder rethrowing(MethodSpec.Builder method) {
        return method.nextControlFlow("catch ($T failure)", scope.of(Throwable.class))
                .addStatement("throw $T.$L(failure)", scope.of(RuntimeApi.ACCESS), RuntimeApi.RETHROW)
                .endControlFlow();
    }

    /** A handle of the types given, the result first. */
    private CodeBlock adapted(CodeBlock handle, List<TypeName> types) {
        CodeBlock classes =
                types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L.asType($T.methodType($L))", handle, scope.of(MethodType.class), classes);
    }

    /** A class as a handle has it. */
    private TypeName handled(TypeMirror type) {
        return hidden.isHidden(type) ? scope.object() : erasure.erased(type);
    }

    private static boolean creates(Part.Reach reach) {
        return reach == Part.Reach.NEW || reach == Part.Reach.NEW_OF_INITIALIZED;
    }

    /** The class whose instance the constructor of an inner class takes first. */
    private static Optional<TypeMirror> outerOf(ExecutableElement target, Part.Reach reach) {
        TypeElement created = (TypeElement) target.getEnclosingElement();
        boolean inner = creates(reach)
                && created.getKind() == ElementKind.CLASS
                && !created.getModifiers().contains(Modifier.STATIC)
                && created.getEnclosingElement() instanceof TypeElement;
        return inner ? Optional.of(created.getEnclosingElement().asType()) : Optional.empty();
    }

    private CodeBlock lookup(Part.Member member, ExecutableElement target) {
        Part.Reach reach = member.reach();
        boolean create = creates(reach);
        String found = switch (reach) {
            case NEW, NEW_OF_INITIALIZED -> RuntimeApi.CONSTRUCTOR;
            case SUPER_CALL -> RuntimeApi.SUPER_METHOD;
            default -> target.getModifiers().contains(Modifier.STATIC) ? RuntimeApi.STATIC_METHOD : RuntimeApi.METHOD;
        };
        CodeBlock.Builder call = CodeBlock.builder()
                .add(
                        "$T.$L($T.lookup(), $L",
                        scope.of(RuntimeApi.ACCESS),
                        found,
                        scope.of(MethodHandles.class),
                        classes(member.way()));
        if (!create) {
            call.add(", $S, $L", target.getSimpleName().toString(), erasure.literal(target.getReturnType()));
        }
        outerOf(target, reach).ifPresent(outer -> call.add(", $L", erasure.literal(outer)));
        target.getParameters().forEach(parameter -> call.add(", $L", erasure.literal(parameter.asType())));
        return call.add(")").build();
    }

    /** What gives the instance of a class around the owner; of a private owner, each call says its type. */
    MethodSpec outer(TypeMirror outer, String name) {
        boolean open = hidden.isHidden(owner);
        TypeNames types = open ? TypeNames.none(owner, scope) : new TypeNames(owner, scope);
        CodeBlock found = CodeBlock.of(
                "$T.$L($T.lookup(), $L, $L)",
                scope.of(RuntimeApi.ACCESS),
                RuntimeApi.OUTER,
                scope.of(MethodHandles.class),
                erasure.literal(owner.asType()),
                erasure.literal(outer));
        TypeName type = open ? scope.object() : erasure.erased(outer);
        CodeBlock init = open ? adapted(found, List.of(type, scope.object())) : found;
        TypeName returned = open
                ? TypeVariableName.get("R")
                : types.of(((DeclaredType) outer).asElement().asType());
        MethodSpec.Builder method = method(name)
                .returns(returned)
                .addParameter(open ? scope.object() : types.of(owner.asType()), "receiver")
                .beginControlFlow("try")
                .addStatement(
                        "return ($T) ($T) $L.invokeExact(receiver)",
                        returned,
                        type,
                        handles.keep(name, outer, MethodHandle.class, init));
        return rethrowing(method)
                .addTypeVariables(open ? List.of(TypeVariableName.get("R")) : types.variables())
                .build();
    }
}
