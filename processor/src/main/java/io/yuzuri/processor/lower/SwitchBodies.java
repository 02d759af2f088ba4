package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Expr;
import java.util.List;

/** Takes the sugar off the statements inside of switch expressions, wherever in an expression these stand. */
final class SwitchBodies {
    private final Sugar sugar;

    SwitchBodies(Sugar sugar) {
        this.sugar = sugar;
    }

    Expr lower(Expr expr) {
        if (!expr.suspends()) {
            return expr;
        } else if (expr instanceof Expr.Strict strict) {
            return new Expr.Strict(strict.template(), all(strict.operands()), strict.type());
        } else if (expr instanceof Expr.Await await) {
            return new Expr.Await(await.what(), all(await.operands()), await.type(), await.line());
        } else if (expr instanceof Expr.Assign assign) {
            return new Expr.Assign(lower(assign.place()), lower(assign.value()), assign.type());
        } else if (expr instanceof Expr.Update update) {
            return new Expr.Update(
                    lower(update.place()),
                    update.old(),
                    update.saved(),
                    update.result(),
                    lower(update.operand()),
                    update.yieldsOld(),
                    update.type());
        } else if (expr instanceof Expr.ShortCircuit logical) {
            return new Expr.ShortCircuit(logical.and(), lower(logical.left()), lower(logical.right()), logical.type());
        } else if (expr instanceof Expr.Not not) {
            return new Expr.Not(lower(not.operand()));
        } else if (expr instanceof Expr.Conditional conditional) {
            return new Expr.Conditional(
                    lower(conditional.condition()),
                    lower(conditional.whenTrue()),
                    lower(conditional.whenFalse()),
                    conditional.type());
        } else if (expr instanceof Expr.Choice choice) {
            return new Expr.Choice(sugar.lower(choice.body()), choice.end(), choice.result(), choice.type());
        }
        return expr;
    }

    private List<Expr.Operand> all(List<Expr.Operand> operands) {
        return operands.stream().map(this::lower).toList();
    }

    private Expr.Operand lower(Expr.Operand operand) {
        return new Expr.Operand(lower(operand.value()), operand.savedAs(), operand.saved());
    }

    private Expr.Place lower(Expr.Place place) {
        return new Expr.Place(all(place.operands()), place.read(), place.write(), place.type(), place.local());
    }
}
