package io.yuzuri.processor.ir;

/** The printed form of {@link Code}, for dumps and golden tests; not Java. */
final class IrText implements Part.Visitor<String> {
    private IrText() {}

    static String part(Part part) {
        return part.accept(new IrText());
    }

    @Override
    public String visit(Part.Text text) {
        return text.text();
    }

    @Override
    public String visit(Part.Comment comment) {
        return comment.text();
    }

    @Override
    public String visit(Part.TextBlock block) {
        return block.text();
    }

    @Override
    public String visit(Part.Line line) {
        return "";
    }

    @Override
    public String visit(Part.Told told) {
        return "";
    }

    @Override
    public String visit(Part.Binds binds) {
        return "";
    }

    @Override
    public String visit(Part.NewLine line) {
        return "\n" + " ".repeat(line.column());
    }

    @Override
    public String visit(Part.Var var) {
        return var.use() == Part.Use.CAPTURE
                ? "^" + var.local().name()
                : var.local().name();
    }

    @Override
    public String visit(Part.Type type) {
        return type.type().toString();
    }

    @Override
    public String visit(Part.Erased erased) {
        return erased.type().toString();
    }

    @Override
    public String visit(Part.LiftedName lifted) {
        return lifted.type().toString();
    }

    @Override
    public String visit(Part.LiftedScope scope) {
        return "‹scope of " + scope.type() + "›";
    }

    @Override
    public String visit(Part.Receiver receiver) {
        return "self";
    }

    @Override
    public String visit(Part.OuterReceiver outer) {
        return outer.outer() + ".this";
    }

    @Override
    public String visit(Part.Member member) {
        return "‹" + member.reach() + " " + member.element().getSimpleName() + "›";
    }

    @Override
    public String visit(Part.Jump jump) {
        return leave(jump.leave());
    }

    @Override
    public String visit(Part.BindName bind) {
        return bind.local().name();
    }

    @Override
    public String visit(Part.Bound bound) {
        return "‹bound " + bound.local().name() + "›";
    }

    @Override
    public String visit(Part.Assertions assertions) {
        return "‹assertions›";
    }

    @Override
    public String visit(Part.Functional functional) {
        return "‹as " + functional.type() + "›";
    }

    @Override
    public String visit(Part.ClassLiteral literal) {
        return literal.type() + ".class";
    }

    @Override
    public String visit(Part.Hole hole) {
        return "‹" + hole.index() + "›";
    }

    private static String leave(Leave leave) {
        return leave.target()
                .map(label -> "‹goto " + label + "›")
                .orElseGet(
                        () -> "‹return" + leave.result().map(code -> " " + code).orElse("") + "›");
    }
}
