package io.yuzuri.processor.lower;

import static io.yuzuri.processor.ir.Pieces.and;
import static io.yuzuri.processor.ir.Pieces.await;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.eval;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.or;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.lower.LoweredText.assertLowers;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Stmt;
import org.junit.jupiter.api.Test;

/** What is evaluated only if what is before it says so. */
class ConditionsTest {
    private final Stmt s = run("s();");
    private final Stmt t = run("t();");

    @Test
    void theRightSideIsEvaluatedOnlyIfTheLeftLeavesItOpen() {
        assertLowers(back(and(java("a()"), await("S"))), "let test = a()", "if (test) test = wait S()", "return test");
        assertLowers(back(or(await("S"), java("b()"))), "let test = wait S()", "if (!test) test = b()", "return test");
    }

    @Test
    void aValueThatIsDroppedIsEvaluatedAllTheSame() {
        assertLowers(eval(and(java("a()"), await("S"))), "let test = a()", "if (test) test = wait S()");
    }

    @Test
    void anAndInAConditionIsTwoConditions() {
        assertLowers(branch(and(java("a()"), await("S")), s), "if (a()) { let value = wait S(); if (value) s() }");
    }

    @Test
    void theOtherBranchOfAnAndStandsOnce() {
        assertLowers(
                branch(and(java("a()"), await("S")), s, t),
                "end: { if (a()) { let value = wait S(); if (value) { s(); goto end } }; t() }");
    }

    @Test
    void bothSidesOfAnOrLeadToOneBranch() {
        assertLowers(
                branch(or(java("a()"), await("S")), s, t),
                "end: { yes: { if (a()) goto yes; let value = wait S(); if (value) goto yes; "
                        + "t(); goto end }; s() }");
    }

    @Test
    void aNegationThatSuspendsTurnsTheBranchesRound() {
        assertLowers(branch(new Expr.Not(await("S")), s, t), "let value = wait S()", "if (value) t() else s()");
        assertLowers(branch(new Expr.Not(await("S")), s), "let value = wait S()", "if (value) {  } else s()");
    }

    @Test
    void aPlainNegationStaysOneAndOneOfTwoTurnsTheBranchesRound() {
        Expr.Not not = new Expr.Not(java("a()"));
        assertLowers(branch(not, s, t), "if (not a()) s() else t()");
        assertLowers(branch(new Expr.Not(not), s, t), "if (not a()) t() else s()");
    }

    @Test
    void aNegationAsAValueIsSaidInJava() {
        assertLowers(back(new Expr.Not(await("S"))), "let value = wait S()", "return !value");
    }
}
