package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;

/**
 * The user's line by which is told what comes behind an expression: that of the last entry which javac makes for it in
 * a line table, which goes by the order of the code, not by what runs.
 */
final class Told implements Expr.Visitor<Optional<Integer>> {
    private Told() {}

    /** @param before by which the expression itself is told */
    static int behind(Expr expr, int before) {
        return expr.accept(new Told()).orElse(before);
    }

    private Optional<Integer> of(Expr expr) {
        return expr.accept(this);
    }

    private Optional<Integer> last(List<Expr.Operand> operands) {
        Optional<Integer> last = Optional.empty();
        for (Expr.Operand operand : operands) {
            Optional<Integer> told = of(operand.value());
            last = told.isPresent() ? told : last;
        }
        return last;
    }

    @Override
    public Optional<Integer> visit(Expr.Java java) {
        return java.code().told();
    }

    @Override
    public Optional<Integer> visit(Expr.Strict strict) {
        return strict.template().told().or(() -> last(strict.operands()));
    }

    @Override
    public Optional<Integer> visit(Expr.Await await) {
        return Optional.of(await.line());
    }

    @Override
    public Optional<Integer> visit(Expr.Assign assign) {
        return of(assign.value()).or(() -> last(assign.place().operands()));
    }

    @Override
    public Optional<Integer> visit(Expr.Update update) {
        return update.result()
                .told()
                .or(() -> of(update.operand().value()))
                .or(() -> last(update.place().operands()));
    }

    @Override
    public Optional<Integer> visit(Expr.ShortCircuit logical) {
        return of(logical.right()).or(() -> of(logical.left()));
    }

    @Override
    public Optional<Integer> visit(Expr.Not not) {
        return of(not.operand());
    }

    @Override
    public Optional<Integer> visit(Expr.Conditional conditional) {
        int entry = conditional.lines().whenFalse();
        return of(conditional.whenFalse())
                .or(() -> Optional.of(entry).filter(line -> line > 0))
                .or(() -> of(conditional.whenTrue()))
                .or(() -> of(conditional.condition()));
    }

    @Override
    public Optional<Integer> visit(Expr.Choice choice) {
        if (choice.told() > 0) return Optional.of(choice.told());
        return choice.body() instanceof Stmt.Set set ? set.value().flatMap(this::of) : Optional.empty();
    }
}
