package io.yuzuri.processor.random;

import static io.yuzuri.processor.random.Piece.expression;

import io.yuzuri.processor.random.Labels.Choice;
import io.yuzuri.processor.random.Labels.Label;
import io.yuzuri.processor.random.Scope.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes patterns, and the labels of switches that have some. Those of a release are made only where programs are of it:
 * the program of a seed and a release is the same on every JDK.
 */
final class Patterns {
    /** The first release with patterns in a switch, and of records. */
    private static final int SWITCH = 21;
    /** The first with names that are left out. */
    private static final int UNNAMED = 22;

    /** @param total whether it matches all of the class that it names */
    record Pattern(String text, String named, List<Variable> bound, boolean total) {}

    private final Dice dice;
    private final Expressions expressions;
    private final int release;

    Patterns(Dice dice, Expressions expressions, int release) {
        this.dice = dice;
        this.expressions = expressions;
        this.release = release;
    }

    boolean inSwitch() {
        return release >= SWITCH;
    }

    /** Whether a name that nothing uses is left out. */
    boolean unnamed() {
        return release >= UNNAMED && dice.percent(30);
    }

    /** A pattern for an object, not assigned if it must stay what it was. */
    Pattern of(Scope scope, boolean constant) {
        Type type = dice.pick(Type.TESTED);
        if (type != Type.FORM) return plain(scope, type, constant);
        // Pair may be private: its pattern in a lambda that captures what it binds is refused.
        return form(scope, scope.lambda ? dice.of("Dot", "Tint") : dice.of("Dot", "Pair", "Tint"), 2);
    }

    private Pattern plain(Scope scope, Type type, boolean constant) {
        if (release >= UNNAMED && dice.percent(10)) return new Pattern(type.text + " _", type.text, List.of(), true);
        Variable variable = bound(scope, type, !constant && dice.percent(30));
        return new Pattern(type.text + " " + variable.name(), type.text, List.of(variable), true);
    }

    private static Variable bound(Scope scope, Type type, boolean assigned) {
        return new Variable(scope.unique("b"), type, Optional.empty(), true, assigned, !assigned);
    }

    /** A pattern of one of the forms. */
    private Pattern form(Scope scope, String kind, int depth) {
        List<Variable> bound = new ArrayList<>();
        if (kind.equals("Tint") || release < SWITCH || dice.percent(30)) {
            if (release >= UNNAMED && dice.percent(15)) return new Pattern(kind + " _", kind, bound, true);
            bound.add(bound(scope, Type.FORM, false));
            return new Pattern(kind + " " + bound.get(0).name(), kind, bound, true);
        }
        if (kind.equals("Dot")) {
            String both = component(scope, Type.INT, bound) + ", " + component(scope, Type.STRING, bound);
            return new Pattern("Dot(" + both + ")", kind, bound, true);
        }
        String first;
        boolean total = depth <= 0 || dice.percent(50);
        if (total) {
            first = component(scope, Type.FORM, bound);
        } else {
            Pattern inner = form(scope, dice.of("Dot", "Pair", "Tint"), depth - 1);
            first = inner.text();
            bound.addAll(inner.bound());
        }
        String both = first + ", " + component(scope, Type.INTEGER, bound);
        return new Pattern("Pair(" + both + ")", kind, bound, total);
    }

    private String component(Scope scope, Type type, List<Variable> bound) {
        if (release >= UNNAMED && dice.percent(25)) return "_";
        Variable variable = bound(scope, type, false);
        bound.add(variable);
        return dice.of(type.text, "var") + " " + variable.name();
    }

    /** A test that names what was bound, if anything was. */
    Piece use(Scope scope, List<Variable> bound, int depth) {
        if (bound.isEmpty() || dice.percent(40)) return expressions.make(scope, Type.BOOLEAN, depth - 1);
        String name = dice.pick(bound).name();
        return expression(
                Type.BOOLEAN, "join(\"b\", " + name + ", 1).length() > ", expressions.make(scope, Type.INT, depth - 1));
    }

