package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements whose suspension points stand at statement level: what must run before one comes in front of it. */
final class SpilledStatements implements Stmt.Visitor<Void> {
    private final List<Stmt> out;

    private SpilledStatements(List<Stmt> out) {
        this.out = out;
    }

    /** The body with every expression {@link Expr.Java} and every wait a statement. */
    static Stmt lower(Stmt stmt) {
        List<Stmt> lowered = lower(List.of(stmt));
        return lowered.size() == 1 ? lowered.get(0) : new Stmt.Block(lowered, stmt.line());
    }

    static List<Stmt> lower(List<Stmt> stmts) {
        List<Stmt> out = new ArrayList<>();
        stmts.forEach(stmt -> stmt.accept(new SpilledStatements(out)));
        return out;
    }

    @Override
    public Void visit(Stmt.Do step) {
        out.add(step);
        return null;
    }

    @Override
    public Void visit(Stmt.Eval eval) {
        new Spiller(out, eval.line()).effect(eval.value());
        return null;
    }

    @Override
    public Void visit(Stmt.Set set) {
        if (set.value().isPresent() && set.value().get() instanceof Expr.Await await) {
            new Spiller(out, set.line())
                    .await(await, Optional.of(new Stmt.Target(set.local(), set.declares(), await.type())));
            return null;
        }
        Spiller spiller = new Spiller(out, set.line());
        Optional<Expr> value = set.value().map(spiller::value);
        out.add(new Stmt.Set(set.local(), value, set.declares(), spiller.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Block block) {
        out.add(new Stmt.Block(lower(block.body()), block.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.If branch) {
        if (branch.condition() instanceof Expr.ShortCircuit logical) {
            branch(branch, logical).accept(this);
        } else if (branch.condition() instanceof Expr.Not not && (not.operand() instanceof Expr.Not || not.spills())) {
            Stmt none = new Stmt.Block(List.of(), branch.line());
            Optional<Stmt> otherwise = Optional.of(branch.whenTrue());
            new Stmt.If(not.operand(), branch.whenFalse().orElse(none), otherwise, branch.line()).accept(this);
        } else {
            Spiller spiller = new Spiller(out, branch.line());
            Expr condition = condition(branch.condition(), spiller);
            out.add(new Stmt.If(
                    condition,
                    lower(branch.whenTrue()),
                    branch.whenFalse().map(SpilledStatements::lower),
                    spiller.line()));
        }
        return null;
    }

    @Override
    public Void visit(Stmt.Loop loop) {
        out.add(new Stmt.Loop(lower(loop.body()), loop.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Labeled labeled) {
        out.add(new Stmt.Labeled(labeled.label(), lower(labeled.body()), labeled.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Jump jump) {
        out.add(jump);
        return null;
    }

    @Override
    public Void visit(Stmt.Return result) {
        Spiller spiller = new Spiller(out, result.line());
        Optional<Expr> value = result.value().map(spiller::value);
        out.add(new Stmt.Return(value, spiller.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Throw thrown) {
        Spiller spiller = new Spiller(out, thrown.line());
        Expr value = spiller.value(thrown.value());
        out.add(new Stmt.Throw(value, spiller.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Switch choice) {
        Spiller spiller = new Spiller(out, choice.line());
        Expr selector = spiller.value(choice.selector());
        List<Stmt.Case> cases = new ArrayList<>();
        for (Stmt.Case each : choice.cases()) {
            cases.add(new Stmt.Case(each.labels(), each.isDefault(), lower(each.body()), each.line()));
        }
        out.add(new Stmt.Switch(selector, cases, choice.exhaustive(), choice.patterns(), spiller.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Try attempt) {
        List<Stmt.Catch> catches = attempt.catches().stream()
                .map(each -> new Stmt.Catch(each.types(), each.parameter(), lower(each.body()), each.line()))
                .toList();
        out.add(new Stmt.Try(
                lower(attempt.body()),
                catches,
                attempt.last().map(SpilledStatements::lower),
                attempt.thrown(),
                attempt.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Close close) {
        out.add(close);
        return null;
    }

    @Override
    public Void visit(Stmt.Wait wait) {
        out.add(wait);
        return null;
    }

    @Override
    public Void visit(Stmt.Sugar sugar) {
        throw new AssertionError("sugar left: " + sugar);
    }
    /**
     * A condition that is not taken apart; a negation stays one, for the machine takes the arms the other way round.
     */
    private static Expr condition(Expr condition, Spiller spiller) {
        return condition instanceof Expr.Not not
                ? new Expr.Not(spiller.value(not.operand()))
                : spiller.value(condition);
    }

    /** {@code if (a && b) s else t  →  end: { if (a) if (b) { s goto end }  t }}, and the like for or. */
    private static Stmt branch(Stmt.If branch, Expr.ShortCircuit logical) {
        int line = branch.line();
        int behind = Told.behind(logical.left(), line);
        Label end = new Label("end");
        Stmt leave = new Stmt.Jump(end, line);
        if (logical.and()) {
            Stmt then = branch.whenFalse().isEmpty()
                    ? branch.whenTrue()
                    : new Stmt.Block(List.of(branch.whenTrue(), leave), line);
            Stmt right = new Stmt.If(logical.right(), then, Optional.empty(), behind);
            Stmt left = new Stmt.If(logical.left(), right, Optional.empty(), line);
            return branch.whenFalse()
                    .<Stmt>map(other -> new Stmt.Labeled(end, new Stmt.Block(List.of(left, other), line), line))
                    .orElse(left);
        }
        Label yes = new Label("yes");
        List<Stmt> tests = new ArrayList<>();
        tests.add(new Stmt.If(logical.left(), new Stmt.Jump(yes, line), Optional.empty(), line));
        tests.add(new Stmt.If(logical.right(), new Stmt.Jump(yes, line), Optional.empty(), behind));
        branch.whenFalse().ifPresent(tests::add);
        tests.add(leave);
        Stmt first = new Stmt.Labeled(yes, new Stmt.Block(tests, line), line);
        return new Stmt.Labeled(end, new Stmt.Block(List.of(first, branch.whenTrue()), line), line);
    }
}
