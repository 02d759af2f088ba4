package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import javax.lang.model.type.TypeMirror;

/**
 * Brings every suspension point to statement level. In an operand list, find the <em>last</em> operand that needs
 * statements; save everything before it, leave it and what follows in place. (The law is Roslyn's, whose
 * {@code SpillSequenceSpiller} does the same.)
 *
 * <pre>
 * f(a(), S(), b())     →  saved = a();  value = ‹wait S›;  f(saved, value, b())
 * x[i()] += S()        →  saved = x;  saved2 = i();  old = saved[saved2];
 *                         value = ‹wait S›;  saved[saved2] = old + value
 * b &amp;&amp; S()             →  test = b;  if (test) test = ‹wait S›;  test
 * c ? S() : d          →  if (c) choice = ‹wait S›; else choice = d;  choice
 * </pre>
 */
final class Spiller {
    private final List<Stmt> out;
    private int line;

    /**
     * @param out where what must run before an expression goes
     * @param line the user's line that it is told by
     */
    Spiller(List<Stmt> out, int line) {
        this.out = out;
        this.line = line;
    }

    /** The line that what comes next is told by: that of the statement, or of the last call in it. */
    int line() {
        return line;
    }

    private void add(Code statement) {
        out.add(new Stmt.Do(Code.join(statement, ";"), true, line));
        line = statement.told().orElse(line);
    }

    /** Evaluates for the effect only. */
    void effect(Expr expr) {
        expr.accept(new Effects());
    }

    /** Evaluates; what must run before the value goes to {@code out}. */
    Expr.Java value(Expr expr) {
        return expr.accept(new Values());
    }

    private final class Effects implements Expr.Visitor<Void> {
        private Void statement(Expr expr) {
            add(value(expr).code());
            return null;
        }

        private Void dropped(Expr expr) {
            value(expr);
            return null;
        }

        @Override
        public Void visit(Expr.Java java) {
            return statement(java);
        }

        /** What only passes a value on is no statement. */
        @Override
        public Void visit(Expr.Strict strict) {
            boolean isOperation = strict.template().parts().stream()
                    .anyMatch(part ->
                            !(part instanceof Part.Hole || part instanceof Part.Line || part instanceof Part.Told));
            if (isOperation) return statement(strict);
            strict.operands().forEach(operand -> effect(operand.value()));
            return null;
        }

        @Override
        public Void visit(Expr.Await await) {
            await(await, Optional.empty());
            return null;
        }

        @Override
        public Void visit(Expr.Assign assign) {
            out.add(assignment(assign));
            return null;
        }

        @Override
        public Void visit(Expr.Update update) {
            out.add(new Update(update).write());
            return null;
        }

        @Override
        public Void visit(Expr.ShortCircuit logical) {
            return dropped(logical);
        }

        @Override
        public Void visit(Expr.Not not) {
            return dropped(not);
        }

        @Override
        public Void visit(Expr.Conditional conditional) {
            return dropped(conditional);
        }

        @Override
        public Void visit(Expr.Choice choice) {
            return dropped(choice);
        }
    }

    private final class Values implements Expr.Visitor<Expr.Java> {
        @Override
        public Expr.Java visit(Expr.Java java) {
            return java;
        }

        @Override
        public Expr.Java visit(Expr.Strict strict) {
            Code code = strict.template().fill(operands(strict.operands(), holes(strict.template())::contains));
            return new Expr.Java(code, strict.type(), false);
        }

        @Override
        public Expr.Java visit(Expr.Await await) {
            Local value = Local.temporary("value", await.type());
            await(await, Optional.of(new Stmt.Target(value, true, await.type())));
            return read(value);
        }

        @Override
        public Expr.Java visit(Expr.Assign assign) {
            return assigned(assign);
        }

        @Override
        public Expr.Java visit(Expr.Update update) {
            return new Update(update).value();
        }

        @Override
        public Expr.Java visit(Expr.ShortCircuit logical) {
            return shortCircuit(logical);
        }

        @Override
        public Expr.Java visit(Expr.Not not) {
            Expr.Java operand = value(not.operand());
            return new Expr.Java(Code.not(operand.code()), not.type(), operand.stable());
        }

        @Override
        public Expr.Java visit(Expr.Conditional conditional) {
            return conditional(conditional);
        }

        @Override
        public Expr.Java visit(Expr.Choice choice) {
            out.add(new Stmt.Set(choice.result(), Optional.empty(), true, line));
            Stmt body = new Stmt.Block(SpilledStatements.lower(List.of(choice.body())), line);
            out.add(new Stmt.Labeled(choice.end(), body, line));
            line = Told.behind(choice, line);
            return read(choice.result());
        }
    }

    void await(Expr.Await await, Optional<Stmt.Target> target) {
        List<Code> arguments = operands(await.operands());
        out.add(new Stmt.Wait(await.what(), arguments, target, line, await.line()));
        line = await.line();
    }

    /** The codes of operands, those before the last one that needs statements saved. */
    private List<Code> operands(List<Operand> operands) {
        return operands(operands, index -> true);
    }

