package io.yuzuri.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Pieces;
import io.yuzuri.processor.ir.Stmt;
import io.yuzuri.processor.ir.StmtText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lowered statements as the specimens in the passes' comments are written. Other than in a dump, each local has a name
 * of its own: the second one called {@code saved} is {@code saved2}.
 */
final class LoweredText implements Stmt.Visitor<String> {
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private LoweredText() {}

    /** What becomes of a statement, a line for each statement that is in no other. */
    static void assertLowers(Stmt stmt, String... expected) {
        assertEquals(String.join("\n", expected), of(lower(stmt)));
    }

    static String of(List<Stmt> lowered) {
        LoweredText text = new LoweredText();
        return lowered.stream().map(text::of).collect(Collectors.joining("\n"));
    }

    static List<Stmt> lower(Stmt stmt) {
        Stmt body = Lower.lower(Pieces.function(List.of(), stmt)).body().orElseThrow();
        return ((Stmt.Block) body).body();
    }

    private String of(Stmt stmt) {
        return stmt.accept(this);
    }

    private String name(Object named) {
        return names.computeIfAbsent(named, n -> {
            int number = numbers.merge(n.toString(), 1, Integer::sum);
            return number == 1 ? n.toString() : n.toString() + number;
        });
    }

    private String of(Code code) {
        return code.replace(part ->
                        part instanceof Part.Var var ? Optional.of(Code.atom(name(var.local()))) : Optional.empty())
                .toString();
    }

    private String of(Expr expr) {
        return expr instanceof Expr.Not not ? "not " + of(not.operand()) : of(((Expr.Java) expr).code());
    }

    private String assigned(Local local, boolean declares, String value) {
        return (declares ? "let " : "") + name(local) + (value.isEmpty() ? "" : " = " + value);
    }

    private String all(List<Stmt> stmts) {
        return stmts.stream().map(this::of).collect(Collectors.joining("; "));
    }

    @Override
    public String visit(Stmt.Do stmt) {
        return of(stmt.code()).replaceFirst(";$", "");
    }

    @Override
    public String visit(Stmt.Set stmt) {
        return assigned(
                stmt.local(), stmt.declares(), stmt.value().map(this::of).orElse(""));
    }

    @Override
    public String visit(Stmt.Block stmt) {
        return stmt.body().size() == 1 ? all(stmt.body()) : "{ " + all(stmt.body()) + " }";
    }

    @Override
    public String visit(Stmt.If stmt) {
        String whenFalse = stmt.whenFalse().map(other -> " else " + of(other)).orElse("");
        return "if (" + of(stmt.condition()) + ") " + of(stmt.whenTrue()) + whenFalse;
    }

    @Override
    public String visit(Stmt.Loop stmt) {
        return "loop " + of(stmt.body());
    }

    @Override
    public String visit(Stmt.Labeled stmt) {
        return name(stmt.label()) + ": " + of(stmt.body());
    }

    @Override
    public String visit(Stmt.Jump stmt) {
        return "goto " + name(stmt.target());
    }

    @Override
    public String visit(Stmt.Return stmt) {
        return "return" + stmt.value().map(value -> " " + of(value)).orElse("");
    }

    @Override
    public String visit(Stmt.Throw stmt) {
        return "throw " + of(stmt.value());
    }

    @Override
    public String visit(Stmt.Switch stmt) {
        String cases = stmt.cases().stream()
                .map(each ->
                        each.labels().map(labels -> "case " + of(labels)).orElse("default") + ": " + all(each.body()))
                .collect(Collectors.joining(" | "));
        return "switch (" + of(stmt.selector()) + ") { " + cases + " }";
    }

    @Override
    public String visit(Stmt.Try stmt) {
        String catches = stmt.catches().stream()
                .map(each -> " catch (" + name(each.parameter()) + ") " + of(each.body()))
                .collect(Collectors.joining());
        String last = stmt.last().map(body -> " finally " + of(body)).orElse("");
        return "try " + of(stmt.body()) + catches + last;
    }

    @Override
    public String visit(Stmt.Close stmt) {
        return "close " + name(stmt.resource()) + " beside " + name(stmt.thrown());
    }

    @Override
    public String visit(Stmt.Wait stmt) {
        List<Code> arguments =
                stmt.arguments().stream().map(code -> Code.atom(of(code))).toList();
        String wait = StmtText.wait(stmt.what(), arguments).replaceFirst("^Yield\\.", "wait ");
        return stmt.target()
                .map(target -> assigned(target.local(), target.declares(), wait))
                .orElse(wait);
    }

    @Override
    public String visit(Stmt.Eval stmt) {
        throw new AssertionError("an expression that is not lowered: " + stmt);
    }

    @Override
    public String visit(Stmt.Sugar stmt) {
        throw new AssertionError("sugar that is not taken off: " + stmt);
    }
}
