package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
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
        Uses uses = new Uses();
        if (step instanceof Step.Do carried) {
            uses.add(carried.code());
        } else if (step instanceof Step.Set set) {
            set.value().ifPresent(uses::add);
            uses.define(set.local());
        } else if (step instanceof Step.Received received) {
            received.target().map(Stmt.Target::local).ifPresent(uses::define);
        } else if (step instanceof Step.Hop hop) {
            uses.writes.add(hop.exit());
            uses.writes.add(hop.thrown());
        } else if (step instanceof Step.Close close) {
            uses.reads.addAll(List.of(close.resource(), close.thrown()));
        }
        return uses;
    }

    static Uses of(Exit exit) {
        Uses uses = new Uses();
        if (exit instanceof Exit.Branch branch) {
            uses.add(branch.condition());
        } else if (exit instanceof Exit.Choose choice) {
            uses.add(choice.selector());
            choice.arms().forEach(arm -> uses.add(arm.labels()));
        } else if (exit instanceof Exit.Suspend suspend) {
            suspend.arguments().forEach(uses::add);
        } else if (exit instanceof Exit.Return result) {
            result.value().ifPresent(uses::add);
        } else if (exit instanceof Exit.Throw thrown) {
            uses.add(thrown.value());
        } else if (exit instanceof Exit.EndFinally last) {
            uses.reads.addAll(List.of(last.thrown(), last.exit()));
        }
        return uses;
    }

    static Uses of(Route route) {
        Uses uses = new Uses();
        route.result().ifPresent(uses.writes::add);
        route.hops().forEach(hop -> {
            uses.writes.add(hop.exit());
            uses.writes.add(hop.thrown());
        });
        return uses;
    }

    private void define(Local local) {
        writes.add(local);
        definition = Optional.of(local);
    }

    private void add(Code code) {
        code.forEach(part -> {
            if (part instanceof Code.Var var) {
                boolean binds = var.use() == Code.Use.BIND;
                boolean write = binds || var.use() == Code.Use.WRITE;
                (write ? writes : reads).add(var.local());
                if (binds) {
                    bound.add(var.local());
                }
                if (var.use() == Code.Use.UPDATE) {
                    writes.add(var.local());
                }
            } else if (part instanceof Code.BindName name) {
                writes.add(name.local());
                bound.add(name.local());
            }
        });
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
