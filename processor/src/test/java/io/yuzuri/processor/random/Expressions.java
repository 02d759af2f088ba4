package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes expressions. The static type of each is exactly the type asked for, or for references a subtype. */
final class Expressions {
    private final Dice dice;
    private final List<Method> methods;
    private final Places places;
    private final Operators operators;
    private final Members members;
    private final Statements statements;
    private final Patterns patterns;
    private final Kinds kinds;

    Expressions(Dice dice, List<Method> methods, Statements statements, int release) {
        this.dice = dice;
        this.methods = methods;
        this.places = new Places(dice, this);
        this.operators = new Operators(dice, this);
        this.members = new Members(dice, this);
        this.statements = statements;
        this.patterns = new Patterns(dice, this, release);
        this.kinds = new Kinds(dice, this, statements, release >= 22);
    }

    Kinds kinds() {
        return kinds;
    }

    Operators operators() {
        return operators;
    }

    Patterns patterns() {
        return patterns;
    }

    Places places() {
        return places;
    }

    Piece make(Scope scope, Type type, int depth) {
        boolean first = scope.first;
        scope.first = false;
        if (type == Type.TEXT) return text(scope, depth);
        if (depth <= 0 || scope.exhausted()) return leaf(scope, type, depth);
        if (dice.percent(14)) {
            Optional<Piece> value = kinds.value(scope, type, depth);
            if (value.isPresent()) return value.get();
        }
        int roll = dice.below(100);
        if (roll < 30) return suspending(scope, type, depth);
        if (roll < 36) return effect(scope, type, depth);
        if (roll < 42) return leaf(scope, type, depth);
        if (roll < 47) return conditional(scope, type, depth);
        if (roll < 52) return choice(scope, type, depth, first);
        if (roll < 59) return assignment(scope, type, depth);
        if (roll < 66) return call(scope, type, depth).orElseGet(() -> operators.make(scope, type, depth));
        if (roll < 69) return awaited(scope, type).orElseGet(() -> leaf(scope, type, depth));
        if (roll < 75) return members.call(scope, type, depth);
        return operators.make(scope, type, depth);
    }

    /** A value that is assigned or returned: one that is passed, or a constant that is narrowed. */
    Piece assigned(Scope scope, Type type, int depth) {
        boolean small = List.of(Type.BYTE, Type.SHORT, Type.CHAR).contains(type.unboxed());
        return small && dice.percent(6) ? expression(Type.INT, dice.of("0", "100")) : passed(scope, type, depth);
    }

    /** A value that is passed: now and then of a type that Java converts to the one asked for. */
    Piece passed(Scope scope, Type type, int depth) {
        List<Type> others = type.assignable();
        if (others.isEmpty() || dice.percent(65)) return make(scope, type, depth);
        Type other = dice.pick(others);
        return dice.percent(50) ? make(scope, other, depth) : operators.make(scope, other, depth);
    }

    /** A literal or a variable. */
    Piece leaf(Scope scope, Type type, int depth) {
        List<Scope.Variable> variables = scope.ofType(type);
        if (!variables.isEmpty() && dice.percent(60)) {
            return expression(type, dice.pick(variables).name());
        }
        if (type == Type.NODE && !scope.method.isStatic() && dice.percent(70)) {
            return expression(type, scope.anonymous ? "@C@.this" : "this");
        }
        List<Fields.Field> fields = Fields.ofType(type);
        if (!fields.isEmpty() && dice.percent(type == Type.NODE ? 15 : 40)) {
            return places.field(scope, dice.pick(fields), depth, false);
        }
        return literal(type);
    }

    Piece literal(Type type) {
        return expression(type, dice.pick(type.literals));
    }

    Piece suspending(Scope scope, Type type, int depth) {
        if (scope.lambda) return effect(scope, type, depth);
        scope.spend(1);
        if (type == Type.INT && dice.percent(6)) {
            return expression(type, "F(", make(scope, Type.STRING, depth - 2), ")");
        }
        if (type == Type.INT && scope.checkedAllowed && dice.percent(15)) {
            scope.checkedThrown = true;
            return expression(type, "IO(", make(scope, Type.STRING, depth - 2), ")");
        }
        int deeper = dice.percent(60) ? 0 : depth - 1;
        return expression(type, "S(", make(scope, type, deeper), ")");
    }

