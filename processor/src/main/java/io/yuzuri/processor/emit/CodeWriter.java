package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.function.Function;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes carried-through code: the parts under the names that they have in the task class. */
final class CodeWriter implements Part.Visitor<CodeBlock> {
    private final Marks marks;
    private final TypeNames types;
    private final Accessors accessors;
    private final Function<Boolean, String> self;
    private final Function<Part.Var, String> locals;
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
            Function<Part.Var, String> locals,
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
            out.add(code.parts().get(i).accept(this));
        }
        out.add("$L", marks.at(code.parts().size(), code.spans()));
        return out.build();
    }

    @Override
    public CodeBlock visit(Part.Text text) {
        return marks.text(text.text());
    }

    @Override
    public CodeBlock visit(Part.Comment comment) {
        return marks.comment(comment.text());
    }

    @Override
    public CodeBlock visit(Part.TextBlock block) {
        return marks.textBlock(block);
    }

    @Override
    public CodeBlock visit(Part.Binds binds) {
        return CodeBlock.of("");
    }

    @Override
    public CodeBlock visit(Part.Line line) {
        return marks.line(line.line());
    }

    @Override
    public CodeBlock visit(Part.Told told) {
        return CodeBlock.of("");
    }

    @Override
    public CodeBlock visit(Part.NewLine line) {
        return marks.newLine(line);
    }

    @Override
    public CodeBlock visit(Part.Var var) {
        return CodeBlock.of("$N", locals.apply(var));
    }

    @Override
    public CodeBlock visit(Part.Type type) {
        return CodeBlock.of("$T", types.of(type.type()));
    }

    @Override
    public CodeBlock visit(Part.Erased erased) {
        return CodeBlock.of("$T", types.withoutArguments(erased.type()));
    }

    @Override
    public CodeBlock visit(Part.LiftedName name) {
        return CodeBlock.of("$T", types.lifted(name.type()));
    }

    @Override
    public CodeBlock visit(Part.LiftedScope scope) {
        return CodeBlock.of("new $T", types.scope(scope.type()));
    }

    @Override
    public CodeBlock visit(Part.Receiver receiver) {
        return CodeBlock.of("$N", self.apply(receiver.captured()));
    }

    @Override
    public CodeBlock visit(Part.OuterReceiver outer) {
        return CodeBlock.of("$L($N)", accessors.outer(outer.outer(), types), self.apply(outer.captured()));
    }

    @Override
    public CodeBlock visit(Part.Member member) {
        return accessors.name(member, types);
    }

    @Override
    public CodeBlock visit(Part.Jump jump) {
        return leaves.apply(jump.leave());
    }

    @Override
    public CodeBlock visit(Part.Assertions assertions) {
        return accessors.assertions();
    }

    @Override
    public CodeBlock visit(Part.Functional functional) {
        return accessors.functional(functional, types);
    }

    @Override
    public CodeBlock visit(Part.ClassLiteral literal) {
        return accessors.literal(literal.type(), types);
    }

    @Override
    public CodeBlock visit(Part.BindName bind) {
        return CodeBlock.of("$N", bindings.apply(bind.local()).bound());
    }

    @Override
    public CodeBlock visit(Part.Bound bound) {
        return keep(bindings.apply(bound.local()), bound.local().type());
    }

    @Override
    public CodeBlock visit(Part.Hole hole) {
        throw new AssertionError("an open hole: " + hole);
    }

    private static CodeBlock keep(Binding binding, TypeMirror type) {
        String always = type.getKind() == TypeKind.BOOLEAN ? "" : type.getKind().isPrimitive() ? " == 0" : " == null";
        return CodeBlock.of(" && (($N = $N)$L | true)", binding.kept(), binding.bound(), always);
    }
}
