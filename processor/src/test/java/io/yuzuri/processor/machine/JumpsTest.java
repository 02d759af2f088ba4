package io.yuzuri.processor.machine;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.OBJECT;
import static io.yuzuri.processor.ir.Pieces.THROWABLE;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.caught;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.function;
import static io.yuzuri.processor.ir.Pieces.guarded;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.jump;
import static io.yuzuri.processor.ir.Pieces.leaving;
import static io.yuzuri.processor.ir.Pieces.let;
import static io.yuzuri.processor.ir.Pieces.literal;
import static io.yuzuri.processor.ir.Pieces.loop;
import static io.yuzuri.processor.ir.Pieces.raise;
import static io.yuzuri.processor.ir.Pieces.read;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.ir.Pieces.set;
import static io.yuzuri.processor.ir.Pieces.suspend;
import static io.yuzuri.processor.ir.Pieces.type;
import static io.yuzuri.processor.ir.Pieces.until;
import static io.yuzuri.processor.ir.Pieces.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where control goes: branches, switches, handlers, and jumps through finally blocks. */
class JumpsTest {
    private final Label end = new Label("end");
    private final Label next = new Label("next");
    private final Local x = variable("x", INT);
    private final Local state = fixed("e", type("java.lang.IllegalStateException"));
    private final Local any = fixed("e", THROWABLE);
    private final Stmt after = back(literal(0));

    private static Walk walk(Stmt... body) {
        return Walk.through(function(List.of(), body));
    }

    @Test
    void aBranchGoesTheWayThatItsConditionSays() {
        Stmt branch = branch(java("c()"), run("a();"), run("b();"));
        assertEquals("a(); return 0", walk(branch, after).answering("c()", true).run());
        assertEquals(
                "b(); return 0", walk(branch, after).answering("c()", false).run());
        Stmt not = branch(new Expr.Not(java("c()")), run("a();"), suspend("S"));
        assertEquals("a(); return 0", walk(not, after).answering("c()", false).run());
        assertEquals("wait S; return 0", walk(not, after).answering("c()", true).run());
    }

    @Test
    void breakAndContinueOfALoopGoToTheirEnds() {
        Stmt turn = until(next, branch(java("c()"), jump(next)), branch(java("d()"), jump(end)), suspend("S"));
        Stmt loop = until(end, loop(turn, run("u();")));
        assertEquals(
                "wait S; u(); u(); return 0",
                walk(loop, after)
                        .answering("c()", false, true, false)
                        .answering("d()", false, true)
                        .run());
    }

    @Test
    void aSwitchFallsThroughAndItsDefaultMayStandAnywhere() {
        List<Stmt.Case> cases = List.of(
                new Stmt.Case(Optional.of(code("1")), false, List.of(run("a();")), 1),
                new Stmt.Case(Optional.empty(), true, List.of(run("b();"), jump(end)), 1),
                new Stmt.Case(Optional.of(code("2")), false, List.of(suspend("S")), 1));
        assertEquals("a(); b(); return 0", choose(1, cases));
        assertEquals("wait S; return 0", choose(2, cases));
        assertEquals("b(); return 0", choose(3, cases));
        assertEquals("return 0", choose(3, List.of(cases.get(2))));
    }

    private String choose(int selector, List<Stmt.Case> cases) {
        Stmt choice = new Stmt.Switch(literal(selector), cases, false, false, 1);
        return walk(until(end, choice), after).run();
    }

    @Test
    void anExceptionGoesToTheInnermostHandlerThatTakesIt() {
        Stmt inner = guarded(block(suspend("S"), raise("Error")), caught(state, run("a();")));
        Stmt outer = guarded(
                inner, caught(any, run("b(", any, ");")), caught(fixed("e", type("java.lang.Error")), run("c();")));
        assertEquals("wait S; c(); return 0", walk(outer, after).run());
        assertEquals(
                "wait S; a(); return 0",
                walk(outer, after).failing("wait S", "IllegalStateException").run());
        assertEquals(
                "wait S; b(Throwable); return 0",
                walk(outer, after).failing("wait S", "Throwable").run());
    }

    @Test
    void whatAHandlerThrowsItDoesNotCatchItself() {
        Stmt handled = guarded(run("a();"), run("f();"), caught(any, block(suspend("H"), raise("Throwable"))));
        assertEquals(
                "a(); wait H; f(); throw Throwable",
                walk(handled, after).failing("a()", "Throwable").run());
    }

    @Test
    void aFinallyBlockIsEnteredOnceOnEveryWay() {
        Stmt handled = guarded(
                block(suspend("S"), run("a();")), block(suspend("F"), run("f();")), caught(state, suspend("H")));
        assertEquals("wait S; a(); wait F; f(); return 0", walk(handled, after).run());
        assertEquals(
                "wait S; wait H; wait F; f(); return 0",
                walk(handled, after).failing("wait S", "IllegalStateException").run());
        assertEquals(
                "wait S; a(); wait F; f(); throw Error",
                walk(handled, after).failing("a()", "Error").run());
        assertEquals(
                "wait S; a(); wait F; throw Other",
                walk(handled, after)
                        .failing("a()", "Error")
                        .failing("wait F", "Other")
                        .run());
    }

