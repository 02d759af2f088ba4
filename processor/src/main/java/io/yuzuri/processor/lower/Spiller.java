package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import javax.lang.model.type.TypeMirror;

/**
 * Brings every suspension point to statement level. In an operand list, find the <em>last</em> operand that suspends; save
 * everything before it, leave it and what follows in place. (The law is Roslyn's, whose {@code SpillSequenceSpiller} does the same.)
 *
 * <pre>
 * f(a(), S(), b())     →  saved = a();  value = ‹wait S›;  f(saved, value, b())
 * x[i()] += S()        →  saved = x;  saved2 = i();  old = saved[saved2];  value = ‹wait S›;  saved[saved2] = old + value
 * b &amp;&amp; S()             →  test = b;  if (test) test = ‹wait S›;  test
 * c ? S() : d          →  if (c) choice = ‹wait S›; else choice = d;  choice
 * </pre>
 */
final class Spiller {
    /** The body with every expression {@link Expr.Java} and every wait a statement. */
    Stmt lower(Stmt stmt) {
        List<Stmt> out = new ArrayList<>();
        lower(stmt, out);
        return out.size() == 1 ? out.get(0) : new Stmt.Block(out, stmt.line());
    }

    private void lower(Stmt stmt, List<Stmt> out) {
        if (stmt instanceof Stmt.Block block) {
            List<Stmt> body = new ArrayList<>();
            block.body().forEach(each -> lower(each, body));
            out.add(new Stmt.Block(body, block.line()));
        } else if (stmt instanceof Stmt.Eval eval) {
            effect(eval.value(), out, eval.line());
        } else if (stmt instanceof Stmt.Set set) {
            set(set, out);
        } else if (stmt instanceof Stmt.If branch
                && branch.condition() instanceof Expr.ShortCircuit logical
                && logical.suspends()) {
            lower(branch(branch, logical), out);
        } else if (stmt instanceof Stmt.If branch
                && branch.condition() instanceof Expr.Not not
                && (not.operand() instanceof Expr.Not || not.suspends())) {
            Stmt none = new Stmt.Block(List.of(), branch.line());
            Optional<Stmt> otherwise = Optional.of(branch.whenTrue());
            lower(new Stmt.If(not.operand(), branch.whenFalse().orElse(none), otherwise, branch.line()), out);
        } else if (stmt instanceof Stmt.If branch) {
            out.add(new Stmt.If(
                    condition(branch.condition(), out, branch.line()),
                    lower(branch.whenTrue()),
                    branch.whenFalse().map(this::lower),
                    branch.line()));
        } else if (stmt instanceof Stmt.Loop loop) {
            out.add(new Stmt.Loop(lower(loop.body()), loop.line()));
        } else if (stmt instanceof Stmt.Labeled labeled) {
            out.add(new Stmt.Labeled(labeled.label(), lower(labeled.body()), labeled.line()));
        } else if (stmt instanceof Stmt.Return result) {
            out.add(new Stmt.Return(result.value().map(value -> value(value, out, result.line())), result.line()));
        } else if (stmt instanceof Stmt.Throw thrown) {
            out.add(new Stmt.Throw(value(thrown.value(), out, thrown.line()), thrown.line()));
        } else if (stmt instanceof Stmt.Switch choice) {
            out.add(choice(choice, out));
        } else if (stmt instanceof Stmt.Try attempt) {
            out.add(attempt(attempt));
        } else {
            out.add(stmt);
        }
    }

    /** A condition that is not taken apart; a negation stays one, for the machine takes the arms the other way round. */
    private Expr condition(Expr condition, List<Stmt> out, int line) {
        return condition instanceof Expr.Not not
                ? new Expr.Not(value(not.operand(), out, line))
                : value(condition, out, line);
    }

