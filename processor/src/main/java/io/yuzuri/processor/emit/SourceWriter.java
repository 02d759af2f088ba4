package io.yuzuri.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.ir.ClassBody;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.machine.Chain;
import io.yuzuri.processor.machine.Machine;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** Writes where generated classes come from; stack traces are translated by it. */
final class SourceWriter {
    private final TypeElement owner;
    private final Scope scope;
    private final CodeBlock file;

    SourceWriter(TypeElement owner, Scope scope, CodeBlock file) {
        this.owner = owner;
        this.scope = scope;
        this.file = file;
    }

    /** Of a class that runs nothing of the user's. */
    AnnotationSpec ofNone() {
        return AnnotationSpec.builder(scope.of(RuntimeApi.SOURCE))
                .addMember("owner", "$S", HiddenTypes.binaryName(owner))
                .addMember("file", "$L", file)
                .build();
    }

    /** Of the task class of a coroutine. */
    AnnotationSpec of(Coroutine coroutine, Machine machine, Marks marks) {
        String states = machine.chains().stream()
                .map(Chain::line)
                .map(line -> String.valueOf(line == 0 ? coroutine.line() : line))
                .collect(Collectors.joining(", ", "{", "}"));
        return common(coroutine, marks).addMember("states", "$L", states).build();
    }

    /** Of a class that holds a class of a coroutine's body. */
    AnnotationSpec ofLifted(Coroutine coroutine, Marks marks) {
        return common(coroutine, marks).build();
    }

    private AnnotationSpec.Builder common(Coroutine coroutine, Marks marks) {
        AnnotationSpec.Builder source = AnnotationSpec.builder(scope.of(RuntimeApi.SOURCE))
                .addMember("owner", "$S", HiddenTypes.binaryName(owner))
                .addMember("method", "$S", coroutine.method().getSimpleName().toString())
                .addMember("file", "$L", file);
        if (isOverloaded(coroutine)) source.addMember("parameters", "$S", parameters(coroutine.method()));
        CodeBlock classes = coroutine.classes().stream()
                .map(SourceWriter::entry)
                .map(entry -> CodeBlock.of("$S", entry))
                .collect(CodeBlock.joining(", ", "{", "}"));
        if (!coroutine.classes().isEmpty()) source.addMember("classes", "$L", classes);
        return source.addMember("lines", "{$L}", marks.table());
    }

    private boolean isOverloaded(Coroutine coroutine) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method ->
                        method.getSimpleName().equals(coroutine.method().getSimpleName()))
                .skip(1)
                .findFirst()
                .isPresent();
    }

    private static String parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> binaryName(parameter.asType()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String binaryName(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> HiddenTypes.binaryName((TypeElement) ((DeclaredType) type).asElement());
            case ARRAY -> binaryName(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> binaryName(((TypeVariable) type).getUpperBound());
            case INTERSECTION ->
                binaryName(((IntersectionType) type).getBounds().get(0));
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String entry(ClassBody body) {
        return body.depth() + ":" + body.first() + "-" + body.last() + ":" + body.name();
    }
}