    @Test
    void aPendingReturnKeepsTheValueThatItHad() {
        Stmt returning = guarded(back(read(x)), block(suspend("F"), set(x, literal(2)), run("f(", x, ");")));
        assertEquals(
                "wait F; f(2); return 1", walk(let(x, literal(1)), returning).run());
    }

    @Test
    void aReturnInCodeGoesThroughFinallyBlocksToo() {
        Stmt inner = guarded(leaving("c()", Leave.returning(Optional.of(code(x)))), suspend("F"));
        Stmt outer = guarded(inner, suspend("G"));
        String leaving = "if (c()) ‹return x›";
        assertEquals(
                leaving + "; wait F; wait G; return 1",
                walk(let(x, literal(1)), outer, after).answering(leaving, true).run());
        assertEquals(
                leaving + "; wait F; wait G; return 0",
                walk(let(x, literal(1)), outer, after).answering(leaving, false).run());
    }

    @Test
    void jumpsThroughTheSameFinallyBlockGoEachToItsOwnTarget() {
        Stmt body = block(
                branch(java("c()"), jump(next)), branch(java("d()"), jump(end)), branch(java("e()"), back(literal(1))));
        Stmt loop = until(end, loop(until(next, guarded(body, suspend("F")), run("b();")), run("u();")));
        Walk walk = walk(loop, after)
                .answering("c()", true, false, false, false)
                .answering("d()", false, false, true)
                .answering("e()", false, true);
        assertEquals("wait F; u(); wait F; b(); u(); wait F; return 1", walk.run());
        assertEquals(
                "wait F; return 0",
                walk(loop, after).answering("c()", false).answering("d()", true).run());
    }

    @Test
    void aJumpGoesThroughTheFinallyBlocksBetweenOnlyInnerFirst() {
        Stmt inner = guarded(branch(java("c()"), jump(next), jump(end)), suspend("F"));
        Stmt middle = guarded(block(until(next, inner, run("a();")), run("b();")), suspend("G"));
        Stmt outer = guarded(until(end, middle, run("d();")), suspend("H"));
        assertEquals(
                "wait F; b(); wait G; d(); wait H; return 0",
                walk(outer, after).answering("c()", true).run());
        assertEquals(
                "wait F; wait G; wait H; return 0",
                walk(outer, after).answering("c()", false).run());
    }

    @Test
    void aJumpOutOfAFinallyBlockOverrulesWhatIsPending() {
        Stmt last = block(suspend("F"), branch(java("c()"), jump(end)));
        Stmt returning = until(end, guarded(back(literal(1)), last));
        assertEquals(
                "wait F; return 0",
                walk(returning, after).answering("c()", true).run());
        assertEquals(
                "wait F; return 1",
                walk(returning, after).answering("c()", false).run());
        Stmt throwing = until(end, guarded(raise("Error"), last));
        assertEquals(
                "wait F; return 0", walk(throwing, after).answering("c()", true).run());
        assertEquals(
                "wait F; throw Error",
                walk(throwing, after).answering("c()", false).run());
    }

    @Test
    void aReturnInAFinallyBlockThatFailsLeavesThePendingOne() {
        Stmt overruling = guarded(back(literal(2)), raise("Error"));
        Stmt last = guarded(overruling, caught(fixed("e", type("java.lang.Error")), suspend("H")));
        Stmt returning = guarded(back(literal(1)), last);
        assertEquals("wait H; return 1", walk(returning).run());
    }

    @Test
    void anExceptionCaughtWithinAFinallyBlockLeavesThePendingReturn() {
        Stmt failing = guarded(raise("Error"), suspend("G"));
        Stmt last = guarded(failing, caught(fixed("e", type("java.lang.Error")), suspend("H")));
        assertEquals(
                "wait G; wait H; return 1",
                walk(guarded(back(literal(1)), last)).run());
    }

    @Test
    void aJumpInAFinallyBlockThatIsOverruledLeavesThePendingOnesWay() {
        Stmt leaving = guarded(jump(end), block(suspend("G"), branch(java("c()"), jump(next))));
        Stmt last = block(until(next, leaving));
        Stmt inner = until(end, guarded(guarded(back(literal(1)), last), suspend("H")));
        assertEquals(
                "wait G; wait H; return 1",
                walk(inner, after).answering("c()", true).run());
        assertEquals(
                "wait G; wait H; return 0",
                walk(inner, after).answering("c()", false).run());
    }

    @Test
    void aResourceIsClosedBesideWhatWasThrown() {
        Local r = fixed("r", OBJECT);
        Local thrown = Local.temporary("thrown", THROWABLE);
        Stmt close = new Stmt.Close(r, thrown, new Stmt.Ends(9, 1));
        Stmt attempt = new Stmt.Try(suspend("S"), List.of(), Optional.of(close), thrown, 1);
        Stmt opened = let(r, java("open()"));
        assertEquals(
                "wait S; close open() beside null; return 0",
                walk(opened, attempt, after).run());
        assertEquals(
                "wait S; close open() beside Error; throw Error",
                walk(opened, attempt, after).failing("wait S", "Error").run());
    }
}
