package io.yuzuri.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Ready;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children that say when they are ready. */
class StartTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Coroutine
    static String serves(Trace trace, Ready<String> ready, String how) {
        trace.say("child begins");
        Yield.sleep(Duration.ofMillis(5));
        if (how.equals("fails before")) throw new IllegalStateException("no port");
        if (how.equals("ends before")) return "ended";
        if (!how.equals("never says")) {
            ready.set("port 7");
            trace.say("child is ready " + ready.isSet());
        }
        if (how.equals("fails at once")) throw new IllegalStateException("broken");
        Yield.sleep(how.equals("goes on") ? Duration.ofMillis(5) : DAY);
        trace.say("child ends");
        return "ended";
    }

    @Coroutine
    static void starts(Trace trace, String how, boolean supervising) {
        Ready<String> ready = new Ready<>();
        TaskScope scope = supervising ? TaskScope.supervising() : TaskScope.open();
        try (scope) {
            String said = scope.start(StartTestTasks.serves(trace, ready, how), ready);
            trace.say("body goes on with " + said);
            scope.join();
            trace.say("joined");
        } catch (IllegalStateException failure) {
            trace.say("body got " + failure.getMessage());
        }
    }

    @Test
    void theBodyGoesOnWhenTheChildIsReady() {
        for (boolean supervising : new boolean[] {false, true}) {
            Everywhere.run(trace -> StartTestTasks.starts(trace, "goes on", supervising), lines -> {
                int ready = lines.indexOf("child is ready true");
                int goes = lines.indexOf("body goes on with port 7");
                assertTrue(ready >= 0 && ready < goes && goes < lines.indexOf("child ends"), lines.toString());
                assertTrue(lines.contains("joined"), lines.toString());
            });
        }
    }

    @Test
    void aFailureBeforeThatIsThrownAndToldToNobodyElse() {
        for (boolean supervising : new boolean[] {false, true}) {
            Everywhere.run(trace -> StartTestTasks.starts(trace, "fails before", supervising), lines -> {
                assertEquals(List.of("child begins", "body got no port"), said(lines));
                assertEquals("result null", lines.get(lines.size() - 1));
            });
        }
    }

    private static List<String> said(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("finished") && !line.startsWith("result"))
                .toList();
    }

    @Test
    void aFailureBehindThatIsTheScopes() {
        Everywhere.run(trace -> StartTestTasks.starts(trace, "fails at once", false), lines -> {
            assertTrue(lines.contains("body goes on with port 7"), lines.toString());
            assertTrue(lines.contains("body got broken"), lines.toString());
        });
        Everywhere.run(trace -> StartTestTasks.starts(trace, "fails at once", true), lines -> {
            assertTrue(lines.contains("body goes on with port 7") && lines.contains("joined"), lines.toString());
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("uncaught") && line.endsWith("broken")),
                    lines.toString());
        });
    }

    @Test
    void aChildThatEndsWithoutAWordIsAFailure() {
        Everywhere.run(
                trace -> StartTestTasks.starts(trace, "ends before", false),
                lines -> assertTrue(
                        lines.stream()
                                .anyMatch(
                                        line -> line.startsWith("body got Task StartTest.serves#2 ended, and had not")),
                        lines.toString()));
    }

    @Coroutine
    static void isCutOff(Trace trace) {
        Ready<String> ready = new Ready<>();
        TaskScope scope = TaskScope.open();
        try (scope) {
            Task<String> child = StartTestTasks.serves(trace, ready, "never says");
            Timeout limit = Timeout.after(Duration.ofMillis(50));
            try (limit) {
                scope.start(child, ready);
            } catch (TaskTimeout late) {
                if (late.timeout() != limit) throw late;
                trace.say("late, and the child is done: " + child.isDone());
            }
            ready.set("too late to matter");
            try {
                scope.start(StartTestTasks.serves(trace, ready, "goes on"), ready);
            } catch (IllegalStateException again) {
                trace.say(again.getMessage());
            }
            Yield.current().cancel();
            try {
                scope.start(StartTestTasks.serves(trace, new Ready<>(), "goes on"), new Ready<>());
            } catch (TaskCancelled told) {
                trace.say("told, children " + scope.size());
            }
        }
    }

    @Coroutine
    static void startsToo(Trace trace, TaskScope scope, Ready<String> ready) {
        try {
            scope.start(StartTestTasks.serves(trace, ready, "goes on"), ready);
        } catch (IllegalStateException refused) {
            trace.say(refused.getMessage());
        }
    }

    @Coroutine
    static void twoUseOneReady(Trace trace) {
        Ready<String> ready = new Ready<>();
        TaskScope scope = TaskScope.open();
        try (scope) {
            Yield.spawn(StartTestTasks.startsToo(trace, scope, ready));
            trace.say("went on with " + scope.start(StartTestTasks.serves(trace, ready, "goes on"), ready));
        }
    }

    @Test
    void aSecondStartWithTheSameReadyIsRefusedAndTheFirstGoesOn() {
        Everywhere.run(
                StartTestTasks::twoUseOneReady,
                lines -> assertTrue(
                        lines.containsAll(
                                List.of("A Ready serves one start. Make one for each.", "went on with port 7")),
                        lines.toString()));
    }

    @Test
    void whoIsCancelledLeavesTheChildToTheBlock() {
        Everywhere.run(
                StartTestTasks::isCutOff,
                lines -> assertEquals(
                        List.of(
                                "child begins",
                                "late, and the child is done: false",
                                "A Ready serves one start. Make one for each.",
                                "told, children 1"),
                        said(lines)));
    }
}
