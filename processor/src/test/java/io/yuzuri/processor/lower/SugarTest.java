package io.yuzuri.processor.lower;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.INTEGER;
import static io.yuzuri.processor.ir.Pieces.OBJECT;
import static io.yuzuri.processor.ir.Pieces.STRING;
import static io.yuzuri.processor.ir.Pieces.await;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.jump;
import static io.yuzuri.processor.ir.Pieces.let;
import static io.yuzuri.processor.ir.Pieces.literal;
import static io.yuzuri.processor.ir.Pieces.read;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.ir.Pieces.thrown;
import static io.yuzuri.processor.ir.Pieces.variable;
import static io.yuzuri.processor.lower.LoweredText.assertLowers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

/** Loops and resources without their sugar. */
class SugarTest {
    private final Label end = new Label("end");
    private final Label next = new Label("next");
    private final Stmt leavesOrGoesOn =
            block(branch(java("x()"), jump(end)), branch(java("y()"), jump(next)), run("b();"));
    private static final String LEAVES_OR_GOES_ON = "{ if (x()) goto end; if (y()) goto next; b() }";

    @Test
    void aWhileAsksBeforeEachTurn() {
        assertLowers(
                new Stmt.While(java("c()"), leavesOrGoesOn, end, next, 1),
                "end: loop if (c()) next: " + LEAVES_OR_GOES_ON + " else goto end");
    }

    @Test
    void aConditionThatSuspendsIsWaitedForInEachTurn() {
        assertLowers(
                new Stmt.While(await("S"), run("b();"), end, next, 1),
                "end: loop { let value = wait S(); if (value) next: b() else goto end }");
    }

    @Test
    void aDoWhileAsksBehindWhereItsContinueGoes() {
        assertLowers(
                new Stmt.DoWhile(leavesOrGoesOn, java("c()"), end, next, 1),
                "end: loop { next: " + LEAVES_OR_GOES_ON + "; if (c()) {  } else goto end }");
    }

    @Test
    void aForUpdatesBehindWhereItsContinueGoes() {
        Local i = variable("i", INT);
        List<Stmt> init = List.of(let(i, literal(0)));
        List<Stmt> update = List.of(run("i++;"), run("u();"));
        assertLowers(
                new Stmt.For(init, Optional.of(java("c()")), update, leavesOrGoesOn, end, next, 1),
                "{ let i = 0; end: loop if (c()) { next: " + LEAVES_OR_GOES_ON + "; i++; u() } else goto end }");
    }

    @Test
    void aForWithoutAConditionEndsByJumpsOnly() {
        assertLowers(
                new Stmt.For(List.of(), Optional.empty(), List.of(), run("b();"), end, next, 1), "end: loop next: b()");
    }

    @Test
    void anArrayIsFoundOnceAndGoneThroughByIndex() {
        assertLowers(
                forEach(fixed("x", INT), await("S"), INT, fixed("array", OBJECT), true),
                "{ let array = wait S(); let index = 0; end: loop if (index < array.length) "
                        + "{ let x = array[index]; next: b(); index++ } else goto end }");
    }

    @Test
    void anIterableGivesOneIterator() {
        assertLowers(
                forEach(fixed("x", OBJECT), java("all()"), OBJECT, fixed("iterator", OBJECT), false),
                "{ let iterator = all().iterator(); end: loop if (iterator.hasNext()) "
                        + "{ let x = iterator.next(); next: b() } else goto end }");
    }

    @Test
    void anElementIsCastToItsVariableUnlessThatIsPrimitive() {
        assertEquals("x = (java.lang.String) iterator.next()", element(STRING, STRING));
        assertEquals("x = (java.lang.Integer) iterator.next()", element(INT, INTEGER));
    }

    private static String element(TypeMirror variable, TypeMirror element) {
        Stmt loop = forEach(fixed("x", variable), java("all()"), element, fixed("iterator", OBJECT), false);
        Stmt.Labeled whole = (Stmt.Labeled) body(LoweredText.lower(loop).get(0)).get(1);
        Stmt.If turn = (Stmt.If) ((Stmt.Loop) whole.body()).body();
        Stmt.Set set = (Stmt.Set) body(turn.whenTrue()).get(0);
        return set.local() + " = " + ((Expr.Java) set.value().orElseThrow()).code();
    }

    private static List<Stmt> body(Stmt block) {
        return ((Stmt.Block) block).body();
    }

    private static Stmt forEach(Local variable, Expr over, TypeMirror element, Local source, boolean array) {
        Stmt.Hidden hidden = new Stmt.Hidden(source, variable("index", INT));
        Label end = new Label("end");
        Label next = new Label("next");
        return new Stmt.ForEach(variable, over, element, hidden, array, run("b();"), end, next, 1, 1);
    }

    @Test
    void resourcesAreClosedInTheReverseOrder() {
        assertLowers(
                new Stmt.Resources(List.of(resource("r", await("S")), resource("q", java("open()"))), run("b();"), 1),
                "{ let r = wait S(); try { let q = open(); try b() finally close q beside thrown2 } "
                        + "finally close r beside thrown }");
    }

    @Test
    void aVariableThatIsAResourceIsNotDeclaredAgain() {
        Local r = fixed("r", OBJECT);
        Stmt.Ends ends = new Stmt.Ends(1, 1);
        Stmt.Resource named = new Stmt.Resource(r, Optional.empty(), Optional.empty(), thrown(), 1, ends);
        assertLowers(new Stmt.Resources(List.of(named), run("b();"), 1), "try b() finally close r beside thrown");
    }

    @Test
    void aCloseThatSuspendsIsWaitedForAndAddsToWhatWasThrown() {
        Local r = fixed("r", OBJECT);
        Stmt.Ends ends = new Stmt.Ends(9, 2);
        Stmt.Resource closing = new Stmt.Resource(
                r, Optional.of(java("open()")), Optional.of(await(9, "close", read(r))), thrown(), 2, ends);
        Stmt attempt = new Stmt.Resources(List.of(closing), run("b();"), 1);
        Stmt.Try whole = (Stmt.Try) body(LoweredText.lower(attempt).get(0)).get(1);
        Stmt.If opened = (Stmt.If) whole.last().orElseThrow();
        Stmt.If failed = (Stmt.If) opened.whenTrue();
        assertEquals(2, ((Stmt.Try) failed.whenTrue()).body().line());
        assertEquals(9, failed.whenFalse().orElseThrow().line());
        assertLowers(
                attempt,
                "{ let r = open(); try b() finally if (r != null) if (thrown != null) "
                        + "try wait close(r) catch (suppressed) thrown.addSuppressed(suppressed) else wait close(r) }");
    }

    private static Stmt.Resource resource(String name, Expr init) {
        Local variable = fixed(name, OBJECT);
        Stmt.Ends ends = new Stmt.Ends(9, 2);
        return new Stmt.Resource(variable, Optional.of(init), Optional.empty(), thrown(), 2, ends);
    }

    @Test
    void aResourceIsClosedInTheLineWhereItsBlockEndsOrWhereTheStatementBegins() {
        Stmt opened = LoweredText.lower(new Stmt.Resources(List.of(resource("r", java("open()"))), run("b();"), 1))
                .get(0);
        Stmt.Try attempt = (Stmt.Try) body(opened).get(1);
        Stmt.Close close = (Stmt.Close) attempt.last().orElseThrow();
        assertEquals(new Stmt.Ends(9, 2), close.ends());
        assertEquals(attempt.thrown(), close.thrown());
    }
}
