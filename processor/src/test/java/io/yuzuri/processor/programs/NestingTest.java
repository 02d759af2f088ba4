package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.CoroutineProcessor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Source that is nested as deeply as javac itself can stand does not make the processor run out of stack. */
class NestingTest {
    private static final int DEPTH = 300;

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> deeplyNestedSourceDoesTheSameAsWritten() {
        return Stream.of(
                nested("blocks", "{ ".repeat(DEPTH) + "sum = S(sum + 1);" + " }".repeat(DEPTH)),
                nested("branches", "if (sum < 9) { ".repeat(DEPTH) + "sum = S(sum + 1);" + " }".repeat(DEPTH)),
                nested("loops", loops()),
                nested("handlers", handlers()),
                nested("chained branches", chained("if (i == %1$d) sum = S(%1$d); else ") + "sum = S(7);"),
                nested("parentheses", "sum = " + "(".repeat(DEPTH) + "S(i)" + ")".repeat(DEPTH) + ";"),
                nested("arguments", "sum = " + "S(".repeat(100) + "i" + ")".repeat(100) + ";"),
                nested("operands", "sum = " + chained("S(%d) + ") + "i;"),
                nested("conditions", "sum = " + chained("i == %1$d ? S(%1$d) : ") + "S(i);"),
                nested("connectives", "if (" + chained("S(%d) < 0 || ") + "S(i) > 0) sum = 3;"),
                nested("calls", "sum = new StringBuilder()" + chained(".append(S(%d))") + ".length();"),
                nested("switches", switches()),
                nested("text", "if (i < 9) { ".repeat(DEPTH) + "sum++;" + " }".repeat(DEPTH) + " S(1);"));
    }

    private static String chained(String link) {
        return IntStream.range(2, 2 + DEPTH)
                .mapToObj(n -> String.format(link, n))
                .collect(Collectors.joining());
    }

    private static String loops() {
        String heads = IntStream.range(0, 200)
                .mapToObj(n -> "for (int k" + n + " = 0; k" + n + " < 1; k" + n + "++) { ")
                .collect(Collectors.joining());
        return heads + "sum = S(sum + 1);" + " }".repeat(200);
    }

    private static String handlers() {
        return "try { ".repeat(60) + "sum = S(sum + 1); throw new IllegalStateException();"
                + " } catch (RuntimeException e) { sum += S(1); throw e; } finally { sum += S(1); }".repeat(59)
                + " } catch (RuntimeException e) { sum += S(1); }";
    }

    private static String switches() {
        return "sum = " + "switch (i) { case 1 -> ".repeat(60) + "S(i)" + "; default -> S(2); }".repeat(60) + ";";
    }

    private DynamicTest nested(String name, String body) {
        return DynamicTest.dynamicTest(name, () -> {
            String source = LargeMethod.with(body)
                    .replace("// members", "@Coroutine static int S(long n) { Yield.pause(); return (int) n; }");
            Path file = Javac.source(directory, "app/Big.java", source);
            Javac run = Javac.checked(directory.resolve("out"), 17, List.of(file), new CoroutineProcessor())
                    .succeeds();
            URL[] path = {run.classes().toUri().toURL()};
            try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
                Class<?> main = loader.loadClass("app.Big");
                assertEquals(
                        main.getMethod("asWritten").invoke(null),
                        main.getMethod("transformed").invoke(null));
            }
        });
    }
}
