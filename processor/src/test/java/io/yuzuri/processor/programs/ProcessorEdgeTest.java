package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.CoroutineProcessor;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor does in builds of every shape. */
class ProcessorEdgeTest {
    private static final String PAUSES = """
        package app;
        import io.yuzuri.*;
        public class Pauses {
            private static int count;
            private Pauses() {}
            @Coroutine
            public static int three(int by) {
                for (int i = 0; i < 3; i++) {
                    Yield.pause();
                    count += by;
                }
                return count;
            }
            public static Object main() {
                count = 0;
                return Scheduler.run(PausesTasks.three(5));
            }
        }
        """;

    @TempDir
    Path directory;

    @Test
    void theSameSourcesGiveTheSameBytesInAnyOrder() throws IOException {
        List<Program> programs = Program.in("good").stream().limit(20).toList();
        List<Program> reversed = new ArrayList<>(programs);
        Collections.reverse(reversed);
        Javac once = Compiled.run(directory.resolve("once"), 17, programs, CoroutineProcessor::new);
        Javac again = Compiled.run(directory.resolve("again"), 17, reversed, CoroutineProcessor::new);
        Map<String, byte[]> expected = files(once.sources());
        Map<String, byte[]> actual = files(again.sources());
        assertTrue(expected.size() > 10, expected.keySet()::toString);
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
    }

    /**
     * Coverage and style checkers tell them apart by it. (What is nested in a local class of the user's is the user's.)
     */
    @Test
    void everyGeneratedTypeIsMarked() throws IOException {
        List<Program> programs = Program.in("good").stream()
                .filter(program ->
                        program.name().startsWith("Local") || program.name().startsWith("Private"))
                .toList();
        Javac run = Compiled.run(directory.resolve("out"), 17, programs, CoroutineProcessor::new);
        List<String> unmarked = new ArrayList<>();
        int checked = 0;
        for (Map.Entry<String, byte[]> file : files(run.classes()).entrySet()) {
            boolean isProgram =
                    programs.stream().anyMatch(program -> file.getKey().endsWith("/" + program + ".class"));
            if (!isProgram && file.getKey().matches(".*Tasks(\\$[^$\\d][^$]*){0,2}\\.class")) {
                checked++;
                String constants = new String(file.getValue(), StandardCharsets.ISO_8859_1);
                if (!constants.contains("Lio/yuzuri/generated/Generated;")) unmarked.add(file.getKey());
            }
        }
        assertEquals(List.of(), unmarked);
        assertTrue(checked > 20, "checked " + checked);
    }

    @Test
    void generatedSourcesCompileWithoutTheProcessor() throws IOException {
        Path source = Javac.source(directory, "app/Pauses.java", PAUSES);
        Javac first = Javac.checked(directory.resolve("first"), 17, List.of(source), new CoroutineProcessor());
        List<Path> all = new ArrayList<>(List.of(source));
        try (Stream<Path> generated = Files.walk(first.succeeds().sources())) {
            generated.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
        assertEquals(2, all.size(), all::toString);
        Javac.checked(directory.resolve("second"), 17, all).succeeds();
    }

    @Test
    void classesWithoutCoroutinesGetNoOutput() throws IOException {
        String plain = "package app; public class Plain { int n; class Inner {} Runnable r = () -> n++; }";
        Path source = Javac.source(directory, "app/Plain.java", plain);
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
        assertEquals(Map.of(), files(run.succeeds().sources()));
        assertEquals("", run.report());
    }

    @Test
    void twoPackagesCallEachOthersCoroutines() throws Exception {
        Path a = Javac.source(directory, "a/A.java", """
            package a;
            import io.yuzuri.*;
            public class A {
                @Coroutine
                public static String down(int n) {
                    Yield.pause();
                    return n == 0 ? "end" : "a" + new b.B("x").down(n - 1);
                }
                public static Object main() { return Scheduler.run(b.BTasks.down(new b.B("y"), 3)); }
            }
            """);
        Path b = Javac.source(directory, "b/B.java", """
            package b;
            import io.yuzuri.*;
            public class B {
                private final String name;
                public B(String name) { this.name = name; }
                @Coroutine
                public String down(int n) {
                    String below = a.A.down(n);
                    Yield.pause();
                    return name + below;
                }
            }
            """);
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(a, b), new CoroutineProcessor());
        assertEquals("yaxaxaxend", main("a.A", run.succeeds().classes()));
    }

