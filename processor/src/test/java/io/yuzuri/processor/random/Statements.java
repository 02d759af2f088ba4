package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.optional;
import static io.yuzuri.processor.random.Piece.statement;

import io.yuzuri.processor.random.Labels.Choice;
import io.yuzuri.processor.random.Labels.Label;
import io.yuzuri.processor.random.Patterns.Pattern;
import io.yuzuri.processor.random.Scope.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes statements, and knows of each whether it can complete normally: what follows one that cannot is an error. */
final class Statements {
    private final Dice dice;
    private final Expressions expressions;
    private final Loops loops;
    private final Attempts attempts;
    private final LocalTypes localTypes;
    private final Tasks tasks;

    Statements(Dice dice, List<Method> methods, int release) {
        this.dice = dice;
        this.expressions = new Expressions(dice, methods, this, release);
        this.loops = new Loops(dice, expressions, this);
        this.attempts = new Attempts(dice, expressions, this);
        this.localTypes = new LocalTypes(dice, expressions, this);
        this.tasks = new Tasks(dice, methods, expressions, this);
    }

    Expressions expressions() {
        return expressions;
    }

    /** Adds statements; says whether the last one can complete normally. */
    boolean list(Scope scope, int depth, int count, List<Piece> out) {
        for (int i = 0; i < count; i++) {
            if (scope.exhausted() && i > 1) return true;
            if (!one(scope, depth, out)) return false;
        }
        return true;
    }

    /** A block's content in a scope of its own. */
    boolean block(Scope scope, int depth, List<Piece> out) {
        int mark = scope.variables.size();
        boolean completes = list(scope, depth, dice.between(1, 3), out);
        scope.leave(mark);
        return completes;
    }

    private boolean one(Scope scope, int depth, List<Piece> out) {
        if (dice.percent(22) && expressions.kinds().statement(scope, depth, out)) return true;
        int roll = dice.below(100);
        if (depth <= 0 && roll >= 50) roll = dice.below(50);
        if (roll < 15) return declare(scope, out);
        if (roll < 28) return assign(scope, out);
        if (roll < 36) return evaluate(scope, out);
        if (roll < 41) return localTypes.make(scope, depth, out);
        if (roll < 46) return log(scope, out);
        if (roll < 50) return jump(scope, out);
        if (roll < 61) return branch(scope, depth, out);
        if (roll < 63) return bind(scope, depth, out);
        if (roll < 75) return loops.make(scope, depth, out);
        if (roll < 81) return choose(scope, depth, out);
        if (roll < 83 && scope.tasks) return tasks.make(scope, depth, out);
        if (roll < 93 && scope.attempts) return attempts.make(scope, depth, out);
        if (roll < 97) return labelled(scope, depth, out);
        List<Piece> body = new ArrayList<>();
        boolean completes = block(scope, depth - 1, body);
        out.add(statement("{\n", Piece.list(body), "}"));
        return completes;
    }

    private int depth() {
        return dice.of(1, 1, 2, 2, 3);
    }

    private boolean declare(Scope scope, List<Piece> out) {
        int mark = scope.variables.size();
        String name = scope.freeName();
        scope.resource(name);
        int roll = dice.below(20);
        if (roll == 0) {
            out.add(statement("String " + name + " = null;"));
            scope.leave(mark);
            scope.declare(name, Type.STRING, dice.percent(50));
            return true;
        }
        if (roll == 1) return later(scope, name, out);
        if (roll == 2) {
            Piece value = expressions.make(scope, Type.TEXT, 3);
            out.add(statement("Supplier<String> " + name + " = ", value, ";"));
            scope.leave(mark);
            scope.declare(name, Type.TEXT, false);
            return true;
        }
        if (roll == 3) {
            scope.leave(mark);
            if (tasks.spawn(scope, name, "Yield", out)) return true;
            scope.resource(name);
        }
        Type type = dice.pick(Type.VALUES);
        boolean assigned = dice.percent(60);
        String modifier = !assigned && dice.percent(20) ? "final " : "";
        scope.first = true;
        Piece value = expressions.assigned(scope, type, depth());
        String written =
                modifier.isEmpty() && value.type() == type && value.source("C").startsWith("S(") && dice.percent(40)
                        ? "var"
                        : type.text;
        out.add(statement(modifier + written + " " + name + " = ", value, ";"));
        scope.leave(mark);
        scope.declare(name, type, assigned);
        return true;
    }

