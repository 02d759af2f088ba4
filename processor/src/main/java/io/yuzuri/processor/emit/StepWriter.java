package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Stmt;
import io.yuzuri.processor.machine.Block;
import io.yuzuri.processor.machine.Chain;
import io.yuzuri.processor.machine.Exit;
import io.yuzuri.processor.machine.Frame;
import io.yuzuri.processor.machine.Machine;
import io.yuzuri.processor.machine.Route;
import io.yuzuri.processor.machine.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * Writes the body of a task's {@code step()}: one {@code case} a state.
 *
 * <pre>
 * goto n             state = n; continue;           (nothing, if n is written next)
 * branch c, t, f     if (!(c)) { state = f; continue; }  t…
 * suspend recv(x)    state = n; if (recv(x)) return SUSPENDED;  case n: resumed();
 * call f(x)          state = n; if (enter(new F(x))) return SUSPENDED;  case n: resumed();
 * return v           return done(v);
 * hop                thrown = null; exit = n;
 * end of a finally   if (thrown != null) throw thrown;  state = exit; continue;
 * </pre>
 */
final class StepWriter implements Step.Visitor<Void> {
    private final Machine machine;
    private final Marks marks;
    private final Naming naming;
    private final TypeNames types;
    private final Scope scope;
    private final Accessors accessors;
    private final CodeWriter code;
    /** Of the task: said so where a variable in the user's text has their names. */
    private final String state;

    private final CodeBlock suspended;
    private final String loop;
    private final String at;
    private final String failure;
    private final Captures captures;
    private final Map<Local, CodeWriter.Binding> bindings = new LinkedHashMap<>();
    private CodeBlock.Builder out = CodeBlock.builder();
    private final Set<Local> matching = new LinkedHashSet<>();
    private boolean labelUsed;
    private boolean protectedPart;
    private boolean scoped;

    StepWriter(
            Machine machine,
            Marks marks,
            Naming naming,
            TypeNames types,
            Scope scope,
            Accessors accessors,
            String self) {
        this.machine = machine;
        this.marks = marks;
        this.naming = naming;
        this.types = types;
        this.scope = scope;
        this.accessors = accessors;
        Set<String> variables = machine.coroutine().names().variables();
        this.state = variables.contains(RuntimeApi.STATE) ? "this." + RuntimeApi.STATE : RuntimeApi.STATE;
        this.suspended = variables.contains(RuntimeApi.SUSPENDED)
                ? CodeBlock.of("$T.$L", scope.of(RuntimeApi.RESUMABLE), RuntimeApi.SUSPENDED)
                : CodeBlock.of("$L", RuntimeApi.SUSPENDED);
        this.loop = naming.fresh("steps");
        this.at = naming.fresh("at");
        this.failure = naming.fresh("failure");
        this.captures = new Captures(machine, naming, types, self);
        this.code = new CodeWriter(marks, types, accessors, captures::self, this::name, this::binding, this::leave);
    }

    /**
     * The body of the method that holds these states.
     *
     * @param elsewhere what to do if the next state is in none of them
     */
    CodeBlock write(List<Chain> part, CodeBlock elsewhere) {
        out = CodeBlock.builder();
        labelUsed = false;
        boolean regions = part.stream().anyMatch(chain -> chain.region().isPresent());
        CodeBlock states = states(part, regions);
        CodeBlock.Builder body = CodeBlock.builder();
        for (Local local : machine.frame().all(Frame.Storage.STEP)) {
            body.addStatement("$T $N = $L", types.of(local.type()), naming.of(local), zero(local));
        }
        body.add(labelUsed ? loop + ":\n" : "").beginControlFlow("for (;;)");
        if (regions) {
            body.addStatement("int $N = $L", at, state).beginControlFlow("try");
        }
        body.beginControlFlow("switch ($L)", regions ? at : state);
        body.add(states);
        body.add("default:\n$>").add(elsewhere);
        body.add("$<").endControlFlow();
        if (regions) {
            body.nextControlFlow("catch ($T $N)", scope.of(Throwable.class), failure);
            body.add(new HandlerWriter(machine, naming, types, accessors, at, failure).write(part));
            body.endControlFlow();
        }
        return body.endControlFlow().build();
    }

    private static String zero(Local local) {
        return switch (local.type().getKind()) {
            case BOOLEAN -> "false";
            case BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> "0";
            default -> "null";
        };
    }