    /**
     * @param isUsed whether there is a hole for an operand; one without is evaluated for its effect, before what
     *     needs statements
     */
    private List<Code> operands(List<Operand> operands, IntPredicate isUsed) {
        int last = -1;
        for (int i = 0; i < operands.size(); i++) {
            last = operands.get(i).value().spills() ? i : last;
        }
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Expr value = operands.get(i).value();
            if (!isUsed.test(i)) {
                if (i < last) effect(value);
                codes.add(Code.of());
                continue;
            }
            Expr.Java java = value(value);
            codes.add(i < last ? saved(operands.get(i), java) : java.code());
        }
        return codes;
    }

    private static Set<Integer> holes(Code template) {
        Set<Integer> holes = new HashSet<>();
        template.forEach(part -> {
            if (part instanceof Part.Hole hole) holes.add(hole.index());
        });
        return holes;
    }

    /** The codes of operands that something is done after, or that are named twice. */
    private List<Code> allSaved(List<Operand> operands) {
        List<Code> codes = new ArrayList<>();
        for (Operand operand : operands) {
            codes.add(saved(operand, value(operand.value())));
        }
        return codes;
    }

    private Code saved(Operand operand, Expr.Java java) {
        boolean converts = !operand.saved().equals(Code.hole(0)) || operand.savedAs() != java.type();
        boolean literal = java.stable() && java.type().getKind().isPrimitive();
        if (java.stable() && (!converts || literal)) return java.code().ofNoLine();
        Code code = save("saved", operand.savedAs(), operand.saved().fill(List.of(java.code())));
        return operand.again().fill(List.of(code));
    }

    private Code save(String name, TypeMirror type, Code value) {
        Local local = Local.temporary(name, type);
        Expr java = new Expr.Java(value, type, false);
        out.add(new Stmt.Set(local, Optional.of(java), true, line));
        line = value.told().orElse(line);
        return Code.read(local);
    }

    private static Expr.Java read(Local local) {
        return new Expr.Java(Code.read(local), local.type(), true);
    }

    private Stmt assignment(Expr.Assign assign) {
        List<Code> codes = operands(with(assign.place().operands(), assign.value()));
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

    /**
     * An assignment whose value is used: that of the variable afterwards. It is saved, and so what comes before it is.
     */
    private Expr.Java assigned(Expr.Assign assign) {
        List<Code> codes = allSaved(assign.place().operands());
        Code value = save("assigned", assign.type(), value(assign.value()).code());
        codes.add(value);
        add(assign.place().write().fill(codes));
        return new Expr.Java(value, assign.type(), true);
    }

    private Expr.Java shortCircuit(Expr.ShortCircuit logical) {
        Local test = Local.temporary("test", logical.type());
        out.addAll(SpilledStatements.lower(List.of(new Stmt.Set(test, Optional.of(logical.left()), true, line))));
        line = Told.behind(logical.left(), line);
        Code condition = logical.and() ? Code.read(test) : Code.not(Code.read(test));
        Stmt right = SpilledStatements.lower(new Stmt.Set(test, Optional.of(logical.right()), false, line));
        out.add(new Stmt.If(new Expr.Java(condition, logical.type(), false), right, Optional.empty(), line));
        line = Told.behind(logical.right(), line);
        return read(test);
    }

    private Expr.Java conditional(Expr.Conditional conditional) {
        Local choice = Local.temporary("choice", conditional.type());
        out.add(new Stmt.Set(choice, Optional.empty(), true, line));
        Expr.Conditional.Lines lines = conditional.lines();
        line = told(lines.condition(), line);
        Expr condition = value(conditional.condition());
        int whenTrue = told(lines.whenTrue(), line);
        int whenFalse = told(lines.whenFalse(), Told.behind(conditional.whenTrue(), whenTrue));
        Stmt first =
                SpilledStatements.lower(new Stmt.Set(choice, Optional.of(conditional.whenTrue()), false, whenTrue));
        Stmt second =
                SpilledStatements.lower(new Stmt.Set(choice, Optional.of(conditional.whenFalse()), false, whenFalse));
        out.add(new Stmt.If(condition, first, Optional.of(second), line));
        line = Told.behind(conditional.whenFalse(), whenFalse);
        return read(choice);
    }

    private static int told(int entry, int before) {
        return entry > 0 ? entry : before;
    }

    /** One {@code op=}, {@code ++} or {@code --}: its target is named twice, so its operands are always saved. */
    private final class Update {
        private final Expr.Update update;
        private final List<Code> target;
        private final Code old;
        private final Code result;

        Update(Expr.Update update) {
            this.update = update;
            this.target = allSaved(update.place().operands());
            Code read = update.saved().fill(List.of(update.place().read().fill(target)));
            boolean needsOld = update.operand().value().spills() || update.yieldsOld();
            this.old = needsOld ? save("old", update.old(), read) : read;
            Code operand = Spiller.this.value(update.operand().value()).code();
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
            Code value = save("assigned", update.type(), result);
            out.add(write(value));
            return new Expr.Java(value, update.type(), true);
        }
    }
}
