package io.yuzuri.processor.machine;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.STRING;
import static io.yuzuri.processor.ir.Pieces.THROWABLE;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.caught;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.declare;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.guarded;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.jump;
import static io.yuzuri.processor.ir.Pieces.leaving;
import static io.yuzuri.processor.ir.Pieces.let;
import static io.yuzuri.processor.ir.Pieces.loop;
import static io.yuzuri.processor.ir.Pieces.procedure;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.ir.Pieces.set;
import static io.yuzuri.processor.ir.Pieces.supplier;
import static io.yuzuri.processor.ir.Pieces.suspend;
import static io.yuzuri.processor.ir.Pieces.until;
import static io.yuzuri.processor.ir.Pieces.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which fields are cleared at which suspension point. */
class DirtTest {
    private final Local p = variable("p", STRING);
    private final Local x = variable("x", STRING);
    private final Local e = fixed("e", THROWABLE);
    private final Stmt readsP = run("f(", p, ");");
    private final Stmt readsX = run("f(", x, ");");

    /** {@code S before [p] later [q]}, for each suspension point where something is cleared. */
    private List<String> cleared(Stmt... body) {
        return cleared(procedure(List.of(p), body));
    }

    private static List<String> cleared(Coroutine coroutine) {
        Machine machine = Walk.build(coroutine);
        List<String> all = new ArrayList<>();
        for (Chain chain : machine.chains()) {
            if (chain.last().exit() instanceof Exit.Suspend suspend) {
                Frame.Dead dead = machine.frame().dead(chain.last());
                String name = ((Expr.Wait.Primitive) suspend.what()).name();
                String before = dead.before().isEmpty() ? "" : " before " + dead.before();
                String later = dead.whenSuspended().isEmpty() ? "" : " later " + dead.whenSuspended();
                if (!before.isEmpty() || !later.isEmpty()) all.add(name + before + later);
            }
        }
        return all;
    }

    @Test
    void aReferenceThatNobodyNeedsIsClearedOnceBeforeTheNextWait() {
        assertEquals(List.of("S before [p]"), cleared(readsP, suspend("S"), suspend("T")));
        assertEquals(List.of("T before [p]"), cleared(suspend("S"), readsP, suspend("T"), suspend("U")));
    }

    @Test
    void whatAWaitUsesItselfIsClearedWhenTheTaskReallySuspendsElseAtTheNext() {
        assertEquals(
                List.of("S later [p]", "T before [p]"), cleared(suspend("S", code(p)), suspend("T"), suspend("U")));
    }

    @Test
    void aNumberIsNotCleared() {
        Local number = variable("number", INT);
        assertEquals(
                List.of(), cleared(let(number, java("a()")), suspend("S"), run("f(", number, p, ");"), run("g();")));
    }

    @Test
    void whatTheNextTurnNeedsIsNotCleared() {
        assertEquals(List.of(), cleared(loop(readsP, suspend("S"))));
        assertEquals(
                List.of("T before [p]"),
                cleared(loop(
                        branch(java("c()"), block(suspend("S"), readsP)), branch(java("d()"), loop(suspend("T"))))));
    }

    @Test
    void whatTheTurnBeforeLeftIsClearedInTheNext() {
        assertEquals(
                List.of("S before [p, x]"), cleared(loop(suspend("S"), set(x, java("a()")), suspend("T"), readsX)));
    }

    @Test
    void eachWayClearsWhatIsNotNeededOnIt() {
        assertEquals(
                List.of("T before [p]", "U before [p]"),
                cleared(branch(java("c()"), block(suspend("S"), readsP), suspend("T")), suspend("U")));
    }

    @Test
    void whatAHandlerReadsIsNotClearedInItsBody() {
        assertEquals(
                List.of("U before [p]"),
                cleared(guarded(block(suspend("S"), suspend("T")), caught(e, readsP)), suspend("U")));
    }

    @Test
    void aDeclarationWithoutAValueLeavesNothingToClear() {
        assertEquals(
                List.of("U before [x]"),
                cleared(
                                declare(x),
                                readsP,
                                branch(
                                        java("c()"),
                                        block(
                                                suspend("S", code(p)),
                                                set(x, java("a()")),
                                                suspend("T"),
                                                readsX,
                                                readsP)),
                                suspend("U"))
                        .stream()
                        .map(text -> text.replace("p, ", ""))
                        .toList());
    }

    @Test
    void whatAWaitGaveIsClearedToo() {
        assertEquals(
                List.of("S before [p]", "U before [x]"), cleared(suspend(x, "S"), suspend("T"), readsX, suspend("U")));
    }

    @Test
    void anExceptionThatIsNoLongerPendingNeedsNoClearing() {
        assertEquals(List.of(), cleared(guarded(run("a();"), suspend("S")), suspend("T"), readsP));
    }

    @Test
    void whatAJumpOverruledIsCleared() {
        Label end = new Label("end");
        Stmt last = block(suspend("S"), branch(java("d()"), jump(end)));
        Leave returning = Leave.returning(Optional.of(code("v()")));
        for (Stmt body : List.of(leaving("c()", returning), branch(java("c()"), back(java("v()"))))) {
            Stmt overruled = until(end, guarded(body, last));
            assertEquals(List.of("T before [thrown, result]"), cleared(supplier(List.of(), overruled, suspend("T"))));
        }
    }

    @Test
    void aCaughtExceptionIsClearedBehindItsHandler() {
        assertEquals(
                List.of("T before [e]"),
                cleared(
                        guarded(run("a();"), caught(e, block(suspend("S"), run("f(", e, ");")))),
                        suspend("T"),
                        readsP));
    }
}
