package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How control leaves a block. */
public sealed interface Exit {
    /** Where control can go, exceptions aside. */
    List<Block> targets();

    record Goto(Block target) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of(target);
        }
    }

    /** @param negated whether the condition must not hold for {@code whenTrue} */
    record Branch(Code condition, boolean negated, Block whenTrue, Block whenFalse, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of(whenTrue, whenFalse);
        }
    }

    /** A switch: {@code otherwise} is where control goes if no label matches; empty if one always does. */
    record Choose(Code selector, List<Arm> arms, Optional<Block> otherwise, boolean patterns, int line)
            implements Exit {
        public Choose {
            arms = List.copyOf(arms);
        }

        @Override
        public List<Block> targets() {
            List<Block> all = new ArrayList<>();
            arms.forEach(arm -> all.add(arm.target()));
            otherwise.ifPresent(all::add);
            return all;
        }
    }

    /**
     * @param labels the text after {@code case}
     * @param isDefault whether {@code default} is among them
     */
    record Arm(Code labels, boolean isDefault, Block target) {}

    /** A suspension point. */
    record Suspend(Expr.Wait what, List<Code> arguments, Block resume, int line) implements Exit {
        public Suspend {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Block> targets() {
            return List.of(resume);
        }
    }

    record Return(Optional<Code> value, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }
    }

    record Throw(Code value, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }
    }

    /** The end of a finally block: on with the pending exception, or to where control was going. */
    record EndFinally(Local thrown, Local exit, List<Block> targets, int line) implements Exit {}

    /** Never reached: the end of a method whose every way out returns or throws, or code behind such a statement. */
    record Unreachable() implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }
    }
}
