package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;

/**
 * A rough upper estimate of bytecode, in bytes. HotSpot never compiles a method above 8,000 bytes, so states are shared
 * out to several methods before that; what counts is that the estimate is not low.
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
        return step.accept(new OfStep());
    }

    private static int of(Exit exit) {
        return exit.accept(new OfExit());
    }

    private static final class OfStep implements Step.Visitor<Integer> {
        @Override
        public Integer visit(Step.Do carried) {
            return of(carried.code());
        }

        @Override
        public Integer visit(Step.Set set) {
            return STATEMENT + set.value().map(Weight::of).orElse(0);
        }

        @Override
        public Integer visit(Step.Received received) {
            return 2 * STATEMENT;
        }

        @Override
        public Integer visit(Step.Hop hop) {
            return 2 * STATEMENT;
        }

        @Override
        public Integer visit(Step.Close close) {
            return 2 * STATEMENT;
        }
    }

    private static final class OfExit implements Exit.Visitor<Integer> {
        @Override
        public Integer visit(Exit.Goto jump) {
            return 2 * STATEMENT;
        }

        @Override
        public Integer visit(Exit.Branch branch) {
            return STATEMENT + of(branch.condition());
        }

        @Override
        public Integer visit(Exit.Choose choice) {
            return of(choice.selector())
                    + choice.arms().stream()
                            .mapToInt(arm -> 2 * STATEMENT + of(arm.labels()))
                            .sum();
        }

        @Override
        public Integer visit(Exit.Suspend suspend) {
            return WAIT + suspend.arguments().stream().mapToInt(Weight::of).sum();
        }

        @Override
        public Integer visit(Exit.Return result) {
            return STATEMENT + result.value().map(Weight::of).orElse(0);
        }

        @Override
        public Integer visit(Exit.Throw thrown) {
            return STATEMENT + of(thrown.value());
        }

        @Override
        public Integer visit(Exit.EndFinally last) {
            return 2 * STATEMENT;
        }

        @Override
        public Integer visit(Exit.Unreachable none) {
            return 2 * STATEMENT;
        }
    }

    private static int of(Code code) {
        int[] weight = {0};
        code.forEach(part -> weight[0] +=
                part instanceof Part.Text text ? 2 * text.text().strip().length() : PART);
        return weight[0] + STATEMENT;
    }
}
