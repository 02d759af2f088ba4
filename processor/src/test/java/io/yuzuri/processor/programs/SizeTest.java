package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.CoroutineProcessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large methods: HotSpot compiles no method above 8,000 bytes of bytecode, so none may be made. */
class SizeTest {
    private static final int HUGE_METHOD_LIMIT = 8_000;
    private static final Pattern OFFSET = Pattern.compile("(?m)^ +(\\d+): [a-z]");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000, 3_000})
    void noGeneratedMethodIsTooLargeToBeCompiled(int points) throws Exception {
        Javac run = compile(LargeMethod.with(LargeMethod.points(points))).succeeds();
        assertTrue(largest(run.classes()) < HUGE_METHOD_LIMIT, "a method of " + largest(run.classes()) + " bytes");
        assertSameAsWritten(run);
    }

    /** Text that is carried through is taken apart where it is long, or the method would be above 64 KiB here. */
    @Test
    void aLongStatementWithoutASuspensionPointIsTakenApart() throws Exception {
        String sums = IntStream.range(1_000, 6_400)
                .mapToObj(n -> "sum += " + n + " * i;\n")
                .collect(Collectors.joining());
        Javac run = compile(LargeMethod.with("Yield.pause(); for (int k = 0; k < 2; k++) {\n" + sums + "}\n"))
                .succeeds();
        assertTrue(largest(run.classes()) < HUGE_METHOD_LIMIT, "a method of " + largest(run.classes()) + " bytes");
        assertSameAsWritten(run);
    }

    @Test
    void aStatementThatCouldMakeAMethodTooLargeIsRefused() {
        String numbers = IntStream.range(1_000, 8_500).mapToObj(n -> n + ", ").collect(Collectors.joining());
        Javac run = compile(LargeMethod.with("Yield.pause();\nint[] table = {" + numbers + "};\nsum += table[i];\n"));
        assertFalse(run.succeeded());
        assertTrue(run.report().startsWith("Big.java:9: [TooLong]"), run.report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"static", "private static", "private", ""})
    void aCoroutineMayHave250WordsOfParametersAndFourMoreIfItIsPlain(String modifiers) throws Exception {
        int most = !modifiers.contains("static") ? 249 : modifiers.contains("private") ? 250 : 254;
        assertSameAsWritten(compile(parameters(modifiers, most)).succeeds());
        Javac run = compile(parameters(modifiers, most + 1));
        assertFalse(run.succeeded());
        assertTrue(run.report().contains("[TooManyParameters]"), run.report());
    }

    private static String parameters(String modifiers, int count) {
        String parameters = IntStream.range(0, count).mapToObj(n -> "int p" + n).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, count).mapToObj(n -> "i + " + n).collect(Collectors.joining(", "));
        String many = "@Coroutine " + modifiers + " long many(" + parameters + ") { Yield.pause(); return p0 + p"
                + (count - 1) + "; }";
        String receiver = modifiers.contains("static") ? "" : "new Big().";
        return LargeMethod.with("sum += " + receiver + "many(" + arguments + ");\n")
                .replace("// members", many);
    }

    private Javac compile(String program) {
        Path source = Javac.source(directory, "app/Big.java", program);
        return Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
    }

    private static void assertSameAsWritten(Javac run) throws Exception {
        URL[] path = {run.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, SizeTest.class.getClassLoader())) {
            Class<?> main = loader.loadClass("app.Big");
            assertEquals(
                    main.getMethod("asWritten").invoke(null),
                    main.getMethod("transformed").invoke(null));
        }
    }

    /** The last offset of the longest method, in any generated class. */
    private static int largest(Path classes) {
        int largest = 0;
        for (String name : List.of("app/BigTasks$Run.class", "app/BigTasks$Co.class", "app/BigTasks.class")) {
            StringWriter text = new StringWriter();
            ToolProvider.findFirst("javap")
                    .orElseThrow()
                    .run(
                            new PrintWriter(text),
                            new PrintWriter(text),
                            "-c",
                            "-p",
                            classes.resolve(name).toString());
            Matcher offset = OFFSET.matcher(text.toString());
            while (offset.find()) {
                largest = Math.max(largest, Integer.parseInt(offset.group(1)));
            }
        }
        assertTrue(largest > 0, "nothing disassembled");
        return largest;
    }
}
