package io.yuzuri.processor.machine;

import static io.yuzuri.processor.ir.Pieces.BOOLEAN;
import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.THROWABLE;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.caught;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.declare;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.function;
import static io.yuzuri.processor.ir.Pieces.guarded;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.leaving;
import static io.yuzuri.processor.ir.Pieces.let;
import static io.yuzuri.processor.ir.Pieces.literal;
import static io.yuzuri.processor.ir.Pieces.loop;
import static io.yuzuri.processor.ir.Pieces.procedure;
import static io.yuzuri.processor.ir.Pieces.read;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.ir.Pieces.set;
import static io.yuzuri.processor.ir.Pieces.suspend;
import static io.yuzuri.processor.ir.Pieces.until;
import static io.yuzuri.processor.ir.Pieces.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Stmt;
import io.yuzuri.processor.machine.Frame.Storage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where locals live: a field if they are live across a suspension, else a variable. */
class FrameTest {
    private final Local x = variable("x", INT);
    private final Local e = fixed("e", THROWABLE);
    private final Stmt assigned = let(x, java("a()"));
    private final Stmt assignedAnew = set(x, java("b()"));
    private final Stmt used = run("f(", x, ");");

    private static Frame frame(Stmt... body) {
        return Walk.build(procedure(List.of(), body)).frame();
    }

    private Storage storage(Stmt... body) {
        return frame(body).of(x);
    }

    private static List<String> names(Frame frame, Storage place) {
        return frame.all(place).stream().map(Local::name).sorted().toList();
    }

    @Test
    void whatIsReadBehindAWaitHasAField() {
        assertEquals(Storage.FIELD, storage(assigned, suspend("S"), used));
    }

    @Test
    void whatIsAssignedAnewBehindAWaitHasNone() {
        assertEquals(Storage.STEP, storage(assigned, used, suspend("S"), assignedAnew, used));
        assertEquals(Storage.STATE, storage(suspend("S"), assigned, used, suspend("T")));
    }

    @Test
    void whatABranchDoesNotAssignAnewHasAField() {
        assertEquals(Storage.FIELD, storage(assigned, suspend("S"), branch(java("c()"), assignedAnew), used));
        assertEquals(
                Storage.STEP, storage(assigned, suspend("S"), branch(java("c()"), assignedAnew, assignedAnew), used));
    }

    @Test
    void whatIsUsedInStatesWithoutAWaitBetweenIsAVariableOfTheStep() {
        assertEquals(Storage.STEP, storage(assigned, branch(java("c()"), run("g();")), used, suspend("S")));
    }

    @Test
    void theValueOfAWaitThatIsUsedAtOnceIsAVariableOfTheState() {
        assertEquals(Storage.STATE, storage(suspend(x, "S"), used, suspend("T")));
        assertEquals(Storage.FIELD, storage(suspend(x, "S"), suspend("T"), used));
    }

    @Test
    void aParameterAlwaysHasAField() {
        Machine machine = Walk.build(procedure(List.of(x), run("a();")));
        assertEquals(Storage.FIELD, machine.frame().of(x));
    }

    @Test
    void whatTheNextTurnReadsHasAField() {
        assertEquals(Storage.FIELD, storage(declare(x), loop(used, assignedAnew, suspend("S"))));
        assertEquals(Storage.STATE, storage(loop(assigned, used, suspend("S"))));
    }

    @Test
    void whatAHandlerReadsIsLiveAcrossTheWaitsThatItGuards() {
        assertEquals(Storage.FIELD, storage(assigned, guarded(suspend("S"), caught(e, used))));
        assertEquals(Storage.FIELD, storage(assigned, guarded(suspend("S"), used)));
        assertFalse(storage(assigned, guarded(block(used, suspend("S")), caught(e, run("g();")))) == Storage.FIELD);
    }

    @Test
    void anExceptionMayComeBeforeAnAssignmentInTheBodyIsDone() {
        assertEquals(
                Storage.FIELD, storage(assigned, suspend("S"), guarded(block(assignedAnew, used), caught(e, used))));
        assertEquals(
                Storage.STEP, storage(assigned, used, suspend("S"), block(assignedAnew, used), run("g();"), loop()));
    }

    @Test
    void whatAJumpInCodeReturnsOrLeadsToIsRead() {
        Label end = new Label("end");
        Leave returning = Leave.returning(Optional.of(code(x)));
        assertEquals(Storage.FIELD, storage(assigned, suspend("S"), leaving("c()", returning), loop()));
        assertEquals(
                Storage.FIELD,
                storage(assigned, suspend("S"), until(end, leaving("c()", Leave.to(end)), assignedAnew), used));
    }

