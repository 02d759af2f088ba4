package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Where jumps go, and through which finally blocks. */
final class JumpTargets {
    /**
     * A finally block that is around the code at hand.
     *
     * @param exit where it goes on afterwards, as a state
     * @param thrown the pending exception; null if there is none
     * @param nexts every block that it may go on to; filled while the protected code is built
     */
    record Cleanup(Block entry, Local exit, Local thrown, List<Block> nexts) {}

    private record Target(Block block, int depth) {}

    private final TypeMirror integer;
    private final TypeMirror resultType;
    private final Map<Label, Target> labels = new HashMap<>();
    private final Deque<Cleanup> cleanups = new ArrayDeque<>();
    private Optional<Local> result = Optional.empty();
    private Optional<Block> returning = Optional.empty();

    JumpTargets(TypeMirror integer, TypeMirror resultType) {
        this.integer = integer;
        this.resultType = resultType;
    }

    void define(Label label, Block block) {
        labels.put(label, new Target(block, cleanups.size()));
    }

    Cleanup enter(Block entry, Local thrown) {
        Local exit = new Local("exit", integer, Local.Kind.TEMPORARY, false);
        Cleanup cleanup = new Cleanup(entry, exit, thrown, new ArrayList<>());
        cleanups.push(cleanup);
        return cleanup;
    }

    void leave(Cleanup cleanup) {
        if (cleanups.pop() != cleanup) {
            throw new AssertionError("finally blocks are not nested");
        }
    }

    Route to(Label label, int line) {
        Target target = labels.get(label);
        return route(Optional.empty(), target.block(), target.depth(), line);
    }

    /** Out of a try statement that has ended normally. */
    Route outOf(Optional<Cleanup> cleanup, Block after, int line) {
        return route(Optional.empty(), after, cleanup.isPresent() ? cleanups.size() - 1 : cleanups.size(), line);
    }

    /** Out of the coroutine. */
    Route returning(boolean value, int line) {
        if (cleanups.isEmpty()) {
            return new Route(Optional.empty(), List.of(), Optional.empty());
        }
        if (returning.isEmpty()) {
            Block block = new Block(Optional.empty());
            if (resultType.getKind() != TypeKind.VOID) {
                result = Optional.of(new Local("result", resultType, Local.Kind.TEMPORARY, false));
            }
            block.exit(new Exit.Return(result.map(io.yuzuri.processor.ir.Code::read), line));
            returning = Optional.of(block);
        }
        return route(value ? result : Optional.empty(), returning.get(), 0, line);
    }

    private Route route(Optional<Local> result, Block target, int depth, int line) {
        List<Cleanup> crossed = new ArrayList<>(cleanups).subList(0, cleanups.size() - depth);
        List<Step.Hop> hops = new ArrayList<>();
        for (int i = 0; i < crossed.size(); i++) {
            Block next = i + 1 < crossed.size() ? crossed.get(i + 1).entry() : target;
            if (!crossed.get(i).nexts().contains(next)) {
                crossed.get(i).nexts().add(next);
            }
            hops.add(new Step.Hop(crossed.get(i).exit(), crossed.get(i).thrown(), next, line));
        }
        Block first = crossed.isEmpty() ? target : crossed.get(0).entry();
        return new Route(result, hops, Optional.of(first));
    }
}
