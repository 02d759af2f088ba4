package io.yuzuri.processor.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Programs compiled in one run of javac. Where it fails, the programs that are named in its messages are set aside with
 * them and the others compiled again, one by one when no message names any.
 *
 * @param classes where the classes of the programs are that could be compiled
 * @param failures what javac said of the others, by name
 */
public record Compiled(Path classes, Map<String, String> failures) {
    private static final Path TARGET = Path.of("target", "programs");

    public static Compiled of(String directory, int release, List<Program> programs, Supplier<Processor> processor) {
        Map<String, String> failures = new LinkedHashMap<>();
        List<Program> left = new ArrayList<>(programs);
        while (true) {
            Javac run = run(TARGET.resolve(directory), release, left, processor);
            if (run.succeeded()) return new Compiled(run.classes(), failures);
            Map<String, String> named = byProgram(run, left);
            if (named.isEmpty()) named = oneByOne(directory, release, left, processor);
            if (named.isEmpty()) throw new AssertionError("The programs compile only one by one:\n" + run.report());
            failures.putAll(named);
            left.removeIf(program -> failures.containsKey(program.name()));
        }
    }

    /** One run over the programs and what they share. */
    static Javac run(Path directory, int release, List<Program> programs, Supplier<Processor> processor) {
        List<Path> files = new ArrayList<>(Program.support());
        programs.forEach(program -> files.addAll(program.files()));
        try {
            return Javac.checked(directory, release, files, processor.get());
        } catch (RuntimeException crash) {
            return new Javac(directory, false, List.of());
        }
    }

    /**
     * The errors (and warnings, which are errors here) of a run, by the program in whose file or generated file they
     * are.
     */
    static Map<String, String> byProgram(Javac run, List<Program> programs) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Program program : programs) {
            String text = run.diagnostics().stream()
                    .filter(diagnostic -> isOf(program, diagnostic))
                    .filter(diagnostic -> !Javac.LAST_ROUND.equals(diagnostic.getCode()))
                    .map(Javac::line)
                    .collect(Collectors.joining("\n"));
            if (!text.isEmpty()) messages.put(program.name(), text);
        }
        return messages;
    }

    private static Map<String, String> oneByOne(
            String directory, int release, List<Program> programs, Supplier<Processor> processor) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Program program : programs) {
            Javac run = run(TARGET.resolve(directory + "-alone"), release, List.of(program), processor);
            if (!run.succeeded()) messages.put(program.name(), "alone: " + run.report());
        }
        return messages;
    }

    private static boolean isOf(Program program, Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) return false;
        String file = Path.of(diagnostic.getSource().toUri()).getFileName().toString();
        return file.matches(program.name() + "(_\\w+)?(Tasks)?(\\$\\w+)?\\.java");
    }
}
