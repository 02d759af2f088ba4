package io.yuzuri.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.ir.ClassBody;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.machine.Chain;
import io.yuzuri.processor.machine.Machine;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

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
        CodeBlock classes = coroutine.classes().stream()
                .map(SourceWriter::entry)
                .map(entry -> CodeBlock.of("$S", entry))
                .collect(CodeBlock.joining(", ", "{", "}"));
        if (!coroutine.classes().isEmpty()) source.addMember("classes", "$L", classes);
        return source.addMember("lines", "{$L}", marks.table());
    }

    private static String entry(ClassBody body) {
        return body.depth() + ":" + body.first() + "-" + body.last() + ":" + body.name();
    }
}
