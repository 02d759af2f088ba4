package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailboxTest {
    @Coroutine
    static void sends(Trace trace, Mailbox<Integer> mailbox, int from, int to) {
        for (int i = from; i < to; i++) {
            mailbox.send(i);
            trace.say("sent " + i);
        }
    }

    @Coroutine
    static void sendsAndCloses(Trace trace, Mailbox<Integer> mailbox, int count) {
        try (mailbox) {
            sends(trace, mailbox, 0, count);
        }
    }

    @Coroutine
    static void drains(Trace trace, Mailbox<Integer> mailbox) {
        for (Optional<Integer> next; (next = mailbox.next()).isPresent(); ) trace.say("got " + next.get());
        trace.say("end");
    }

    @Coroutine
    static void pipeline(Trace trace, Mailbox<Integer> mailbox) {
        Yield.spawn(MailboxTestTasks.sendsAndCloses(trace, mailbox, 20));
        drains(trace, mailbox);
    }

    private static List<String> only(List<String> lines, String prefix) {
        return lines.stream().filter(line -> line.startsWith(prefix)).toList();
    }

    @Test
    void elementsComeInTheOrderInWhichTheyWereSent() {
        for (int capacity : new int[] {0, 1, 3, Integer.MAX_VALUE}) {
            Everywhere.run(trace -> MailboxTestTasks.pipeline(trace, mailbox(capacity)), lines -> {
                List<String> got = only(lines, "got ");
                assertEquals(20, got.size());
                for (int i = 0; i < 20; i++) assertEquals("got " + i, got.get(i));
                assertTrue(lines.contains("end"));
                checkRunsAheadByNoMoreThan(capacity, lines);
            });
        }
    }

    /** A sender is at most one element more than the capacity ahead of the receiver. */
    private static void checkRunsAheadByNoMoreThan(int capacity, List<String> lines) {
        int ahead = 0;
        for (String line : lines) {
            if (line.startsWith("sent ")) ahead++;
            if (line.startsWith("got ")) ahead--;
            assertTrue(ahead - 1 <= capacity, String.join("\n", lines));
        }
    }

    static <E> Mailbox<E> mailbox(int capacity) {
        if (capacity == 0) return Mailbox.rendezvous();
        return capacity == Integer.MAX_VALUE ? Mailbox.unbounded() : Mailbox.bounded(capacity);
    }

    @Test
    void withoutATaskOnlyWhatNeedsNoWaitingIsDone() {
        Mailbox<String> mailbox = Mailbox.bounded(2);
        assertTrue(mailbox.trySend("a"));
        mailbox.send("b");
        assertFalse(mailbox.trySend("c"));
        assertEquals(new Mailbox.Statistics(2, 2, 0, 0, false), mailbox.statistics());
        assertEquals(Optional.of("a"), mailbox.tryReceive());
        mailbox.close();
        assertEquals("b", mailbox.receive());
        assertTrue(mailbox.isClosed());
        assertFalse(Mailbox.rendezvous().trySend("nobody takes it"));
        assertEquals(Optional.empty(), Mailbox.rendezvous().tryReceive());
        assertThrows(IllegalArgumentException.class, () -> Mailbox.bounded(0));
        assertThrows(NullPointerException.class, () -> Mailbox.unbounded().trySend(null));
        assertThrows(NullPointerException.class, () -> Mailbox.unbounded().send(null));
    }

    @Test
    void aClosedMailboxSaysSoToWhoComesLate() {
        Mailbox<String> mailbox = Mailbox.unbounded();
        mailbox.send("left");
        mailbox.close();
        mailbox.close();
        assertThrows(MailboxClosedException.class, () -> mailbox.send("more"));
        assertThrows(MailboxClosedException.class, () -> mailbox.trySend("more"));
        assertEquals(Optional.of("left"), mailbox.next());
        assertEquals(Optional.empty(), mailbox.next());
        assertThrows(MailboxClosedException.class, () -> mailbox.receive());
        assertThrows(MailboxClosedException.class, mailbox::tryReceive);
    }

    @Coroutine
    static void tells(Trace trace, String name, Mailbox<Integer> mailbox, boolean sender) {
        try {
            if (sender) mailbox.send(1);
            else mailbox.receive();
        } catch (MailboxClosedException closed) {
            trace.say(name + ": " + closed.getMessage());
        }
    }

    @Coroutine
    static void closesUnderWaiters(Trace trace, boolean sender) {
        Mailbox<Integer> mailbox = Mailbox.rendezvous();
        for (int i = 0; i < 2; i++) Yield.spawn(MailboxTestTasks.tells(trace, "task " + i, mailbox, sender));
        Task<Void> drainer = MailboxTestTasks.drains(trace, mailbox);
        if (!sender) Yield.spawn(drainer);
        while (mailbox.statistics().senders() + mailbox.statistics().receivers() < (sender ? 2 : 3)) Yield.pause();
        mailbox.close();
        if (sender) Yield.spawn(drainer);
    }

    @Test
    void whoWaitsLearnsThatItWasClosed() {
        Everywhere.run(trace -> MailboxTestTasks.closesUnderWaiters(trace, true), lines -> {
            String message = "The mailbox was closed before a receiver took the element.";
            assertTrue(lines.containsAll(List.of("task 0: " + message, "task 1: " + message, "end")), lines.toString());
        });
        Everywhere.run(trace -> MailboxTestTasks.closesUnderWaiters(trace, false), lines -> {
            String message = "The mailbox is closed, and nothing is left in it.";
            assertTrue(lines.containsAll(List.of("task 0: " + message, "task 1: " + message, "end")), lines.toString());
        });
    }

    @Coroutine
    static void cancelsTheMiddleSender(Trace trace, Mailbox<Integer> mailbox, int room) {
        sends(trace, mailbox, 0, room);
        Task<?>[] senders = new Task<?>[3];
        for (int i = 0; i < 3; i++) {
            senders[i] = Yield.spawn(MailboxTestTasks.sends(trace, mailbox, 10 + i, 11 + i));
            while (mailbox.statistics().senders() == i) Yield.pause();
        }
        senders[1].cancel();
        trace.say("waiting " + mailbox.statistics().senders());
        for (int i = 0; i < room + 2; i++) trace.say("got " + mailbox.receive());
        trace.say("nothing left " + mailbox.tryReceive().isEmpty());
    }

    @Test
    void aCancelledSenderHasSentNothing() {
        for (int room = 0; room < 3; room++) {
            int capacity = room;
            Everywhere.run(
                    trace -> MailboxTestTasks.cancelsTheMiddleSender(trace, mailbox(capacity), capacity), lines -> {
                        List<String> got = only(lines, "got ");
                        assertEquals(List.of("got 10", "got 12"), got.subList(capacity, got.size()));
                        assertTrue(lines.containsAll(List.of("waiting 2", "nothing left true")), lines.toString());
                        assertFalse(lines.contains("sent 11"));
                    });
        }
    }

    @Coroutine
    static void makesRoomForOneOfTwo(Trace trace) {
        Mailbox<Integer> mailbox = Mailbox.bounded(2);
        sends(trace, mailbox, 0, 2);
        for (int i = 0; i < 2; i++) {
            Yield.spawn(MailboxTestTasks.sends(trace, mailbox, 10 + i, 11 + i));
            while (mailbox.statistics().senders() == i) Yield.pause();
        }
        trace.say("got " + mailbox.receive());
        trace.say("senders " + mailbox.statistics().senders() + ", barging " + mailbox.trySend(20));
        for (int i = 0; i < 3; i++) trace.say("got " + mailbox.receive());
    }

    @Test
    void roomGoesToWhoHasWaitedLongestAndNobodyGetsPast() {
        Everywhere.run(MailboxTestTasks::makesRoomForOneOfTwo, lines -> {
            assertTrue(lines.contains("senders 1, barging false"), lines.toString());
            assertEquals(List.of("got 0", "got 1", "got 10", "got 11"), only(lines, "got "));
        });
    }

    @Coroutine
    static void receivesFor(Trace trace, Mailbox<Integer> mailbox, String name) {
        trace.say(name + " got " + mailbox.receive());
    }

    @Coroutine
    static void servesReceiversInLine(Trace trace, Mailbox<Integer> mailbox) {
        for (int i = 0; i < 3; i++) {
            Yield.spawn(MailboxTestTasks.receivesFor(trace, mailbox, "receiver " + i));
            while (mailbox.statistics().receivers() == i) Yield.pause();
        }
        for (int i = 0; i < 3; i++) trace.say("handed over " + mailbox.trySend(i));
        trace.say("nothing left " + mailbox.tryReceive().isEmpty());
    }

    @Test
    void whoHasWaitedLongestReceivesFirst() {
        for (int capacity = 0; capacity < 2; capacity++) {
            int chosen = capacity;
            Everywhere.run(
                    trace -> MailboxTestTasks.servesReceiversInLine(trace, mailbox(chosen)),
                    lines -> assertTrue(
                            lines.containsAll(List.of(
                                    "handed over true",
                                    "nothing left true",
                                    "receiver 0 got 0",
                                    "receiver 1 got 1",
                                    "receiver 2 got 2")),
                            lines.toString()));
        }
    }

    @Coroutine
    static void givesUpReceiving(Trace trace) {
        Mailbox<Integer> mailbox = Mailbox.rendezvous();
        Timeout limit = Timeout.after(Duration.ofMillis(5));
        try (limit) {
            mailbox.receive();
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            trace.say("nothing came");
        }
        trace.say("receivers " + mailbox.statistics().receivers() + ", sent " + mailbox.trySend(1));
    }

    @Test
    void whoGaveUpReceivingGetsNothing() {
        Everywhere.run(
                MailboxTestTasks::givesUpReceiving,
                lines -> assertEquals(List.of("nothing came", "receivers 0, sent false"), lines.subList(0, 2)));
    }

    @Coroutine
    static void handsOverAndCancels(Trace trace) {
        Mailbox<Integer> mailbox = Mailbox.rendezvous();
        Task<Void> receiver = Yield.spawn(MailboxTestTasks.receivesAndPauses(trace, mailbox));
        while (mailbox.statistics().receivers() == 0) Yield.pause();
        mailbox.send(7);
        receiver.cancel();
    }

    @Coroutine
    static void receivesAndPauses(Trace trace, Mailbox<Integer> mailbox) {
        trace.say("got " + mailbox.receive());
        Yield.pause();
        trace.say("not reached");
    }

    @Test
    void whatWasHandedOverBelongsToTheReceiverThoughItIsCancelled() {
        Everywhere.run(MailboxTestTasks::handsOverAndCancels, lines -> {
            assertEquals(
                    "got 7",
                    lines.stream()
                            .filter(line -> line.startsWith("got"))
                            .findFirst()
                            .orElse("lost"));
            assertFalse(lines.contains("not reached"));
        });
    }

    /** What another thread is told; blocks the scheduler, so that the trace is the same each time. */
    private static String onAnotherThread(Runnable action) throws InterruptedException {
        String[] told = {"nothing"};
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (IllegalStateException refused) {
                told[0] = refused.getMessage();
            }
        });
        thread.setName("another");
        thread.start();
        thread.join();
        return told[0];
    }

    @Coroutine
    static void isUsedByAnotherThread(Trace trace) throws InterruptedException {
        Mailbox<Integer> mailbox = Mailbox.bounded(1);
        Yield.spawn(MailboxTestTasks.receivesFor(trace, mailbox, "receiver"));
        while (mailbox.statistics().receivers() == 0) Yield.pause();
        trace.say(onAnotherThread(() -> mailbox.trySend(1)));
        trace.say(onAnotherThread(mailbox::close));
        sends(trace, mailbox, 2, 4);
        Yield.spawn(MailboxTestTasks.sends(trace, mailbox, 4, 5));
        while (mailbox.statistics().senders() == 0) Yield.pause();
        trace.say(onAnotherThread(() -> mailbox.tryReceive()));
        trace.say("got " + mailbox.receive() + ", got " + mailbox.receive());
    }

    @Test
    void anotherThreadIsRefusedAndNothingIsLost() {
        String refused = "WaitQueue.wakeOne was called on thread another, which does not work for scheduler main."
                + " Submit a task that does it.";
        Everywhere.run(MailboxTestTasks::isUsedByAnotherThread, lines -> {
            assertEquals(3, only(lines, "WaitQueue").size(), lines.toString());
            assertTrue(lines.containsAll(List.of(refused, "receiver got 2", "got 3, got 4")), lines.toString());
        });
    }

    @Coroutine
    static void fills(Trace trace, Mailbox<Integer> mailbox, boolean[] done) {
        for (int i = 0; i < 10_000; i++) mailbox.send(i);
        done[0] = true;
    }

    @Coroutine
    static void fillsBesideAnother(Trace trace) {
        boolean[] done = new boolean[1];
        Yield.spawn(MailboxTestTasks.fills(trace, Mailbox.unbounded(), done));
        int turns = 0;
        for (; !done[0]; turns++) Yield.pause();
        trace.say(turns > 50 ? "ran beside" : "starved: " + turns);
    }

    @Test
    void aSenderThatNeverWaitsStarvesNobody() {
        Everywhere.run(MailboxTestTasks::fillsBesideAnother, lines -> assertTrue(lines.contains("ran beside")));
    }
}
