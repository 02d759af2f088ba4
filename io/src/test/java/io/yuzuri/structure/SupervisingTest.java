package io.yuzuri.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskScope;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children that fail alone. */
class SupervisingTest {
    @Coroutine
    static String works(Trace trace, String name, int millis, boolean fails) {
        try {
            Yield.sleep(Duration.ofMillis(millis));
        } catch (TaskCancelled cancelled) {
            trace.say(name + " was cancelled");
            throw cancelled;
        }
        if (fails) throw new IllegalStateException(name + " failed");
        trace.say(name + " worked");
        return name;
    }

    @Coroutine
    static void oneFails(Trace trace) {
        TaskScope scope = TaskScope.supervising();
        try (scope) {
            scope.spawn(SupervisingTestTasks.works(trace, "bad", 10, true)).named("bad");
            scope.spawn(SupervisingTestTasks.works(trace, "good", 20, false)).named("good");
            Task<String> awaited = scope.spawn(SupervisingTestTasks.works(trace, "awaited", 15, true));
            awaited.named("awaited");
            try {
                Yield.await(awaited);
            } catch (IllegalStateException failure) {
                trace.say("told: " + failure.getMessage());
            }
            scope.spawn(SupervisingTestTasks.works(trace, "later", 20, false)).named("later");
            scope.join();
            trace.say("joined " + scope.size());
            scope.spawn(SupervisingTestTasks.works(trace, "left", 1000, false)).named("left");
            Yield.pause();
        }
        trace.say("closed " + scope.size());
    }

    @Test
    void aFailureGoesToWhoAwaitsItElseToTheHandler() {
        Everywhere.run(SupervisingTestTasks::oneFails, lines -> {
            String failure = "java.lang.IllegalStateException: bad failed";
            assertTrue(
                    lines.containsAll(List.of(
                            "uncaught in bad: " + failure,
                            "told: awaited failed",
                            "good worked",
                            "later worked",
                            "joined 0",
                            "left was cancelled",
                            "closed 0",
                            "result null")),
                    lines.toString());
            assertEquals(
                    1,
                    lines.stream().filter(line -> line.startsWith("uncaught")).count(),
                    lines.toString());
        });
    }

    @Coroutine
    static void failsInItsCleanUp() {
        try {
            Yield.sleep(Duration.ofDays(1));
        } finally {
            throwsOne();
        }
    }

    private static void throwsOne() {
        throw new IllegalStateException("data lost");
    }

    @Coroutine
    static void aChildFailsWhileTheBlockEnds() {
        TaskScope scope = TaskScope.supervising();
        try (scope) {
            scope.spawn(SupervisingTestTasks.failsInItsCleanUp()).named("child");
            Yield.pause();
        }
    }

    @Test
    void aFailureWhileTheBlockEndsIsToldToo() {
        Everywhere.run(trace -> SupervisingTestTasks.aChildFailsWhileTheBlockEnds(), lines -> {
            assertTrue(
                    lines.contains("uncaught in child: java.lang.IllegalStateException: data lost"), lines.toString());
            assertTrue(lines.contains("result null"), lines.toString());
        });
    }
}