    /** {@code if (a && b) s else t  →  end: { if (a) if (b) { s goto end }  t }}, and the like for or. */
    private static Stmt branch(Stmt.If branch, Expr.ShortCircuit logical) {
        int line = branch.line();
        Label end = new Label("end");
        Stmt leave = new Stmt.Jump(end, line);
        if (logical.and()) {
            Stmt then = branch.whenFalse().isEmpty()
                    ? branch.whenTrue()
                    : new Stmt.Block(List.of(branch.whenTrue(), leave), line);
            Stmt right = new Stmt.If(logical.right(), then, Optional.empty(), line);
            Stmt left = new Stmt.If(logical.left(), right, Optional.empty(), line);
            return branch.whenFalse()
                    .<Stmt>map(other -> new Stmt.Labeled(end, new Stmt.Block(List.of(left, other), line), line))
                    .orElse(left);
        }
        Label yes = new Label("yes");
        List<Stmt> tests = new ArrayList<>();
        tests.add(new Stmt.If(logical.left(), new Stmt.Jump(yes, line), Optional.empty(), line));
        tests.add(new Stmt.If(logical.right(), new Stmt.Jump(yes, line), Optional.empty(), line));
        branch.whenFalse().ifPresent(tests::add);
        tests.add(leave);
        Stmt first = new Stmt.Labeled(yes, new Stmt.Block(tests, line), line);
        return new Stmt.Labeled(end, new Stmt.Block(List.of(first, branch.whenTrue()), line), line);
    }

    private Stmt choice(Stmt.Switch choice, List<Stmt> out) {
        Expr selector = value(choice.selector(), out, choice.line());
        List<Stmt.Case> cases = new ArrayList<>();
        for (Stmt.Case each : choice.cases()) {
            List<Stmt> body = new ArrayList<>();
            each.body().forEach(inner -> lower(inner, body));
            cases.add(new Stmt.Case(each.labels(), each.isDefault(), body, each.line()));
        }
        return new Stmt.Switch(selector, cases, choice.exhaustive(), choice.patterns(), choice.line());
    }

    private Stmt attempt(Stmt.Try attempt) {
        List<Stmt.Catch> catches = attempt.catches().stream()
                .map(each -> new Stmt.Catch(each.types(), each.parameter(), lower(each.body()), each.line()))
                .toList();
        return new Stmt.Try(
                lower(attempt.body()), catches, attempt.last().map(this::lower), attempt.thrown(), attempt.line());
    }

    private void set(Stmt.Set set, List<Stmt> out) {
        if (set.value().isPresent() && set.value().get() instanceof Expr.Await await) {
            TypeMirror result = received(await.type(), set.local().type());
            await(await, Optional.of(new Stmt.Target(set.local(), set.declares(), result)), out, set.line());
            return;
        }
        Optional<Expr> value = set.value().map(expr -> value(expr, out, set.line()));
        out.add(new Stmt.Set(set.local(), value, set.declares(), set.line()));
    }

    /** What a result is cast to: a reference to the variable's type, as javac does for a generic result. */
    private static TypeMirror received(TypeMirror result, TypeMirror variable) {
        boolean references =
                !result.getKind().isPrimitive() && !variable.getKind().isPrimitive();
        return references ? variable : result;
    }

    /** Evaluates for the effect only. */
    private void effect(Expr expr, List<Stmt> out, int line) {
        if (expr instanceof Expr.Await await) {
            await(await, Optional.empty(), out, line);
        } else if (expr instanceof Expr.Assign assign) {
            out.add(assignment(assign, out, line));
        } else if (expr instanceof Expr.Update update && !update.yieldsOld()) {
            out.add(new Update(update, out, line).write());
        } else {
            Expr.Java java = value(expr, out, line);
            if (expr instanceof Expr.Java || expr instanceof Expr.Strict) {
                out.add(new Stmt.Do(Code.join(java.code(), ";"), true, line));
            }
        }
    }

