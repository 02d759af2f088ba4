package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Builds blocks from lowered statements.
 *
 * <pre>
 * wait S            →  b: … suspend S, resume r    r: received …
 * if (c) s else t   →  b: branch c, s', t'         s': … goto n    t': … goto n    n: …
 * loop s            →  b: goto h                   h: … goto h
 * try s finally f   →  s' in a region whose handler is f'; every way out of s' hops through f'
 * </pre>
 */
public final class MachineBuilder implements Stmt.Visitor<Void> {
    private final JumpTargets targets;
    private final Map<Leave, Route> routes = new IdentityHashMap<>();
    private final Map<Local, Code> constants = new LinkedHashMap<>();
    private Optional<Region> region = Optional.empty();
    private Block current = new Block(region);
    private int blocks;

    private MachineBuilder(TypeMirror integer, TypeMirror resultType) {
        this.targets = new JumpTargets(integer, resultType);
        enter(current);
    }

    /** The machine of a lowered coroutine that has a body. */
    public static Machine build(Coroutine coroutine, TypeMirror integer) {
        TypeMirror result = coroutine.method().getReturnType();
        MachineBuilder builder = new MachineBuilder(integer, result);
        Block entry = builder.current;
        builder.add(coroutine.body().orElseThrow());
        builder.current.exit(
                result.getKind() == TypeKind.VOID ? new Exit.Return(Optional.empty(), 0) : new Exit.Unreachable());
        List<Chain> chains = new Layout(entry, builder.routes).chains();
        List<List<Chain>> parts = parts(chains);
        Frame frame = Frame.of(coroutine, chains, parts.size() > 1);
        Map<Block, Integer> states = new IdentityHashMap<>();
        chains.forEach(chain -> states.put(chain.first(), chain.state()));
        return new Machine(coroutine, chains, parts, frame, builder.routes, builder.constants, states);
    }

    /** Neighbouring states together, as many as one method may hold. */
    private static List<List<Chain>> parts(List<Chain> chains) {
        List<List<Chain>> parts = new ArrayList<>();
        int weight = Weight.METHOD;
        for (Chain chain : chains) {
            int next = Weight.of(chain);
            if (weight + next > Weight.METHOD) {
                parts.add(new ArrayList<>());
                weight = 0;
            }
            parts.get(parts.size() - 1).add(chain);
            weight += next;
        }
        return parts;
    }

    private Block open() {
        return new Block(region);
    }

    /** What follows goes into this block. */
    private void enter(Block block) {
        block.order(blocks++);
        current = block;
    }

    private void go(Block target) {
        current.exit(new Exit.Goto(target));
    }

    private void add(Stmt stmt) {
        if (Weight.of(current) > Weight.STATE) {
            Block next = open();
            go(next);
            enter(next);
        }
        stmt.accept(this);
    }

    @Override
    public Void visit(Stmt.Block block) {
        block.body().forEach(this::add);
        return null;
    }

    @Override
    public Void visit(Stmt.Close close) {
        current.add(new Step.Close(close.resource(), close.thrown(), close.ends()));
        return null;
    }

    @Override
    public Void visit(Stmt.Loop loop) {
        Block head = open().named("loop");
        go(head);
        enter(head);
        add(loop.body());
        go(head);
        enter(open());
        return null;
    }

    @Override
    public Void visit(Stmt.Labeled labeled) {
        Block after = open().named("behind the statement of line " + labeled.line());
        targets.define(labeled.label(), after);
        add(labeled.body());
        go(after);
        enter(after);
        return null;
    }

    @Override
    public Void visit(Stmt.Jump jump) {
        jump(targets.to(jump.target(), jump.line()));
        return null;
    }

    @Override
    public Void visit(Stmt.Throw thrown) {
        current.exit(new Exit.Throw(code(thrown.value()), thrown.line()));
        enter(open());
        return null;
    }

    @Override
    public Void visit(Stmt.Eval eval) {
        throw notLowered(eval);
    }

    @Override
    public Void visit(Stmt.Sugar sugar) {
        throw notLowered(sugar);
    }

    private static AssertionError notLowered(Stmt stmt) {
        return new AssertionError("not lowered: " + stmt);
    }

    private static Code code(Expr expr) {
        return ((Expr.Java) expr).code();
    }

    @Override
    public Void visit(Stmt.Do step) {
        current.add(new Step.Do(step.code(), step.completes(), step.line()));
        step.code().forEach(part -> {
            if (part instanceof Part.Jump jump) {
                Route route = jump.leave()
                        .target()
                        .map(label -> targets.to(label, step.line()))
                        .orElseGet(() -> targets.returning(jump.leave().result().isPresent(), step.line()));
                routes.put(jump.leave(), route);
                current.add(route);
            }
        });
        if (!step.completes()) {
            current.exit(new Exit.Unreachable());
            enter(open());
        }
        return null;
    }

    @Override
    public Void visit(Stmt.Set set) {
        Optional<Code> value = set.value().map(MachineBuilder::code);
        if (set.local().kind() == Local.Kind.CONSTANT) {
            constants.put(set.local(), value.orElseThrow());
        } else {
            current.add(new Step.Set(set.local(), value, set.declares(), set.line()));
        }
        return null;
    }

