package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Local;
import java.util.List;
import java.util.Optional;

/**
 * The way of a jump: through the finally blocks around it to its target.
 *
 * @param result where a returned value waits while finally blocks run; empty for a jump, and if none runs
 * @param hops the finally blocks, inner first, each with where it goes on
 * @param target the first block; empty for a return that no finally block holds up
 */
public record Route(Optional<Local> result, List<Step.Hop> hops, Optional<Block> target) {
    public Route {
        hops = List.copyOf(hops);
    }
}
