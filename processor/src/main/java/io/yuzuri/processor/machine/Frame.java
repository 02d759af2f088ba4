package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Map<Local, Storage> storage;
    private final Map<Block, Set<Local>> dead;

    private Frame(Map<Local, Storage> storage, Map<Block, Set<Local>> dead) {
        this.storage = storage;
        this.dead = dead;
    }

    public Storage of(Local local) {
        return storage.getOrDefault(local, Storage.STATE);
    }

    /** The locals that live there, in order of appearance. */
    public List<Local> all(Storage place) {
        return storage.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The fields that hold something nobody needs once the suspension at the end of this block has happened. */
    public Set<Local> dead(Block block) {
        return dead.getOrDefault(block, Set.of());
    }

    static Frame of(Coroutine coroutine, List<Chain> chains, Map<Leave, Route> routes) {
        Liveness liveness = new Liveness(chains);
        Map<Local, Set<Chain>> places = new LinkedHashMap<>();
        coroutine.parameters().forEach(parameter -> places.put(parameter, new LinkedHashSet<>()));
        Set<Local> across = new HashSet<>(coroutine.parameters());
        Set<Local> wide = new HashSet<>();
        for (Chain chain : chains) {
            for (Block block : chain.blocks()) {
                locals(block, wide).stream()
                        .filter(local -> local.kind() != Local.Kind.CONSTANT)
                        .forEach(local -> places.computeIfAbsent(local, l -> new LinkedHashSet<>())
                                .add(chain));
                if (block.exit() instanceof Exit.Suspend suspend) {
                    across.addAll(liveness.at(suspend.resume()));
                }
            }
        }
        Map<Local, Storage> storage = new LinkedHashMap<>();
        places.forEach((local, where) -> storage.put(
                local,
                across.contains(local)
                        ? Storage.FIELD
                        : where.size() > 1 || wide.contains(local) ? Storage.STEP : Storage.STATE));
        return new Frame(storage, new Dirt(chains, storage, coroutine.parameters()).dead(liveness));
    }

    /** The locals of a block; those that a declaration in one state cannot serve go to {@code wide} too. */
    private static List<Local> locals(Block block, Set<Local> wide) {
        List<Local> locals = new ArrayList<>();
        block.steps().forEach(step -> Uses.of(step).forEach(locals::add));
        Uses.of(block.exit()).forEach(locals::add);
        List<Local> hidden = new ArrayList<>();
        block.handlers().forEach(handler -> hidden.add(handler.parameter()));
        block.routes().forEach(route -> Uses.of(route).forEach(hidden::add));
        hidden.addAll(Uses.of(block.exit()).bound());
        for (Step step : block.steps()) {
            hidden.addAll(Uses.of(step).bound());
            if (step instanceof Step.Hop) {
                Uses.of(step).forEach(hidden::add);
            }
        }
        wide.addAll(hidden);
        locals.addAll(hidden);
        return locals;
    }

    /** Fields that may still hold a reference when the task suspends, although nobody needs it: forward data flow. */
    private static final class Dirt {
        private final Map<Local, Storage> storage;
        private final Map<Block, Set<Local>> dirtyIn = new HashMap<>();
        private final List<Block> blocks = new ArrayList<>();

        Dirt(List<Chain> chains, Map<Local, Storage> storage, List<Local> parameters) {
            this.storage = storage;
            chains.forEach(chain -> blocks.addAll(chain.blocks()));
            dirtyIn.put(blocks.get(0), references(parameters));
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : blocks) {
                    Set<Local> out = out(block);
                    for (Block next : Layout.successors(block)) {
                        changed |= dirtyIn.computeIfAbsent(next, b -> new HashSet<>())
                                .addAll(out);
                    }
                }
            }
        }

        private Set<Local> references(Iterable<Local> locals) {
            Set<Local> references = new HashSet<>();
            locals.forEach(local -> {
                if (storage.get(local) == Storage.FIELD
                        && !local.type().getKind().isPrimitive()) {
                    references.add(local);
                }
            });
            return references;
        }

        private Set<Local> out(Block block) {
            Set<Local> out = new HashSet<>(dirtyIn.getOrDefault(block, Set.of()));
            block.steps().forEach(step -> out.addAll(references(Uses.of(step).writes())));
            out.addAll(references(Uses.of(block.exit()).writes()));
            block.routes().forEach(route -> out.addAll(references(Uses.of(route).writes())));
            block.handlers().forEach(handler -> out.addAll(references(List.of(handler.parameter()))));
            return out;
        }

        Map<Block, Set<Local>> dead(Liveness liveness) {
            Map<Block, Set<Local>> dead = new HashMap<>();
            for (Block block : blocks) {
                if (block.exit() instanceof Exit.Suspend suspend) {
                    Set<Local> unneeded = new LinkedHashSet<>();
                    Set<Local> dirty = out(block);
                    Set<Local> live = liveness.at(suspend.resume());
                    storage.keySet().stream()
                            .filter(local -> dirty.contains(local) && !live.contains(local))
                            .forEach(unneeded::add);
                    dead.put(block, unneeded);
                }
            }
            return dead;
        }
    }
}
