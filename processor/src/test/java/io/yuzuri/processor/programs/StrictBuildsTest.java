package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.CoroutineProcessor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that forgive nothing, and builds that find what others left behind. */
class StrictBuildsTest {
    private static final String DOCUMENTED = """
        package app;

        import io.yuzuri.Coroutine;
        import io.yuzuri.Yield;

        /**
         * Waits.
         *
         * @param <T> of what
         */
        public class Documented<T> {
            /** Makes one. */
            public Documented() {}

            /**
             * Counts.
             *
             * @param by how much
             * @param <E> what is thrown
             * @param thrown that
             * @return the count
             * @throws E always
             */
            @Coroutine
            public <E extends Exception> int count(int by, E thrown) throws E {
                Yield.pause();
                class Local {
                    int twice() { return by * 2; }
                }
                Local local = new Local();
                Yield.pause();
                return local.twice();
            }

            /**
             * Waits.
             *
             * @return nothing
             */
            @Coroutine
            protected T nothing() {
                Yield.pause();
                return null;
            }

            /** Who waits. */
            public interface Waiting {
                /**
                 * Waits.
                 *
                 * @return how often
                 */
                @Coroutine
                int one();

                /**
                 * Waits twice.
                 *
                 * @return how often
                 */
                @Coroutine
                default int two() { return one() + one(); }
            }
        }
        """;

    @TempDir
    Path directory;

    private Javac compile(String name, List<String> options, List<Path> files, Processor... processors) {
        List<String> all = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror"));
        all.addAll(options);
        return Javac.compile(directory.resolve(name), all, List.of(Javac.RUNTIME), files, processors);
    }

    @Test
    void whatIsGeneratedIsDocumented() {
        Path source = Javac.source(directory, "app/Documented.java", DOCUMENTED);
        compile("out", List.of("-Xdoclint:all/protected"), List.of(source), new CoroutineProcessor())
                .succeeds();
    }

    /** A module that exports coroutines need not require the runtime transitively. */
    @Test
    void whatIsGeneratedInAnExportingModuleIsNotComplainedOf() throws IOException {
        Path info = Javac.source(
                directory, "module-info.java", "/** M. */ module app { requires io.yuzuri; exports app; }");
        Path source = Javac.source(directory, "app/Documented.java", DOCUMENTED);
        List<String> modules = List.of("--module-path", Javac.RUNTIME.toString());
        Javac run = compile("out", modules, List.of(info, source), new CoroutineProcessor());
        Path generated = run.succeeds().sources().resolve("app/DocumentedTasks.java");
        String text = Files.readString(generated);
        Path open =
                Javac.source(directory.resolve("open"), "app/DocumentedTasks.java", text.replace("\"exports\", ", ""));
        Path inner = run.sources().resolve("app/Documented_WaitingTasks.java");
        Javac complained = compile("complained", modules, List.of(info, source, open, inner));
        assertFalse(complained.succeeded());
        assertTrue(complained.report().contains("DocumentedTasks.java"), complained::report);
    }

    @Test
    void whatAFailedCompilationLeftOnTheClassPathIsReplaced() throws Exception {
        Path source = Javac.source(directory, "app/Documented.java", DOCUMENTED);
        Path broken = Javac.source(directory, "app/Broken.java", "package app; class Broken { int n = \"n\"; }");
        Javac failed = compile("failed", List.of(), List.of(source, broken), new CoroutineProcessor());
        assertFalse(failed.succeeded());
        assertTrue(Files.exists(failed.sources().resolve("app/DocumentedTasks.java")));
        List<Path> classPath = List.of(Javac.RUNTIME, failed.sources());
        Javac.compile(directory.resolve("out"), List.of(), classPath, List.of(source), new CoroutineProcessor())
                .succeeds();
    }

    @Test
    void whatTheEncodingDoesNotHaveIsWrittenAsTheUserWroteIt() throws Exception {
        Path source = Javac.source(directory, "app/Cafe.java", """
            package app;

            import io.yuzuri.*;

            public class Cafe {
                @Coroutine
                static String coffee(String caf\\u00e9) {
                    Yield.pause();
                    String th\\u00e9 = "th\\u00e9 ";
                    Yield.pause();
                    return th\\u00e9 + caf\\u00e9 + '\\u00e8';
                }

                public static Object main() {
                    return Scheduler.run(CafeTasks.coffee("caf\\u00e9"));
                }
            }
            """);
        Javac run = compile("out", List.of("-encoding", "US-ASCII"), List.of(source), new CoroutineProcessor());
        URL classes = run.succeeds().classes().toUri().toURL();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
            Object result = loader.loadClass("app.Cafe").getMethod("main").invoke(null);
            assertEquals("th\u00e9 caf\u00e9\u00e8", result);
        }
        try (Stream<Path> files = Files.walk(run.sources())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(Files.readString(file).chars().allMatch(c -> c < 128), file::toString);
            }
        }
    }
}
