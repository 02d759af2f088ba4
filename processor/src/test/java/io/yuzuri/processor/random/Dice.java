package io.yuzuri.processor.random;

import java.util.List;
import java.util.SplittableRandom;

/** The random numbers of one program. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }
}
