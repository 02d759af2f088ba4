package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.Optional;

/** One statement of a block; control leaves it only to the next, by an exception, or by a marked jump in its code. */
public sealed interface Step {
    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind. */
    interface Visitor<R> {
        R visit(Do step);

        R visit(Set step);

        R visit(Received step);

        R visit(Hop step);

        R visit(Close step);
    }

    int line();

    /** Code carried through. */
    record Do(Code code, boolean completes, int line) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code local = value}; without a value only declared. */
    record Set(Local local, Optional<Code> value, boolean declares, int line) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The value of the wait that this block resumes from; throws what the wait failed with. */
    record Received(Optional<Stmt.Target> target, int line) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Before control enters a finally block: where it goes afterwards. */
    record Hop(Local exit, Local thrown, Block next, int line) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A resource closed. */
    record Close(Local resource, Local thrown, Stmt.Ends ends) implements Step {
        @Override
        public int line() {
            return ends.normal();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
