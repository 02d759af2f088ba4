package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.programs.Conditions.Cancel;
import io.yuzuri.processor.programs.Conditions.Fault;
import io.yuzuri.processor.programs.Conditions.Fixed;
import io.yuzuri.processor.programs.Conditions.Mixed;
import io.yuzuri.processor.programs.Stage.Way;
import java.nio.file.Path;

/** Runs one program in all ways, one group of conditions after the other, and compares the traces. */
final class Comparison {
    private static final int SEEDS = 4;
    /** So many places are tried one by one; beyond them every seventh. */
    private static final int PLACES = 60;

    private final Program program;
    private final Path classes;

    Comparison(Program program, Path classes) {
        this.program = program;
        this.classes = classes;
    }

    void neverSuspended() {
        try (Stage stage = new Stage(program, classes)) {
            Trace trace = same(stage, Conditions.of(Fixed.NEVER));
            assertEquals(0, trace.suspensions());
            String expected = program.expected();
            if (!expected.isEmpty()) assertEquals(expected, trace.toString());
            if (!severalTasks()) assertEquals(trace.toString(), called(stage, Fixed.NEVER), "called as a method");
        }
    }

    void alwaysSuspended() {
        try (Stage stage = new Stage(program, classes)) {
            Trace trace = same(stage, Conditions.of(Fixed.ALWAYS));
            if (!severalTasks()) {
                assertEquals(called(stage, Fixed.ALWAYS), trace.toString(), "called as a method");
                assertEquals(called(stage, Fixed.NEVER), trace.toString(), "no matter what suspends");
            }
        }
    }

    void mixed() {
        try (Stage stage = new Stage(program, classes)) {
            for (int seed = 1; seed <= SEEDS; seed++) same(stage, Conditions.of(new Mixed(seed)));
        }
    }

    void failing() {
        try (Stage stage = new Stage(program, classes)) {
            for (Fixed schedule : Fixed.values()) {
                Conditions conditions = Conditions.of(schedule);
                int places = stage.run(Way.TRANSFORMED, conditions).places();
                for (int at = 1; at <= places; at = next(at)) {
                    same(stage, conditions.failing(Fault.EXCEPTION, at));
                    if (schedule == Fixed.ALWAYS && !program.says("frames")) {
                        same(stage, conditions.failing(Fault.ERROR, at));
                    }
                }
            }
        }
    }

    void cancelled() {
        try (Stage stage = new Stage(program, classes)) {
            Conditions conditions = Conditions.of(Fixed.ALWAYS);
            int suspensions = stage.run(Way.TRANSFORMED, conditions).suspensions();
            for (int at = 1; at <= suspensions; at = next(at)) {
                same(stage, conditions.cancelled(Cancel.ROOT_BEFORE, at));
                same(stage, conditions.cancelled(Cancel.WHILE_READY, at));
                Trace waiting = same(stage, conditions.cancelled(Cancel.WHILE_WAITING, at));
                assertTrue(!waiting.toString().endsWith("stalled"), waiting::toString);
            }
        }
    }

    /** The trace of the transformed program, which is that of the program as written. */
    private Trace same(Stage stage, Conditions conditions) {
        Trace transformed = stage.run(Way.TRANSFORMED, conditions);
        if (!program.says("transformed only")) {
            Trace asWritten = stage.run(Way.AS_WRITTEN, conditions);
            if (!asWritten.toString().equals(transformed.toString())) {
                assertEquals(asWritten.toString(), transformed.toString(), () -> program + ", " + conditions);
            }
        }
        return transformed;
    }

    private String called(Stage stage, Fixed schedule) {
        return stage.run(Way.CALLED, Conditions.of(schedule)).toString();
    }

    private boolean severalTasks() {
        return program.says("several tasks") || program.says("transformed only");
    }

    /** Programs of many tasks that each fail cost too much to be tried at every place. */
    private int next(int at) {
        return at + (program.says("frames") ? 23 : at < PLACES ? 1 : 7);
    }
}
