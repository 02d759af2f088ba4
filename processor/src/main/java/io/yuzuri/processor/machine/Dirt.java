package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields that may hold a reference which nobody needs any more: forward data flow. They are cleared at the next
 * suspension point, before the wait if its arguments do not use them, else when the task really suspends.
 */
final class Dirt {
    private final Predicate<Local> isReferenceField;
    private final Liveness liveness;
    private final Map<Block, Set<Local>> dirtyIn = new HashMap<>();
    private final Deque<Block> work = new ArrayDeque<>();

    Dirt(List<Chain> chains, Collection<Local> parameters, Predicate<Local> isReferenceField, Liveness liveness) {
        this.isReferenceField = isReferenceField;
        this.liveness = liveness;
        flow(chains.get(0).first(), fields(parameters));
        while (!work.isEmpty()) {
            spread(work.remove());
        }
    }

    /** What a step may put a value into; a declaration without one does not. */
    private static Set<Local> written(Step step) {
        return step instanceof Step.Set set && set.value().isEmpty()
                ? Set.of()
                : Uses.of(step).writes();
    }

    private Set<Local> fields(Collection<Local> locals) {
        Set<Local> fields = new HashSet<>(locals);
        fields.removeIf(isReferenceField.negate());
        return fields;
    }

    private void flow(Block target, Set<Local> dirty) {
        boolean first = !dirtyIn.containsKey(target);
        boolean more = dirtyIn.computeIfAbsent(target, b -> new HashSet<>()).addAll(dirty);
        if (first || more) work.add(target);
    }

    private void spread(Block block) {
        Set<Local> dirty = new HashSet<>(dirtyIn.get(block));
        for (Step step : block.steps()) {
            dirty.addAll(fields(written(step)));
            if (step instanceof Step.Hop hop) dirty.remove(hop.thrown());
        }
        dirty.addAll(fields(Uses.of(block.exit()).writes()));
        for (Region.Handler handler : block.handlers()) {
            Set<Local> caught = new HashSet<>(dirty);
            caught.addAll(fields(List.of(handler.parameter())));
            flow(handler.entry(), caught);
        }
        for (Route route : block.routes()) {
            Set<Local> leaving = new HashSet<>(dirty);
            route.result().ifPresent(result -> leaving.addAll(fields(List.of(result))));
            route.target().ifPresent(target -> flow(target, leaving));
        }
        Set<Local> kept = after(block, dirty);
        block.exit().targets().forEach(target -> flow(target, kept));
    }

    private Set<Local> after(Block block, Set<Local> dirty) {
        Set<Local> kept = new HashSet<>(dirty);
        if (block.exit() instanceof Exit.Suspend suspend) {
            kept.removeAll(before(suspend, dirty));
        } else if (block.exit() instanceof Exit.EndFinally last) {
            kept.remove(last.thrown());
        }
        return kept;
    }

    private Set<Local> before(Exit.Suspend suspend, Set<Local> dirty) {
        Set<Local> unneeded = new HashSet<>(dirty);
        unneeded.removeAll(liveness.at(suspend.resume()));
        unneeded.removeAll(used(suspend));
        return unneeded;
    }

    private static Set<Local> used(Exit.Suspend suspend) {
        Set<Local> used = new HashSet<>();
        for (Code argument : suspend.arguments()) {
            argument.forEach(part -> {
                if (part instanceof Part.Var var) {
                    used.add(var.local());
                } else if (part instanceof Part.BindName name) {
                    used.add(name.local());
                }
            });
        }
        return used;
    }

    /** What to clear at the suspension point that ends this block, in the order given. */
    Frame.Dead dead(Block block, Exit.Suspend suspend, Collection<Local> order) {
        Set<Local> dirty = new HashSet<>(dirtyIn.getOrDefault(block, Set.of()));
        block.steps().forEach(step -> dirty.addAll(fields(written(step))));
        Set<Local> before = before(suspend, dirty);
        Set<Local> used = used(suspend);
        used.retainAll(dirty);
        used.removeAll(liveness.at(suspend.resume()));
        return new Frame.Dead(inOrder(order, before), inOrder(order, used));
    }

    private static Set<Local> inOrder(Collection<Local> order, Set<Local> locals) {
        Set<Local> sorted = new LinkedHashSet<>(order);
        sorted.retainAll(locals);
        return sorted;
    }
}