    /** A variable that both branches assign. */
    private boolean later(Scope scope, String name, List<Piece> out) {
        Type type = dice.pick(Type.VALUES);
        out.add(statement(type.text + " " + name + ";"));
        Piece one = expressions.assigned(scope, type, 2);
        Piece other = expressions.assigned(scope, type, 2);
        Piece test = expressions.make(scope, Type.BOOLEAN, 2);
        out.add(statement("if (", test, ") {\n" + name + " = ", one, ";\n} else {\n" + name + " = ", other, ";\n}"));
        scope.leave(scope.variables.size() - 1);
        scope.declare(name, type, dice.percent(40));
        return true;
    }

    private boolean assign(Scope scope, List<Piece> out) {
        Type type = dice.pick(Type.VALUES);
        boolean updates = dice.percent(60);
        Optional<Piece> place = expressions.places().place(scope, type, 2, updates);
        if (place.isEmpty()) return log(scope, out);
        Object[] update = updates ? expressions.operators().update(scope, type, place.get(), depth()) : null;
        if (update == null) update = new Object[] {place.get(), " = ", expressions.assigned(scope, type, depth())};
        List<Object> parts = new ArrayList<>(List.of(update));
        parts.add(";");
        out.add(statement(parts.toArray()));
        return true;
    }

    /** An expression statement. */
    private boolean evaluate(Scope scope, List<Piece> out) {
        scope.spend(1);
        int roll = dice.below(10);
        if (roll < 2) {
            out.add(statement("V(", expressions.make(scope, Type.STRING, depth()), ");"));
        } else if (roll == 2) {
            Piece message = expressions.make(scope, Type.STRING, 2);
            out.add(statement("assert ", expressions.make(scope, Type.BOOLEAN, depth()), " : ", message, ";"));
        } else if (roll < 5) {
            Piece value = expressions.make(scope, dice.pick(Type.VALUES), depth());
            // In a block, since javac 25 finds its name again in the pattern of a later case of the same switch.
            boolean unnamed = expressions.patterns().unnamed();
            out.add(unnamed ? statement("{\nvar _ = S(", value, ");\n}") : statement("S(", value, ");"));
        } else {
            Type type = dice.percent(40) ? Type.VOID : dice.pick(Type.VALUES);
            Optional<Piece> call = expressions.call(scope, type, depth());
            if (call.isEmpty()) return log(scope, out);
            out.add(statement(call.get(), ";"));
        }
        return true;
    }

    private boolean log(Scope scope, List<Piece> out) {
        scope.spend(1);
        out.add(statement("log(", expressions.make(scope, dice.pick(Type.VALUES), depth()), ");"));
        return true;
    }

    /** Out of here: conditional, so that what follows is reached, or not. */
    private boolean jump(Scope scope, List<Piece> out) {
        if (dice.percent(55)) {
            Piece test = expressions.make(scope, Type.BOOLEAN, 2);
            out.add(statement("if (", test, ") {\n", Piece.list(List.of(leave(scope))), "}"));
            return true;
        }
        out.add(leave(scope));
        return false;
    }

    /** A jump, return or throw. */
    Piece leave(Scope scope) {
        List<Target> targets = scope.targets;
        if (!targets.isEmpty() && dice.percent(65)) return leap(scope, dice.below(targets.size()));
        if (scope.yields.isPresent()) {
            if (dice.percent(80)) {
                Type type = scope.yields.get();
                return expressions.yielding(scope, type, expressions.make(scope, type, 2));
            }
        } else if (dice.percent(75)) {
            Type type = scope.method.returns();
            if (type == Type.VOID) return statement("return;");
            scope.first = true;
            return statement("return ", expressions.assigned(scope, type, 3), ";");
        }
        Piece message = expressions.make(scope, Type.STRING, 2);
        if (scope.checkedAllowed && dice.percent(30)) {
            scope.checkedThrown = true;
            return statement("throw new IOException(", message, ");");
        }
        return statement(
                "throw new " + dice.of("IllegalStateException", "ArithmeticException", "AssertionError") + "(",
                message,
                ");");
    }

    private Piece leap(Scope scope, int index) {
        Target target = scope.targets.get(index);
        boolean continues = target.loop && dice.percent(45);
        boolean plain = continues ? innermostLoop(scope) == target : innermostPlain(scope) == target;
        if (index >= scope.sealed) {
            target.broken |= !continues;
            target.continued |= continues;
        }
        String label = plain && dice.percent(70) ? "" : " " + target.label;
        target.named |= !label.isEmpty();
        return statement((continues ? "continue" : "break") + label + ";");
    }

    private static Target innermostLoop(Scope scope) {
        Target found = null;
        for (Target each : scope.targets) found = each.loop ? each : found;
        return found;
    }

