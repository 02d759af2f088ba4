package io.yuzuri.processor.ir;

import java.util.Optional;

/**
 * A jump out of code that is otherwise carried through as text: {@code return}, or a {@code break} or {@code continue}
 * whose target lies outside. Compared by identity, since each has a route of its own through the enclosing finally
 * blocks.
 */
public final class Leave {
    private final Optional<Label> target;
    private final Optional<Code> result;

    private Leave(Optional<Label> target, Optional<Code> result) {
        this.target = target;
        this.result = result;
    }

    public static Leave to(Label target) {
        return new Leave(Optional.of(target), Optional.empty());
    }

    public static Leave returning(Optional<Code> result) {
        return new Leave(Optional.empty(), result);
    }

    /** The label jumped to; empty for a {@code return}. */
    public Optional<Label> target() {
        return target;
    }

    /** What is returned; empty for a jump and for {@code return;}. */
    public Optional<Code> result() {
        return result;
    }
}
