package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuzuri.processor.CoroutineProcessor;
import io.yuzuri.processor.diag.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program under {@code bad/} gets exactly the diagnostics that its comments mark, each on its line.
 *
 * <pre>
 * // error: [Code]      an error of the processor
 * // warning: [Code]    a warning of the processor
 * // javac: key         an error of javac itself, by (the beginning of) its key
 * // options -Akey=value at the head: what is asked of the processor
 * </pre>
 */
class BadProgramsTest {
    private static final Pattern MARK = Pattern.compile("// (error|warning|javac): (\\S+)");
    private static final Pattern OPTIONS = Pattern.compile("(?m)^// options (.*)$");
    private static final Pattern CODE = Pattern.compile("^\\[\\w+\\]");

    @TestFactory
    Stream<DynamicTest> programsAreRefusedAtTheMarkedLines() {
        return refused("bad", 17);
    }

    @TestFactory
    Stream<DynamicTest> newerProgramsAreRefusedAtTheMarkedLines() {
        return refused("bad21", 21);
    }

    @TestFactory
    Stream<DynamicTest> newestProgramsAreRefusedAtTheMarkedLines() {
        return refused("bad25", 25);
    }

    /** None on a JDK that does not know the release. */
    private static Stream<DynamicTest> refused(String directory, int release) {
        return Runtime.version().feature() < release
                ? Stream.empty()
                : Program.in(directory).stream()
                        .map(program -> dynamicTest(program.name(), () -> refused(program, "" + release)));
    }

    /** As Error Prone asks javac to: then an error of a processor hides none of javac's. */
    @TestFactory
    Stream<DynamicTest> nothingFollowsWhenJavacGoesOnAfterErrors() {
        return Program.in("bad").stream()
                .map(program ->
                        dynamicTest(program.name(), () -> refused(program, "17", "-XDshould-stop.ifError=FLOW")));
    }

    @Test
    void everyProblemHasAProgram() {
        // What no source file can provoke, and what must never happen.
        Set<Problem> elsewhere = EnumSet.of(
                Problem.NoJavac,
                Problem.NotWritten,
                Problem.UnknownLint,
                Problem.Unseen,
                Problem.ChangedByAnother,
                Problem.Internal,
                Problem.Mistranslated,
                Problem.TooLong, // these two by SizeTest
                Problem.TooManyParameters);
        String bad = Stream.of("bad", "bad21", "bad25")
                .flatMap(directory -> Program.in(directory).stream())
                .map(Program::text)
                .collect(Collectors.joining());
        Set<String> missing = new TreeSet<>();
        for (Problem problem : Problem.values()) {
            boolean shown = bad.contains(": [" + problem + "]");
            if (!shown && !elsewhere.contains(problem)) missing.add(problem.name());
        }
        assertEquals(Set.of(), missing);
    }

    private static void refused(Program program, String release, String... options) {
        List<String> all = new ArrayList<>(List.of("--release", release, "-Xlint:-options"));
        all.addAll(List.of(options));
        OPTIONS.matcher(program.text())
                .results()
                .forEach(asked -> all.addAll(List.of(asked.group(1).split(" "))));
        Javac run = Javac.compile(
                Path.of("target", "programs", "bad", program.name()),
                all,
                List.of(Javac.RUNTIME),
                List.of(program.file()),
                new CoroutineProcessor());
        List<String> reported = run.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> reported(program, diagnostic))
                .sorted()
                .toList();
        assertEquals(String.join("\n", marked(program)), String.join("\n", reported), run::report);
    }

    private static List<String> marked(Program program) {
        List<String> marks = new ArrayList<>();
        List<String> lines = program.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (MatchResult mark : MARK.matcher(lines.get(i)).results().toList()) {
                marks.add(String.format("%03d %s %s", i + 1, mark.group(1), mark.group(2)));
            }
        }
        return marks;
    }

    /** In the form of a mark; a key of javac's in the words of the mark of its line, if it begins so. */
    private static String reported(Program program, Diagnostic<? extends JavaFileObject> diagnostic) {
        boolean here = diagnostic.getSource() != null
                && Path.of(diagnostic.getSource().toUri())
                        .endsWith(program.file().getFileName());
        String line = here ? String.format("%03d", diagnostic.getLineNumber()) : Javac.line(diagnostic);
        var code = CODE.matcher(diagnostic.getMessage(null));
        if (code.find()) {
            String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
            return line + " " + kind + " " + code.group();
        }
        String key = diagnostic.getCode();
        for (String mark : marked(program)) {
            String[] words = mark.split(" ");
            if (words[0].equals(line) && key.startsWith(words[2])) return mark;
        }
        return line + " javac " + key;
    }
}