    private Piece effect(Scope scope, Type type, int depth) {
        scope.spend(1);
        return expression(type, "E(", make(scope, type, depth - 1), ")");
    }

    private Piece conditional(Scope scope, Type type, int depth) {
        if (type.isNumber() && dice.percent(40)) return operators.mixed(scope, type, depth);
        return expression(
                type,
                "(",
                make(scope, Type.BOOLEAN, depth - 1),
                " ? ",
                make(scope, type, depth - 1),
                " : ",
                make(scope, type, depth - 1),
                ")");
    }

    /** A switch expression. */
    private Piece choice(Scope scope, Type type, int depth, boolean first) {
        if (scope.lambda || scope.guard) return leaf(scope, type, depth);
        boolean attempts = scope.attempts;
        scope.attempts &= first;
        Labels.Choice choice = choice(scope, depth - 1);
        List<Object> parts = new ArrayList<>(List.of("(switch (", choice.selector(), ") {\n"));
        boolean arrows = dice.percent(80);
        int mark = scope.variables.size();
        for (Labels.Label label : choice.labels()) {
            parts.add(Piece.optional(arm(scope, type, label, arrows, depth)));
        }
        if (!choice.total()) parts.add(arm(scope, type, Labels.Label.of("default"), arrows, depth));
        scope.leave(mark);
        scope.attempts = attempts;
        parts.add("})");
        return expression(type, parts.toArray());
    }

    /** What a switch chooses among. */
    Labels.Choice choice(Scope scope, int depth) {
        return patterns.inSwitch() && dice.percent(40)
                ? patterns.choice(scope, depth)
                : Labels.choice(scope, dice, this, depth);
    }

    private Piece arm(Scope scope, Type type, Labels.Label label, boolean arrows, int depth) {
        int mark = scope.variables.size();
        List<Object> parts = new ArrayList<>(label.parts());
        scope.variables.addAll(label.bound());
        if (arrows && dice.percent(55)) {
            parts.addAll(List.of(" -> ", make(scope, type, depth - 1), ";\n"));
            scope.leave(mark);
            return expression(Type.VOID, parts.toArray());
        }
        List<Scope.Target> targets = scope.targets;
        Optional<Type> yields = scope.yields;
        scope.targets = new ArrayList<>();
        int sealed = scope.sealed;
        scope.sealed = 0;
        scope.yields = Optional.of(type);
        List<Piece> body = new ArrayList<>();
        if (statements.list(scope, depth - 1, dice.between(0, 2), body)) {
            body.add(yielding(scope, type, make(scope, type, depth - 1)));
        }
        if (arrows) scope.leave(mark);
        else scope.hide(mark);
        scope.targets = targets;
        scope.sealed = sealed;
        scope.yields = yields;
        parts.addAll(List.of(arrows ? " -> {\n" : ":\n", Piece.list(body), arrows ? "}\n" : "\n"));
        return expression(Type.VOID, parts.toArray());
    }

    /** {@code yield (x)} would be taken for a call. */
    Piece yielding(Scope scope, Type type, Piece value) {
        if (!value.source("C").startsWith("(")) return Piece.statement("yield ", value, ";");
        String name = scope.unique("y");
        return Piece.statement(type.text + " " + name + " = ", value, ";\nyield " + name + ";");
    }

    private Piece assignment(Scope scope, Type type, int depth) {
        // A guard assigns no local variable; javac 25 refuses a field as well.
        if (scope.guard) return leaf(scope, type, depth);
        boolean updates = dice.percent(60);
        Optional<Piece> place = places.place(scope, type, depth - 1, updates);
        if (place.isEmpty()) return leaf(scope, type, depth);
        Object[] parts = updates ? operators.update(scope, type, place.get(), depth) : null;
        if (parts == null) parts = new Object[] {place.get(), " = ", assigned(scope, type, depth - 1)};
        List<Object> all = new ArrayList<>(List.of("("));
        all.addAll(List.of(parts));
        all.add(")");
        return expression(type, all.toArray());
    }

