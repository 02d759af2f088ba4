package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.StmtText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The printed form of a {@link Machine}: its states with their blocks, the ways out of them, and where locals live.
 *
 * <pre>
 * state 1
 *    32 wait Yield.recv(client), then 2
 * frame
 *    field buffer
 * </pre>
 */
public final class MachineText implements Step.Visitor<String>, Exit.Visitor<String> {
    private final Machine machine;
    private final StringBuilder out = new StringBuilder();

    private MachineText(Machine machine) {
        this.machine = machine;
    }

    /** All of a machine. */
    public static String of(Machine machine) {
        MachineText text = new MachineText(machine);
        machine.chains().forEach(text::state);
        text.frame();
        return text.out.toString();
    }

    private void state(Chain chain) {
        out.append("state ").append(chain.state()).append('\n');
        for (Block block : chain.blocks()) {
            block.steps().forEach(step -> line(step.line(), step.accept(this)));
            String exit = block.exit().accept(this);
            if (!exit.isEmpty()) {
                out.append("      ").append(exit.replace("\n", "\n      ")).append('\n');
            }
            block.routes()
                    .forEach(route ->
                            out.append("      route ").append(route(route)).append('\n'));
            dead(block);
        }
        for (Region.Handler handler : chain.first().handlers()) {
            String types = handler.types().isEmpty()
                    ? "finally"
                    : "catch " + handler.types().stream().map(StmtText::type).collect(Collectors.joining(" | "));
            out.append("      ")
                    .append(types)
                    .append(' ')
                    .append(handler.parameter())
                    .append(" in ")
                    .append(name(handler.entry()))
                    .append('\n');
        }
    }

    private void dead(Block block) {
        if (block.exit() instanceof Exit.Suspend) {
            Frame.Dead dead = machine.frame().dead(block);
            cleared("clear before it ", dead.before());
            cleared("clear when suspended ", dead.whenSuspended());
        }
    }

    private void cleared(String when, Set<Local> locals) {
        if (!locals.isEmpty()) {
            out.append("      ").append(when).append(names(List.copyOf(locals))).append('\n');
        }
    }

    private void frame() {
        out.append("frame\n");
        for (Frame.Storage place : Frame.Storage.values()) {
            List<Local> all = machine.frame().all(place);
            if (!all.isEmpty()) {
                out.append("      ")
                        .append(place)
                        .append(' ')
                        .append(names(all))
                        .append('\n');
            }
        }
        machine.constants()
                .forEach((local, value) -> out.append("      CONSTANT ").append(local + " = " + value + "\n"));
    }

    private static String names(List<Local> locals) {
        return locals.stream().map(Local::name).sorted().collect(Collectors.joining(", "));
    }

    private void line(int number, String text) {
        out.append(String.format(Locale.ROOT, "%5d ", number))
                .append(text.strip().replace("\n", "\n      "))
                .append('\n');
    }

    /** The state that a block starts; one in the middle of a state follows right behind. */
    private String name(Block block) {
        Integer state = machine.states().get(block);
        return state == null ? "what follows" : state.toString();
    }

    private String route(Route route) {
        String hops = route.hops().stream().map(this::visit).collect(Collectors.joining(", "));
        return (route.hops().isEmpty() ? "" : hops + " ") + "to "
                + route.target().map(this::name).orElse("the caller");
    }

    private static String code(Optional<Code> code) {
        return code.map(value -> " = " + value).orElse("");
    }

    @Override
    public String visit(Step.Do step) {
        return step.code().toString();
    }

    @Override
    public String visit(Step.Set step) {
        return (step.declares() ? "let " : "set ") + step.local() + code(step.value());
    }

    @Override
    public String visit(Step.Received step) {
        return step.target().map(target -> target.local() + " = received").orElse("received");
    }

    @Override
    public String visit(Step.Hop step) {
        return step.exit() + " = " + name(step.next());
    }

    @Override
    public String visit(Step.Close step) {
        return "close " + step.resource() + ", " + step.thrown();
    }

    @Override
    public String visit(Exit.Goto exit) {
        return machine.states().containsKey(exit.target()) ? "goto " + name(exit.target()) : "";
    }

    @Override
    public String visit(Exit.Branch exit) {
        return "if " + (exit.negated() ? "not " : "") + exit.condition() + " then " + name(exit.whenTrue()) + " else "
                + name(exit.whenFalse());
    }

    @Override
    public String visit(Exit.Choose exit) {
        String arms = exit.arms().stream()
                .map(arm -> "\n  " + arm.labels() + (arm.isDefault() ? " default" : "") + ": " + name(arm.target()))
                .collect(Collectors.joining());
        return "switch " + exit.selector() + arms
                + exit.otherwise().map(block -> "\n  else: " + name(block)).orElse("");
    }

    @Override
    public String visit(Exit.Suspend exit) {
        return "wait " + StmtText.wait(exit.what(), exit.arguments()) + ", then " + name(exit.resume());
    }

    @Override
    public String visit(Exit.Return exit) {
        return "return" + exit.value().map(value -> " " + value).orElse("");
    }

    @Override
    public String visit(Exit.Throw exit) {
        return "throw " + exit.value();
    }

    @Override
    public String visit(Exit.EndFinally exit) {
        return "throw " + exit.thrown() + " if any, else goto " + exit.exit()
                + exit.targets().stream().map(this::name).collect(Collectors.joining(", ", " of ", ""));
    }

    @Override
    public String visit(Exit.Unreachable exit) {
        return "";
    }
}