    /** A switch whose labels leave no value without a case. */
    Choice choice(Scope scope, int depth) {
        Type type = dice.of(Type.OBJECT, Type.OBJECT, Type.FORM, Type.FORM, Type.STRING, Type.INTEGER, Type.COLOR);
        Piece value = expressions.make(scope, type, depth);
        Piece selector = expression(type, "(" + type.text + ") (", value, ")");
        List<Label> labels = new ArrayList<>();
        boolean onNull = dice.percent(25);
        if (onNull) labels.add(Label.of("case null"));
        if (type == Type.FORM) {
            forms(scope, labels);
            return new Choice(selector, labels, true);
        }
        if (type == Type.OBJECT) {
            objects(scope, labels);
        } else {
            for (String label : Labels.of(type, dice)) labels.add(Label.of("case " + label));
            if (dice.percent(70)) labels.add(guarded(scope, plain(scope, type, true)));
        }
        int roll = dice.below(10);
        if (roll < 2) {
            labels.add(label(plain(scope, type, false)));
        } else {
            labels.add(Label.of(roll < 5 && !onNull ? "case null, default" : "default"));
        }
        return new Choice(selector, labels, true);
    }

    private void objects(Scope scope, List<Label> labels) {
        List<Type> types =
                new ArrayList<>(List.of(Type.STRING, Type.INTEGER, Type.NODE, Type.BOXED_FLOAT, Type.INTS, Type.FORM));
        for (int i = dice.between(1, 3); i > 0; i--) {
            Type type = types.remove(dice.below(types.size()));
            if (type == Type.FORM) {
                labels.add(guarded(scope, form(scope, dice.of("Dot", "Pair", "Tint"), 2)));
                labels.add(label(form(scope, dice.of("Dot", "Pair"), 2)));
            } else {
                boolean guarded = dice.percent(60);
                if (guarded) labels.add(guarded(scope, plain(scope, type, true)));
                if (!guarded || dice.percent(50)) labels.add(label(plain(scope, type, false)));
            }
        }
    }

    /** All of a sealed type: some with a guard first, then each kind as a whole. */
    private void forms(Scope scope, List<Label> labels) {
        List<String> kinds = new ArrayList<>(List.of("Dot", "Pair", "Tint"));
        for (int i = dice.below(3); i > 0; i--) labels.add(guarded(scope, form(scope, dice.pick(kinds), 2)));
        if (release >= UNNAMED && dice.percent(15)) {
            labels.add(Label.of("case Dot _, Tint _"));
            kinds.removeAll(List.of("Dot", "Tint"));
        }
        boolean others = dice.percent(20);
        if (others) kinds.remove(dice.below(kinds.size()));
        while (!kinds.isEmpty()) {
            String kind = kinds.remove(dice.below(kinds.size()));
            if (kind.equals("Tint") && dice.percent(50)) {
                labels.add(Label.of("case Tint.DARK"));
                labels.add(Label.of("case Tint.LIGHT"));
                continue;
            }
            Pattern some = form(scope, kind, 1);
            labels.add(label(some));
            if (!some.total()) labels.add(label(form(scope, kind, 0)));
        }
        if (others) labels.add(Label.of("default"));
    }

    private static Label label(Pattern pattern) {
        return new Label(List.of("case " + pattern.text()), pattern.bound());
    }

    /**
     * A guard names nothing that is assigned, and is no constant; nothing checked is thrown in it, since javac 25
     * overlooks that.
     */
    private Label guarded(Scope scope, Pattern pattern) {
        int mark = scope.variables.size();
        boolean guard = scope.guard;
        boolean allowed = scope.checkedAllowed;
        scope.guard = true;
        scope.checkedAllowed = false;
        scope.variables.addAll(pattern.bound());
        String call = dice.of("S(", "E(");
        List<Object> parts =
                new ArrayList<>(List.of("case " + pattern.text() + " when " + call, use(scope, pattern.bound(), 2)));
        parts.add(")");
        if (dice.percent(25)) {
            parts.addAll(List.of(dice.of(" && ", " || ") + "S(", use(scope, pattern.bound(), 1), ")"));
        }
        scope.guard = guard;
        scope.checkedAllowed = allowed;
        scope.leave(mark);
        scope.spend(2);
        return new Label(parts, pattern.bound());
    }
}
