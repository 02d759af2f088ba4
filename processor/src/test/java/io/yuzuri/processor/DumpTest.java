package io.yuzuri.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code -Ayuzuri.dump} says of small coroutines: as read, lowered, and as machines. {@code expected/X.java} has a
 * coroutine {@code run}, {@code expected/X.txt} is its dump; {@code -Dyuzuri.expected.renew} writes the latter anew.
 */
class DumpTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "expected");
    private static final boolean RENEWS = System.getProperty("yuzuri.expected.renew") != null;

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> coroutinesBecomeTheMachinesThatAreExpected() throws IOException {
        List<Path> sources = list(EXPECTED, ".java");
        assertTrue(sources.size() >= 12, () -> sources.size() + " programs");
        return sources.stream()
                .map(source -> dynamicTest(name(source), () -> {
                    String made = dump(source);
                    Path expected = EXPECTED.resolve(name(source) + ".txt");
                    if (RENEWS) Files.writeString(expected, made);
                    assertEquals(Files.readString(expected), made);
                }));
    }

    @Test
    void sugarIsGoneAfterLoweringAndEachWaitIsAStatement() throws IOException {
        for (Path source : list(EXPECTED, ".java")) {
            String text = dump(source);
            String lowered = text.substring(text.indexOf("\nlowered: "), text.indexOf("\nmachine:"));
            for (String sugar : List.of("while", "do-while", "for", "for-each", "try with"))
                assertFalse(lowered.matches("(?s).*\n *\\d+ +" + sugar + "\\b(?! to).*"), lowered);
            assertFalse(lowered.contains("await "), lowered);
            for (String line : lowered.lines().filter(l -> l.contains("wait ")).toList())
                assertTrue(line.matches(" *\\d+ +((let|set) .* = )?wait .*"), line);
        }
    }

    @Test
    void machinesResumeWhereTheyWait() throws IOException {
        for (Path source : list(EXPECTED, ".java")) {
            String text = dump(source);
            String machine = text.substring(text.indexOf("\nmachine:"));
            List<String> lines = machine.lines().toList();
            assertTrue(machine.contains("\nstate 0\n"), machine);
            for (String line : lines) {
                if (!line.contains(", then ")) continue;
                String state = line.substring(line.lastIndexOf(' ') + 1);
                int at = lines.indexOf("state " + state);
                assertTrue(at > 0, line);
                assertTrue(lines.get(at + 1).contains("received"), () -> line + " resumes in\n" + machine);
            }
        }
    }

    @Test
    void everyOptionIsDocumented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "by-hand.md"));
        for (String option : new CoroutineProcessor().getSupportedOptions())
            assertTrue(page.contains("| `-A" + option + "="), option);
    }

    @Test
    void withoutTheOptionNothingIsWritten() throws IOException {
        compile(EXPECTED.resolve("StraightLine.java"), List.of());
        assertEquals(List.of(), list(directory, ""));
    }

    private String dump(Path source) throws IOException {
        Path to = Files.createDirectories(directory.resolve(name(source)));
        compile(source, List.of("-Ayuzuri.dump=" + to));
        return Files.readString(to.resolve("expected." + name(source) + ".Run.txt"));
    }

    private static void compile(Path source, List<String> options) throws IOException {
        List<Object> all = new ArrayList<>(options);
        Compilation compilation = Compiler.javac()
                .withOptions(all)
                .withProcessors(new CoroutineProcessor())
                .compile(JavaFileObjects.forSourceString("expected." + name(source), Files.readString(source)));
        assertEquals(
                Compilation.Status.SUCCESS,
                compilation.status(),
                () -> compilation.diagnostics().toString());
    }

    private static String name(Path source) {
        return source.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static List<Path> list(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
