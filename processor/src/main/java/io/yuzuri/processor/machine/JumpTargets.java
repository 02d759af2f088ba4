package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
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
     * @param result where a value waits that is returned through it
     * @param nexts every block that it may go on to; filled while the protected code is built
     */
    record Cleanup(Block entry, Local exit, Local thrown, Optional<Local> result, List<Block> nexts) {}

    private record Target(Block block, int depth) {}

    /** Where a value waits while finally blocks run, and what returns it. */
    private record Returning(Optional<Local> result, Block block) {}

    private final TypeMirror integer;
    private final TypeMirror resultType;
    private final Map<Label, Target> labels = new HashMap<>();
    private final Deque<Cleanup> cleanups = new ArrayDeque<>();
    private final Map<Integer, Optional<Local>> results = new HashMap<>();
    private final Map<Integer, Returning> returnings = new HashMap<>();
    private int finallyBlocks;

    JumpTargets(TypeMirror integer, TypeMirror resultType) {
        this.integer = integer;
        this.resultType = resultType;
    }

    void define(Label label, Block block) {
        labels.put(label, new Target(block, cleanups.size()));
    }

    Cleanup enter(Block entry, Local thrown) {
        Local exit = new Local("exit", integer, Local.Kind.TEMPORARY, false);
        Cleanup cleanup = new Cleanup(entry, exit, thrown, result(), new ArrayList<>());
        cleanups.push(cleanup);
        return cleanup;
    }

    void leave(Cleanup cleanup) {
        if (cleanups.pop() != cleanup) throw new AssertionError("finally blocks are not nested");
    }

    Route to(Label label, int line) {
        Target target = labels.get(label);
        return route(Optional.empty(), target.block(), target.depth(), line);
    }

    /** Out of a try statement that has ended normally. */
    Route outOf(Optional<Cleanup> cleanup, Block after, int line) {
        return route(Optional.empty(), after, cleanup.isPresent() ? cleanups.size() - 1 : cleanups.size(), line);
    }

    /** What follows is in a finally block: the jumps that ran into it may still be pending when it jumps itself. */
    void enterFinally() {
        finallyBlocks++;
    }

    void leaveFinally() {
        finallyBlocks--;
    }

    /** Out of the coroutine; by a result of its own from inside of each finally block, which may yet be overruled. */
    Route returning(boolean value, int line) {
        if (cleanups.isEmpty()) return new Route(Optional.empty(), List.of(), Optional.empty());
        Returning returning = returnings.computeIfAbsent(finallyBlocks, depth -> returning(line));
        return route(value ? returning.result() : Optional.empty(), returning.block(), 0, line);
    }

    private Optional<Local> result() {
        return results.computeIfAbsent(
                finallyBlocks,
                depth -> resultType.getKind() == TypeKind.VOID
                        ? Optional.empty()
                        : Optional.of(new Local("result", resultType, Local.Kind.TEMPORARY, false)));
    }

    private Returning returning(int line) {
        Optional<Local> result = result();
        Block block = new Block(Optional.empty());
        block.exit(new Exit.Return(result.map(Code::read), line));
        return new Returning(result, block);
    }

    /**
     * The way through the finally blocks that it crosses. Inside of one of those, another jump may be pending, which
     * has set where the outer ones go on; a jump that may be overruled yet sets that only when it gets there.
     */
    private Route route(Optional<Local> result, Block target, int depth, int line) {
        List<Cleanup> crossed = new ArrayList<>(cleanups).subList(0, cleanups.size() - depth);
        if (crossed.isEmpty()) return new Route(result, List.of(), Optional.of(target));
        List<Step.Hop> hops = new ArrayList<>();
        Block next = target;
        for (int i = crossed.size() - 1; i >= 0; i--) {
            Cleanup cleanup = crossed.get(i);
            Step.Hop hop = hop(cleanup, next, line);
            next = cleanup.entry();
            if (finallyBlocks > 0 && i > 0) {
                next = new Block(cleanup.entry().region());
                next.add(hop);
                next.exit(new Exit.Goto(cleanup.entry()));
            } else {
                hops.add(0, hop);
            }
        }
        return new Route(result, hops, Optional.of(next));
    }

    private static Step.Hop hop(Cleanup cleanup, Block next, int line) {
        if (!cleanup.nexts().contains(next)) {
            cleanup.nexts().add(next);
        }
        return new Step.Hop(cleanup.exit(), cleanup.thrown(), next, line);
    }
}
