package io.yuzuri.processor.machine;

import java.util.List;
import java.util.Optional;

/**
 * The code of one state: blocks of one region, each entered only from the one before it.
 *
 * @param state its number
 */
public record Chain(int state, List<Block> blocks) {
    public Chain {
        blocks = List.copyOf(blocks);
    }

    public Block first() {
        return blocks.get(0);
    }

    public Block last() {
        return blocks.get(blocks.size() - 1);
    }

    public Optional<Region> region() {
        return first().region();
    }

    /** The user's line of the first thing it does; 0 if it shows none. */
    public int line() {
        for (Block block : blocks) {
            if (!block.steps().isEmpty()) {
                return block.steps().get(0).line();
            }
        }
        return 0;
    }
}
