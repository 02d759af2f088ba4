package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Leave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Threads jumps through empty blocks, drops what cannot be reached, joins blocks that follow only each other into one
 * state, and numbers the states in an order close to the source's.
 */
final class Layout {
    private final Block entry;
    private final Map<Leave, Route> routes;
    private final Map<Block, Set<Block>> sources = new HashMap<>();
    private final Set<Block> jumpedTo = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Block> placed = new HashSet<>();
    private final List<Chain> chains = new ArrayList<>();

    Layout(Block entry, Map<Leave, Route> routes) {
        this.entry = entry;
        this.routes = routes;
    }

    List<Chain> chains() {
        Set<Block> reached = new LinkedHashSet<>();
        reach(entry, reached);
        new Threading(reached, routes).run();
        reached.clear();
        Block start = Threading.end(entry);
        reach(start, reached);
        reached.forEach(block -> dropUnreached(block, reached));
        reached.forEach(this::countSources);
        jumpedTo.add(start);
        placeFrom(start);
        reached.forEach(this::placeFrom);
        return chains;
    }

    /** Depth first, the way that goes on first last: blocks come in an order close to the source's. */
    private static void reach(Block from, Set<Block> reached) {
        List<Block> stack = new ArrayList<>(List.of(from));
        while (!stack.isEmpty()) {
            Block block = stack.remove(stack.size() - 1);
            if (reached.add(block)) {
                List<Block> next = block.exit() instanceof Exit.EndFinally ? aside(block) : successors(block);
                Collections.reverse(next);
                stack.addAll(next);
            }
        }
    }

    /** A finally block goes on only to where a reached jump through it was going. */
    private static void dropUnreached(Block block, Set<Block> reached) {
        if (block.exit() instanceof Exit.EndFinally last) {
            List<Block> nexts =
                    last.targets().stream().filter(reached::contains).toList();
            block.exit(new Exit.EndFinally(last.thrown(), last.exit(), nexts, last.line()));
        }
    }

    static List<Block> successors(Block block) {
        List<Block> next = new ArrayList<>(block.exit().targets());
        next.addAll(aside(block));
        return next;
    }

    /** Where control can go from the middle of a block. */
    private static List<Block> aside(Block block) {
        List<Block> next = new ArrayList<>();
        for (Step step : block.steps()) {
            if (step instanceof Step.Hop hop) {
                next.add(hop.next());
            }
        }
        for (Route route : block.routes()) {
            route.target().ifPresent(next::add);
            route.hops().forEach(hop -> next.add(hop.next()));
        }
        block.handlers().forEach(handler -> next.add(handler.entry()));
        return next;
    }

    private void countSources(Block block) {
        block.exit()
                .targets()
                .forEach(target ->
                        sources.computeIfAbsent(target, t -> new HashSet<>()).add(block));
        if (block.exit() instanceof Exit.Suspend suspend) {
            jumpedTo.add(suspend.resume());
        } else if (block.exit() instanceof Exit.Choose || block.exit() instanceof Exit.EndFinally) {
            jumpedTo.addAll(block.exit().targets());
        }
        for (Step step : block.steps()) {
            if (step instanceof Step.Hop hop) {
                jumpedTo.add(hop.next());
            }
        }
        for (Route route : block.routes()) {
            route.target().ifPresent(jumpedTo::add);
            route.hops().forEach(hop -> jumpedTo.add(hop.next()));
        }
        block.handlers().forEach(handler -> jumpedTo.add(handler.entry()));
    }

    private void placeFrom(Block start) {
        List<Block> stack = new ArrayList<>(List.of(start));
        while (!stack.isEmpty()) {
            Block first = stack.remove(stack.size() - 1);
            if (!placed.contains(first) && startsState(first)) {
                List<Block> next = successors(place(first));
                Collections.reverse(next);
                stack.addAll(next);
            }
        }
    }

    /** Makes a state of a block and of those that only follow it; gives the last. */
    private Block place(Block first) {
        List<Block> blocks = new ArrayList<>();
        int weight = 0;
        for (Optional<Block> next = Optional.of(first); next.isPresent(); next = following(next.get())) {
            weight += Weight.of(next.get());
            if (weight > Weight.STATE && !blocks.isEmpty()) {
                jumpedTo.add(next.get());
                break;
            }
            placed.add(next.get());
            blocks.add(next.get());
        }
        chains.add(new Chain(chains.size(), blocks));
        return blocks.get(blocks.size() - 1);
    }

    private boolean startsState(Block block) {
        if (jumpedTo.contains(block) || sources.getOrDefault(block, Set.of()).size() != 1) {
            return true;
        }
        Block source = sources.get(block).iterator().next();
        return following(source).filter(next -> next == block).isEmpty();
    }

    /** The block that is written right behind this one, in the same state. */
    private Optional<Block> following(Block block) {
        if (block.exit() instanceof Exit.Goto jump && joins(block, jump.target())) {
            return Optional.of(jump.target());
        }
        if (block.exit() instanceof Exit.Branch branch && branch.whenTrue() != branch.whenFalse()) {
            if (joins(block, branch.whenTrue())) {
                return Optional.of(branch.whenTrue());
            }
            return joins(block, branch.whenFalse()) ? Optional.of(branch.whenFalse()) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean joins(Block from, Block to) {
        return !jumpedTo.contains(to)
                && sources.get(to).size() == 1
                && from.region().equals(to.region());
    }
}
