package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.yuzuri.processor.ir.Code;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Writes what makes an object of a private functional interface. The lambda gets an interface like it, which can be named; a
 * handle of the lambda metafactory turns the one into the other.
 *
 * <pre>
 * Twice t = n -> n * 2  →  Twice t = Private.asTwice(n -> n * 2)     with  interface TwiceLike { int twice(int n); }
 * </pre>
 */
final class FunctionalWriter {
    private final Code.Functional functional;
    private final TypeElement type;
    private final TypeNames types;
    private final ClassName name;
    private final TypeName target;
    private final TypeName returned;
    private final List<TypeName> parameters;
    private final List<TypeName> thrown;

    FunctionalWriter(Code.Functional functional, ClassName holder, TypeNames types) {
        this.functional = functional;
        this.types = types;
        this.type = (TypeElement) functional.type().asElement();
        this.name = holder.nestedClass(type.getSimpleName() + "Like");
        this.target = types.of(functional.type());
        this.returned = types.of(functional.descriptor().getReturnType());
        this.parameters = functional.descriptor().getParameterTypes().stream()
                .map(types::of)
                .toList();
        this.thrown =
                functional.descriptor().getThrownTypes().stream().map(types::of).toList();
    }

    TypeSpec mirror() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(
                        functional.method().getSimpleName().toString())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(returned)
                .addExceptions(thrown);
        for (int i = 0; i < parameters.size(); i++) {
            method.addParameter(parameters.get(i), "argument" + i);
        }
        return TypeSpec.interfaceBuilder(name)
                .addTypeVariables(types.variables())
                .addMethod(method.build())
                .build();
    }

    MethodSpec method(String wish, String handle) {
        List<TypeVariableName> variables = types.variables();
        TypeName mirror = variables.isEmpty()
                ? name
                : ParameterizedTypeName.get(
                        name,
                        variables.stream()
                                .map(variable -> TypeVariableName.get(variable.name()))
                                .toArray(TypeName[]::new));
        return MethodSpec.methodBuilder(wish)
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(variables)
                .returns(target)
                .addParameter(mirror, "lambda")
                .beginControlFlow("try")
                .addStatement("return ($T) $L.invokeExact(lambda)", target, handle)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("throw $T.$L(failure)", RuntimeApi.ACCESS, RuntimeApi.RETHROW)
                .endControlFlow()
                .build();
    }

    /** The three types of the method: in the interface that declares it, in this one, and in the one like it. */
    CodeBlock handle() {
        ExecutableElement method = functional.method();
        return CodeBlock.of(
                "$T.$L($T.lookup(), $L, $S, $T.class, $L, $L).asType($T.methodType($T.class, $T.class))",
                RuntimeApi.ACCESS,
                RuntimeApi.FUNCTIONAL,
                MethodHandles.class,
                TypeNames.literal(functional.type()),
                method.getSimpleName().toString(),
                name,
                methodType(
                        method.getReturnType(),
                        method.getParameters().stream()
                                .<TypeMirror>map(parameter -> parameter.asType())
                                .toList()),
                methodType(
                        functional.descriptor().getReturnType(),
                        functional.descriptor().getParameterTypes()),
                MethodType.class,
                TypeNames.erased(functional.type()),
                name);
    }

    private static CodeBlock methodType(TypeMirror returned, List<? extends TypeMirror> parameters) {
        CodeBlock.Builder type = CodeBlock.builder()
                .add("$T.methodType($L, new $T[] {", MethodType.class, TypeNames.literal(returned), Class.class);
        type.add(parameters.stream().map(TypeNames::literal).collect(CodeBlock.joining(", ")));
        return type.add("})").build();
    }
}
