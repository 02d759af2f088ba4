package io.yuzuri.processor.ir;

/** The printed form of {@link Code}, for dumps and golden tests; not Java. */
final class IrText {
    private IrText() {}

    static String part(Code.Part part) {
        if (part instanceof Code.Text text) {
            return text.text();
        } else if (part instanceof Code.Comment comment) {
            return comment.text();
        } else if (part instanceof Code.TextBlock block) {
            return block.text();
        } else if (part instanceof Code.Line || part instanceof Code.Binds) {
            return "";
        } else if (part instanceof Code.NewLine line) {
            return "\n" + " ".repeat(line.column());
        } else if (part instanceof Code.Var var) {
            return var.use() == Code.Use.CAPTURE
                    ? "^" + var.local().name()
                    : var.local().name();
        } else if (part instanceof Code.Type type) {
            return type.type().toString();
        } else if (part instanceof Code.Erased erased) {
            return erased.type().toString();
        } else if (part instanceof Code.LiftedName lifted) {
            return lifted.type().toString();
        } else if (part instanceof Code.LiftedScope scope) {
            return "‹scope of " + scope.type() + "›";
        } else if (part instanceof Code.Receiver) {
            return "self";
        } else if (part instanceof Code.OuterReceiver outer) {
            return outer.outer() + ".this";
        } else if (part instanceof Code.Member member) {
            return "‹" + member.reach() + " " + member.element().getSimpleName() + "›";
        } else if (part instanceof Code.Jump jump) {
            return leave(jump.leave());
        } else if (part instanceof Code.BindName bind) {
            return bind.local().name();
        } else if (part instanceof Code.Bound bound) {
            return "‹bound " + bound.local().name() + "›";
        } else if (part instanceof Code.Assertions) {
            return "‹assertions›";
        } else if (part instanceof Code.Functional functional) {
            return "‹as " + functional.type() + "›";
        } else if (part instanceof Code.ClassLiteral literal) {
            return literal.type() + ".class";
        } else if (part instanceof Code.Initialize initialize) {
            return "‹initialize " + initialize.type() + "›";
        } else if (part instanceof Code.Hole hole) {
            return "‹" + hole.index() + "›";
        }
        throw new AssertionError(part);
    }

    private static String leave(Leave leave) {
        return leave.target()
                .map(label -> "‹goto " + label + "›")
                .orElseGet(
                        () -> "‹return" + leave.result().map(code -> " " + code).orElse("") + "›");
    }
}
