package io.yuzuri.processor.random;

import io.yuzuri.processor.programs.Conditions;
import io.yuzuri.processor.programs.Conditions.Cancel;
import io.yuzuri.processor.programs.Conditions.Fault;
import io.yuzuri.processor.programs.Conditions.Fixed;
import io.yuzuri.processor.programs.Conditions.Mixed;
import io.yuzuri.processor.programs.Program;
import io.yuzuri.processor.programs.Stage;
import io.yuzuri.processor.programs.Stage.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one compiled program as written and transformed, and looks for a difference. */
final class Trial {
    private static final int LIMIT_SECONDS = 30;
    /**
     * What javac makes of some switch expressions inside of others cannot even be loaded as written, and of some
     * classes in what is never evaluated it makes none.
     */
    private static final List<String> FAULTS_OF_JAVAC =
            List.of("!! java.lang.VerifyError: ", "!! java.lang.NoClassDefFoundError: good/");

    /**
     * @param kind what is the same when a smaller program shows the same difference
     * @param text the conditions and both traces
     */
    record Difference(String kind, String text) {}

    private final Program program;
    private final Path classes;
    private final int tries;
    private final boolean alone;
    private int runs;

    /** @param tries at so many places something is injected; 0 for all of them */
    Trial(Program program, Path classes, int tries) {
        this.program = program;
        this.classes = classes;
        this.tries = tries;
        this.alone = !program.says("several tasks");
    }

    int runs() {
        return runs;
    }

    /** A difference under any conditions. */
    Optional<Difference> all(long seed) {
        return limited(() -> {
            try (Stage stage = new Stage(program, classes)) {
                Optional<Difference> found = schedules(stage, seed);
                if (found.isEmpty()) found = failing(stage, seed);
                if (found.isEmpty()) found = cancelled(stage, seed);
                return found;
            }
        });
    }

    /** A difference of a kind. */
    Optional<Difference> like(String kind, long seed) {
        return limited(() -> {
            try (Stage stage = new Stage(program, classes)) {
                Optional<Difference> found = kind.startsWith("schedule")
                        ? schedules(stage, seed)
                        : kind.startsWith("fault") ? failing(stage, seed) : cancelled(stage, seed);
                return found.filter(difference -> difference.kind().equals(kind));
            }
        });
    }

    private Optional<Difference> limited(java.util.concurrent.Callable<Optional<Difference>> work) {
        FutureTask<Optional<Difference>> future = new FutureTask<>(work);
        Thread thread = new Thread(future, "trial of " + program);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return Optional.of(new Difference("hangs", program + " does not end"));
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(program.toString(), e);
        }
    }

    private Optional<Difference> schedules(Stage stage, long seed) {
        Optional<Difference> found = compare(stage, Conditions.of(Fixed.NEVER), "schedule");
        if (found.isEmpty()) found = compare(stage, Conditions.of(Fixed.ALWAYS), "schedule");
        if (found.isEmpty()) found = compare(stage, Conditions.of(new Mixed(seed)), "schedule");
        return found;
    }

    private Optional<Difference> failing(Stage stage, long seed) {
        Conditions always = Conditions.of(Fixed.ALWAYS);
        SplittableRandom random = new SplittableRandom(seed);
        int places = stage.run(Way.TRANSFORMED, always).places();
        for (int i = 1; i <= (tries == 0 ? places : Math.min(places, tries)); i++) {
            int at = tries == 0 ? i : 1 + random.nextInt(places);
            Fault fault = random.nextInt(4) == 0 ? Fault.ERROR : Fault.EXCEPTION;
            Conditions schedule = random.nextInt(3) == 0 ? Conditions.of(new Mixed(seed + i)) : always;
            Optional<Difference> found = compare(stage, schedule.failing(fault, at), "fault");
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Difference> cancelled(Stage stage, long seed) {
        Conditions always = Conditions.of(Fixed.ALWAYS);
        SplittableRandom random = new SplittableRandom(seed);
        int suspensions = stage.run(Way.TRANSFORMED, always).suspensions();
        Cancel[] kinds = {Cancel.ROOT_BEFORE, Cancel.WHILE_READY, Cancel.WHILE_WAITING};
        for (int i = 1; i <= (tries == 0 ? suspensions : Math.min(suspensions, tries)); i++) {
            int at = tries == 0 ? i : 1 + random.nextInt(suspensions);
            for (Cancel kind : tries == 0 ? kinds : new Cancel[] {kinds[i % 3]}) {
                Optional<Difference> found = compare(stage, always.cancelled(kind, at), "cancel");
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> compare(Stage stage, Conditions conditions, String kind) {
        boolean plain = alone && conditions.cancel() == Cancel.NONE && runs++ % 4 != 1;
        String expected = run(stage, plain ? Way.CALLED : Way.AS_WRITTEN, conditions);
        if (FAULTS_OF_JAVAC.stream().anyMatch(expected::contains)) return Optional.empty();
        String actual = run(stage, Way.TRANSFORMED, conditions);
        if (expected.equals(actual) || new Excuses(program).excuse(expected, actual)) return Optional.empty();
        return Optional.of(new Difference(kind, conditions + "\n" + firstDifference(expected, actual)));
    }

    private String run(Stage stage, Way way, Conditions conditions) {
        return stage.run(way, conditions).toString();
    }

    private static String firstDifference(String expected, String actual) {
        int same = 0;
        while (same < Math.min(expected.length(), actual.length()) && expected.charAt(same) == actual.charAt(same))
            same++;
        int from = Math.max(0, same - 120);
        return "as written:  …" + cut(expected, from, same + 120) + "\ntransformed: …" + cut(actual, from, same + 120);
    }

    private static String cut(String text, int from, int to) {
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }
}
