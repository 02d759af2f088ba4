package io.yuzuri.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Everywhere;
import io.yuzuri.everywhere.Trace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    @Coroutine
    static void givesUpOften(Trace trace) {
        Line<Integer, String> line = new Line<>();
        Task<String> patient = Yield.spawn(LineTasks.await(line, -1));
        Yield.pause();
        int longest = 0;
        for (int i = 0; i < 500; i++) {
            try {
                Yield.within(Duration.ofMillis(1), LineTasks.await(line, i));
            } catch (TaskTimeout late) {
                if (Yield.isCancelled()) throw late;
                longest = Math.max(longest, line.length());
            }
        }
        trace.say("size " + line.size() + ", longest " + longest);
        trace.say("first " + line.first() + ", served " + line.serve("at last") + ", then " + line.first());
        trace.say(Yield.await(patient));
    }

    @Test
    void whoGaveUpLeavesNoPlaceBehind() {
        Everywhere.run(LineTestTasks::givesUpOften, lines -> {
            List<String> said =
                    lines.stream().filter(line -> !line.startsWith("finished")).toList();
            assertTrue(said.get(0).matches("size 1, longest [0-4]"), said.get(0));
            assertEquals("first -1, served -1, then null", said.get(1));
            assertEquals("at last", said.get(2));
        });
    }
}
