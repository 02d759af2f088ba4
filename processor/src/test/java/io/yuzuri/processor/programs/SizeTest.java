package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large methods: HotSpot compiles no method above 8,000 bytes of bytecode, so none may be made. */
class SizeTest {
    private static final int HUGE_METHOD_LIMIT = 8_000;
    private static final Pattern OFFSET = Pattern.compile("(?m)^ +(\\d+): [a-z]");

    @TempDir
    Path directory;

    /** {@code -Dyuzuri.size=3000} for more; one such method takes javac alone a while. */
    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000})
    void noGeneratedMethodIsTooLargeToBeCompiled(int points) throws Exception {
        int size = points < 1_000 ? points : Integer.getInteger("yuzuri.size", points);
        Path source = Javac.source(directory, "app/Big.java", program(size));
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
        run.succeeds();
        assertTrue(largest(run.classes()) < HUGE_METHOD_LIMIT, "a method of " + largest(run.classes()) + " bytes");
        URL[] path = {run.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Class<?> main = loader.loadClass("app.Big");
            assertEquals(
                    main.getMethod("asWritten").invoke(null),
                    main.getMethod("transformed").invoke(null));
        }
    }

    private static String program(int points) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < points; i++) {
            switch (i % 5) {
                case 0 ->
                    body.append("int v")
                            .append(i)
                            .append(" = co(i + ")
                            .append(i)
                            .append("); sum += v")
                            .append(i)
                            .append(";\n");
                case 1 -> body.append("Yield.pause();\n");
                case 2 -> body.append("if (sum > 5) { sum += co(sum) * 2; } else { sum++; }\n");
                case 3 -> body.append("for (int j = 0; j < 2; j++) { sum ^= co(j); }\n");
                default ->
                    body.append(
                            i % 50 == 4
                                    ? "try { sum -= co(3); } catch (RuntimeException e) { sum = co(4); } finally { i++; }\n"
                                    : "sum -= co(3);\n");
            }
        }
        return """
            package app;
            import io.yuzuri.*;
            public class Big {
                @Coroutine
                static long run(int i) {
                    long sum = 0;
                    %s
                    return sum;
                }
                @Coroutine
                static int co(long x) {
                    if (x %% 2 == 0) Yield.pause();
                    return (int) (x * 31 %% 1000);
                }
                public static Object transformed() { return Scheduler.run(BigTasks.run(1)); }
                public static Object asWritten() { return Scheduler.builder().asWritten(true).run(BigTasks.run(1)); }
            }
            """.formatted(body);
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