    /** Evaluates; what must run before the value goes to {@code out}. */
    private Expr.Java value(Expr expr, List<Stmt> out, int line) {
        if (expr instanceof Expr.Java java) {
            return java;
        } else if (expr instanceof Expr.Strict strict) {
            Code code =
                    strict.template().fill(operands(strict.operands(), holes(strict.template())::contains, out, line));
            return new Expr.Java(code, strict.type(), false);
        } else if (expr instanceof Expr.Await await) {
            Local value = Local.temporary("value", await.type());
            await(await, Optional.of(new Stmt.Target(value, true, await.type())), out, line);
            return read(value);
        } else if (expr instanceof Expr.Assign assign) {
            return assigned(assign, out, line);
        } else if (expr instanceof Expr.Update update) {
            return new Update(update, out, line).value();
        } else if (expr instanceof Expr.Not not) {
            Expr.Java operand = value(not.operand(), out, line);
            return new Expr.Java(Code.not(operand.code()), not.type(), operand.stable());
        } else if (expr instanceof Expr.ShortCircuit logical) {
            return shortCircuit(logical, out, line);
        } else if (expr instanceof Expr.Conditional conditional) {
            return conditional(conditional, out, line);
        }
        Expr.Choice choice = (Expr.Choice) expr;
        out.add(new Stmt.Set(choice.result(), Optional.empty(), true, line));
        List<Stmt> body = new ArrayList<>();
        lower(choice.body(), body);
        out.add(new Stmt.Labeled(choice.end(), new Stmt.Block(body, line), line));
        return read(choice.result());
    }

    private void await(Expr.Await await, Optional<Stmt.Target> target, List<Stmt> out, int line) {
        List<Code> arguments = operands(await.operands(), out, line);
        out.add(new Stmt.Wait(await.what(), arguments, target, await.line()));
    }

    /** The codes of operands, those before the last one that suspends saved. */
    private List<Code> operands(List<Operand> operands, List<Stmt> out, int line) {
        return operands(operands, index -> true, out, line);
    }

