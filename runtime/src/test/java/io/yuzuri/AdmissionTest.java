package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** How tasks come to a loop. */
class AdmissionTest {
    private static Loop loop() {
        return Here.loop("test");
    }

    private static Loop another() {
        Loop[] another = new Loop[1];
        Scheduler.run(Hand.task(() -> another[0] = loop()));
        return another[0];
    }

    @Test
    void aTaskThatAnotherLoopHasClaimedJustNowIsLeftToIt() {
        Loop another = another();
        Task<Integer> task = Hand.pausing(0);
        task.run().claim(another);
        Scheduler.run(Hand.task(() -> {
            loop().admission.startIfFree(task.run());
            assertEquals(1, loop().roster.size());
            return null;
        }));
        assertSame(another, task.run().owner());
        assertFalse(task.isDone());
    }

    @Test
    void oneThatIsFreeIsStarted() {
        Task<Integer> task = Hand.pausing(2);
        assertNull(task.run().owner());
        Scheduler.run(Hand.task(() -> {
            loop().admission.startIfFree(task.run());
            assertSame(loop(), task.run().owner());
            return null;
        }));
        assertEquals(2, task.run().root.outcome());
    }
}
