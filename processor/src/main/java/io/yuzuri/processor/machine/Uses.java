package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which locals a step or an exit reads, may write, and surely writes before anything else can read them. */
final class Uses {
    private final Set<Local> reads = new LinkedHashSet<>();
    private final Set<Local> writes = new LinkedHashSet<>();
    private final Set<Local> bound = new LinkedHashSet<>();
    private Optional<Local> definition = Optional.empty();

    private Uses() {}

    static Uses of(Step step) {
        return step.accept(new OfStep());
    }

    static Uses of(Exit exit) {
        return exit.accept(new OfExit());
    }

    private static final class OfStep implements Step.Visitor<Uses> {
        private final Uses uses = new Uses();

        @Override
        public Uses visit(Step.Do carried) {
            return uses.add(carried.code());
        }

        @Override
        public Uses visit(Step.Set set) {
            set.value().ifPresent(uses::add);
            return uses.define(set.local());
        }

        @Override
        public Uses visit(Step.Received received) {
            received.target().map(Stmt.Target::local).ifPresent(uses::define);
            return uses;
        }

        @Override
        public Uses visit(Step.Hop hop) {
            return uses.add(hop);
        }

        @Override
        public Uses visit(Step.Close close) {
            uses.reads.addAll(List.of(close.resource(), close.thrown()));
            return uses;
        }
    }

    private static final class OfExit implements Exit.Visitor<Uses> {
        private final Uses uses = new Uses();

        @Override
        public Uses visit(Exit.Goto jump) {
            return uses;
        }

        @Override
        public Uses visit(Exit.Branch branch) {
            return uses.add(branch.condition());
        }

        @Override
        public Uses visit(Exit.Choose choice) {
            uses.add(choice.selector());
            choice.arms().forEach(arm -> uses.add(arm.labels()));
            return uses;
        }

        @Override
        public Uses visit(Exit.Suspend suspend) {
            suspend.arguments().forEach(uses::add);
            return uses;
        }

        @Override
        public Uses visit(Exit.Return result) {
            result.value().ifPresent(uses::add);
            return uses;
        }

        @Override
        public Uses visit(Exit.Throw thrown) {
            return uses.add(thrown.value());
        }

        @Override
        public Uses visit(Exit.EndFinally last) {
            uses.reads.addAll(List.of(last.thrown(), last.exit()));
            return uses;
        }

        @Override
        public Uses visit(Exit.Unreachable none) {
            return uses;
        }
    }

    static Uses of(Route route) {
        Uses uses = new Uses();
        route.result().ifPresent(uses.writes::add);
        route.hops().forEach(uses::add);
        return uses;
    }

    private Uses define(Local local) {
        writes.add(local);
        definition = Optional.of(local);
        return this;
    }

    private Uses add(Step.Hop hop) {
        writes.add(hop.exit());
        writes.add(hop.thrown());
        return this;
    }

    private Uses add(Code code) {
        code.forEach(part -> {
            if (part instanceof Part.Var var) {
                boolean binds = var.use() == Part.Use.BIND;
                boolean write = binds || var.use() == Part.Use.WRITE;
                (write ? writes : reads).add(var.local());
                if (binds) bound.add(var.local());
                if (var.use() == Part.Use.UPDATE) writes.add(var.local());
            } else if (part instanceof Part.BindName name) {
                writes.add(name.local());
                bound.add(name.local());
            }
        });
        return this;
    }

    Set<Local> reads() {
        return reads;
    }

    Set<Local> writes() {
        return writes;
    }

    /** The pattern bindings that it keeps. */
    Set<Local> bound() {
        return bound;
    }

    Optional<Local> definition() {
        return definition;
    }

    void forEach(Consumer<Local> action) {
        reads.forEach(action);
        writes.forEach(action);
    }
}
