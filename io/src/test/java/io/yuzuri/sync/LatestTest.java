package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatestTest {
    @Coroutine
    static void reads(Trace trace, Latest<Integer> latest, String name, int pauses) {
        Latest.Reader<Integer> reader = latest.reader();
        for (Optional<Integer> next; (next = reader.next()).isPresent(); ) {
            trace.say(name + " " + next.get());
            for (int i = 0; i < pauses; i++) Yield.pause();
        }
        trace.say(name + " end");
    }

    @Coroutine
    static void writes(Trace trace) {
        Latest<Integer> latest = new Latest<>();
        Yield.spawn(LatestTestTasks.reads(trace, latest, "fast", 0));
        Yield.spawn(LatestTestTasks.reads(trace, latest, "slow", 100));
        while (latest.statistics().waiting() < 2) Yield.pause();
        for (int i = 1; i <= 20; i++) {
            latest.set(i);
            while (latest.statistics().waiting() < 1) Yield.pause();
        }
        latest.close();
        latest.close();
    }

    private static List<Integer> of(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches(name + " \\d+"))
                .map(line -> Integer.valueOf(line.substring(name.length() + 1)))
                .toList();
    }

    @Test
    void whoIsFastSeesEachValueAndWhoIsSlowTheNewestOnes() {
        Everywhere.run(LatestTestTasks::writes, lines -> {
            assertEquals(20, of("fast", lines).size(), lines.toString());
            List<Integer> slow = of("slow", lines);
            assertTrue(slow.size() < 20, lines.toString());
            assertEquals(20, slow.get(slow.size() - 1), lines.toString());
            for (int i = 1; i < slow.size(); i++) assertTrue(slow.get(i - 1) < slow.get(i), lines.toString());
            assertTrue(lines.containsAll(List.of("fast end", "slow end")), lines.toString());
        });
    }

    @Coroutine
    static void observes(Trace trace, Latest<Integer> latest) {
        Latest.Reader<Integer> reader = latest.reader();
        Waitable[] things = {reader.changed(), Waitable.after(Duration.ofSeconds(1))};
        while (!latest.isClosed()) {
            trace.say("saw " + Yield.any(things) + " " + reader.tryNext());
        }
    }

    @Coroutine
    static void changesWhileOneObserves(Trace trace) {
        Latest<Integer> latest = new Latest<>(1);
        Yield.spawn(LatestTestTasks.observes(trace, latest));
        Yield.sleep(Duration.ofMillis(1500));
        latest.set(2);
        Yield.sleep(Duration.ofMillis(500));
        latest.close();
    }

    @Test
    void aChangeOrTheEndIsSeenAmongOtherThings() {
        Everywhere.run(
                LatestTestTasks::changesWhileOneObserves,
                lines -> assertEquals(
                        List.of(
                                "saw 0 Optional[1]",
                                "saw 1 Optional.empty",
                                "saw 0 Optional[2]",
                                "saw 0 Optional.empty"),
                        lines.stream().filter(line -> line.startsWith("saw")).toList()));
    }

    @Coroutine
    static void cancelsOneOfTwo(Trace trace) {
        Latest<Integer> latest = new Latest<>();
        Task<Void> cancelled = Yield.spawn(LatestTestTasks.reads(trace, latest, "cancelled", 0));
        Yield.spawn(LatestTestTasks.reads(trace, latest, "left", 0));
        while (latest.statistics().waiting() < 2) Yield.pause();
        cancelled.cancel();
        trace.say("waiting " + latest.statistics().waiting());
        latest.set(1);
        latest.close();
    }

    @Test
    void aCancelledReaderNoLongerWaits() {
        Everywhere.run(LatestTestTasks::cancelsOneOfTwo, lines -> {
            assertTrue(lines.containsAll(List.of("waiting 1", "left 1", "left end")), lines.toString());
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("cancelled")), lines.toString());
        });
    }

    @Test
    void withoutATaskTheValueIsThere() {
        Latest<String> latest = new Latest<>();
        assertEquals(Optional.empty(), latest.get());
        latest.set("a");
        assertEquals(Optional.of("a"), latest.reader().next());
        assertEquals(Optional.of("a"), new Latest<>("a").get());
        latest.close();
        assertThrows(IllegalStateException.class, () -> latest.set("b"));
        assertThrows(NullPointerException.class, () -> new Latest<>().set(null));
        assertEquals(new Latest.Statistics(1, 0, true), latest.statistics());
        Latest.Reader<String> reader = latest.reader();
        assertEquals(Optional.of("a"), reader.next());
        assertEquals(Optional.empty(), reader.next());
    }
}
