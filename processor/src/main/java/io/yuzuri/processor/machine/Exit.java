package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How control leaves a block. */
public sealed interface Exit {
    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind. */
    interface Visitor<R> {
        R visit(Goto exit);

        R visit(Branch exit);

        R visit(Choose exit);

        R visit(Suspend exit);

        R visit(Return exit);

        R visit(Throw exit);

        R visit(EndFinally exit);

        R visit(Unreachable exit);
    }

    /** Where control can go, exceptions aside. */
    List<Block> targets();

    record Goto(Block target) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of(target);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One of two blocks.
     *
     * @param negated whether the condition must not hold for {@code whenTrue}
     */
    record Branch(Code condition, boolean negated, Block whenTrue, Block whenFalse, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of(whenTrue, whenFalse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One of the blocks that a switch goes to.
     *
     * @param labels the text after {@code case}
     * @param isDefault whether {@code default} is among them
     */
    record Arm(Code labels, boolean isDefault, Block target) {}

    /**
     * A suspension point.
     *
     * @param from the user's line that what it waits with is told by
     */
    record Suspend(Expr.Wait what, List<Code> arguments, Block resume, int from, int line) implements Exit {
        public Suspend {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Block> targets() {
            return List.of(resume);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Return(Optional<Code> value, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Throw(Code value, int line) implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The end of a finally block: on with the pending exception, or to where control was going. */
    record EndFinally(Local thrown, Local exit, List<Block> targets, int line) implements Exit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Never reached: the end of a method whose every way out returns or throws, or code behind such a statement. */
    record Unreachable() implements Exit {
        @Override
        public List<Block> targets() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
