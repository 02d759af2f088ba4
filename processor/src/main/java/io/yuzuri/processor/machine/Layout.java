package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 * state, and numbers the states in the order of the source.
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
        Map<Local, Set<Block>> hops = new HashMap<>();
        reached.forEach(block -> hops(block)
                .forEach(hop -> hops.computeIfAbsent(hop.exit(), exit -> new LinkedHashSet<>())
                        .add(hop.next())));
        reached.forEach(block -> dropUnreached(block, hops));
        reached.forEach(this::countSources);
        jumpedTo.add(start);
        placeFrom(start);
        reached.forEach(this::placeFrom);
        return inOrder(chains);
    }

    /** As in the source, whatever the way on which they were found; the first stays where a task starts. */
    private static List<Chain> inOrder(List<Chain> chains) {
        List<Chain> rest = new ArrayList<>(chains.subList(1, chains.size()));
        rest.sort(Comparator.comparingInt(chain -> chain.first().order()));
        List<Chain> all = new ArrayList<>(List.of(chains.get(0)));
        rest.forEach(chain -> all.add(new Chain(all.size(), chain.blocks())));
        return all;
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
    private static void dropUnreached(Block block, Map<Local, Set<Block>> hops) {
        if (block.exit() instanceof Exit.EndFinally last) {
            List<Block> nexts = List.copyOf(hops.getOrDefault(last.exit(), Set.of()));
            block.exit(new Exit.EndFinally(last.thrown(), last.exit(), nexts, last.line()));
        }
    }

    private static List<Step.Hop> hops(Block block) {
        List<Step.Hop> hops = new ArrayList<>();
        for (Step step : block.steps()) {
            if (step instanceof Step.Hop hop) hops.add(hop);
        }
        block.routes().forEach(route -> hops.addAll(route.hops()));
        return hops;
    }

    static List<Block> successors(Block block) {
        List<Block> next = new ArrayList<>(block.exit().targets());
        next.addAll(aside(block));
        return next;
    }

    /** Where control can go from the middle of a block. */
    private static List<Block> aside(Block block) {
        List<Block> next = new ArrayList<>();
        hops(block).forEach(hop -> next.add(hop.next()));
        block.routes().forEach(route -> route.target().ifPresent(next::add));
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
        jumpedTo.addAll(aside(block));
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
                jumpedTo.addAll(blocks.get(blocks.size() - 1).exit().targets());
                break;
            }
            placed.add(next.get());
            blocks.add(next.get());
        }
        chains.add(new Chain(chains.size(), blocks));
        return blocks.get(blocks.size() - 1);
    }

    private boolean startsState(Block block) {
        if (jumpedTo.contains(block) || sources.getOrDefault(block, Set.of()).size() != 1) return true;
        Block source = sources.get(block).iterator().next();
        return following(source).filter(next -> next == block).isEmpty();
    }

    /** The block that is written right behind this one, in the same state. */
    private Optional<Block> following(Block block) {
        if (block.exit() instanceof Exit.Goto jump && joins(block, jump.target())) return Optional.of(jump.target());
        if (block.exit() instanceof Exit.Branch branch && branch.whenTrue() != branch.whenFalse()) {
            if (joins(block, branch.whenTrue())) return Optional.of(branch.whenTrue());
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
