package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    @Coroutine
    static void receives(Trace trace, Broadcast.Subscription<Integer> mine, String name, int pauses) {
        try (mine) {
            for (; ; ) {
                try {
                    Optional<Integer> next = mine.next();
                    if (next.isEmpty()) break;
                    trace.say(name + " " + next.get());
                } catch (MissedException missed) {
                    trace.say(name + " missed " + missed.count());
                }
                for (int i = 0; i < pauses; i++) Yield.pause();
            }
        }
        trace.say(name + " end");
    }

    @Coroutine
    static void sendsToTwo(Trace trace, Broadcast<Integer> broadcast, int count) {
        broadcast.send(-1);
        Yield.spawn(BroadcastTestTasks.receives(trace, broadcast.subscribe(), "fast", 0));
        Yield.spawn(BroadcastTestTasks.receives(trace, broadcast.subscribe(), "slow", 7));
        for (int i = 0; i < count; i++) {
            broadcast.send(i);
            Yield.pause();
        }
        broadcast.close();
    }

    /** What one got, and the gaps that it was told of. */
    private static List<Integer> got(String name, List<String> lines) {
        List<Integer> got = new ArrayList<>();
        for (String line : lines) {
            if (line.matches(name + " -?\\d+")) got.add(Integer.valueOf(line.substring(name.length() + 1)));
        }
        return got;
    }

    private static int missed(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " missed "))
                .mapToInt(line -> Integer.parseInt(line.substring(name.length() + 8)))
                .sum();
    }

    private static List<Integer> upTo(int count) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(i);
        return all;
    }

    @Test
    void theSlowestSetsThePaceAndNobodyMissesAnything() {
        for (int capacity : new int[] {1, 2, 30}) {
            Everywhere.run(trace -> BroadcastTestTasks.sendsToTwo(trace, Broadcast.waiting(capacity), 20), lines -> {
                assertEquals(upTo(20), got("fast", lines));
                assertEquals(upTo(20), got("slow", lines));
                assertEquals(0, missed("slow", lines));
                assertTrue(lines.containsAll(List.of("fast end", "slow end")), lines.toString());
            });
        }
    }

    @Test
    void whoIsSlowMissesTheOldestAndIsToldHowMany() {
        Everywhere.run(trace -> BroadcastTestTasks.sendsToTwo(trace, Broadcast.missing(3), 60), lines -> {
            List<Integer> slow = got("slow", lines);
            assertTrue(missed("slow", lines) > 0, lines.toString());
            assertEquals(60, slow.size() + missed("slow", lines), lines.toString());
            assertEquals(List.of(57, 58, 59), slow.subList(slow.size() - 3, slow.size()));
            assertTrue(lines.containsAll(List.of("fast end", "slow end")), lines.toString());
            int next = 0; // each gap is told of where it is
            for (String line : lines) {
                if (line.startsWith("slow missed ")) next += Integer.parseInt(line.substring(12));
                if (line.matches("slow \\d+")) assertEquals(next++, Integer.parseInt(line.substring(5)));
            }
        });
    }

    @Coroutine
    static void sends(Trace trace, Broadcast<Integer> broadcast, int element) {
        try {
            broadcast.send(element);
            trace.say("sent " + element);
        } catch (BroadcastClosedException closed) {
            trace.say("refused " + element);
        }
    }

    @Coroutine
    static void senderIsCancelled(Trace trace) {
        Broadcast<Integer> broadcast = Broadcast.waiting(1);
        Broadcast.Subscription<Integer> mine = broadcast.subscribe();
        List<Task<Void>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(Yield.spawn(BroadcastTestTasks.sends(trace, broadcast, i)));
            while (broadcast.statistics().senders() + mine.statistics().elements() <= i) Yield.pause();
        }
        senders.get(2).cancel();
        trace.say("waiting " + broadcast.statistics());
        trace.say("got " + mine.receive() + " " + mine.receive());
        broadcast.close();
        trace.say("got " + mine.next() + " " + mine.next());
    }

    @Test
    void aCancelledSenderHasSentNothing() {
        Everywhere.run(BroadcastTestTasks::senderIsCancelled, lines -> {
            assertTrue(lines.contains("got 0 1"), lines.toString());
            assertTrue(lines.contains("got Optional[3] Optional.empty"), lines.toString());
            assertTrue(lines.contains("sent 3") && !lines.contains("sent 2"), lines.toString());
            assertTrue(
                    lines.stream().anyMatch(line -> line.contains("subscribers=1, slowest=1, senders=2, missed=0")),
                    lines.toString());
        });
    }

    @Coroutine
    static void theSlowOneLeaves(Trace trace) {
        Broadcast<Integer> broadcast = Broadcast.waiting(1);
        Broadcast.Subscription<Integer> slow = broadcast.subscribe();
        broadcast.send(0);
        Yield.spawn(BroadcastTestTasks.sends(trace, broadcast, 1));
        Waitable[] things = {broadcast.sendable(), Waitable.after(Duration.ofSeconds(1))};
        trace.say("before " + Yield.any(things));
        slow.close();
        slow.close();
        trace.say("after " + Yield.any(things) + ", " + broadcast.trySend(2));
        trace.say("late " + broadcast.subscribe().tryReceive() + ", " + slow.next());
    }

    @Test
    void whoLeavesHoldsUpNobody() {
        Everywhere.run(BroadcastTestTasks::theSlowOneLeaves, lines -> {
            assertTrue(
                    lines.containsAll(
                            List.of("before 1", "sent 1", "after 0, true", "late Optional.empty, Optional.empty")),
                    lines.toString());
        });
    }

    @Coroutine
    static void waitsForTwo(Trace trace, Broadcast<Integer> one, Broadcast<Integer> other) {
        Broadcast.Subscription<Integer> first = one.subscribe();
        Broadcast.Subscription<Integer> second = other.subscribe();
        Waitable[] things = {first.receivable(), second.receivable()};
        int got = 0;
        while (got < 40) {
            Broadcast.Subscription<Integer> ready = Yield.any(things) == 0 ? first : second;
            if (ready.tryReceive().isPresent()) got++;
        }
        trace.say("got " + got);
    }

    @Coroutine
    static void sendsToBoth(Trace trace) {
        Broadcast<Integer> one = Broadcast.waiting(2);
        Broadcast<Integer> other = Broadcast.missing(100);
        Yield.spawn(BroadcastTestTasks.waitsForTwo(trace, one, other));
        while (one.statistics().subscribers() + other.statistics().subscribers() < 2) Yield.pause();
        for (int i = 0; i < 20; i++) {
            one.send(i);
            other.send(i);
        }
    }

    @Test
    void ofTwoNoneLosesAnything() {
        Everywhere.run(
                BroadcastTestTasks::sendsToBoth, lines -> assertTrue(lines.contains("got 40"), lines.toString()));
    }

    @Coroutine
    static void subscribesAndLeaves(Broadcast<Integer> broadcast, SplittableRandom random, int[] got) {
        Broadcast.Subscription<Integer> mine = broadcast.subscribe();
        try (mine) {
            int before = -1;
            for (int i = random.nextInt(30); i > 0; i--) {
                Optional<Integer> next = mine.next();
                if (next.isEmpty()) return;
                assertTrue(before < 0 || next.get() == before + 1, before + ", then " + next.get());
                before = next.get();
                got[0]++;
                if (random.nextBoolean()) Yield.pause();
            }
        }
    }

    @Coroutine
    static void comeAndGo(Trace trace, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Broadcast<Integer> broadcast = Broadcast.waiting(1 + random.nextInt(3));
        List<Task<Void>> tasks = new ArrayList<>();
        int[] got = {0};
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(4) == 0) {
                tasks.add(Yield.spawn(BroadcastTestTasks.subscribesAndLeaves(broadcast, random.split(), got)));
            }
            int victim = random.nextInt(6 * (tasks.size() + 1));
            if (victim < tasks.size()) tasks.get(victim).cancel();
            broadcast.send(i);
        }
        broadcast.close();
        for (Task<Void> task : tasks) {
            while (!task.isDone()) Yield.pause();
        }
        trace.say("got " + got[0] + ", left " + broadcast.statistics());
    }

    @Test
    void whateverComesAndGoesNobodyMissesAnythingInBetween() {
        for (long seed = 1; seed <= 8; seed++) {
            long chosen = seed;
            Everywhere.run(
                    trace -> BroadcastTestTasks.comeAndGo(trace, chosen),
                    lines -> assertTrue(
                            lines.stream().anyMatch(line -> line.contains("subscribers=0, slowest=0, senders=0"))
                                    && lines.stream().noneMatch(line -> line.startsWith("uncaught")),
                            "seed " + chosen + "\n" + String.join("\n", lines)));
        }
    }

    @Test
    void withoutATaskOnlyWhatNeedsNoWaitingIsDone() {
        Broadcast<String> broadcast = Broadcast.waiting(1);
        broadcast.send("nobody hears it");
        Broadcast.Subscription<String> mine = broadcast.subscribe();
        assertTrue(broadcast.trySend("a"));
        assertFalse(broadcast.trySend("b"));
        assertEquals("a", mine.receive());
        assertEquals(Optional.empty(), mine.tryReceive());
        broadcast.close();
        broadcast.close();
        assertTrue(broadcast.isClosed());
        assertThrows(BroadcastClosedException.class, () -> broadcast.send("c"));
        assertThrows(BroadcastClosedException.class, mine::receive);
        assertThrows(BroadcastClosedException.class, mine::tryReceive);
        assertEquals(Optional.empty(), broadcast.subscribe().next());
        assertThrows(IllegalArgumentException.class, () -> Broadcast.missing(0));

        Broadcast<String> missing = Broadcast.missing(1);
        Broadcast.Subscription<String> slow = missing.subscribe();
        for (String each : List.of("a", "b", "c")) assertTrue(missing.trySend(each));
        assertEquals(2, slow.statistics().missed());
        assertEquals(2, slow.takeMissed());
        assertEquals(Optional.of("c"), slow.tryReceive());
    }
}
