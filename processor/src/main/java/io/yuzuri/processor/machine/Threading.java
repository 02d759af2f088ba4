package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Leave;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends every jump to an empty block on to where that goes. */
final class Threading {
    private final Set<Block> blocks;
    private final Map<Leave, Route> routes;

    Threading(Set<Block> blocks, Map<Leave, Route> routes) {
        this.blocks = blocks;
        this.routes = routes;
    }

    void run() {
        for (Block block : blocks) {
            block.exit(threaded(block.exit()));
            block.rewrite(this::threaded, this::threaded);
        }
        routes.replaceAll((leave, route) -> threaded(route));
    }

    static Block end(Block block) {
        Set<Block> seen = new HashSet<>();
        Block at = block;
        while (at.isEmpty() && seen.add(at)) {
            at = ((Exit.Goto) at.exit()).target();
        }
        return at;
    }

    private Exit threaded(Exit exit) {
        return exit.accept(new Exit.Visitor<>() {
            @Override
            public Exit visit(Exit.Goto jump) {
                return new Exit.Goto(end(jump.target()));
            }

            @Override
            public Exit visit(Exit.Branch branch) {
                return new Exit.Branch(
                        branch.condition(),
                        branch.negated(),
                        end(branch.whenTrue()),
                        end(branch.whenFalse()),
                        branch.line());
            }

            @Override
            public Exit visit(Exit.Choose choice) {
                List<Exit.Arm> arms = choice.arms().stream()
                        .map(arm -> new Exit.Arm(arm.labels(), arm.isDefault(), end(arm.target())))
                        .toList();
                return new Exit.Choose(
                        choice.selector(),
                        arms,
                        choice.otherwise().map(Threading::end),
                        choice.patterns(),
                        choice.line());
            }

            @Override
            public Exit visit(Exit.Suspend suspend) {
                return suspend;
            }

            @Override
            public Exit visit(Exit.Return result) {
                return result;
            }

            @Override
            public Exit visit(Exit.Throw thrown) {
                return thrown;
            }

            @Override
            public Exit visit(Exit.EndFinally last) {
                List<Block> nexts =
                        last.targets().stream().map(Threading::end).distinct().toList();
                return new Exit.EndFinally(last.thrown(), last.exit(), nexts, last.line());
            }

            @Override
            public Exit visit(Exit.Unreachable none) {
                return none;
            }
        });
    }

    private Step threaded(Step step) {
        return step instanceof Step.Hop hop
                ? new Step.Hop(hop.exit(), hop.thrown(), end(hop.next()), hop.line())
                : step;
    }

    private Route threaded(Route route) {
        List<Step.Hop> hops = new ArrayList<>();
        route.hops().forEach(hop -> hops.add((Step.Hop) threaded(hop)));
        Optional<Block> target = route.target().map(Threading::end);
        return new Route(route.result(), hops, target);
    }
}
