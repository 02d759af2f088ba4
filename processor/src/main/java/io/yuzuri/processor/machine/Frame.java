package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.type.TypeKind;

/**
 * Where each local lives, and what is cleared when the task suspends.
 *
 * <ul>
 *   <li>{@link Storage#FIELD}: needed after a suspension, or a parameter. A plain field of the task.
 *   <li>{@link Storage#STEP}: used in several states, never across a suspension. A variable of the step method.
 *   <li>{@link Storage#STATE}: used in one state only. A variable where the user declared it.
 * </ul>
 */
public final class Frame {
    /** Where a local lives. */
    public enum Storage {
        FIELD,
        STEP,
        STATE
    }

    /**
     * Fields that nobody needs once a suspension has happened.
     *
     * @param before those to clear before the wait
     * @param whenSuspended those that the wait's arguments use, to clear when the task really suspends
     */
    public record Dead(Set<Local> before, Set<Local> whenSuspended) {}

    private final Map<Local, Storage> storage;
    private final Map<Block, Dead> dead;

    private Frame(Map<Local, Storage> storage, Map<Block, Dead> dead) {
        this.storage = storage;
        this.dead = dead;
    }

    public Storage of(Local local) {
        return storage.getOrDefault(local, Storage.STATE);
    }

    /** Whether anybody asks for a local; what a catch block does not read is not kept. */
    public boolean isKept(Local local) {
        return storage.containsKey(local);
    }

    /** The locals that live there, in order of appearance. */
    public List<Local> all(Storage place) {
        return storage.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What to clear at the suspension point that ends this block. */
    public Dead dead(Block block) {
        return dead.get(block);
    }

    /** @param split whether the states are shared out to several methods, which share fields only */
    static Frame of(Coroutine coroutine, List<Chain> chains, boolean split) {
        Liveness liveness = new Liveness(chains);
        Map<Local, Set<Chain>> places = new LinkedHashMap<>();
        coroutine.parameters().forEach(parameter -> places.put(parameter, new LinkedHashSet<>()));
        Set<Local> across = new HashSet<>(coroutine.parameters());
        Set<Local> wide = new HashSet<>();
        Set<Local> read = read(chains);
        for (Chain chain : chains) {
            for (Block block : chain.blocks()) {
                locals(block, wide).stream()
                        .filter(local -> local.kind() != Local.Kind.CONSTANT)
                        .filter(local -> read.contains(local) || !isCaught(block, local))
                        .forEach(local -> places.computeIfAbsent(local, l -> new LinkedHashSet<>())
                                .add(chain));
                if (block.exit() instanceof Exit.Suspend suspend) across.addAll(liveness.at(suspend.resume()));
            }
        }
        Storage shared = split ? Storage.FIELD : Storage.STEP;
        Map<Local, Storage> storage = new LinkedHashMap<>();
        places.forEach((local, where) -> storage.put(
                local,
                across.contains(local)
                        ? Storage.FIELD
                        : where.size() > 1 || wide.contains(local) ? shared : Storage.STATE));
        Predicate<Local> isReferenceField = local ->
                storage.get(local) == Storage.FIELD && !local.type().getKind().isPrimitive();
        List<Local> references =
                storage.keySet().stream().filter(isReferenceField).toList();
        Dirt dirt = new Dirt(chains, coroutine.parameters(), isReferenceField, liveness);
        Map<Block, Dead> dead = new IdentityHashMap<>();
        for (Chain chain : chains) {
            if (chain.last().exit() instanceof Exit.Suspend suspend) {
                dead.put(chain.last(), dirt.dead(chain.last(), suspend, references));
            }
        }
        return new Frame(storage, dead);
    }

    private static Set<Local> read(List<Chain> chains) {
        Set<Local> read = new HashSet<>();
        for (Chain chain : chains) {
            for (Block block : chain.blocks()) {
                block.steps().forEach(step -> read.addAll(Uses.of(step).reads()));
                read.addAll(Uses.of(block.exit()).reads());
            }
        }
        return read;
    }

    private static boolean isCaught(Block block, Local local) {
        return block.handlers().stream()
                .anyMatch(handler ->
                        handler.parameter() == local && !handler.types().isEmpty());
    }

    /** The locals of a block; those that a declaration in one state cannot serve go to {@code wide} too. */
    private static List<Local> locals(Block block, Set<Local> wide) {
        List<Local> locals = new ArrayList<>();
        block.steps().forEach(step -> Uses.of(step).forEach(locals::add));
        Uses.of(block.exit()).forEach(locals::add);
        List<Local> hidden = new ArrayList<>();
        for (Region.Handler handler : block.handlers()) {
            hidden.add(handler.parameter());
            handler.exit().ifPresent(hidden::add);
        }
        block.routes().forEach(route -> Uses.of(route).forEach(hidden::add));
        hidden.addAll(Uses.of(block.exit()).bound());
        for (Step step : block.steps()) {
            hidden.addAll(Uses.of(step).bound());
            if (step instanceof Step.Hop) {
                Uses.of(step).forEach(hidden::add);
            } else if (step instanceof Step.Set set && isSavedCondition(set)) {
                Uses.of(set).writes().stream()
                        .filter(local -> local != set.local())
                        .forEach(hidden::add);
            }
        }
        wide.addAll(hidden);
        locals.addAll(hidden);
        return locals;
    }

    /**
     * Whether a condition goes into a variable: what is assigned when it is true, or false, is not so for javac where
     * that is asked (JLS 16.1). A variable of the step has a value from the start.
     *
     * <pre>
     * o != null &amp;&amp; (n = o.length()) > 1 &amp;&amp; S(n)
     *                                   →  test = o != null &amp;&amp; (n = o.length()) > 1; if (test) … n …
     * </pre>
     */
    private static boolean isSavedCondition(Step.Set set) {
        return set.local().kind() == Local.Kind.TEMPORARY && set.local().type().getKind() == TypeKind.BOOLEAN;
    }
}
