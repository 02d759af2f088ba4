package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Takes the sugar off loops and resources.
 *
 * <pre>
 * while (c) b          →  end: loop { if (c) next: b else goto end }
 * do b while (c)       →  end: loop { next: b  if (c) {} else goto end }
 * for (i; c; u) b      →  i  end: loop { if (c) { next: b  u } else goto end }
 * for (T x : xs) b     →  Iterator xs' = xs.iterator()  end: loop { if (xs'.hasNext()) { x = xs'.next()  next: b } … }
 * try (r = i) b        →  r = i  try b finally { close r }                                    (JLS 14.20.3.1)
 * </pre>
 */
final class Sugar implements Stmt.Visitor<Stmt>, Stmt.SugarVisitor<Stmt> {
    Stmt lower(Stmt stmt) {
        return stmt.accept(this);
    }

    @Override
    public Stmt visit(Stmt.Do step) {
        return step;
    }

    @Override
    public Stmt visit(Stmt.Eval eval) {
        return new Stmt.Eval(lower(eval.value()), eval.line());
    }

    @Override
    public Stmt visit(Stmt.Set set) {
        return new Stmt.Set(set.local(), set.value().map(this::lower), set.declares(), set.line());
    }

    @Override
    public Stmt visit(Stmt.Block block) {
        return new Stmt.Block(all(block.body()), block.line());
    }

    @Override
    public Stmt visit(Stmt.If branch) {
        return new Stmt.If(
                lower(branch.condition()),
                lower(branch.whenTrue()),
                branch.whenFalse().map(this::lower),
                branch.line());
    }

    @Override
    public Stmt visit(Stmt.Loop loop) {
        return new Stmt.Loop(lower(loop.body()), loop.line());
    }

    @Override
    public Stmt visit(Stmt.Labeled labeled) {
        return new Stmt.Labeled(labeled.label(), lower(labeled.body()), labeled.line());
    }

    @Override
    public Stmt visit(Stmt.Jump jump) {
        return jump;
    }

    @Override
    public Stmt visit(Stmt.Return result) {
        return new Stmt.Return(result.value().map(this::lower), result.line());
    }

    @Override
    public Stmt visit(Stmt.Throw thrown) {
        return new Stmt.Throw(lower(thrown.value()), thrown.line());
    }

    @Override
    public Stmt visit(Stmt.Close close) {
        return close;
    }

    @Override
    public Stmt visit(Stmt.Wait wait) {
        return wait;
    }

    @Override
    public Stmt visit(Stmt.Sugar sugar) {
        return sugar.acceptSugar(this);
    }

    private Expr lower(Expr expr) {
        return new SwitchBodies(this).lower(expr);
    }

    private List<Stmt> all(List<Stmt> stmts) {
        return stmts.stream().map(this::lower).toList();
    }

    @Override
    public Stmt visit(Stmt.Switch choice) {
        List<Stmt.Case> cases = choice.cases().stream()
                .map(each -> new Stmt.Case(each.labels(), each.isDefault(), all(each.body()), each.line()))
                .toList();
        return new Stmt.Switch(lower(choice.selector()), cases, choice.exhaustive(), choice.patterns(), choice.line());
    }

    @Override
    public Stmt visit(Stmt.Try attempt) {
        List<Stmt.Catch> catches = attempt.catches().stream()
                .map(each -> new Stmt.Catch(each.types(), each.parameter(), lower(each.body()), each.line()))
                .toList();
        return new Stmt.Try(
                lower(attempt.body()), catches, attempt.last().map(this::lower), attempt.thrown(), attempt.line());
    }

    @Override
    public Stmt visit(Stmt.While loop) {
        int line = loop.line();
        Stmt body = new Stmt.Labeled(loop.next(), lower(loop.body()), line);
        return endless(loop.end(), test(lower(loop.condition()), body, loop.end(), line), line);
    }

    @Override
    public Stmt visit(Stmt.DoWhile loop) {
        int line = loop.line();
        Stmt body = new Stmt.Labeled(loop.next(), lower(loop.body()), line);
        Stmt again = test(lower(loop.condition()), new Stmt.Block(List.of(), line), loop.end(), line);
        return endless(loop.end(), new Stmt.Block(List.of(body, again), line), line);
    }

    @Override
    public Stmt visit(Stmt.For loop) {
        int line = loop.line();
        List<Stmt> turn = new ArrayList<>();
        turn.add(new Stmt.Labeled(loop.next(), lower(loop.body()), line));
        turn.addAll(all(loop.update()));
        Stmt body = new Stmt.Block(turn, line);
        Stmt tested = loop.condition()
                .map(condition -> test(lower(condition), body, loop.end(), line))
                .orElse(body);
        List<Stmt> whole = new ArrayList<>(all(loop.init()));
        whole.add(endless(loop.end(), tested, line));
        return new Stmt.Block(whole, line);
    }

    private static Stmt endless(Label end, Stmt body, int line) {
        return new Stmt.Labeled(end, new Stmt.Loop(body, line), line);
    }

    private static Stmt test(Expr condition, Stmt body, Label end, int line) {
        return new Stmt.If(condition, body, Optional.of(new Stmt.Jump(end, line)), line);
    }

    @Override
    public Stmt visit(Stmt.ForEach loop) {
        return loop.array() ? forEachElement(loop) : forEachIterated(loop);
    }

    private Stmt forEachElement(Stmt.ForEach loop) {
        int line = loop.over();
        Local array = loop.hidden().source();
        Local index = loop.hidden().index();
        Expr zero = java(Code.number(0), index.type());
        Code length =
                Code.binary(Code.read(index), "<", Code.select(Code.read(array), "length"), Precedence.RELATIONAL);
        Code element = Code.element(Code.read(array), Code.read(index));
        Code next = Code.join(new Part.Var(index, Part.Use.UPDATE), "++;");
        Stmt turn = new Stmt.Block(
                List.of(
                        declare(loop.variable(), java(element.at(line), loop.element()), line),
                        new Stmt.Labeled(loop.next(), lower(loop.body()), line),
                        new Stmt.Do(next, true, line)),
                line);
        Stmt body = test(java(length.at(line), index.type()), turn, loop.end(), line);
        return new Stmt.Block(
                List.of(
                        declare(array, lower(loop.iterable()), line),
                        declare(index, zero, line),
                        endless(loop.end(), body, line)),
                line);
    }

    private Stmt forEachIterated(Stmt.ForEach loop) {
        int line = loop.over();
        Local iterator = loop.hidden().source();
        Expr.Operand iterable = Expr.Operand.of(lower(loop.iterable()));
        Code call = Code.select(Code.hole(0), "iterator()").at(line).telling(line);
        Expr made = new Expr.Strict(call, List.of(iterable), iterator.type());
        Code next = Code.select(Code.read(iterator), "next()");
        TypeMirror variable = loop.variable().type();
        TypeMirror cast = variable.getKind().isPrimitive() ? loop.element() : variable;
        Code element = isObject(cast) ? next : Code.cast(cast, next);
        Stmt turn = new Stmt.Block(
                List.of(
                        declare(loop.variable(), java(element.at(line), loop.element()), line),
                        new Stmt.Labeled(loop.next(), lower(loop.body()), line)),
                line);
        Expr hasNext = java(Code.select(Code.read(iterator), "hasNext()"), iterator.type());
        return new Stmt.Block(
                List.of(
                        declare(iterator, made, line),
                        endless(loop.end(), test(hasNext, turn, loop.end(), line), line)),
                line);
    }

    private static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Object");
    }

    private static Stmt declare(Local local, Expr value, int line) {
        return new Stmt.Set(local, Optional.of(value), true, line);
    }

    private static Expr java(Code code, TypeMirror type) {
        return new Expr.Java(code, type, false);
    }

    @Override
    public Stmt visit(Stmt.Resources attempt) {
        return resources(attempt.resources(), attempt.body(), attempt.line());
    }

    private Stmt resources(List<Stmt.Resource> resources, Stmt body, int line) {
        if (resources.isEmpty()) return lower(body);
        Stmt.Resource first = resources.get(0);
        Stmt rest = resources(resources.subList(1, resources.size()), body, line);
        Stmt attempt = new Stmt.Try(rest, List.of(), Optional.of(close(first)), first.thrown(), first.line());
        return first.init()
                .<Stmt>map(init -> new Stmt.Block(
                        List.of(declare(first.variable(), lower(init), first.line()), attempt), first.line()))
                .orElse(attempt);
    }

    private static Stmt close(Stmt.Resource resource) {
        Local variable = resource.variable();
        Local thrown = resource.thrown();
        int line = resource.ends().normal();
        int failed = resource.ends().failed();
        if (resource.close().isEmpty()) return new Stmt.Close(variable, thrown, resource.ends());
        Expr.Await close = (Expr.Await) resource.close().get();
        Stmt closing = new Stmt.Eval(close, line);
        Stmt closingFailed =
                new Stmt.Eval(new Expr.Await(close.what(), close.operands(), close.type(), failed), failed);
        Local suppressed = new Local("suppressed", thrown.type(), Local.Kind.TEMPORARY, true);
        Stmt suppress =
                new Stmt.Do(Code.join(Code.read(thrown), ".addSuppressed(", Code.read(suppressed), ");"), true, failed);
        Stmt guarded = new Stmt.Try(
                closingFailed,
                List.of(new Stmt.Catch(List.of(thrown.type()), suppressed, suppress, failed)),
                Optional.empty(),
                thrown,
                failed);
        Stmt inner = new Stmt.If(isNotNull(thrown), guarded, Optional.of(closing), line);
        return new Stmt.If(isNotNull(variable), inner, Optional.empty(), line);
    }

    private static Expr isNotNull(Local local) {
        return java(Code.binary(Code.read(local), "!=", Code.atom("null"), Precedence.EQUALITY), local.type());
    }
}
