package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.machine.Frame;
import io.yuzuri.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the task class of one coroutine; one without a machine gets a body that says that it failed to compile. */
final class TaskWriter {
    private final Coroutine coroutine;
    private final Optional<Machine> machine;
    private final Marks marks;
    private final Scope scope;
    private final Accessors accessors;
    private final SourceWriter source;
    private final ExecutableElement method;
    private final TypeElement owner;
    private final LiftedNames lifted;
    private final TypeNames types;
    private final Naming naming;
    private final String self;
    private final ClassName name;

    TaskWriter(
            Coroutine coroutine,
            Optional<Machine> machine,
            Marks marks,
            Scope scope,
            Accessors accessors,
            LiftedNames lifted,
            SourceWriter source) {
        this.coroutine = coroutine;
        this.machine = machine;
        this.marks = marks;
        this.scope = scope;
        this.accessors = accessors;
        this.source = source;
        this.method = coroutine.method();
        this.owner = (TypeElement) method.getEnclosingElement();
        this.lifted = lifted;
        this.types = TypeNames.ofTask(coroutine, scope, lifted);
        this.naming = machine.map(built -> new Naming(built, scope)).orElseGet(() -> new Naming(coroutine, scope));
        this.self = naming.fresh("self");
        this.name = scope.taskOf(method);
    }

    ExecutableElement method() {
        return method;
    }

    TypeNames types() {
        return types;
    }

    boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(scope.nameOf(method))
                .addJavadoc("{@link $T#$L} as a state machine.\n", scope.of(owner), method.getSimpleName())
                .addJavadoc(Factories.isLeftOut(method) ? "It has no factory: another one's would be the same.\n" : "")
                .addAnnotation(scope.of(RuntimeApi.GENERATED))
                .addModifiers(TasksWriter.visibility(method))
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        if (VirtualCalls.isOverridable(method)) {
            type.addField(VirtualCalls.dispatch(method, scope));
            type.addMethod(VirtualCalls.of(
                    method, types, scope, accessors, self, names(), isAbstract() ? CodeBlock.of("") : creation()));
        } else {
            VirtualCalls.said(method, types, scope, self, names(), creation()).ifPresent(type::addMethod);
        }
        if (isAbstract()) {
            return type.addMethod(MethodSpec.constructorBuilder()
                            .addModifiers(Modifier.PRIVATE)
                            .build())
                    .build();
        }
        return task(type);
    }

    /** The scopes of its local classes. */
    List<TypeSpec> lifted() {
        LiftedWriter writer = new LiftedWriter(
                marks, owner, types, lifted, accessors, naming, self, name, source.ofLifted(coroutine, marks));
        return coroutine.lifted().stream().map(writer::write).toList();
    }

    private boolean isAbstract() {
        return method.getModifiers().contains(Modifier.ABSTRACT);
    }

    private List<String> names() {
        return coroutine.parameters().stream().map(naming::of).toList();
    }

    /** {@code new Echo(client)}. */
    private CodeBlock creation() {
        List<String> arguments = new ArrayList<>(isStatic() ? List.of() : List.of(self));
        arguments.addAll(names());
        String diamond = types.isCalledOtherwise() ? "" : TypeNames.diamond(method);
        return CodeBlock.of("new $T$L($L)", name, diamond, String.join(", ", arguments));
    }

    private TypeSpec task(TypeSpec.Builder type) {
        PartWriter steps = new PartWriter(marks, naming, types, scope, accessors, self);
        machine.ifPresent(built -> steps.flag(built).ifPresent(type::addField));
        TypeName result = types.result(method.getReturnType());
        type.superclass(ParameterizedTypeName.get(scope.of(RuntimeApi.RESUMABLE), result));
        machine.ifPresent(built -> type.addAnnotation(source.of(coroutine, built, marks)));
        constants(type);
        if (!isStatic()) type.addField(types.of(owner.asType()), self, Modifier.PRIVATE);
        fields().forEach(local -> type.addField(types.of(local.type()), naming.of(local), Modifier.PRIVATE));
        type.addMethod(constructor())
                .addMethod(step(steps))
                .addMethods(machine.map(steps::parts).orElse(List.of()))
                .addMethod(asWritten(result))
                .addMethods(clear().stream().toList());
        return type.addTypeVariables(types.variables())
                .addJavadoc(types.reasons())
                .build();
    }

    private void constants(TypeSpec.Builder type) {
        machine.ifPresent(built -> built.constants().forEach((local, value) -> {
            CodeWriter code = new CodeWriter(
                    marks, types, accessors, captured -> self, var -> naming.of(var.local()), l -> null, l -> null);
            type.addField(FieldSpec.builder(
                            types.of(local.type()), naming.of(local), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(code.write(value))
                    .build());
        }));
    }

    private List<Local> fields() {
        return machine.map(built -> built.frame().all(Frame.Storage.FIELD)).orElse(coroutine.parameters());
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(TasksWriter.visibility(method));
        if (!isStatic()) {
            constructor.addParameter(types.of(owner.asType()), self);
            constructor.addStatement("this.$N = $T.requireNonNull($N)", self, scope.of(Objects.class), self);
        }
        for (Local parameter : coroutine.parameters()) {
            constructor.addParameter(types.of(parameter.type()), naming.of(parameter));
            constructor.addStatement("this.$N = $N", naming.of(parameter), naming.of(parameter));
        }
        constructor.varargs(method.isVarArgs());
        boolean isPublic = List.of(TasksWriter.visibility(method)).contains(Modifier.PUBLIC);
        CodeBlock words = CodeBlock.of("A task that has not begun.\n");
        return (isPublic ? DocTags.documented(constructor, words, "") : constructor).build();
    }

    private MethodSpec step(PartWriter steps) {
        MethodSpec.Builder step = MethodSpec.methodBuilder(RuntimeApi.STEP)
                .addAnnotation(scope.of(Override.class))
                .addModifiers(Modifier.PROTECTED)
                .addException(scope.of(Throwable.class))
                .returns(boolean.class)
                .addCode(marks.code());
        if (coroutine.initializes()) step.addStatement("if ($L == 0) $L", RuntimeApi.STATE, accessors.initialize());
        machine.ifPresentOrElse(
                built -> step.addCode(steps.whole(built)),
                () -> step.addStatement("throw new $T($S)", scope.of(Error.class), "this coroutine did not compile"));
        return step.build();
    }

    /** A call of the user's own method. */
    private MethodSpec asWritten(TypeName result) {
        MethodSpec.Builder written = MethodSpec.methodBuilder(RuntimeApi.AS_WRITTEN)
                .addAnnotation(scope.of(Override.class))
                .addModifiers(Modifier.PROTECTED)
                .addException(scope.of(Throwable.class))
                .returns(result);
        if (machine.isEmpty()) {
            return written.addStatement("throw new $T($S)", scope.of(Error.class), "this coroutine did not compile")
                    .build();
        }
        CodeBlock call = call();
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            return written.addStatement(call).addStatement("return null").build();
        }
        return written.addStatement("return $L", call).build();
    }

    private CodeBlock call() {
        List<CodeBlock> arguments = new ArrayList<>();
        boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE)
                || HiddenTypes.from(owner).isInMember(method);
        CodeBlock callee;
        if (isPrivate) {
            callee = accessors.name(
                    new Part.Member(method, Part.Reach.CALL, HiddenTypes.head((ExecutableType) method.asType())),
                    types);
            if (!isStatic()) arguments.add(CodeBlock.of("$N", self));
        } else {
            callee = isStatic()
                    ? CodeBlock.of("$T.$L", types.erasure().erased(owner.asType()), method.getSimpleName())
                    : CodeBlock.of("$N.$L", self, method.getSimpleName());
        }
        coroutine.parameters().forEach(parameter -> arguments.add(CodeBlock.of("$N", naming.of(parameter))));
        return CodeBlock.of("$L($L)", callee, CodeBlock.join(arguments, ", "));
    }

    /** Drops every reference when the task has ended. */
    private Optional<MethodSpec> clear() {
        List<String> references = new ArrayList<>();
        if (!isStatic()) references.add(self);
        fields().stream()
                .filter(local -> !local.type().getKind().isPrimitive())
                .forEach(local -> references.add(naming.of(local)));
        if (references.isEmpty()) return Optional.empty();
        MethodSpec.Builder clear = MethodSpec.methodBuilder(RuntimeApi.CLEAR)
                .addAnnotation(scope.of(Override.class))
                .addModifiers(Modifier.PROTECTED);
        references.forEach(reference -> clear.addStatement("$N = null", reference));
        return Optional.of(clear.build());
    }

    /** The static factory: same name and parameters, the receiver first. */
    MethodSpec factory() {
        TypeNames forms = HiddenTypes.isMadeRaw(method) ? TypeNames.ofFactory(method, scope) : types;
        boolean isRaw = forms.haveForms();
        TypeNames names = isRaw ? forms : types;
        MethodSpec.Builder factory = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addModifiers(TasksWriter.visibility(method))
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(names.callable())
                .returns(ParameterizedTypeName.get(scope.of(RuntimeApi.TASK), names.result(method.getReturnType())));
        List<CodeBlock> arguments = new ArrayList<>();
        if (!isStatic()) {
            factory.addParameter(names.of(owner.asType()), self);
            arguments.add(CodeBlock.of("$N", self));
        }
        for (int i = 0; i < method.getParameters().size(); i++) {
            TypeMirror type = method.getParameters().get(i).asType();
            String parameter = naming.of(coroutine.parameters().get(i));
            factory.addParameter(names.of(type), parameter);
            arguments.add(
                    isRaw && isParameterized(type)
                            ? CodeBlock.of("($T) $N", names.withoutArguments(type), parameter)
                            : CodeBlock.of("$N", parameter));
        }
        CodeBlock made = VirtualCalls.isOverridable(method)
                ? CodeBlock.of("$T.$L($L)", name, VirtualCalls.OF, CodeBlock.join(arguments, ", "))
                : creation();
        if (isRaw) made = CodeBlock.of("($T) $L", scope.of(RuntimeApi.TASK), made);
        factory.varargs(method.isVarArgs()).addStatement("return $L", made);
        CodeBlock words = CodeBlock.of("A task that runs {@link $T#$L}.\n", scope.of(owner), method.getSimpleName());
        return DocTags.documented(factory, words, "the task").build();
    }

    /** Whether a type, not itself what stands for a private class, has type arguments. */
    private boolean isParameterized(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> isParameterized(((ArrayType) type).getComponentType());
            case DECLARED ->
                !types.isHidden(type)
                        && !((DeclaredType) type).getTypeArguments().isEmpty();
            default -> false;
        };
    }
}
