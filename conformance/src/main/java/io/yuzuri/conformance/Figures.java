package io.yuzuri.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a library, as counts.
 *
 * @param methods all of its methods, those without a body too
 * @param tests those that ran
 * @param published those that pass on the library as published
 * @param passed those of them that pass on the changed library
 */
record Figures(int methods, int eligible, int transformed, int tests, int published, int passed) {
    static final String HEADER = """
            | library | suspends in | JDK | methods | eligible | transformed | tests run | passed as published | passed transformed |
            |---|---|---|---|---|---|---|---|---|""";

    private static final Pattern CELLS = Pattern.compile(" (\\d+) \\|".repeat(6));

    /** The least share of the eligible methods that must be coroutines. */
    private static final double SHARE = 0.995;

    /** What stands in a row, behind its name. */
    static Optional<Figures> of(String cells) {
        Matcher matcher = CELLS.matcher(cells);
        if (!matcher.matches()) return Optional.empty();
        int[] counts = new int[6];
        for (int i = 0; i < counts.length; i++) counts[i] = Integer.parseInt(matcher.group(i + 1));
        return Optional.of(new Figures(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]));
    }

    String cells() {
        return " %d | %d | %d | %d | %d | %d |".formatted(methods, eligible, transformed, tests, published, passed);
    }

    boolean isThin() {
        return transformed < SHARE * eligible;
    }

    /** The tests that pass as published only. */
    int lost() {
        return published - passed;
    }

    /** Whether less was reached than in another run. */
    boolean isBelow(Figures other) {
        return transformed < other.transformed || passed < other.passed;
    }
}
