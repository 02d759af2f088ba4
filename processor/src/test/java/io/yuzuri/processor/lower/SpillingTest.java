package io.yuzuri.processor.lower;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.INTEGER;
import static io.yuzuri.processor.ir.Pieces.OBJECT;
import static io.yuzuri.processor.ir.Pieces.STRING;
import static io.yuzuri.processor.ir.Pieces.await;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.call;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.eval;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.let;
import static io.yuzuri.processor.ir.Pieces.literal;
import static io.yuzuri.processor.ir.Pieces.read;
import static io.yuzuri.processor.ir.Pieces.set;
import static io.yuzuri.processor.ir.Pieces.variable;
import static io.yuzuri.processor.lower.LoweredText.assertLowers;
import static io.yuzuri.processor.lower.LoweredText.lower;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Pieces;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which operands are saved before a suspension point, in which order, and as what. */
class SpillingTest {
    @Test
    void operandsBeforeTheLastThatSuspendsAreSavedFromLeftToRight() {
        assertLowers(
                eval(call("f", java("a()"), await("S"), java("b()"), await("T"), java("c()"))),
                "let saved = a()",
                "let value = wait S()",
                "let saved2 = b()",
                "let value2 = wait T()",
                "f(saved, value, saved2, value2, c())");
    }

    @Test
    void nothingIsSavedWhereNothingSuspends() {
        assertLowers(eval(call("f", java("a()"), call("g", java("b()")))), "f(a(), g(b()))");
    }

    @Test
    void operandsOfASuspensionPointAreSavedBeforeAnotherOne() {
        assertLowers(
                back(await("S", java("a()"), await("T", java("b()")), java("c()"))),
                "let saved = a()",
                "let value = wait T(b())",
                "let value2 = wait S(saved, value, c())",
                "return value2");
    }

    @Test
    void anOperationBeforeASuspensionPointIsSavedWhole() {
        assertLowers(
                eval(call("f", call("g", java("a()"), await("S")), await("T"))),
                "let saved = a()",
                "let value = wait S()",
                "let saved2 = g(saved, value)",
                "let value2 = wait T()",
                "f(saved2, value2)");
    }

    @Test
    void whatStaysTheSameIsNotSaved() {
        Local same = fixed("same", OBJECT);
        Local other = variable("other", OBJECT);
        assertLowers(
                eval(call("f", read(same), read(other), literal(1), await("S"))),
                "let saved = other",
                "let value = wait S()",
                "f(same, saved, 1, value)");
    }

    @Test
    void aValueIsConvertedWhenItIsSaved() {
        Local number = fixed("number", INTEGER);
        Code string = Code.join("\"\" + ", Code.hole(0));
        assertLowers(
                eval(operation(
                        new Expr.Operand(read(number), INT, Code.hole(0)),
                        new Expr.Operand(java("a()"), STRING, string),
                        new Expr.Operand(literal(7), STRING, string))),
                "let saved = number",
                "let saved2 = \"\" + a()",
                "let value = wait S()",
                "f(saved, saved2, 7, value)");
    }

    @Test
    void aTemporaryIsOfTheTypeThatItsValueIsConvertedTo() {
        Local number = fixed("number", INTEGER);
        List<Stmt> lowered = lower(eval(operation(
                new Expr.Operand(read(number), INT, Code.hole(0)), Expr.Operand.of(read(variable("s", STRING))))));
        assertSame(INT, ((Stmt.Set) lowered.get(0)).local().type());
        assertSame(STRING, ((Stmt.Set) lowered.get(1)).local().type());
    }

    @Test
    void aSavedValueIsGivenItsOtherTypesWhereItIsUsed() {
        Code cast = Code.cast(code("A & B"), Code.hole(0));
        Expr.Operand several = new Expr.Operand(java("a()"), OBJECT, Code.hole(0), cast);
        assertLowers(eval(operation(several)), "let saved = a()", "let value = wait S()", "f((A & B) saved, value)");
    }

    @Test
    void anOperandThatTheOperationHasNoUseForIsEvaluatedInItsTurn() {
        Code template = Code.call("f", List.of(Code.hole(1), Code.hole(3)));
        List<Expr.Operand> operands = List.of(
                Expr.Operand.of(java("a()")),
                Expr.Operand.of(java("b()")),
                Expr.Operand.of(await("S")),
                Expr.Operand.of(await("T")));
        assertLowers(
                eval(new Expr.Strict(template, operands, INT)),
                "a()",
                "let saved = b()",
                "wait S()",
                "let value = wait T()",
                "f(saved, value)");
    }

    @Test
    void eachTemporaryIsALocalOfItsOwn() {
        List<Stmt> lowered = lower(eval(call("f", java("a()"), java("b()"), await("S"))));
        Local first = ((Stmt.Set) lowered.get(0)).local();
        Local second = ((Stmt.Set) lowered.get(1)).local();
        assertEquals(first.name(), second.name());
        assertEquals(Local.Kind.TEMPORARY, first.kind());
        assertEquals(List.of(false, true), List.of(first == second, first.isStable()));
    }

    @Test
    void theValueOfAWaitGoesStraightToTheLocalThatItIsAssignedTo() {
        Local local = variable("x", INT);
        assertLowers(let(local, await("S", java("a()"))), "let x = wait S(a())");
        assertLowers(set(local, await("S")), "x = wait S()");
    }

    @Test
    void aWaitWhoseValueIsNotUsedHasNoTarget() {
        assertLowers(eval(await("S", java("a()"))), "wait S(a())");
    }

    @Test
    void oneArmOfAConditionalIsEvaluatedAfterItsCondition() {
        Expr conditional = Pieces.conditional(java("c()"), await("S"), java("b()"));
        assertLowers(
                eval(call("f", java("a()"), conditional, java("d()"))),
                "let saved = a()",
                "let choice",
                "if (c()) choice = wait S() else choice = b()",
                "f(saved, choice, d())");
    }

    @Test
    void whatFollowsAWaitInAStatementIsToldByTheLineOfTheWait() {
        Local x = variable("x", INT);
        assertEquals(List.of(5, 5), lines(back(call("f", await(5, "S")))));
        assertEquals(List.of(5, 5), lines(let(x, call("f", await(5, "S")))));
        assertEquals(List.of(1), lines(back(call("f", java("a()")))));
    }

    @Test
    void whatFollowsASavedOperandIsToldByTheLineOfItsLastCall() {
        Expr.Java first = java(INT, code("a()").at(4).telling(4));
        Expr.Java second = java(INT, code("b").at(5));
        assertEquals(List.of(1, 4, 6, 6), lines(back(call("f", first, second, await(6, "S")))));
    }

    private static List<Integer> lines(Stmt stmt) {
        return lower(stmt).stream().map(Stmt::line).toList();
    }

    /** {@code f(…, S())} */
    private static Expr operation(Expr.Operand... operands) {
        List<Expr.Operand> all = new ArrayList<>(List.of(operands));
        all.add(Expr.Operand.of(await("S")));
        List<Code> holes = IntStream.range(0, all.size()).mapToObj(Code::hole).toList();
        return new Expr.Strict(Code.call("f", holes), all, INT);
    }
}
