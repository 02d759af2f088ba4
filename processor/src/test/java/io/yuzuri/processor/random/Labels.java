package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;

/** The case labels of switches. */
final class Labels {
    /** One label with what it binds in the body behind it. */
    record Label(List<Object> parts, List<Scope.Variable> bound) {
        static Label of(String text) {
            return new Label(List.of(text), List.of());
        }
    }

    /** @param total whether the labels leave no value without a case, since patterns must not */
    record Choice(Piece selector, List<Label> labels, boolean total) {}

    static final List<Type> SELECTORS = List.of(
            Type.INT,
            Type.STRING,
            Type.COLOR,
            Type.INTEGER,
            Type.CHAR,
            Type.BYTE,
            Type.SHORT,
            Type.BOXED_CHAR,
            Type.BOXED_BYTE);

    private Labels() {}

    /** A switch of old, without its default. */
    static Choice choice(Scope scope, Dice dice, Expressions expressions, int depth) {
        Type selector = dice.pick(SELECTORS);
        Piece value = expressions.make(scope, selector, depth);
        List<Label> labels = new ArrayList<>();
        for (String label : of(selector, dice)) labels.add(Label.of("case " + label));
        return new Choice(value, labels, false);
    }

    static List<String> of(Type selector, Dice dice) {
        List<String> all = new ArrayList<>(
                switch (selector) {
                    case STRING -> List.of("\"s\"", "\"two\"", "\"\"", "\"ss\"");
                    case COLOR -> List.of("RED", "GREEN", "BLUE");
                    case CHAR, BOXED_CHAR -> List.of("'a'", "'c'", "'p'", "'z'");
                    default -> List.of("0", "1", "2", "3", "5", "7");
                });
        while (all.size() > 1 && dice.percent(70)) all.remove(dice.below(all.size()));
        List<String> joined = new ArrayList<>();
        while (!all.isEmpty()) {
            String label = all.remove(dice.below(all.size()));
            if (!all.isEmpty() && dice.percent(20)) label += ", " + all.remove(dice.below(all.size()));
            joined.add(label);
        }
        return joined;
    }
}
