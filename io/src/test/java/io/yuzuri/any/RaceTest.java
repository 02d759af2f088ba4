package io.yuzuri.any;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first task that ends, in virtual time: by machines and as written, in every order. */
class RaceTest {
    private static Duration nanos(int nanos) {
        return Duration.ofNanos(nanos);
    }

    /** @param how whether it returns or fails in the end, and what it does when it is cancelled */
    @Coroutine
    static String runner(Trace trace, String name, int nanos, String how) {
        try {
            Yield.sleep(nanos(nanos));
            if (how.startsWith("fails")) throw new IllegalStateException(name + " fails");
            return name;
        } catch (TaskCancelled cancelled) {
            trace.say(name + " cancelled at " + Yield.nanoTime());
            Timeout shield = Timeout.shielded(nanos(100));
            try (shield) {
                Yield.sleep(nanos(5));
            }
            if (how.endsWith("badly")) throw new IllegalArgumentException(name + " ends badly");
            throw cancelled;
        } finally {
            trace.say(name + " ends at " + Yield.nanoTime());
        }
    }

    @Coroutine
    static void races(Trace trace, String first, String second) {
        try {
            String result = Yield.race(
                    RaceTestTasks.runner(trace, "a", 10, first), RaceTestTasks.runner(trace, "b", 20, second));
            trace.say("result " + result + " at " + Yield.nanoTime());
        } catch (RuntimeException failure) {
            trace.say("failure " + failure.getMessage() + " at " + Yield.nanoTime());
            for (Throwable other : failure.getSuppressed()) trace.say("suppressed " + other.getMessage());
        }
    }

    private static void check(String first, String second, String... expected) {
        Everywhere.run(
                trace -> RaceTestTasks.races(trace, first, second),
                lines -> assertEquals(
                        List.of(expected),
                        lines.stream()
                                .filter(line -> !line.startsWith("finished") && !line.equals("result null"))
                                .map(line -> line.replaceFirst("uncaught in [^:]*: ", "uncaught "))
                                .toList()));
    }

    @Test
    void theFirstOneWinsAndTheOthersEndBefore() {
        check("returns", "returns", "a ends at 10", "b cancelled at 10", "b ends at 15", "result a at 15");
    }

    @Test
    void theFirstOneMayBeAFailure() {
        check("fails", "returns", "a ends at 10", "b cancelled at 10", "b ends at 15", "failure a fails at 15");
    }

    @Test
    void whatOthersFailWithIsSuppressedInTheFailure() {
        check(
                "fails",
                "ends badly",
                "a ends at 10",
                "b cancelled at 10",
                "b ends at 15",
                "failure a fails at 15",
                "suppressed b ends badly");
    }

    @Test
    void besideAResultItIsToldToTheHandler() {
        check(
                "returns",
                "ends badly",
                "a ends at 10",
                "b cancelled at 10",
                "b ends at 15",
                "uncaught java.lang.IllegalArgumentException: b ends badly",
                "result a at 15");
    }

    @Coroutine
    static void isCutOff(Trace trace) {
        Timeout limit = Timeout.after(nanos(3));
        try (limit) {
            trace.say("result "
                    + Yield.race(
                            RaceTestTasks.runner(trace, "a", 10, "ends badly"),
                            RaceTestTasks.runner(trace, "b", 20, "returns")));
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            trace.say("late at " + Yield.nanoTime());
            for (Throwable other : late.getSuppressed()) trace.say("suppressed " + other.getMessage());
        }
    }

    @Test
    void ifTheRaceIsCancelledAllAre() {
        Everywhere.run(RaceTestTasks::isCutOff, lines -> {
            assertTrue(lines.containsAll(List.of("a cancelled at 3", "b cancelled at 3")), lines.toString());
            assertTrue(lines.containsAll(List.of("late at 8", "suppressed a ends badly")), lines.toString());
            assertTrue(lines.indexOf("b ends at 8") < lines.indexOf("late at 8"), lines.toString());
        });
    }

    @Coroutine
    static void refuses(Trace trace) {
        Task<String> started = Yield.spawn(RaceTestTasks.runner(trace, "started", 50, "returns"));
        try {
            Yield.race(RaceTestTasks.runner(trace, "fresh", 1_000, "returns"), started);
        } catch (IllegalStateException refused) {
            trace.say(refused.getMessage());
        }
        try {
            Yield.race();
        } catch (IllegalArgumentException refused) {
            trace.say(refused.getMessage());
        }
    }

    @Test
    void aTaskThatWasStartedIsRefusedAndTheOthersAreCancelled() {
        Everywhere.run(RaceTestTasks::refuses, lines -> {
            List<String> said =
                    lines.stream().filter(line -> !line.startsWith("finished")).toList();
            assertEquals("fresh cancelled at 0", said.get(0));
            assertTrue(said.get(2).contains("was started before"), said.toString());
            assertEquals("There is no task to run.", said.get(3));
            assertTrue(lines.contains("started ends at 50"), lines.toString());
        });
    }
}
