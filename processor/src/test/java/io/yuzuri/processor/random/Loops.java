package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.statement;

import io.yuzuri.processor.random.Scope.Target;
import java.util.ArrayList;
import java.util.List;

/** Makes loops. Each has a counter that nothing else assigns, so that it ends. */
final class Loops {
    private final Dice dice;
    private final Expressions expressions;
    private final Statements statements;

    Loops(Dice dice, Expressions expressions, Statements statements) {
        this.dice = dice;
        this.expressions = expressions;
        this.statements = statements;
    }

    boolean make(Scope scope, int depth, List<Piece> out) {
        if (scope.exhausted()) return true;
        int factor = scope.factor;
        int roll = dice.below(10);
        Target target = new Target(scope.unique("loop"), true, true);
        if (roll < 3) {
            counting(scope, depth, target, out);
        } else if (roll < 5) {
            whileLoop(scope, depth, target, out);
        } else if (roll < 7) {
            boolean completes = doLoop(scope, depth, target, out);
            scope.factor = factor;
            return completes;
        } else if (roll < 9) {
            each(scope, depth, target, out);
        } else {
            boolean completes = forever(scope, depth, target, out);
            scope.factor = factor;
            return completes;
        }
        scope.factor = factor;
        return true;
    }

    private Piece body(Scope scope, int depth, Target target, List<Piece> start) {
        List<Piece> body = new ArrayList<>(start);
        fill(scope, depth, target, body);
        return Piece.list(body);
    }

    private boolean fill(Scope scope, int depth, Target target, List<Piece> out) {
        scope.targets.add(target);
        boolean completes = statements.block(scope, depth - 1, out);
        scope.targets.remove(target);
        return completes;
    }

    private static String label(Target target) {
        return target.named ? target.label + ": " : "";
    }

    private Piece test(Scope scope) {
        return dice.percent(50)
                ? Piece.expression(Type.BOOLEAN, "true")
                : expressions.make(scope, Type.BOOLEAN, dice.between(1, 3));
    }

    /** A bound, suspending perhaps. */
    private Piece bound(Scope scope) {
        String number = dice.of("2", "3");
        scope.factor *= 3;
        scope.spend(1);
        return Piece.expression(Type.INT, dice.of(number, "S(" + number + ")", "E(" + number + ")"));
    }

    private void counting(Scope scope, int depth, Target target, List<Piece> out) {
        int mark = scope.variables.size();
        String name = scope.freeName();
        Piece start = Piece.expression(Type.INT, dice.of("0", "S(0)", "E(1)"));
        scope.counter(name);
        Piece bound = bound(scope);
        Piece test = test(scope);
        String step = dice.of(name + "++", "++" + name, name + " += S(1)", name + " += E(1)");
        Piece body = body(scope, depth, target, List.of());
        scope.leave(mark);
        out.add(statement(
                label(target) + "for (int " + name + " = ",
                start,
                "; " + name + " < ",
                bound,
                " && ",
                test,
                "; " + step + ") {\n",
                body,
                "}"));
    }

    private void whileLoop(Scope scope, int depth, Target target, List<Piece> out) {
        String name = scope.freeName();
        out.add(statement("int " + name + " = 0;"));
        scope.counter(name);
        Piece bound = bound(scope);
        Piece test = test(scope);
        Piece body = body(scope, depth, target, List.of());
        out.add(statement(label(target) + "while (" + name + "++ < ", bound, " && ", test, ") {\n", body, "}"));
    }

    private boolean doLoop(Scope scope, int depth, Target target, List<Piece> out) {
        String name = scope.freeName();
        out.add(statement("int " + name + " = 0;"));
        scope.counter(name);
        Piece bound = bound(scope);
        List<Piece> body = new ArrayList<>();
        boolean completes = fill(scope, depth, target, body);
        // javac takes the end of a switch expression for reached, in a condition that is not.
        boolean tested = completes || target.continued;
        Piece test = tested ? test(scope) : Piece.expression(Type.BOOLEAN, "true");
        out.add(statement(
                label(target) + "do {\n", Piece.list(body), "} while (++" + name + " < ", bound, " && ", test, ");"));
        return completes || target.continued || target.broken;
    }

    private void each(Scope scope, int depth, Target target, List<Piece> out) {
        Type over = dice.of(Type.INTS, Type.STRINGS, Type.LIST, dice.pick(Type.ARRAYS));
        Type element = over == Type.LIST ? Type.INTEGER : over.element();
        if (over == Type.INTS && dice.percent(30)) element = dice.of(Type.LONG, Type.INTEGER, Type.DOUBLE, Type.FLOAT);
        if (over == Type.LIST) element = dice.of(Type.INTEGER, Type.INT, Type.INT, Type.FLOAT);
        if (over == Type.CHARS || over == Type.FLOATS) element = dice.of(element, element.box(), Type.DOUBLE);
        Piece source = expressions.make(scope, over, dice.between(1, 3));
        int mark = scope.variables.size();
        boolean unnamed = expressions.patterns().unnamed();
        String name = unnamed ? "_" : scope.freeName();
        if (unnamed) scope.resource(name);
        else scope.declare(name, element, dice.percent(element.isNumber() ? 30 : 20));
        scope.factor *= 3;
        Piece body = body(scope, depth, target, List.of());
        scope.leave(mark);
        out.add(statement(label(target) + "for (" + element.text + " " + name + " : ", source, ") {\n", body, "}"));
    }

    /** {@code while (true)}, which ends only where a break leaves it. */
    private boolean forever(Scope scope, int depth, Target target, List<Piece> out) {
        String name = scope.freeName();
        out.add(statement("int " + name + " = 0;"));
        scope.counter(name);
        scope.factor *= 3;
        Piece start;
        if (dice.percent(60)) {
            start = statement("if (" + name + "++ > " + dice.between(0, 2) + ") {\nbreak;\n}");
            target.broken = true;
        } else {
            scope.targets.add(target);
            Piece leave = leaveFor(scope);
            scope.targets.remove(target);
            start = statement("if (" + name + "++ > 1) {\n", leave, "\n}");
        }
        Piece body = body(scope, depth, target, List.of(start));
        String head = dice.of("while (true) {\n", "for (;;) {\n", "for (; true; V(\"step\")) {\n");
        out.add(statement(label(target) + head, body, "}"));
        return target.broken;
    }

    /** A jump that surely ends the loop. */
    private Piece leaveFor(Scope scope) {
        List<Target> targets = scope.targets;
        scope.targets = new ArrayList<>();
        Piece leave = statements.leave(scope);
        scope.targets = targets;
        return leave;
    }
}