    private CodeBlock states(List<Chain> chains, boolean regions) {
        protectedPart = regions;
        for (int i = 0; i < chains.size(); i++) {
            CodeBlock.Builder all = out;
            out = CodeBlock.builder();
            captures.enterState();
            scoped = false;
            write(chains.get(i), i + 1 < chains.size() ? Optional.of(chains.get(i + 1)) : Optional.empty());
            CodeBlock body = out.build();
            out = all;
            CodeBlock word = chains.get(i)
                    .first()
                    .word()
                    .map(text -> marks.comment(" // " + text))
                    .orElse(CodeBlock.of(""));
            int state = chains.get(i).state();
            out.add(scoped ? "case $L: {$L\n$>$L$<}\n" : "case $L:$L\n$>$L$<", state, word, body);
        }
        return out.build();
    }

    private void write(Chain chain, Optional<Chain> next) {
        List<Block> blocks = chain.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            block.steps().forEach(step -> step.accept(this));
            if (i + 1 < blocks.size()) {
                inner(block.exit(), blocks.get(i + 1));
            } else {
                block.exit().accept(new Last(chain, block, next));
            }
        }
    }

    /** One line of the task, with the user's line behind it. */
    private void line(int userLine, CodeBlock statement) {
        out.add("$L$L\n", marks.line(userLine), statement);
    }

    // ---- steps

    @Override
    public Void visit(Step.Do carried) {
        capture(carried.line(), List.of(carried.code()));
        scoped |= carried.code().parts().stream().anyMatch(Part.Binds.class::isInstance);
        line(carried.line(), code.write(carried.code()));
        return null;
    }

    @Override
    public Void visit(Step.Hop hop) {
        hop(hop).forEach(statement -> line(hop.line(), statement));
        return null;
    }

    @Override
    public Void visit(Step.Close close) {
        String resource = naming.of(close.resource());
        String thrown = naming.of(close.thrown());
        Stmt.Ends ends = close.ends();
        if (ends.normal() == ends.failed()) {
            line(ends.normal(), CodeBlock.of("$L($N, $N);", RuntimeApi.CLOSE, resource, thrown));
            return null;
        }
        line(ends.normal(), CodeBlock.of("if ($N == null) $L($N, null);", thrown, RuntimeApi.CLOSE, resource));
        line(ends.failed(), CodeBlock.of("else $L($N, $N);", RuntimeApi.CLOSE, resource, thrown));
        return null;
    }

    @Override
    public Void visit(Step.Set set) {
        set.value().ifPresent(value -> capture(set.line(), List.of(value)));
        boolean declares = set.declares() && machine.frame().of(set.local()) == Frame.Storage.STATE;
        CodeBlock target = target(set.local(), declares);
        if (set.value().isPresent()) {
            line(
                    set.line(),
                    CodeBlock.of("$L = $L;", target, code.write(set.value().get())));
        } else if (declares) {
            line(set.line(), CodeBlock.of("$L;", target));
        }
        return null;
    }

    private CodeBlock target(Local local, boolean declares) {
        scoped |= declares;
        return declares
                ? CodeBlock.of("$T $N", types.of(local.type()), naming.of(local))
                : CodeBlock.of("$N", naming.of(local));
    }

    @Override
    public Void visit(Step.Received received) {
        if (received.target().isEmpty() || received.target().get().result().getKind() == TypeKind.VOID) {
            line(received.line(), CodeBlock.of("$L();", RuntimeApi.RESUMED));
            return null;
        }
        Stmt.Target target = received.target().get();
        boolean declares = target.declares() && machine.frame().of(target.local()) == Frame.Storage.STATE;
        TypeName type = types.of(target.result());
        CodeBlock value = scope.isObject(type)
                ? CodeBlock.of("$L()", RuntimeApi.RESUMED)
                : CodeBlock.of("($T) $L()", type, RuntimeApi.RESUMED);
        line(received.line(), CodeBlock.of("$L = $L;", target(target.local(), declares), value));
        return null;
    }

    private List<CodeBlock> hop(Step.Hop hop) {
        return List.of(
                CodeBlock.of("$N = null;", naming.of(hop.thrown())),
                CodeBlock.of("$N = $L;", naming.of(hop.exit()), machine.stateOf(hop.next())));
    }

    /** Declares what this statement captures. */
    private void capture(int line, List<Code> statement) {
        List<CodeBlock> declarations = captures.enter(statement);
        scoped |= !declarations.isEmpty();
        declarations.forEach(declaration -> line(line, declaration));
    }

    private String name(Part.Var var) {
        boolean isBinding = matching.contains(var.local()) || captures.isOfBinding(var);
        return isBinding ? binding(var.local()).bound() : captures.name(var);
    }

    private CodeWriter.Binding binding(Local local) {
        return bindings.computeIfAbsent(local, l -> new CodeWriter.Binding(naming.fresh(l.name()), naming.of(l)));
    }

    /** A jump that stands in carried-through code. */
    private CodeBlock leave(Leave leave) {
        Route route = machine.routes().get(leave);
        if (route.target().isEmpty()) return done(leave.result());
        labelUsed = true;
        CodeBlock.Builder jump = CodeBlock.builder().add("{ ");
        if (route.result().isPresent()) {
            jump.add(
                    "$N = $L; ",
                    naming.of(route.result().get()),
                    code.write(leave.result().orElseThrow()));
        }
        route.hops().forEach(hop -> hop(hop).forEach(statement -> jump.add("$L ", statement)));
        int next = machine.stateOf(route.target().get());
        return jump.add("$L = $L; continue $L; }", state, next, loop).build();
    }

    private CodeBlock done(Optional<Code> result) {
        return CodeBlock.of(
                "return $L($L);", RuntimeApi.DONE, result.map(code::write).orElse(CodeBlock.of("null")));
    }

    // ---- exits

    /** An exit inside of a state: on to the block written next, or away. */
    private void inner(Exit exit, Block next) {
        if (exit instanceof Exit.Branch branch) {
            capture(branch.line(), List.of(branch.condition()));
            boolean onTrue = branch.whenTrue() == next;
            Block away = onTrue ? branch.whenFalse() : branch.whenTrue();
            line(branch.line(), CodeBlock.of("if ($L) { $L }", test(branch, !onTrue), jump(away)));
        } else if (!(exit instanceof Exit.Goto)) {
            throw new AssertionError("the end of a state inside of it: " + exit);
        }
    }

    /** The test of a branch: whether the way is the one for true. */
    private CodeBlock test(Exit.Branch branch, boolean whenTrue) {
        boolean negated = branch.negated() == whenTrue;
        return code.write(negated ? Code.not(branch.condition()) : branch.condition());
    }

    private CodeBlock jump(Block target) {
        return CodeBlock.of("$L = $L; continue;", state, machine.stateOf(target));
    }

    private void go(Chain from, Block target, Optional<Chain> next) {
        if (next.isPresent() && next.get().first() == target) {
            if (protectedPart && !from.region().equals(next.get().region())) {
                out.add("$N = $L;\n", at, next.get().state());
            }
        } else {
            out.add("$L\n", jump(target));
        }
    }

    /** What stands at the end of a state. */
    private final class Last implements Exit.Visitor<Void> {
        private final Chain chain;
        private final Block block;
        private final Optional<Chain> next;

        Last(Chain chain, Block block, Optional<Chain> next) {
            this.chain = chain;
            this.block = block;
            this.next = next;
        }

        @Override
        public Void visit(Exit.Goto jump) {
            go(chain, jump.target(), next);
            return null;
        }

        @Override
        public Void visit(Exit.Branch branch) {
            capture(branch.line(), List.of(branch.condition()));
            line(branch.line(), CodeBlock.of("if ($L) { $L }", test(branch, true), jump(branch.whenTrue())));
            go(chain, branch.whenFalse(), next);
            return null;
        }

        @Override
        public Void visit(Exit.Choose choice) {
            choose(choice);
            return null;
        }

        @Override
        public Void visit(Exit.Suspend suspend) {
            suspend(block, suspend);
            go(chain, suspend.resume(), next);
            return null;
        }

        @Override
        public Void visit(Exit.Return result) {
            result.value().ifPresent(value -> capture(result.line(), List.of(value)));
            line(result.line(), done(result.value()));
            return null;
        }

        @Override
        public Void visit(Exit.Throw thrown) {
            capture(thrown.line(), List.of(thrown.value()));
            line(thrown.line(), CodeBlock.of("throw $L;", code.write(thrown.value())));
            return null;
        }

        @Override
        public Void visit(Exit.EndFinally end) {
            endFinally(end);
            return null;
        }

        @Override
        public Void visit(Exit.Unreachable none) {
            if (!endsItself(block)) out.add("throw new $T();\n", scope.of(AssertionError.class));
            return null;
        }
    }

    private static boolean endsItself(Block block) {
        List<Step> steps = block.steps();
        return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Do step && !step.completes();
    }

    private void endFinally(Exit.EndFinally end) {
        String thrown = naming.of(end.thrown());
        if (end.targets().isEmpty()) {
            line(end.line(), CodeBlock.of("throw $N;", thrown));
            return;
        }
        line(end.line(), CodeBlock.of("if ($N != null) { throw $N; }", thrown, thrown));
        out.add("$L = $N;\ncontinue;\n", state, naming.of(end.exit()));
    }

    private void choose(Exit.Choose choice) {
        List<Code> statement = new ArrayList<>(List.of(choice.selector()));
        choice.arms().forEach(arm -> statement.add(arm.labels()));
        capture(choice.line(), statement);
        boolean hasDefault = choice.arms().stream().anyMatch(Exit.Arm::isDefault);
        if (choice.otherwise().isEmpty() && !hasDefault && !choice.patterns()) {
            chooseOfAll(choice);
            return;
        }
        line(choice.line(), CodeBlock.of("switch ($L) {", code.write(choice.selector())));
        out.add("$>");
        for (Exit.Arm arm : choice.arms()) {
            CodeBlock labels = labels(arm.labels());
            CodeBlock.Builder kept = CodeBlock.builder();
            matching.forEach(local ->
                    kept.add("$N = $N; ", naming.of(local), binding(local).bound()));
            out.add("case $L:\n$>$L$L\n$<", labels, kept.build(), jump(arm.target()));
            matching.clear();
        }
        if (choice.otherwise().isPresent() && !hasDefault) {
            out.add("default:\n$>$L\n$<", jump(choice.otherwise().get()));
        }
        out.add("$<}\n");
    }

    /** The labels are all that there are: what is thrown should one be missing one day, javac knows. */
    private void chooseOfAll(Exit.Choose choice) {
        line(choice.line(), CodeBlock.of("$L = switch ($L) {", state, code.write(choice.selector())));
        out.add("$>");
        choice.arms().forEach(arm -> out.add("case $L -> $L;\n", labels(arm.labels()), machine.stateOf(arm.target())));
        out.add("$<};\ncontinue;\n");
    }

    /** Labels and guard: a guard reads a binding by its name in the pattern. */
    private CodeBlock labels(Code labels) {
        labels.forEach(part -> {
            if (part instanceof Part.BindName bind) matching.add(bind.local());
        });
        return code.write(labels);
    }

    private void suspend(Block block, Exit.Suspend suspend) {
        capture(suspend.from(), suspend.arguments());
        CodeBlock given = suspend.arguments().stream().map(code::write).collect(CodeBlock.joining(", "));
        CodeBlock arguments = CodeBlock.of("$L$L", marks.line(suspend.from()), given);
        CodeBlock wait = suspend.what() instanceof Expr.Wait.Primitive primitive
                ? operation(primitive, arguments)
                : enter((Expr.Wait.Call) suspend.what(), arguments);
        wait = CodeBlock.of(
                "$L$L", marks.line(suspend.line()), marks.around(suspend.what().call(), wait));
        machine.frame().dead(block).before().forEach(local -> out.add("$N = null;\n", naming.of(local)));
        out.add("$L = $L;\n", state, machine.stateOf(suspend.resume()));
        CodeBlock.Builder leave = CodeBlock.builder();
        Frame.Dead dead = machine.frame().dead(block);
        dead.whenSuspended().forEach(local -> leave.add("$N = null; ", naming.of(local)));
        leave.add("return $L;", suspended);
        boolean clears = !dead.whenSuspended().isEmpty();
        line(suspend.from(), CodeBlock.of(clears ? "if ($L) { $L }" : "if ($L) $L", wait, leave.build()));
    }

    private CodeBlock operation(Expr.Wait.Primitive primitive, CodeBlock arguments) {
        List<CodeBlock> written = types.written(primitive.typeArguments());
        return written.isEmpty()
                ? CodeBlock.of("$L($L)", primitive.name(), arguments)
                : CodeBlock.of("this.$L$L($L)", AccessorTypes.inBrackets(written), primitive.name(), arguments);
    }

    private CodeBlock enter(Expr.Wait.Call call, CodeBlock arguments) {
        boolean isVirtual = !call.isSuper() && VirtualCalls.isOverridable(call.coroutine());
        boolean isSaid = !VirtualCalls.isOverridable(call.coroutine())
                && !call.typeArguments().isEmpty();
        if (isVirtual || isSaid) {
            return CodeBlock.of(
                    "$L($T.$L$L($L))",
                    RuntimeApi.ENTER,
                    scope.taskOf(call.coroutine()),
                    AccessorTypes.inBrackets(types.written(call.coroutine(), call.typeArguments())),
                    VirtualCalls.OF,
                    arguments);
        }
        return CodeBlock.of(
                "$L(new $T$L($L))",
                RuntimeApi.ENTER,
                scope.taskOf(call.coroutine()),
                TypeNames.diamond(call.coroutine()),
                arguments);
    }
}
