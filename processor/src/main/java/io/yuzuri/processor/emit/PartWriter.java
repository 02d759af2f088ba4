package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.machine.Chain;
import io.yuzuri.processor.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Shares a machine's states out to methods, since HotSpot compiles none above 8,000 bytes. A machine that fits into one
 * method is that method; a larger one is a {@code step()} that chooses the method by the state.
 */
final class PartWriter {
    private final Marks marks;
    private final Naming naming;
    private final TypeNames types;
    private final Scope scope;
    private final Accessors accessors;
    private final String self;
    private final String moved;

    PartWriter(Marks marks, Naming naming, TypeNames types, Scope scope, Accessors accessors, String self) {
        this.marks = marks;
        this.naming = naming;
        this.types = types;
        this.scope = scope;
        this.accessors = accessors;
        this.self = self;
        this.moved = naming.fresh("moved");
    }

    /** Set by a part when the next state is in another one; empty for a machine of one part. */
    Optional<FieldSpec> flag(Machine machine) {
        return machine.parts().size() == 1
                ? Optional.empty()
                : Optional.of(FieldSpec.builder(TypeName.BOOLEAN, moved, Modifier.PRIVATE)
                        .build());
    }

    /** The body of {@code step()}. */
    CodeBlock whole(Machine machine) {
        CodeBlock illegal = CodeBlock.of(
                "throw new $T($S + $L);\n", scope.of(IllegalStateException.class), "state ", RuntimeApi.STATE);
        if (machine.parts().size() == 1) {
            return new StepWriter(machine, marks, naming, types, scope, accessors, self)
                    .write(machine.parts().get(0), illegal);
        }
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("for (;;)");
        body.add("if ($L < 0) $L", RuntimeApi.STATE, illegal);
        body.addStatement("$N = false", moved).addStatement("boolean ended");
        List<List<Chain>> parts = machine.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i + 1 == parts.size();
            body.add(i == 0 ? "" : "else ");
            body.add(
                    last ? "" : "if ($L < $L) ",
                    last
                            ? new Object[0]
                            : new Object[] {
                                RuntimeApi.STATE, parts.get(i + 1).get(0).state()
                            });
            body.addStatement("ended = $L()", name(parts.get(i)));
        }
        return body.addStatement("if (!$N) return ended", moved)
                .endControlFlow()
                .build();
    }

    private static String name(List<Chain> part) {
        return "from" + part.get(0).state();
    }

    /** The methods that a large machine is shared out to. */
    List<MethodSpec> parts(Machine machine) {
        List<MethodSpec> methods = new ArrayList<>();
        if (machine.parts().size() > 1) {
            StepWriter writer = new StepWriter(machine, marks, naming, types, scope, accessors, self);
            CodeBlock elsewhere = CodeBlock.of("$N = true;\nreturn $L;\n", moved, RuntimeApi.SUSPENDED);
            for (List<Chain> part : machine.parts()) {
                methods.add(MethodSpec.methodBuilder(name(part))
                        .addModifiers(Modifier.PRIVATE)
                        .addException(scope.of(Throwable.class))
                        .returns(boolean.class)
                        .addCode(writer.write(part, elsewhere))
                        .build());
            }
        }
        return methods;
    }
}
