package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Pieces;
import io.yuzuri.processor.ir.Stmt;
import io.yuzuri.processor.ir.StmtText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Runs a machine and notes what it does. Every wait suspends: what is in no field is lost then, and what the frame says
 * is cleared; a variable of a state is lost at the end of that. A value is the code that made it, and to read a local
 * that has none is an error.
 */
final class Walk {
    private static final String NULL = "null";

    private final Machine machine;
    private final Map<String, Deque<Boolean>> answers = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<Local, String> values = new HashMap<>();
    private final List<String> events = new ArrayList<>();
    private final Set<Block> starts = new HashSet<>();

    /** Where a wait goes on, which is where it fails. */
    private String waited = "";

    private Walk(Machine machine) {
        this.machine = machine;
        machine.chains().forEach(chain -> starts.add(chain.first()));
        machine.coroutine().parameters().forEach(parameter -> values.put(parameter, parameter.name()));
    }

    static Walk through(Coroutine coroutine) {
        return new Walk(build(coroutine));
    }

    static Machine build(Coroutine coroutine) {
        return MachineBuilder.build(coroutine, Pieces.INT);
    }

    /** What a condition is, time after time; true for a jump in code says that it is taken. */
    Walk answering(String condition, Boolean... inTurn) {
        answers.put(condition, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    /** Code, or a wait, that throws when it is met first. */
    Walk failing(String code, String exception) {
        failures.put(code, exception);
        return this;
    }

    /** Runs to the end; {@code a(); wait S; return 1} is what has happened. */
    String run() {
        Optional<Block> next = Optional.of(machine.chains().get(0).first());
        while (next.isPresent()) {
            if (events.size() > 100) throw new AssertionError("without end: " + events);
            Block block = next.get();
            if (starts.contains(block)) forget(Frame.Storage.STATE);
            try {
                next = run(block);
            } catch (Thrown thrown) {
                next = handler(block, thrown.getMessage());
                if (next.isEmpty()) events.add("throw " + thrown.getMessage());
            }
        }
        return String.join("; ", events);
    }

    private void forget(Frame.Storage... places) {
        values.keySet()
                .removeIf(
                        local -> Arrays.asList(places).contains(machine.frame().of(local)));
    }

    private Optional<Block> handler(Block block, String exception) {
        for (Region.Handler handler : block.handlers()) {
            boolean catches = handler.types().isEmpty()
                    || handler.types().stream()
                            .anyMatch(type -> name((DeclaredType) type).equals(exception));
            if (catches) {
                values.put(handler.parameter(), exception);
                return Optional.of(handler.entry());
            }
        }
        return Optional.empty();
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getSimpleName().toString();
    }

    private Optional<Block> run(Block block) {
        for (Step step : block.steps()) {
            Optional<Block> away = step.accept(new Steps());
            if (away.isPresent()) return away;
        }
        return block.exit().accept(new Exits(block));
    }

    /** Code as it is with the values of now. */
    private String value(Code code) {
        return code.replace(part -> part instanceof Part.Var var
                        ? Optional.of(Code.atom(
                                var.use() == Part.Use.WRITE ? var.local().name() : value(var.local())))
                        : Optional.empty())
                .toString();
    }

    private String value(Local local) {
        Code constant = machine.constants().get(local);
        String value = constant == null ? values.get(local) : constant.toString();
        if (value == null) throw new AssertionError(local + " is read and has no value behind " + events);
        return value;
    }

    private boolean isTrue(String condition) {
        Deque<Boolean> inTurn = answers.get(condition);
        if (inTurn == null || inTurn.isEmpty()) {
            throw new AssertionError("who knows " + condition + " behind " + events);
        }
        return inTurn.remove();
    }

    private void happens(String event) {
        events.add(event);
        String exception = failures.remove(event);
        if (exception != null) throw new Thrown(exception);
    }

    private void hop(Step.Hop hop) {
        values.put(hop.exit(), target(hop.next()));
        values.put(hop.thrown(), NULL);
    }

    private String target(Block block) {
        return Integer.toString(machine.stateOf(block));
    }

    private final class Steps implements Step.Visitor<Optional<Block>> {
        @Override
        public Optional<Block> visit(Step.Do step) {
            List<Leave> leaves = new ArrayList<>();
            step.code().forEach(part -> {
                if (part instanceof Part.Jump jump) leaves.add(jump.leave());
                if (part instanceof Part.Var var && var.use() == Part.Use.WRITE) values.put(var.local(), "written");
            });
            String text = value(step.code()).replaceFirst(";$", "");
            happens(text);
            if (leaves.isEmpty() || !isTrue(text)) return Optional.empty();
            Leave leave = leaves.get(0);
            Route route = machine.routes().get(leave);
            Optional<String> result = leave.result().map(Walk.this::value);
            if (route.target().isEmpty()) throw new AssertionError("a plain return stands in code");
            route.result().ifPresent(local -> values.put(local, result.orElseThrow()));
            route.hops().forEach(Walk.this::hop);
            return route.target();
        }

        @Override
        public Optional<Block> visit(Step.Set step) {
            step.value().map(Walk.this::value).ifPresent(value -> values.put(step.local(), value));
            return Optional.empty();
        }

        @Override
        public Optional<Block> visit(Step.Received step) {
            String exception = failures.remove(waited);
            if (exception != null) throw new Thrown(exception);
            step.target().map(Stmt.Target::local).ifPresent(local -> values.put(local, "received"));
            return Optional.empty();
        }

        @Override
        public Optional<Block> visit(Step.Hop step) {
            hop(step);
            return Optional.empty();
        }

        @Override
        public Optional<Block> visit(Step.Close step) {
            happens("close " + value(step.resource()) + " beside " + value(step.thrown()));
            return Optional.empty();
        }
    }

    private final class Exits implements Exit.Visitor<Optional<Block>> {
        private final Block block;

        Exits(Block block) {
            this.block = block;
        }

        @Override
        public Optional<Block> visit(Exit.Goto exit) {
            return Optional.of(exit.target());
        }

        @Override
        public Optional<Block> visit(Exit.Branch exit) {
            boolean holds = isTrue(value(exit.condition())) != exit.negated();
            return Optional.of(holds ? exit.whenTrue() : exit.whenFalse());
        }

        @Override
        public Optional<Block> visit(Exit.Choose exit) {
            String selector = value(exit.selector());
            return exit.arms().stream()
                    .filter(arm -> arm.labels().toString().equals(selector) || arm.isDefault())
                    .map(Exit.Arm::target)
                    .findFirst()
                    .or(exit::otherwise);
        }

        @Override
        public Optional<Block> visit(Exit.Suspend exit) {
            Frame.Dead dead = machine.frame().dead(block);
            values.keySet().removeAll(dead.before());
            List<Code> arguments = exit.arguments().stream()
                    .map(argument -> Code.atom(value(argument)))
                    .toList();
            waited = StmtText.wait(exit.what(), arguments)
                    .replaceFirst("^Yield\\.", "wait ")
                    .replaceFirst("\\(\\)$", "");
            events.add(waited);
            forget(Frame.Storage.STATE, Frame.Storage.STEP);
            values.keySet().removeAll(dead.whenSuspended());
            return Optional.of(exit.resume());
        }

        @Override
        public Optional<Block> visit(Exit.Return exit) {
            events.add("return" + exit.value().map(value -> " " + value(value)).orElse(""));
            return Optional.empty();
        }

        @Override
        public Optional<Block> visit(Exit.Throw exit) {
            throw new Thrown(value(exit.value()));
        }

        @Override
        public Optional<Block> visit(Exit.EndFinally exit) {
            String thrown = value(exit.thrown());
            if (!thrown.equals(NULL)) throw new Thrown(thrown);
            return exit.targets().stream()
                    .filter(target -> target(target).equals(values.get(exit.exit())))
                    .findFirst()
                    .or(() -> {
                        throw new AssertionError("a finally block goes on to nowhere behind " + events);
                    });
        }

        @Override
        public Optional<Block> visit(Exit.Unreachable exit) {
            throw new AssertionError("what is never reached is reached behind " + events);
        }
    }

    /** An exception of the coroutine's. */
    private static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown(String name) {
            super(name, null, false, false);
        }
    }
}
