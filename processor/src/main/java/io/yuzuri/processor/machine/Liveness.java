package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals are still needed where a block starts: backward data flow to a fixed point. An exception may leave a
 * protected block at any point, so what its handlers need is live all through it.
 */
final class Liveness {
    private final Map<Block, Set<Local>> liveIn = new HashMap<>();

    Liveness(List<Chain> chains) {
        List<Block> blocks = new ArrayList<>();
        chains.forEach(chain -> blocks.addAll(chain.blocks()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                Set<Local> live = compute(blocks.get(i));
                changed |= !live.equals(liveIn.put(blocks.get(i), live));
            }
        }
    }

    /** What is needed when this block starts. */
    Set<Local> at(Block block) {
        return liveIn.getOrDefault(block, Set.of());
    }

    private Set<Local> compute(Block block) {
        Set<Local> aside = new HashSet<>();
        for (Region.Handler handler : block.handlers()) {
            Set<Local> needed = new HashSet<>(at(handler.entry()));
            needed.remove(handler.parameter());
            handler.exit().ifPresent(needed::remove);
            handler.result().ifPresent(needed::remove);
            aside.addAll(needed);
        }
        block.routes().forEach(route -> aside.addAll(needed(route)));
        Set<Local> live = new HashSet<>(aside);
        block.exit().targets().forEach(target -> live.addAll(at(target)));
        enter(Uses.of(block.exit()), aside, live);
        for (int i = block.steps().size() - 1; i >= 0; i--) {
            Step step = block.steps().get(i);
            Uses uses = Uses.of(step);
            if (step instanceof Step.Hop hop) {
                Set<Local> written = new HashSet<>(List.of(hop.exit(), hop.thrown()));
                written.removeAll(aside);
                live.removeAll(written);
            }
            enter(uses, aside, live);
        }
        return live;
    }

    /** What a jump needs that it does not write itself; another one in the same block may need that. */
    private Set<Local> needed(Route route) {
        Set<Local> needed = new HashSet<>();
        route.target().ifPresent(target -> needed.addAll(at(target)));
        needed.removeAll(Uses.of(route).writes());
        return needed;
    }

    /**
     * From what is needed behind a piece of code to what is needed before it. A pattern binding is read only where it
     * matched.
     */
    private static void enter(Uses uses, Set<Local> aside, Set<Local> live) {
        Set<Local> defined = new HashSet<>(uses.bound());
        uses.definition().ifPresent(defined::add);
        defined.removeAll(aside);
        live.removeAll(defined);
        Set<Local> needed = new HashSet<>(uses.reads());
        needed.removeAll(uses.bound());
        live.addAll(needed);
    }
}