    /** A call of another coroutine of the program. */
    Optional<Piece> call(Scope scope, Type type, int depth) {
        if (scope.lambda) return Optional.empty();
        List<Method> fitting = methods.stream()
                .filter(m -> m.returns() == type)
                .filter(m -> !m.checked() || scope.checkedAllowed)
                .filter(m -> scope.cost + m.cost() * scope.factor < 200)
                .toList();
        if (fitting.isEmpty()) return Optional.empty();
        return Optional.of(call(scope, dice.pick(fitting), depth));
    }

    Piece call(Scope scope, Method method, int depth) {
        scope.spend(method.cost());
        if (method.checked()) scope.checkedThrown = true;
        List<Object> parts = new ArrayList<>();
        if (method.isStatic()) {
            parts.add(dice.percent(70) ? "" : "@C@.");
        } else if (!scope.method.isStatic() && dice.percent(50)) {
            parts.add(dice.percent(50) ? "" : "this.");
        } else {
            parts.addAll(List.of("(", make(scope, Type.NODE, depth - 1), ")."));
        }
        parts.add(method.name() + "(");
        parts.addAll(arguments(scope, method, depth));
        parts.add(")");
        return expression(method.returns(), parts.toArray());
    }

    List<Object> arguments(Scope scope, Method method, int depth) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            if (i > 0) parts.add(", ");
            boolean bound = i == 0 && method.recursive();
            parts.add(
                    bound
                            ? expression(Type.INT, dice.of("1", "2"))
                            : passed(scope, method.parameters().get(i), depth - 1));
        }
        return parts;
    }

    private Optional<Piece> awaited(Scope scope, Type type) {
        List<Scope.Variable> tasks = scope.lambda
                ? List.of()
                : scope.readable(v -> v.result().isPresent() && v.result().get() == type);
        if (tasks.isEmpty()) return Optional.empty();
        scope.spend(2);
        String unboxed = type.isNumber() || type == Type.BOOLEAN ? "(" + type.text + ") " : "";
        return Optional.of(
                expression(type, unboxed + "Yield.await(" + dice.pick(tasks).name() + ")"));
    }

    /** A supplier that captures what may be captured. */
    private Piece text(Scope scope, int depth) {
        List<Scope.Variable> variables = scope.ofType(Type.TEXT);
        if (!variables.isEmpty() && dice.percent(30)) {
            return expression(Type.TEXT, dice.pick(variables).name());
        }
        boolean lambda = scope.lambda;
        boolean anonymous = scope.anonymous;
        if (dice.percent(10)) {
            Piece object = scope.lambda ? leaf(scope, Type.NODE, 0) : make(scope, Type.NODE, depth - 1);
            return expression(Type.TEXT, "(", object, ")::toString");
        }
        boolean arrow = dice.percent(60);
        scope.lambda = true;
        scope.anonymous |= !arrow;
        Piece body = make(scope, Type.STRING, Math.min(depth, 2));
        List<Scope.Variable> captured =
                scope.readable(v -> v.type() != Type.TEXT && v.result().isEmpty());
        String more = captured.isEmpty()
                ? ""
                : " + Arrays.asList(" + dice.pick(captured).name() + ").size()";
        Piece sum = expression(Type.STRING, body, more);
        scope.lambda = lambda;
        scope.anonymous = anonymous;
        if (arrow && dice.percent(70)) return expression(Type.TEXT, "() -> ", sum);
        String unique = scope.unique("c");
        if (arrow) {
            String each = scope.unique("e");
            String head =
                    "() -> {\nString " + unique + " = \"\";\nfor (int " + each + " = 0; " + each + " < 2; " + each;
            return expression(Type.TEXT, head + "++) " + unique + " += ", sum, ";\nreturn " + unique + ";\n}");
        }
        return expression(
                Type.TEXT,
                "new Supplier<>() {\nint " + unique + " = 3;\n@Override\npublic String get() {\nreturn " + unique
                        + "++ + ",
                sum,
                ";\n}\n}");
    }
}
