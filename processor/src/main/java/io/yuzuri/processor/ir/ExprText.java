package io.yuzuri.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/** The printed form of {@link Expr}: what is evaluated before a suspension point stands beside its template. */
final class ExprText implements Expr.Visitor<String> {
    private ExprText() {}

    static String of(Expr expr) {
        return expr.accept(new ExprText());
    }

    @Override
    public String visit(Expr.Java expr) {
        return expr.code().toString();
    }

    @Override
    public String visit(Expr.Strict expr) {
        return expr.template() + over(expr.operands());
    }

    @Override
    public String visit(Expr.Await expr) {
        return "await " + wait(expr.what()) + over(expr.operands());
    }

    @Override
    public String visit(Expr.Assign expr) {
        return place(expr.place()) + " = " + of(expr.value());
    }

    @Override
    public String visit(Expr.Update expr) {
        return (expr.yieldsOld() ? "old of " : "")
                + place(expr.place())
                + " = "
                + expr.result()
                + over(List.of(expr.operand()));
    }

    @Override
    public String visit(Expr.ShortCircuit expr) {
        return "(" + of(expr.left()) + (expr.and() ? " && " : " || ") + of(expr.right()) + ")";
    }

    @Override
    public String visit(Expr.Not expr) {
        return "!(" + of(expr.operand()) + ")";
    }

    @Override
    public String visit(Expr.Conditional expr) {
        return "(" + of(expr.condition()) + " ? " + of(expr.whenTrue()) + " : " + of(expr.whenFalse()) + ")";
    }

    @Override
    public String visit(Expr.Choice expr) {
        return expr.result() + " of " + expr.end() + ":\n" + StmtText.of(expr.body());
    }

    private static String place(Expr.Place place) {
        return place.read() + over(place.operands());
    }

    private static String over(List<Expr.Operand> operands) {
        return operands.isEmpty()
                ? ""
                : operands.stream()
                        .map(operand -> of(operand.value()))
                        .collect(Collectors.joining(", ", " over [", "]"));
    }

    /** What is waited for. */
    static String wait(Expr.Wait what) {
        if (what instanceof Expr.Wait.Call call) {
            return (call.isSuper() ? "super." : "")
                    + call.coroutine().getEnclosingElement().getSimpleName() + "."
                    + call.coroutine().getSimpleName();
        }
        return "Yield." + ((Expr.Wait.Primitive) what).name();
    }
}
