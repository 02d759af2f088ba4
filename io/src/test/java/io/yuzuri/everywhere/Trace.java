package io.yuzuri.everywhere;

import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a program does, line by line, and how it ends. */
public final class Trace {
    private final List<String> lines = new ArrayList<>();

    /** Adds a line. */
    public void say(String line) {
        lines.add(line);
    }

    /** All lines so far. */
    public List<String> lines() {
        return lines;
    }

    /** Runs a program and says how its tasks end. */
    public static Trace of(Function<Trace, Task<?>> program, Scheduler.Builder builder) {
        Trace trace = new Trace();
        Scheduler scheduler = builder.finishedListener(task -> trace.say("finished " + task.name()))
                .uncaughtHandler((task, failure) -> trace.say("uncaught in " + task.name() + ": " + failure))
                .build();
        try {
            trace.say("result " + scheduler.runRoot(program.apply(trace)));
        } catch (StalledException stalled) {
            trace.say("stalled");
        } catch (AssertionError failed) {
            throw failed;
        } catch (Throwable failure) {
            trace.say("failure " + failure);
        }
        return trace;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
