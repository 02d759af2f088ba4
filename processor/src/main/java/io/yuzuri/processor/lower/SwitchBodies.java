package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Expr;
import java.util.List;

/** Takes the sugar off the statements inside of switch expressions, wherever in an expression these stand. */
final class SwitchBodies implements Expr.Visitor<Expr> {
    private final Sugar sugar;

    SwitchBodies(Sugar sugar) {
        this.sugar = sugar;
    }

    Expr lower(Expr expr) {
        return expr.spills() ? expr.accept(this) : expr;
    }

    @Override
    public Expr visit(Expr.Java java) {
        return java;
    }

    @Override
    public Expr visit(Expr.Strict strict) {
        return new Expr.Strict(strict.template(), all(strict.operands()), strict.type());
    }

    @Override
    public Expr visit(Expr.Await await) {
        return new Expr.Await(await.what(), all(await.operands()), await.type(), await.line());
    }

    @Override
    public Expr visit(Expr.Assign assign) {
        return new Expr.Assign(lower(assign.place()), lower(assign.value()), assign.type());
    }

    @Override
    public Expr visit(Expr.Update update) {
        return new Expr.Update(
                lower(update.place()),
                update.old(),
                update.saved(),
                update.result(),
                lower(update.operand()),
                update.yieldsOld(),
                update.type());
    }

    @Override
    public Expr visit(Expr.ShortCircuit logical) {
        return new Expr.ShortCircuit(logical.and(), lower(logical.left()), lower(logical.right()), logical.type());
    }

    @Override
    public Expr visit(Expr.Not not) {
        return new Expr.Not(lower(not.operand()));
    }

    @Override
    public Expr visit(Expr.Conditional conditional) {
        return new Expr.Conditional(
                lower(conditional.condition()),
                lower(conditional.whenTrue()),
                lower(conditional.whenFalse()),
                conditional.type(),
                conditional.lines());
    }

    @Override
    public Expr visit(Expr.Choice choice) {
        return new Expr.Choice(sugar.lower(choice.body()), choice.end(), choice.result(), choice.type(), choice.told());
    }

    private List<Expr.Operand> all(List<Expr.Operand> operands) {
        return operands.stream().map(this::lower).toList();
    }

    private Expr.Operand lower(Expr.Operand operand) {
        return new Expr.Operand(lower(operand.value()), operand.savedAs(), operand.saved(), operand.again());
    }

    private Expr.Place lower(Expr.Place place) {
        return new Expr.Place(all(place.operands()), place.read(), place.write(), place.type(), place.local());
    }
}