    /** @param isUsed whether there is a hole for an operand; one without is evaluated for its effect, before what suspends */
    private List<Code> operands(List<Operand> operands, IntPredicate isUsed, List<Stmt> out, int line) {
        int last = -1;
        for (int i = 0; i < operands.size(); i++) {
            last = operands.get(i).value().suspends() ? i : last;
        }
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Expr value = operands.get(i).value();
            if (!isUsed.test(i)) {
                if (i < last) effect(value, out, line);
                codes.add(Code.of());
                continue;
            }
            Expr.Java java = value(value, out, line);
            codes.add(i < last ? saved(operands.get(i), java, out, line) : java.code());
        }
        return codes;
    }

    private static Set<Integer> holes(Code template) {
        Set<Integer> holes = new HashSet<>();
        template.forEach(part -> {
            if (part instanceof Code.Hole hole) {
                holes.add(hole.index());
            }
        });
        return holes;
    }

    /** The codes of operands that something is done after, or that are named twice. */
    private List<Code> allSaved(List<Operand> operands, List<Stmt> out, int line) {
        List<Code> codes = new ArrayList<>();
        for (Operand operand : operands) {
            codes.add(saved(operand, value(operand.value(), out, line), out, line));
        }
        return codes;
    }

    private Code saved(Operand operand, Expr.Java java, List<Stmt> out, int line) {
        boolean converts = !operand.saved().equals(Code.hole(0)) || operand.savedAs() != java.type();
        boolean literal = java.stable() && java.type().getKind().isPrimitive();
        if (java.stable() && (!converts || literal)) {
            return java.code();
        }
        return save("saved", operand.savedAs(), operand.saved().fill(List.of(java.code())), out, line);
    }

    private static Code save(String name, TypeMirror type, Code value, List<Stmt> out, int line) {
        Local local = Local.temporary(name, type);
        Expr java = new Expr.Java(value, type, false);
        out.add(new Stmt.Set(local, Optional.of(java), true, line));
        return Code.read(local);
    }

    private static Expr.Java read(Local local) {
        return new Expr.Java(Code.read(local), local.type(), true);
    }

    private Stmt assignment(Expr.Assign assign, List<Stmt> out, int line) {
        List<Code> codes = operands(with(assign.place().operands(), assign.value()), out, line);
        if (assign.place().local().isPresent()) {
            Expr value =
                    new Expr.Java(codes.get(codes.size() - 1), assign.value().type(), false);
            return new Stmt.Set(assign.place().local().get(), Optional.of(value), false, line);
        }
        return new Stmt.Do(Code.join(assign.place().write().fill(codes), ";"), true, line);
    }

    private static List<Operand> with(List<Operand> operands, Expr last) {
        List<Operand> all = new ArrayList<>(operands);
        all.add(Operand.of(last));
        return all;
    }

    /** An assignment whose value is used: that of the variable afterwards. It is saved, and so what comes before it is. */
    private Expr.Java assigned(Expr.Assign assign, List<Stmt> out, int line) {
        List<Code> codes = allSaved(assign.place().operands(), out, line);
        Code value =
                save("assigned", assign.type(), value(assign.value(), out, line).code(), out, line);
        codes.add(value);
        out.add(new Stmt.Do(Code.join(assign.place().write().fill(codes), ";"), true, line));
        return new Expr.Java(value, assign.type(), true);
    }

    private Expr.Java shortCircuit(Expr.ShortCircuit logical, List<Stmt> out, int line) {
        Local test = Local.temporary("test", logical.type());
        lower(new Stmt.Set(test, Optional.of(logical.left()), true, line), out);
        Code condition = logical.and() ? Code.read(test) : Code.not(Code.read(test));
        Stmt right = lower(new Stmt.Set(test, Optional.of(logical.right()), false, line));
        out.add(new Stmt.If(new Expr.Java(condition, logical.type(), false), right, Optional.empty(), line));
        return read(test);
    }

    private Expr.Java conditional(Expr.Conditional conditional, List<Stmt> out, int line) {
        Local choice = Local.temporary("choice", conditional.type());
        out.add(new Stmt.Set(choice, Optional.empty(), true, line));
        Expr condition = value(conditional.condition(), out, line);
        Stmt whenTrue = lower(new Stmt.Set(choice, Optional.of(conditional.whenTrue()), false, line));
        Stmt whenFalse = lower(new Stmt.Set(choice, Optional.of(conditional.whenFalse()), false, line));
        out.add(new Stmt.If(condition, whenTrue, Optional.of(whenFalse), line));
        return read(choice);
    }

    /** One {@code op=}, {@code ++} or {@code --}: its target is named twice, so its operands are always saved. */
    private final class Update {
        private final Expr.Update update;
        private final List<Stmt> out;
        private final int line;
        private final List<Code> target;
        private final Code old;
        private final Code result;

        Update(Expr.Update update, List<Stmt> out, int line) {
            this.update = update;
            this.out = out;
            this.line = line;
            this.target = allSaved(update.place().operands(), out, line);
            Code read = update.place().read().fill(target);
            boolean needsOld = update.operand().value().suspends() || update.yieldsOld();
            this.old = needsOld ? save("old", update.old(), update.saved().fill(List.of(read)), out, line) : read;
            Code operand =
                    Spiller.this.value(update.operand().value(), out, line).code();
            this.result = update.result().fill(List.of(old, operand));
        }

        Stmt write() {
            return write(result);
        }

        private Stmt write(Code value) {
            if (update.place().local().isPresent()) {
                Expr java = new Expr.Java(value, update.type(), false);
                return new Stmt.Set(update.place().local().get(), Optional.of(java), false, line);
            }
            List<Code> codes = new ArrayList<>(target);
            codes.add(value);
            return new Stmt.Do(Code.join(update.place().write().fill(codes), ";"), true, line);
        }

        Expr.Java value() {
            if (update.yieldsOld()) {
                out.add(write(result));
                return new Expr.Java(old, update.type(), true);
            }
            Code value = save("assigned", update.type(), result, out, line);
            out.add(write(value));
            return new Expr.Java(value, update.type(), true);
        }
    }
}
