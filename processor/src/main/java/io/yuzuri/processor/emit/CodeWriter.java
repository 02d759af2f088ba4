package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import java.util.function.Function;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes carried-through code: the parts under the names that they have in the task class. */
final class CodeWriter {
    private final Marks marks;
    private final TypeNames types;
    private final Accessors accessors;
    private final Function<Boolean, String> self;
    private final Function<Code.Var, String> locals;
    private final Function<Local, Binding> bindings;
    private final Function<Leave, CodeBlock> leaves;

    /**
     * A pattern binding that is used in other states.
     *
     * @param bound its name in the pattern
     * @param kept the name of the variable that keeps it
     */
    record Binding(String bound, String kept) {}

    CodeWriter(
            Marks marks,
            TypeNames types,
            Accessors accessors,
            Function<Boolean, String> self,
            Function<Code.Var, String> locals,
            Function<Local, Binding> bindings,
            Function<Leave, CodeBlock> leaves) {
        this.marks = marks;
        this.types = types;
        this.accessors = accessors;
        this.self = self;
        this.locals = locals;
        this.bindings = bindings;
        this.leaves = leaves;
    }

    CodeBlock write(Code code) {
        CodeBlock.Builder out = CodeBlock.builder();
        for (int i = 0; i < code.parts().size(); i++) {
            out.add("$L", marks.at(i, code.spans()));
            out.add(write(code.parts().get(i)));
        }
        out.add("$L", marks.at(code.parts().size(), code.spans()));
        return out.build();
    }

    private CodeBlock write(Code.Part part) {
        if (part instanceof Code.Text text) {
            return marks.text(text.text());
        } else if (part instanceof Code.Comment comment) {
            return marks.comment(comment.text());
        } else if (part instanceof Code.TextBlock block) {
            return marks.textBlock(block);
        } else if (part instanceof Code.Binds) {
            return CodeBlock.of("");
        } else if (part instanceof Code.Line line) {
            return marks.line(line.line());
        } else if (part instanceof Code.NewLine line) {
            return marks.newLine(line);
        } else if (part instanceof Code.Var var) {
            return CodeBlock.of("$N", locals.apply(var));
        } else if (part instanceof Code.Type type) {
            return CodeBlock.of("$T", types.of(type.type()));
        } else if (part instanceof Code.Erased erased) {
            return CodeBlock.of("$T", types.withoutArguments(erased.type()));
        } else if (part instanceof Code.LiftedName name) {
            return CodeBlock.of("$T", types.lifted(name.type()));
        } else if (part instanceof Code.LiftedScope scope) {
            return CodeBlock.of("new $T", types.scope(scope.type()));
        } else if (part instanceof Code.Receiver receiver) {
            return CodeBlock.of("$N", self.apply(receiver.captured()));
        } else if (part instanceof Code.OuterReceiver outer) {
            return CodeBlock.of("$L($N)", accessors.outer(outer.outer(), types), self.apply(outer.captured()));
        } else if (part instanceof Code.Member member) {
            return accessors.name(member, types);
        } else if (part instanceof Code.Jump jump) {
            return leaves.apply(jump.leave());
        } else if (part instanceof Code.Assertions) {
            return accessors.assertions();
        } else if (part instanceof Code.Functional functional) {
            return accessors.functional(functional, types);
        } else if (part instanceof Code.ClassLiteral literal) {
            return accessors.literal(literal.type(), types);
        } else if (part instanceof Code.Initialize initialize) {
            return CodeBlock.of(
                    "$T.$L($L)",
                    types.scope().of(RuntimeApi.ACCESS),
                    RuntimeApi.INITIALIZED,
                    types.erasure().literal(initialize.type()));
        } else if (part instanceof Code.BindName bind) {
            return CodeBlock.of("$N", bindings.apply(bind.local()).bound());
        } else if (part instanceof Code.Bound bound) {
            return keep(bindings.apply(bound.local()), bound.local().type());
        }
        throw new AssertionError("an open hole: " + part);
    }

    private static CodeBlock keep(Binding binding, TypeMirror type) {
        String always = type.getKind() == TypeKind.BOOLEAN ? "" : type.getKind().isPrimitive() ? " == 0" : " == null";
        return CodeBlock.of(" && (($N = $N)$L | true)", binding.kept(), binding.bound(), always);
    }
}
