package io.yuzuri.processor.lower;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.add;
import static io.yuzuri.processor.ir.Pieces.assign;
import static io.yuzuri.processor.ir.Pieces.await;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.call;
import static io.yuzuri.processor.ir.Pieces.element;
import static io.yuzuri.processor.ir.Pieces.eval;
import static io.yuzuri.processor.ir.Pieces.increment;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.variable;
import static io.yuzuri.processor.lower.LoweredText.assertLowers;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import org.junit.jupiter.api.Test;

/** Assignments and updates whose place or value suspends. */
class AssignmentsTest {
    private final Local x = variable("x", INT);
    private final Expr.Place slot = element(java("array()"), java("index()"));

    @Test
    void aPlaceIsFoundBeforeTheAssignedValueSuspends() {
        assertLowers(
                eval(assign(slot, call("f", await("S")))),
                "let saved = array()",
                "let saved2 = index()",
                "let value = wait S()",
                "saved[saved2] = f(value)");
    }

    @Test
    void anIndexThatSuspendsIsWaitedForBeforeThePlainValue() {
        assertLowers(
                eval(assign(element(java("array()"), await("S")), java("b()"))),
                "let saved = array()",
                "let value = wait S()",
                "saved[value] = b()");
    }

    @Test
    void anAssignmentWhoseValueIsUsedIsDoneOnceAndGivesWhatWasAssigned() {
        assertLowers(
                back(call("f", java("a()"), assign(slot, await("S")), java("b()"))),
                "let saved = a()",
                "let saved2 = array()",
                "let saved3 = index()",
                "let value = wait S()",
                "let assigned = value",
                "saved2[saved3] = assigned",
                "return f(saved, assigned, b())");
    }

    @Test
    void anUpdateReadsTheOldValueBeforeItsOperandSuspends() {
        assertLowers(
                eval(add(slot, await("S"))),
                "let saved = array()",
                "let saved2 = index()",
                "let old = saved[saved2]",
                "let value = wait S()",
                "saved[saved2] = old + value");
    }

    @Test
    void anUpdateOfALocalSavesItsOldValueToo() {
        assertLowers(eval(add(Expr.Place.of(x), await("S"))), "let old = x", "let value = wait S()", "x = old + value");
    }

    @Test
    void anUpdateWhosePlaceSuspendsNamesItTwiceAndFindsItOnce() {
        assertLowers(
                eval(add(element(java("array()"), await("S")), java("b()"))),
                "let saved = array()",
                "let value = wait S()",
                "saved[value] = saved[value] + b()");
    }

    @Test
    void anUpdateWhoseValueIsUsedGivesTheNewOne() {
        assertLowers(
                back(call("f", add(Expr.Place.of(x), await("S")))),
                "let old = x",
                "let value = wait S()",
                "let assigned = old + value",
                "x = assigned",
                "return f(assigned)");
    }

    @Test
    void anIncrementBehindItsOperandGivesTheOldValue() {
        assertLowers(
                back(increment(element(await("S"), java("index()")))),
                "let value = wait S()",
                "let saved = index()",
                "let old = value[saved]",
                "value[saved] = old + 1",
                "return old");
    }
}