    @Test
    void coroutinesOfAnEarlierCompilationAreCalledAndOverridden() throws Exception {
        Path lib = Javac.source(directory, "lib/Lib.java", """
            package lib;
            import io.yuzuri.*;
            public class Lib {
                @Coroutine
                public static <T> T later(T value) {
                    Yield.pause();
                    return value;
                }
                @Coroutine
                protected int step(int n) throws java.io.IOException {
                    Yield.pause();
                    return n + 1;
                }
                @Coroutine
                public final int twice(int n) throws java.io.IOException {
                    return step(step(n));
                }
            }
            """);
        Javac earlier = Javac.checked(directory.resolve("lib-out"), 17, List.of(lib), new CoroutineProcessor());
        Path app = Javac.source(directory, "app/App.java", """
            package app;
            import io.yuzuri.*;
            public class App extends lib.Lib {
                @Override
                @Coroutine
                protected int step(int n) throws java.io.IOException {
                    return super.step(n) * lib.Lib.later(10);
                }
                @Coroutine
                static String run() throws Exception {
                    String s = lib.Lib.later("later");
                    return s + new App().twice(1) + Yield.await(lib.LibTasks.twice(new lib.Lib(), 1));
                }
                public static Object main() { return Scheduler.run(AppTasks.run()); }
            }
            """);
        Javac later = Javac.compile(
                directory.resolve("app-out"),
                List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror"),
                List.of(Javac.RUNTIME, earlier.succeeds().classes()),
                List.of(app),
                new CoroutineProcessor());
        assertEquals("later2103", main("app.App", later.succeeds().classes(), earlier.classes()));
    }

