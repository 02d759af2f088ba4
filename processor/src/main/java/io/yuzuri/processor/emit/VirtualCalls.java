package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.TypeParameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Writes what a virtual call of a coroutine needs: in the task class of one that may be overridden, a static {@code of}
 * that asks the receiver's class; for one that overrides another, its registration.
 */
final class VirtualCalls {
    /** The method of a task class that makes the task which the receiver's class demands. */
    static final String OF = "of";

    static final String DISPATCH = "DISPATCH";

    private VirtualCalls() {}

    /** Whether another class can override the method. */
    static boolean isOverridable(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE)
                && !modifiers.contains(Modifier.FINAL)
                && !method.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
    }

    static FieldSpec dispatch(ExecutableElement method, Scope scope) {
        return FieldSpec.builder(
                        scope.of(RuntimeApi.DISPATCH), DISPATCH, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($L, $S$L)",
                        scope.of(RuntimeApi.DISPATCH),
                        Erasure.from(method, scope)
                                .literal(method.getEnclosingElement().asType()),
                        method.getSimpleName().toString(),
                        classes(method, scope))
                .build();
    }

    private static CodeBlock classes(ExecutableElement method, Scope scope) {
        CodeBlock.Builder classes = CodeBlock.builder();
        method.getParameters()
                .forEach(parameter ->
                        classes.add(", $L", Erasure.from(method, scope).literal(parameter.asType())));
        return classes.build();
    }

    /**
     * The static {@code of}.
     *
     * @param task the task class, with its type arguments left to inference; none for an abstract coroutine
     */
    static MethodSpec of(
            ExecutableElement method,
            TypeNames types,
            Scope scope,
            Accessors accessors,
            String self,
            List<String> parameters,
            CodeBlock task) {
        MethodSpec.Builder of = head(method, types, scope, self, parameters);
        String arguments = String.join(", ", parameters);
        if (!task.isEmpty()) of.addStatement("if ($L.$L($N)) return $L", DISPATCH, RuntimeApi.IS_OWN, self, task);
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        CodeBlock call = HiddenTypes.from(method).isInMember(method)
                ? CodeBlock.of(
                        "$L($L)",
                        accessors.name(
                                new Part.Member(
                                        method, Part.Reach.CALL, HiddenTypes.head((ExecutableType) method.asType())),
                                types),
                        parameters.isEmpty() ? self : self + ", " + arguments)
                : CodeBlock.of("$N.$L($L)", self, method.getSimpleName(), arguments);
        of.addStatement(
                isVoid
                        ? "if ($L.$L($N)) return $T.$L(() -> { $L; return null; })"
                        : "if ($L.$L($N)) return $T.$L(() -> $L)",
                DISPATCH,
                RuntimeApi.IS_PLAIN,
                self,
                scope.of(RuntimeApi.DISPATCH),
                RuntimeApi.PLAIN,
                call);
        of.addStatement(
                "return $L.$L($N$L)",
                DISPATCH,
                RuntimeApi.MAKE,
                self,
                parameters.isEmpty() ? CodeBlock.of("") : CodeBlock.of(", new $T[] {$L}", scope.object(), arguments));
        CodeBlock words = CodeBlock.of("The task of the method that the receiver's class has.\n");
        return DocTags.documented(of, words, "the task").build();
    }

    private static MethodSpec.Builder head(
            ExecutableElement method, TypeNames types, Scope scope, String self, List<String> parameters) {
        TypeName result =
                ParameterizedTypeName.get(scope.of(RuntimeApi.RESUMABLE), types.result(method.getReturnType()));
        MethodSpec.Builder of = MethodSpec.methodBuilder(OF)
                .addModifiers(TasksWriter.visibility(method))
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(types.callable())
                .returns(result);
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            of.addParameter(types.of(method.getEnclosingElement().asType()), self);
        }
        for (int i = 0; i < parameters.size(); i++) {
            of.addParameter(types.of(method.getParameters().get(i).asType()), parameters.get(i));
        }
        return of.varargs(method.isVarArgs());
    }

    /**
     * The static {@code of} of a generic coroutine that nothing overrides. Callers say by it what its type parameters
     * are: the task class itself may have more of them, for what only the body mentions.
     */
    static Optional<MethodSpec> said(
            ExecutableElement method,
            TypeNames types,
            Scope scope,
            String self,
            List<String> parameters,
            CodeBlock task) {
        return TypeParameters.of(method).isEmpty() || HiddenTypes.isMadeRaw(method)
                ? Optional.empty()
                : Optional.of(DocTags.documented(
                                head(method, types, scope, self, parameters).addStatement("return $L", task),
                                CodeBlock.of("A task whose type arguments the caller says.\n"),
                                "the task")
                        .build());
    }

    /**
     * The registration of a coroutine that overrides another one, or will in a subclass: one that inherits it together
     * with an interface which asks for it. Empty for all others.
     */
    static CodeBlock registration(ExecutableElement method, Scope scope, Elements elements) {
        if (!overrides(method, elements) && !mayImplement(method)) return CodeBlock.of("");
        Erasure erasure = Erasure.from(method, scope);
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("($T) self", erasure.erased(owner.asType())));
        for (int i = 0; i < method.getParameters().size(); i++) {
            TypeMirror type = method.getParameters().get(i).asType();
            arguments.add(CodeBlock.of("($T) arguments[$L]", erasure.erased(type), i));
        }
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($L, $S, (self, arguments) -> new $T($L)$L)",
                        scope.of(RuntimeApi.DISPATCH),
                        RuntimeApi.REGISTER,
                        erasure.literal(owner),
                        method.getSimpleName().toString(),
                        scope.taskOf(method),
                        CodeBlock.join(arguments, ", "),
                        classes(method, scope))
                .build();
    }

    /**
     * Whether a method overrides a coroutine, or one that does: that may let others than the coroutine itself do so.
     */
    private static boolean overrides(ExecutableElement method, Elements elements) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return above(owner).stream()
                .flatMap(above -> ElementFilter.methodsIn(above.getEnclosedElements()).stream())
                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                .filter(other -> elements.overrides(method, other, owner))
                .anyMatch(other -> TaskNames.isCoroutine(other) || overrides(other, elements));
    }

    private static boolean mayImplement(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && owner.getKind() == ElementKind.CLASS
                && !owner.getModifiers().contains(Modifier.FINAL);
    }

    private static Set<TypeElement> above(TypeElement type) {
        Set<TypeElement> all = new LinkedHashSet<>();
        List<TypeMirror> direct = new ArrayList<>(List.of(type.getSuperclass()));
        direct.addAll(type.getInterfaces());
        for (TypeMirror up : direct) {
            if (up.getKind() == TypeKind.DECLARED) {
                Element element = ((DeclaredType) up).asElement();
                all.add((TypeElement) element);
                all.addAll(above((TypeElement) element));
            }
        }
        return all;
    }
}