    @Override
    public Void visit(Stmt.Wait wait) {
        Block resume = open().named("after the wait in line " + wait.line());
        resume.add(new Step.Received(wait.target(), wait.line()));
        current.exit(new Exit.Suspend(wait.what(), wait.arguments(), resume, wait.from(), wait.line()));
        enter(resume);
        return null;
    }

    @Override
    public Void visit(Stmt.If branch) {
        Block whenTrue = open().named("branch of line " + branch.line());
        Block whenFalse = open().named("branch of line " + branch.line());
        Block after = open().named("behind the branches of line " + branch.line());
        boolean negated = branch.condition() instanceof Expr.Not;
        Expr condition = branch.condition() instanceof Expr.Not not ? not.operand() : branch.condition();
        current.exit(new Exit.Branch(code(condition), negated, whenTrue, whenFalse, branch.line()));
        enter(whenTrue);
        add(branch.whenTrue());
        go(after);
        enter(whenFalse);
        branch.whenFalse().ifPresent(this::add);
        go(after);
        enter(after);
        return null;
    }

    private void jump(Route route) {
        route.hops().forEach(current::add);
        go(route.target().orElseThrow());
        enter(open());
    }

    @Override
    public Void visit(Stmt.Return result) {
        Route route = targets.returning(result.value().isPresent(), result.line());
        Optional<Code> value = result.value().map(MachineBuilder::code);
        if (route.target().isEmpty()) {
            current.exit(new Exit.Return(value, result.line()));
            enter(open());
            return null;
        }
        route.result().ifPresent(local -> current.add(new Step.Set(local, value, false, result.line())));
        jump(route);
        return null;
    }

    @Override
    public Void visit(Stmt.Switch choice) {
        Block from = current;
        Block after = open().named("behind the switch of line " + choice.line());
        List<Exit.Arm> arms = new ArrayList<>();
        Optional<Block> otherwise = choice.exhaustive() ? Optional.empty() : Optional.of(after);
        enter(open());
        for (Stmt.Case each : choice.cases()) {
            Block body = open().named("case");
            go(body);
            enter(body);
            each.labels().ifPresent(labels -> arms.add(new Exit.Arm(labels, each.isDefault(), body)));
            if (each.isDefault()) {
                otherwise = each.labels().isPresent() ? Optional.empty() : Optional.of(body);
            }
            each.body().forEach(this::add);
        }
        go(after);
        from.exit(new Exit.Choose(code(choice.selector()), arms, otherwise, choice.patterns(), choice.line()));
        enter(after);
        return null;
    }

    @Override
    public Void visit(Stmt.Try attempt) {
        Optional<Region> outer = region;
        Block after = open().named("behind the try of line " + attempt.line());
        Optional<JumpTargets.Cleanup> cleanup = attempt.last().map(last -> enterCleanup(attempt.thrown()));
        Optional<Region> guarded = region;
        List<Block> handlers = new ArrayList<>();
        if (!attempt.catches().isEmpty()) {
            Region catching = new Region(region);
            for (Stmt.Catch each : attempt.catches()) {
                Block entry = open().named(catching(each));
                handlers.add(entry);
                catching.add(
                        new Region.Handler(each.types(), each.parameter(), Optional.empty(), Optional.empty(), entry));
            }
            region = Optional.of(catching);
        }
        Block body = open().named("try");
        go(body);
        enter(body);
        add(attempt.body());
        jump(targets.outOf(cleanup, after, attempt.line()));
        region = guarded;
        for (int i = 0; i < handlers.size(); i++) {
            enter(handlers.get(i));
            add(attempt.catches().get(i).body());
            jump(targets.outOf(cleanup, after, attempt.line()));
        }
        region = outer;
        cleanup.ifPresent(last -> leaveCleanup(last, attempt.last().orElseThrow()));
        enter(after);
        return null;
    }

    private static String catching(Stmt.Catch clause) {
        return clause.types().stream()
                .map(type -> ((DeclaredType) type).asElement().getSimpleName())
                .collect(Collectors.joining(" | ", "catch ", ""));
    }

    private JumpTargets.Cleanup enterCleanup(Local thrown) {
        Block entry = open().named("finally");
        JumpTargets.Cleanup cleanup = targets.enter(entry, thrown);
        Region cleaning = new Region(region);
        Optional<Local> exit = Optional.of(cleanup.exit());
        cleaning.add(new Region.Handler(List.of(), thrown, exit, cleanup.result(), entry));
        region = Optional.of(cleaning);
        return cleanup;
    }

    private void leaveCleanup(JumpTargets.Cleanup cleanup, Stmt last) {
        targets.leave(cleanup);
        enter(cleanup.entry());
        targets.enterFinally();
        add(last);
        targets.leaveFinally();
        current.exit(new Exit.EndFinally(cleanup.thrown(), cleanup.exit(), cleanup.nexts(), last.line()));
    }
}
