package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;

/** The case labels of a switch. */
final class Labels {
    private Labels() {}

    static List<String> of(Type selector, Dice dice) {
        List<String> all = new ArrayList<>(
                switch (selector) {
                    case STRING -> List.of("\"s\"", "\"two\"", "\"\"", "\"ss\"");
                    case COLOR -> List.of("RED", "GREEN", "BLUE");
                    case CHAR -> List.of("'a'", "'c'", "'p'", "'z'");
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