    private static Target innermostPlain(Scope scope) {
        Target found = null;
        for (Target each : scope.targets) found = each.plain ? each : found;
        return found;
    }

    private boolean branch(Scope scope, int depth, List<Piece> out) {
        Piece test = expressions.make(scope, Type.BOOLEAN, depth());
        List<Piece> body = new ArrayList<>();
        boolean completes = block(scope, depth - 1, body);
        if (dice.percent(50)) {
            out.add(statement("if (", test, ") {\n", Piece.list(body), "}"));
            return true;
        }
        List<Piece> other = new ArrayList<>();
        completes |= block(scope, depth - 1, other);
        Object last = completes ? optional(" else {\n", Piece.list(other), "}") : "";
        if (!completes) {
            out.add(statement("if (", test, ") {\n", Piece.list(body), "} else {\n", Piece.list(other), "}"));
        } else {
            out.add(statement("if (", test, ") {\n", Piece.list(body), "}", last));
        }
        return completes;
    }

    /**
     * {@code if (!(o instanceof T b)) throw …;}, {@code if (!(o instanceof T b) || …b…) return;}: the binding flows
     * out.
     */
    private boolean bind(Scope scope, int depth, List<Piece> out) {
        Piece object = expressions.make(scope, Type.OBJECT, depth());
        Pattern pattern = expressions.patterns().of(scope, false);
        int roll = dice.below(10);
        Optional<Piece> leaves = roll < 7 ? Optional.of(leave(scope)) : Optional.empty();
        String tested = ") instanceof " + pattern.text() + ")";
        int mark = scope.variables.size();
        scope.variables.addAll(pattern.bound());
        if (roll < 4) {
            String left = leaves.get().source("C");
            boolean jumps = left.startsWith("break") || left.startsWith("continue");
            String head = roll < 3 || jumps ? "if (!((" : "while (!((";
            out.add(statement(head, object, tested + ") {\n", leaves.get(), "\n}"));
            return true;
        }
        Piece test = expressions.patterns().use(scope, pattern.bound(), 2);
        if (roll < 7) {
            out.add(statement("if (!((", object, tested + " || ", test, ") {\n", leaves.get(), "\n}"));
            return true;
        }
        List<Piece> body = new ArrayList<>();
        block(scope, depth - 1, body);
        scope.leave(mark);
        out.add(statement("if (((", object, tested + " && ", test, ") {\n", Piece.list(body), "}"));
        return true;
    }

    private boolean labelled(Scope scope, int depth, List<Piece> out) {
        Target target = new Target(scope.unique("out"), false, false);
        scope.targets.add(target);
        List<Piece> body = new ArrayList<>();
        boolean completes = block(scope, depth - 1, body);
        scope.targets.remove(target);
        out.add(statement(target.label + ": {\n", Piece.list(body), "}"));
        return completes || target.broken;
    }

    private boolean choose(Scope scope, int depth, List<Piece> out) {
        Choice choice = expressions.choice(scope, depth());
        Target target = new Target(scope.unique("out"), false, true);
        boolean arrows = dice.percent(40);
        List<Label> labels = new ArrayList<>(choice.labels());
        boolean hasDefault = !choice.total() && dice.percent(60);
        if (hasDefault) labels.add(arrows ? labels.size() : dice.below(labels.size() + 1), Label.of("default"));
        scope.targets.add(target);
        int mark = scope.variables.size();
        List<Object> cases = new ArrayList<>();
        boolean completes = !hasDefault && !choice.total();
        boolean last = true;
        for (Label label : labels) {
            List<Piece> body = new ArrayList<>();
            int inner = scope.variables.size();
            scope.variables.addAll(label.bound());
            last = list(scope, depth - 1, dice.between(arrows ? 1 : 0, 2), body);
            if (!arrows && last && (choice.total() || dice.percent(50))) {
                body.add(statement("break;"));
                target.broken = true;
                last = false;
            }
            completes |= arrows && last;
            if (arrows) scope.leave(inner);
            else scope.hide(inner);
            List<Object> one = new ArrayList<>(label.parts());
            one.addAll(List.of(arrows ? " -> {\n" : ":\n", Piece.list(body), arrows ? "}\n" : ""));
            cases.add(optional(one.toArray()));
        }
        scope.leave(mark);
        scope.targets.remove(target);
        String label = target.named ? target.label + ": " : "";
        List<Object> parts = new ArrayList<>(List.of(label + "switch (", choice.selector(), ") {\n"));
        parts.addAll(cases);
        parts.add("}");
        out.add(statement(parts.toArray()));
        return completes || last || target.broken;
    }
}
