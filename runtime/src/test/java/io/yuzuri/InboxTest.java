package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By one thread; for several at once there is jcstress. */
class InboxTest {
    private final List<String> done = new ArrayList<>();
    private int wakeUps;
    private final Inbox inbox = new Inbox(() -> wakeUps++);

    private Inbox.Request request(String name) {
        return Inbox.request(() -> done.add(name));
    }

    @Test
    void whatIsPutInIsTakenOutInOrder() {
        assertTrue(inbox.isEmpty());
        assertNull(inbox.take());
        for (int round = 0; round < 2; round++) {
            for (String name : List.of("a", "b", "c")) assertTrue(inbox.offer(request(name)));
            for (int left = 3; left > 0; left--) {
                assertEquals(left, inbox.size());
                assertFalse(inbox.isEmpty());
                inbox.take().carryOut();
            }
            assertTrue(inbox.isEmpty());
            assertEquals(0, inbox.size());
        }
        assertEquals(List.of("a", "b", "c", "a", "b", "c"), done);
    }

    @Test
    void whatComesBetweenIsBehindWhatIsLeft() {
        inbox.offer(request("a"));
        inbox.offer(request("b"));
        inbox.take().carryOut();
        inbox.offer(request("c"));
        inbox.take().carryOut();
        inbox.take().carryOut();
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void aLoopThatWaitsIsWokenAndNoOther() {
        inbox.offer(request("before"));
        assertEquals(0, wakeUps);
        assertFalse(inbox.beginWaiting());
        inbox.take();
        assertTrue(inbox.beginWaiting());
        inbox.offer(request("meanwhile"));
        assertEquals(1, wakeUps);
        inbox.endWaiting();
        inbox.offer(request("after"));
        assertEquals(1, wakeUps);
    }

    @Test
    void tasksMayBeRefusedWhileOtherRequestsAreTaken() {
        assertTrue(inbox.submit(request("task")));
        assertFalse(inbox.isRefusing());
        inbox.refuseTasks();
        assertTrue(inbox.isRefusing());
        assertFalse(inbox.submit(request("late task")));
        assertTrue(inbox.offer(request("request")));
        assertEquals(2, inbox.size());
    }

    @Test
    void itClosesOnlyWhenItIsEmpty() {
        inbox.offer(request("left"));
        assertFalse(inbox.closeIfEmpty());
        assertTrue(inbox.offer(request("more")));
        inbox.take();
        inbox.take();
        assertTrue(inbox.closeIfEmpty());
        assertFalse(inbox.offer(request("late")));
        assertTrue(inbox.isEmpty());
    }

    @Test
    void whatIsLeftAtTheEndIsTakenOutAndNothingComesAfterIt() {
        inbox.offer(request("left"));
        Inbox.Request left = inbox.closeOrTake();
        assertFalse(inbox.offer(request("late")));
        left.carryOut();
        assertNull(inbox.closeOrTake());
        assertEquals(List.of("left"), done);
    }
}
