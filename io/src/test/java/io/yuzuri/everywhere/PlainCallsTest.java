package io.yuzuri.everywhere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Yield;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** What somebody is told whose coroutine was called as an ordinary method, by a task. */
final class PlainCallsTest {
    /** Java calls what a reference names; the compiler warns of one in a coroutine. */
    private static final IntSupplier REFERENCE = PlainCallsTest::outer;

    @Coroutine
    static int inner() {
        Yield.pause();
        return 1;
    }

    @Coroutine
    static int outer() {
        return inner() + 1;
    }

    static int plain() {
        return outer();
    }

    @Coroutine
    static int byReference() {
        return REFERENCE.getAsInt();
    }

    @Coroutine
    @SuppressWarnings("yuzuri:ForgottenCoroutine")
    static int byMethod() {
        return plain();
    }

    private static String said(io.yuzuri.Task<?> task) {
        return assertThrows(IllegalStateException.class, () -> Scheduler.run(task))
                .getMessage();
    }

    @Test
    void theCoroutineThatWasCalledIsNamedNotTheOneThatWaits() {
        assertEquals(
                "Yield.pause was called by io.yuzuri.everywhere.PlainCallsTest.inner, for"
                        + " io.yuzuri.everywhere.PlainCallsTest.outer, on a scheduler's own thread, where it would block every"
                        + " task. Start or call that as a coroutine: PlainCallsTestTasks.outer(…).",
                said(PlainCallsTestTasks.byReference()));
    }

    @Test
    void theMethodThatStandsBetweenIsNamed() {
        assertEquals(
                "Yield.pause was called by io.yuzuri.everywhere.PlainCallsTest.inner on a scheduler's own thread, where it"
                        + " would block every task, because io.yuzuri.everywhere.PlainCallsTest.plain is no coroutine and"
                        + " stands between it and the task. Mark that method @Coroutine, or start"
                        + " PlainCallsTestTasks.outer(…) instead.",
                said(PlainCallsTestTasks.byMethod()));
    }
}
