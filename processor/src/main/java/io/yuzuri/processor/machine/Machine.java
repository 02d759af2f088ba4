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
 * @param parts the same states, shared out to methods small enough to be compiled
 * @param frame where each local lives
 * @param routes the way of every jump that stands in carried-through code
 * @param constants locals that stay constants, with their values
 * @param states the number of the state that a block starts
 */
public record Machine(
        Coroutine coroutine,
        List<Chain> chains,
        List<List<Chain>> parts,
        Frame frame,
        Map<Leave, Route> routes,
        Map<Local, Code> constants,
        Map<Block, Integer> states) {
    public Machine {
        chains = List.copyOf(chains);
        parts = List.copyOf(parts);
    }

    /** The state that a block starts; only such blocks are jumped to. */
    public int stateOf(Block block) {
        Integer state = states.get(block);
        if (state == null) throw new AssertionError("a jump into the middle of a state");
        return state;
    }
}