    @Test
    void aCallOfACoroutineWhoseTasksAreNotPublicIsRefusedAtItsLine() {
        Path lib = Javac.source(directory, "lib/Shown.java", """
            package lib;
            import io.yuzuri.*;
            public class Shown extends Hidden {}
            class Hidden {
                @Coroutine
                public int step(int n) {
                    Yield.pause();
                    return n;
                }
            }
            """);
        Path app = Javac.source(directory, "app/App.java", """
            package app;
            import io.yuzuri.*;
            public class App extends lib.Shown {
                @Coroutine
                int run() {
                    Yield.pause();
                    return step(1);
                }
            }
            """);
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(lib, app), new CoroutineProcessor());
        assertTrue(run.report().startsWith("App.java:7: [NotSupported]"), run.report());
        assertEquals(1, run.diagnostics().size(), run.report());
    }

    @Test
    void aSwitchOverABooleanGetsNoDefault() {
        Assumptions.assumeTrue(Runtime.version().feature() >= 25);
        String release = String.valueOf(Runtime.version().feature());
        Path source = Javac.source(
                directory,
                "app/Pauses.java",
                oneMethod("", "n += switch (n == 0) { case true -> { Yield.pause(); yield 1; } case false -> 2; };"));
        Javac.compile(
                        directory.resolve("out"),
                        List.of("--release", release, "--enable-preview"),
                        List.of(Javac.RUNTIME),
                        List.of(source),
                        new CoroutineProcessor())
                .succeeds();
    }

    @Test
    void aNamedModuleOfTheUserIsCompiledAndRuns() throws Exception {
        Path module = Javac.source(
                directory, "module-info.java", "module app { requires transitive io.yuzuri; exports app; }");
        Path source = Javac.source(directory, "app/Pauses.java", PAUSES);
        Javac run = Javac.compile(
                directory.resolve("out"),
                List.of("--release", "17", "-Xlint:all,-processing", "--module-path", Javac.RUNTIME.toString()),
                List.of(),
                List.of(module, source),
                new CoroutineProcessor());
        assertEquals("", run.succeeds().report());
        ModuleFinder finder = ModuleFinder.of(run.classes(), Javac.RUNTIME);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("app"));
        ClassLoader loader = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader("app");
        assertEquals(15, loader.loadClass("app.Pauses").getMethod("main").invoke(null));
    }

    @Test
    void aClassOfTheUnnamedPackageIsCompiledAndRuns() throws Exception {
        Path source = Javac.source(directory, "Pauses.java", PAUSES.replace("package app;", ""));
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
        assertEquals(15, main("Pauses", run.succeeds().classes()));
    }

    @Test
    void typesThatAnotherProcessorGeneratesAreWaitedFor() throws Exception {
        Path source = Javac.source(directory, "app/Uses.java", """
            package app;
            import io.yuzuri.*;
            public class Uses {
                @Coroutine
                static Made run() {
                    Made made = new Made();
                    Yield.pause();
                    made.n += 2;
                    return made;
                }
                public static Object main() { return Scheduler.run(UsesTasks.run()).n; }
                @Override public String toString() { return "an annotation for those who take all"; }
            }
            """);
        Javac run = Javac.compile(
                directory.resolve("out"),
                List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror"),
                List.of(Javac.RUNTIME),
                List.of(source),
                new CoroutineProcessor(),
                new Foreign.Maker("app.Made", "package app; public class Made { int n = 40; }"));
        assertEquals(42, main("app.Uses", run.succeeds().classes()));
    }

    /** Whoever calls one must see the others too, by which its task is named. */
    @Test
    void aCoroutineOfAGeneratedClassMayHaveAPrivateOverload() throws Exception {
        Path source = Javac.source(directory, "app/Asks.java", """
            package app;
            import io.yuzuri.*;
            public class Asks {
                @Coroutine
                static int run() { return Made.read(1) + 1; }
                public static Object main() { return Scheduler.run(AsksTasks.run()); }
            }
            """);
        String made = """
            package app;
            import io.yuzuri.*;
            public class Made {
                @Coroutine
                public static int read(int n) { Yield.pause(); return n + (int) read(5L); }
                @Coroutine
                private static long read(long n) { Yield.pause(); return n * 8; }
            }
            """;
        Javac run = Javac.compile(
                directory.resolve("out"),
                List.of("--release", "17", "-Xlint:all,-processing,-options", "-Werror"),
                List.of(Javac.RUNTIME),
                List.of(source),
                new CoroutineProcessor(),
                new Foreign.Maker("app.Made", made));
        assertEquals(42, main("app.Asks", run.succeeds().classes()));
    }

    @Test
    void aForeignCompilerGetsOneLine() {
        Foreign.Environment environment = new Foreign.Environment(null);
        Processor processor = new CoroutineProcessor();
        processor.init(environment);
        processor.process(Set.of(Foreign.annotation()), new Foreign.EmptyRound(false));
        processor.process(Set.of(Foreign.annotation()), new Foreign.EmptyRound(false));
        processor.process(Set.of(), new Foreign.EmptyRound(true));
        assertEquals(1, environment.messages.size(), environment.messages::toString);
        assertTrue(environment.messages.get(0).contains("[NoJavac]"), environment.messages::toString);
    }

    @Test
    void aWrappedEnvironmentIsUnwrappedAndToldOneOriginatingElementPerFile() throws Exception {
        Path source = Javac.source(directory, "app/Pauses.java", PAUSES);
        Path second = Javac.source(directory, "other/Pauses.java", PAUSES.replace("package app;", "package other;"));
        Foreign.Wrapping processor = new Foreign.Wrapping(new CoroutineProcessor());
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source, second), processor);
        run.succeeds();
        assertEquals(
                Map.of("app.PausesTasks", List.of("app.Pauses"), "other.PausesTasks", List.of("other.Pauses")),
                processor.created());
        assertEquals(15, main("app.Pauses", run.classes()));
    }

    @Test
    void aThousandSuspensionPointsInOneMethodAreCompiledAndRun() throws Exception {
        String body = IntStream.range(0, 1000)
                .mapToObj(i ->
                        i % 10 == 0 ? "for (int i = 0; i < 2; i++) Yield.pause();" : "Yield.pause(); n += " + i + ";")
                .collect(Collectors.joining("\n"));
        Path source = Javac.source(directory, "app/Pauses.java", oneMethod("", body));
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
        assertEquals(
                IntStream.range(0, 1000).filter(i -> i % 10 != 0).sum(),
                main("app.Pauses", run.succeeds().classes()));
    }

    @Test
    void aMethodWithManyParametersAndLocalsIsCompiledAndRuns() throws Exception {
        String parameters = IntStream.range(0, 254).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, 254).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String locals = IntStream.range(0, 300)
                .mapToObj(i -> "long l" + i + " = p" + i % 254 + ";")
                .collect(Collectors.joining("\n"));
        String sum =
                IntStream.range(0, 300).mapToObj(i -> "n += (int) l" + i + ";").collect(Collectors.joining("\n"));
        String text =
                oneMethod(parameters, locals + "\nYield.pause();\n" + sum).replace("run()", "run(" + arguments + ")");
        Path source = Javac.source(directory, "app/Pauses.java", text);
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(source), new CoroutineProcessor());
        assertEquals(
                IntStream.range(0, 300).map(i -> i % 254).sum(),
                main("app.Pauses", run.succeeds().classes()));
    }

    /** Javac warns of it, so it is no program of {@code good}. */
    @Test
    void nullIsTheWholeArrayOfAVariableNumberOfArguments() throws Exception {
        String text = """
            package app;
            import io.yuzuri.*;
            public class Pauses {
                @Coroutine
                static boolean wait(boolean value) { Yield.pause(); return value; }
                static int count(String... all) { return all == null ? -1 : all.length; }
                @SafeVarargs
                static <T> int generic(T... all) { return all == null ? -1 : all.length; }
                static class Counted {
                    final int count;
                    Counted(int first, String... all) { count = first + count(all); }
                }
                @Coroutine
                static String run() {
                    int spread = count(wait(true) ? null : null, "b");
                    int whole = count(wait(true) ? null : null);
                    int generic = generic(wait(true) ? null : null);
                    int created = new Counted(10, wait(true) ? null : null).count;
                    return spread + ", " + whole + ", " + generic + ", " + created;
                }
                public static Object main() { return Scheduler.run(PausesTasks.run()); }
            }
            """;
        Path source = Javac.source(directory, "app/Pauses.java", text);
        List<Path> classPath = List.of(Javac.RUNTIME);
        Javac run = Javac.compile(
                directory.resolve("out"), List.of(), classPath, List.of(source), new CoroutineProcessor());
        assertEquals("2, -1, -1, 9", main("app.Pauses", run.succeeds().classes()));
    }

    /** Only a JVM that knows previews could run it. */
    @Test
    void primitivePatternsAndLabelsAreTestedAsThePreviewOf25Says() throws IOException {
        Assumptions.assumeTrue(Runtime.version().feature() == 25);
        String text = """
            package app;
            import io.yuzuri.*;
            class Pauses {
                private record Wide(long l) {}
                @Coroutine
                static boolean wait(Object value) { Yield.pause(); return value != null; }
                @Coroutine
                static String inexact(Object o) { return o instanceof Wide(double d) && wait(d) ? "is" : "is not"; }
                @Coroutine
                static String zeros(double d) {
                    return switch (d) {
                        case 0.0 -> "zero";
                        case double other when wait(other) -> "other";
                        case double none -> "none";
                    };
                }
            }
            """;
        Path source = Javac.source(directory, "app/Pauses.java", text);
        Javac run = Javac.compile(
                directory.resolve("out"),
                List.of("--enable-preview", "--release", "25"),
                List.of(Javac.RUNTIME),
                List.of(source),
                new CoroutineProcessor());
        String written = Files.readString(run.succeeds().sources().resolve("app/PausesTasks.java"));
        assertTrue(written.contains("(matched) instanceof double d"), written);
        assertTrue(written.contains("(Double.compare(chosen, 0.0) == 0)"), written);
    }

    private static String oneMethod(String parameters, String body) {
        return """
            package app;
            import io.yuzuri.*;
            public class Pauses {
                @Coroutine
                static int run(%s) {
                    int n = 0;
                    %s
                    return n;
                }
                public static Object main() { return Scheduler.run(PausesTasks.run()); }
            }
            """.formatted(parameters, body);
    }

    private static Object main(String type, Path... classes) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path path : classes) urls.add(path.toUri().toURL());
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ProcessorEdgeTest.class.getClassLoader())) {
            return loader.loadClass(type).getMethod("main").invoke(null);
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
