package io.yuzuri.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/**
 * The printed form of a coroutine's statements, each behind the user's line; not Java.
 *
 * <pre>
 *   31 loop
 *   32   wait Yield.recv(client)
 *   33   do if (client.read(buffer.clear()) &lt; 0) ‹return›
 * </pre>
 */
public final class StmtText implements Stmt.Visitor<Void>, Stmt.SugarVisitor<Void> {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private StmtText() {}

    /** A coroutine with its parameters and its body. */
    public static String of(Coroutine coroutine) {
        String parameters = coroutine.parameters().stream()
                .map(local -> type(local.type()) + " " + local.name())
                .collect(Collectors.joining(", ", "(", ")"));
        return coroutine.method().getSimpleName()
                + parameters
                + "\n"
                + coroutine.body().map(StmtText::of).orElse("");
    }

    static String of(Stmt stmt) {
        StmtText text = new StmtText();
        stmt.accept(text);
        return text.out.toString();
    }

    /** A type's name; variables that javac makes have numbers of their own in each run. */
    public static String type(TypeMirror type) {
        return type.toString().replaceAll("capture#\\d+", "capture");
    }

    /** What a wait waits for. */
    public static String wait(Expr.Wait what, List<Code> arguments) {
        return ExprText.wait(what) + arguments.stream().map(Code::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private Void line(int number, String text) {
        String indented = text.strip().replace("\n", "\n       " + "  ".repeat(depth));
        out.append(String.format(Locale.ROOT, "%5d %s%s%n", number, "  ".repeat(depth), indented)
                .replace("\r", ""));
        return null;
    }

    private Void in(Stmt stmt) {
        depth++;
        stmt.accept(this);
        depth--;
        return null;
    }

    private void in(List<Stmt> all) {
        all.forEach(this::in);
    }

    private static String expr(Expr expr) {
        return ExprText.of(expr);
    }

    @Override
    public Void visit(Stmt.Do stmt) {
        return line(stmt.line(), "do " + stmt.code() + (stmt.completes() ? "" : " // does not complete"));
    }

    @Override
    public Void visit(Stmt.Eval stmt) {
        return line(stmt.line(), "eval " + expr(stmt.value()));
    }

    @Override
    public Void visit(Stmt.Set stmt) {
        String declared = stmt.declares() ? "let " + type(stmt.local().type()) + " " : "set ";
        return line(
                stmt.line(),
                declared
                        + stmt.local()
                        + stmt.value().map(value -> " = " + expr(value)).orElse(""));
    }

    @Override
    public Void visit(Stmt.Block stmt) {
        line(stmt.line(), "block");
        in(stmt.body());
        return null;
    }

    @Override
    public Void visit(Stmt.If stmt) {
        line(stmt.line(), "if " + expr(stmt.condition()));
        in(stmt.whenTrue());
        stmt.whenFalse().ifPresent(other -> {
            line(stmt.line(), "else");
            in(other);
        });
        return null;
    }

    @Override
    public Void visit(Stmt.Loop stmt) {
        line(stmt.line(), "loop");
        return in(stmt.body());
    }

    @Override
    public Void visit(Stmt.Labeled stmt) {
        line(stmt.line(), "until " + stmt.label());
        return in(stmt.body());
    }

    @Override
    public Void visit(Stmt.Jump stmt) {
        return line(stmt.line(), "goto " + stmt.target());
    }

    @Override
    public Void visit(Stmt.Return stmt) {
        return line(
                stmt.line(),
                "return" + stmt.value().map(value -> " " + expr(value)).orElse(""));
    }

    @Override
    public Void visit(Stmt.Throw stmt) {
        return line(stmt.line(), "throw " + expr(stmt.value()));
    }

    @Override
    public Void visit(Stmt.Switch stmt) {
        line(stmt.line(), "switch " + expr(stmt.selector()) + (stmt.exhaustive() ? " // exhaustive" : ""));
        depth++;
        for (Stmt.Case one : stmt.cases()) {
            line(
                    one.line(),
                    one.labels().map(labels -> "case " + labels).orElse("") + (one.isDefault() ? " default" : ""));
            in(one.body());
        }
        depth--;
        return null;
    }

    @Override
    public Void visit(Stmt.Try stmt) {
        line(stmt.line(), "try");
        in(stmt.body());
        for (Stmt.Catch one : stmt.catches()) {
            String types = one.types().stream().map(StmtText::type).collect(Collectors.joining(" | "));
            line(one.line(), "catch " + types + " " + one.parameter());
            in(one.body());
        }
        stmt.last().ifPresent(last -> {
            line(stmt.line(), "finally " + stmt.thrown());
            in(last);
        });
        return null;
    }

    @Override
    public Void visit(Stmt.Close stmt) {
        return line(stmt.line(), "close " + stmt.resource() + ", " + stmt.thrown());
    }

    @Override
    public Void visit(Stmt.Wait stmt) {
        String target = stmt.target()
                .map(to -> (to.declares() ? "let " + type(to.local().type()) + " " : "set ") + to.local() + " = ")
                .orElse("");
        return line(stmt.line(), target + "wait " + wait(stmt.what(), stmt.arguments()));
    }

    @Override
    public Void visit(Stmt.Sugar stmt) {
        return stmt.acceptSugar(this);
    }

    @Override
    public Void visit(Stmt.While sugar) {
        line(sugar.line(), "while " + expr(sugar.condition()) + jumps(sugar.end(), sugar.next()));
        return in(sugar.body());
    }

    @Override
    public Void visit(Stmt.DoWhile sugar) {
        line(sugar.line(), "do-while " + expr(sugar.condition()) + jumps(sugar.end(), sugar.next()));
        return in(sugar.body());
    }

    @Override
    public Void visit(Stmt.For sugar) {
        String condition = sugar.condition().map(StmtText::expr).orElse("");
        line(sugar.line(), "for " + condition + jumps(sugar.end(), sugar.next()));
        in(sugar.init());
        line(sugar.line(), "body");
        in(sugar.body());
        line(sugar.line(), "update");
        in(sugar.update());
        return null;
    }

    @Override
    public Void visit(Stmt.ForEach sugar) {
        line(
                sugar.line(),
                "for-each " + type(sugar.variable().type()) + " " + sugar.variable() + " : " + expr(sugar.iterable())
                        + jumps(sugar.end(), sugar.next()));
        return in(sugar.body());
    }

    @Override
    public Void visit(Stmt.Resources sugar) {
        line(sugar.line(), "try with");
        for (Stmt.Resource resource : sugar.resources()) {
            line(
                    resource.line(),
                    "  " + resource.variable()
                            + resource.init().map(init -> " = " + expr(init)).orElse("")
                            + resource.close()
                                    .map(close -> ", closed by " + expr(close))
                                    .orElse(""));
        }
        return in(sugar.body());
    }

    private static String jumps(Label end, Label next) {
        return " (" + end + ", " + next + ")";
    }
}
