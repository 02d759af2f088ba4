package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import java.util.List;
import java.util.Map;

/**
 * A coroutine as a flat state machine.
 *
 * @param chains the states in order of their numbers; the first is where a fresh task starts
 * @param frame where each local lives
 * @param routes the way of every jump that stands in carried-through code
 * @param constants locals that stay constants, with their values
 */
public record Machine(
        Coroutine coroutine,
        List<Chain> chains,
        Frame frame,
        Map<Leave, Route> routes,
        Map<Local, Code> constants) {
    public Machine {
        chains = List.copyOf(chains);
    }

    /** The state that a block starts; only such blocks are jumped to. */
    public int stateOf(Block block) {
        for (Chain chain : chains) {
            if (chain.blocks().get(0) == block) {
                return chain.state();
            }
        }
        throw new AssertionError("a jump into the middle of a state");
    }

    /** Whether any state is protected by a try. */
    public boolean hasRegions() {
        return chains.stream().anyMatch(chain -> chain.region().isPresent());
    }
}
