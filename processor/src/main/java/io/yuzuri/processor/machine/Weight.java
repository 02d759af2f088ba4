package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;

/**
 * A rough upper estimate of bytecode, in bytes. HotSpot never compiles a method above 8,000 bytes, so states are shared out
 * to several methods before that; what counts is that the estimate is not low.
 */
final class Weight {
    /** What one method may hold. */
    static final int METHOD = 4_800;

    /** What one state may hold: a longer one is cut, where it can be. */
    static final int STATE = 1_200;

    private static final int PART = 10;
    private static final int STATEMENT = 12;
    private static final int WAIT = 45;

    private Weight() {}

    static int of(Chain chain) {
        return chain.blocks().stream().mapToInt(Weight::of).sum() + STATEMENT;
    }

    static int of(Block block) {
        return block.steps().stream().mapToInt(Weight::of).sum() + of(block.exit());
    }

    static int of(Step step) {
        if (step instanceof Step.Do carried) {
            return of(carried.code());
        } else if (step instanceof Step.Set set) {
            return STATEMENT + set.value().map(Weight::of).orElse(0);
        }
        return 2 * STATEMENT;
    }

    private static int of(Exit exit) {
        if (exit instanceof Exit.Suspend suspend) {
            return WAIT + suspend.arguments().stream().mapToInt(Weight::of).sum();
        } else if (exit instanceof Exit.Branch branch) {
            return STATEMENT + of(branch.condition());
        } else if (exit instanceof Exit.Choose choice) {
            return of(choice.selector())
                    + choice.arms().stream()
                            .mapToInt(arm -> 2 * STATEMENT + of(arm.labels()))
                            .sum();
        }
        return 2 * STATEMENT;
    }

    private static int of(Code code) {
        int[] weight = {0};
        code.forEach(part -> weight[0] +=
                part instanceof Code.Text text ? 2 * text.text().strip().length() : PART);
        return weight[0] + STATEMENT;
    }
}
