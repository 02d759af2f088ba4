package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.machine.Chain;
import io.yuzuri.processor.machine.Machine;
import io.yuzuri.processor.machine.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/** Writes what becomes of an exception: the handlers of the state that it left, inner ones first. */
final class HandlerWriter {
    private final Machine machine;
    private final Naming naming;
    private final TypeNames types;
    private final Accessors accessors;
    private final String at;
    private final String failure;

    HandlerWriter(Machine machine, Naming naming, TypeNames types, Accessors accessors, String at, String failure) {
        this.machine = machine;
        this.naming = naming;
        this.types = types;
        this.accessors = accessors;
        this.at = at;
        this.failure = failure;
    }

    CodeBlock write(List<Chain> part) {
        Map<Region, List<Integer>> states = new LinkedHashMap<>();
        for (Chain chain : part) {
            chain.region()
                    .ifPresent(region -> states.computeIfAbsent(region, r -> new ArrayList<>())
                            .add(chain.state()));
        }
        CodeBlock.Builder out = CodeBlock.builder().beginControlFlow("switch ($N)", at);
        states.forEach((region, numbers) -> {
            out.add("case $L:\n$>", numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            boolean caught = false;
            for (Region.Handler handler : region.allHandlers()) {
                if (!caught) handler(handler, out);
                caught |= handler.types().isEmpty();
            }
            out.add(caught ? "" : "throw $N;\n", caught ? new Object[0] : new Object[] {failure});
            out.add("$<");
        });
        return out.add("default:\n$>throw $N;\n$<", failure).endControlFlow().build();
    }

    private void handler(Region.Handler handler, CodeBlock.Builder out) {
        int state = machine.stateOf(handler.entry());
        if (handler.types().isEmpty()) {
            String parameter = naming.of(handler.parameter());
            out.add("$N = $N;\n$L = $L;\ncontinue;\n", parameter, failure, RuntimeApi.STATE, state);
            return;
        }
        CodeBlock test = handler.types().stream().map(this::test).collect(CodeBlock.joining(" || "));
        out.beginControlFlow("if ($L)", test);
        if (machine.frame().isKept(handler.parameter())) {
            TypeName type = types.of(handler.parameter().type());
            out.addStatement("$N = ($T) $N", naming.of(handler.parameter()), type, failure);
        }
        out.addStatement("$L = $L", RuntimeApi.STATE, state)
                .addStatement("continue")
                .endControlFlow();
    }

    private CodeBlock test(TypeMirror type) {
        return types.isHidden(type)
                ? CodeBlock.of("$L.isInstance($N)", accessors.literal(type, types), failure)
                : CodeBlock.of("$N instanceof $T", failure, types.of(type));
    }
}