    @Test
    void aBindingIsNotLiveBeforeItsPattern() {
        Stmt binds = run("if (o instanceof X ", new Part.BindName(x), ") f(", x, ");");
        assertEquals(Storage.STEP, storage(suspend("S"), binds, suspend("T")));
        assertEquals(Storage.FIELD, storage(binds, suspend("T"), used));
        Stmt tested = branch(java("o instanceof X ", new Part.BindName(x)), used);
        assertEquals(Storage.STEP, storage(suspend("S"), tested));
    }

    @Test
    void whatTheLabelsOfASwitchReadIsLiveBeforeIt() {
        Stmt.Case guarded = new Stmt.Case(Optional.of(code("X y when y.n > ", x)), false, List.of(run("b();")), 1);
        Stmt choice = new Stmt.Switch(java("o()"), List.of(guarded), false, true, 1);
        assertEquals(Storage.FIELD, storage(assigned, suspend("S"), choice));
    }

    @Test
    void anUpdateReadsToo() {
        Stmt update = run(new Part.Var(x, Part.Use.UPDATE), "++;");
        assertEquals(Storage.FIELD, storage(assigned, suspend("S"), update));
        assertEquals(Storage.STATE, storage(suspend("S"), run(new Part.Var(x, Part.Use.WRITE), " = 1;")));
    }

    @Test
    void anExceptionThatNobodyReadsIsNotKept() {
        assertFalse(frame(guarded(run("a();"), caught(e, run("b();")))).isKept(e));
        assertTrue(frame(guarded(run("a();"), caught(e, run("b(", e, ");")))).isKept(e));
        assertEquals(
                Storage.FIELD,
                frame(guarded(run("a();"), caught(e, block(suspend("S"), run("b(", e, ");")))))
                        .of(e));
    }

    @Test
    void aConstantHasItsValueAndNoPlace() {
        Local constant = new Local("constant", INT, Local.Kind.CONSTANT, true);
        Machine machine =
                Walk.build(procedure(List.of(), let(constant, literal(5)), suspend("S"), run("f(", constant, ");")));
        assertFalse(machine.frame().isKept(constant));
        assertEquals("5", machine.constants().get(constant).toString());
        assertEquals("wait S; f(5); return", Walk.through(machine.coroutine()).run());
    }

    /** JLS 16.1 knows what is assigned when a condition is true, not when a variable that has its value is. */
    @Test
    void whatASavedConditionAssignsIsAVariableOfTheStep() {
        Local test = Local.temporary("test", BOOLEAN);
        Stmt saved = let(test, java("o() && (", new Part.Var(x, Part.Use.WRITE), " = a()) > 1"));
        Frame frame = frame(saved, branch(read(test), used));
        assertEquals(List.of(Storage.STEP, Storage.STATE), List.of(frame.of(x), frame.of(test)));
    }

    @Test
    void whatIsPendingInAFinallyBlockHasFieldsOnlyIfThatWaits() {
        Frame waiting = Walk.build(function(List.of(), guarded(back(java("a()")), suspend("S"))))
                .frame();
        assertEquals(List.of("exit", "result", "thrown"), names(waiting, Storage.FIELD));
        Frame plain = Walk.build(function(List.of(), suspend("S"), guarded(back(java("a()")), run("b();"))))
                .frame();
        assertEquals(List.of(), names(plain, Storage.FIELD));
        assertEquals(List.of("exit", "result", "thrown"), names(plain, Storage.STEP));
    }

    @Test
    void whatAFinallyBlockAssignsAnewHasNoField() {
        Label end = new Label("end");
        assertEquals(Storage.STEP, storage(assigned, used, suspend("S"), guarded(run("g();"), assignedAnew), used));
        Stmt leaves = guarded(leaving("c()", Leave.to(end)), assignedAnew);
        assertEquals(Storage.STEP, storage(assigned, used, suspend("S"), until(end, leaves, back()), used));
    }

    @Test
    void statesInSeveralMethodsShareFieldsOnly() {
        Stmt turn = block(assigned, branch(java("c()"), run("g();")), used, suspend("S"));
        assertEquals(Storage.STEP, storage(turn));
        Stmt[] many = Collections.nCopies(100, turn).toArray(Stmt[]::new);
        assertEquals(Storage.FIELD, storage(many));
    }
}
