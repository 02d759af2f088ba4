package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Writes what makes an object of a private functional interface. The lambda gets an interface like it, which can be
 * named; a handle of the lambda metafactory turns the one into the other.
 *
 * <pre>
 * Twice t = n -> n * 2  →  Twice t = Private.&lt;Twice>asTwice(n -> n * 2)
 *                          interface TwiceLike { int twice(int n); }
 * </pre>
 */
final class FunctionalWriter {
    private final Scope scope;
    private final TypeElement type;
    private final ExecutableElement method;
    private final AccessorTypes types;
    private final String name;
    private final ClassName like;
    private final TypeVariableName target;

    FunctionalWriter(Part.Functional functional, TypeElement owner, Scope scope) {
        this.scope = scope;
        this.type = (TypeElement) functional.type().asElement();
        this.method = functional.method();
        this.types = AccessorTypes.like(method, owner, scope);
        ClassName interfaceLike = scope.nest(scope.holder(), type.getSimpleName() + "Like");
        this.name = interfaceLike.simpleName();
        this.like = scope.of(interfaceLike);
        Set<String> taken =
                types.variables().stream().map(TypeVariableName::name).collect(Collectors.toSet());
        this.target = TypeVariableName.get(scope.variable(type.getSimpleName().toString(), taken));
    }

    TypeSpec mirror() {
        MethodSpec.Builder abstracted = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(types.result())
                .addExceptions(types.thrown());
        for (int i = 0; i < types.parameters().size(); i++) {
            abstracted.addParameter(types.parameters().get(i), "argument" + i);
        }
        return TypeSpec.interfaceBuilder(name)
                .addAnnotation(scope.of(RuntimeApi.GENERATED))
                .addTypeVariables(types.variables())
                .addMethod(abstracted.build())
                .build();
    }

    /** {@code <Twice>}: what a call says that the type variables are. */
    CodeBlock arguments(Part.Functional functional, TypeNames caller) {
        List<CodeBlock> all = new ArrayList<>();
        all.add(CodeBlock.of("$T", caller.of(functional.type())));
        all.addAll(types.arguments(HiddenTypes.head(functional.descriptor()), caller));
        return AccessorTypes.inBrackets(all);
    }

    MethodSpec method(String name, String handle) {
        List<TypeVariableName> variables = new ArrayList<>(List.of(target));
        variables.addAll(types.variables());
        TypeName[] arguments = types.variables().stream()
                .map(variable -> TypeVariableName.get(variable.name()))
                .toArray(TypeName[]::new);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(variables)
                .returns(target)
                .addParameter(arguments.length == 0 ? like : ParameterizedTypeName.get(like, arguments), "lambda")
                .beginControlFlow("try")
                .addStatement("return ($T) $L.invokeExact(lambda)", target, handle)
                .nextControlFlow("catch ($T failure)", scope.of(Throwable.class))
                .addStatement("throw $T.$L(failure)", scope.of(RuntimeApi.ACCESS), RuntimeApi.RETHROW)
                .endControlFlow()
                .build();
    }

    CodeBlock handle() {
        return CodeBlock.of(
                "$T.$L($T.lookup(), $L, $S, $T.class, $L).asType($T.methodType($T.class, $T.class))",
                scope.of(RuntimeApi.ACCESS),
                RuntimeApi.FUNCTIONAL,
                scope.of(MethodHandles.class),
                types.names().erasure().literal(type),
                method.getSimpleName().toString(),
                like,
                methodType(),
                scope.of(MethodType.class),
                scope.object(),
                like);
    }

    private CodeBlock methodType() {
        CodeBlock.Builder erased = CodeBlock.builder()
                .add(
                        "$T.methodType($L",
                        scope.of(MethodType.class),
                        types.names().erasure().literal(method.getReturnType()));
        for (TypeMirror parameter : ((javax.lang.model.type.ExecutableType) method.asType()).getParameterTypes()) {
            erased.add(", $L", types.names().erasure().literal(parameter));
        }
        return erased.add(")").build();
    }
}
