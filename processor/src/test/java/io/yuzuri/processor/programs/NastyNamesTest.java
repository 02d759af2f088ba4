package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.processor.CoroutineProcessor;
import io.yuzuri.processor.programs.NastyNames.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A program is what it was under whatever names: those that are plain Java compile, and do the same transformed. */
class NastyNamesTest {
    private static final Path TARGET = Path.of("target", "nasty-names");

    /** So few of the programs are tried; 1 means all. */
    private static final int EVERY = Integer.getInteger("yuzuri.names.every", 19);

    private static final int FROM = Integer.getInteger("yuzuri.names.from", 3);
    private static final List<String> OPTIONS = List.of("-Xlint:all", "-Xmaxerrs", "99999", "--release", "17");

    @Test
    void programsWithNastyNamesDoTheSame() throws Exception {
        List<Text> all = NastyNames.all();
        List<Text> some = IntStream.range(0, all.size())
                .filter(i -> EVERY == 1 || i % EVERY == FROM)
                .mapToObj(all::get)
                .toList();
        List<Text> texts = plain(some);
        assertTrue(texts.size() > some.size() / 2, () -> texts.size() + " programs are plain Java");
        Javac run = Javac.compile(
                TARGET.resolve("made"), OPTIONS, List.of(Javac.RUNTIME), files(texts), new CoroutineProcessor());
        Map<String, String> failures = new LinkedHashMap<>();
        for (Diagnostic<?> diagnostic : run.diagnostics()) {
            String message = diagnostic.toString();
            boolean isGenerated = message.contains("AppTasks.java");
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR || isGenerated) failures.putIfAbsent(message, "");
        }
        assertEquals("", String.join("\n", failures.keySet()), () -> failures.size() + " messages");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {run.classes().toUri().toURL()}, NastyNamesTest.class.getClassLoader())) {
            List<String> differences = new ArrayList<>();
            for (Text text : texts) {
                Object plain = call(loader, text.packageName() + ".App");
                Object made = Scheduler.run((Task<?>) call(loader, text.packageName() + ".AppTasks"));
                if (!plain.equals(made)) differences.add(text + ": " + plain + ", as a task " + made);
            }
            assertEquals(List.of(), differences);
        }
    }

    @Test
    void inTheUnnamedPackageNothingNeedsToBeQualified() throws Exception {
        List<Path> files = List.of(
                Javac.source(TARGET.resolve("unnamed"), "Main.java", NastyNames.UNNAMED),
                Javac.source(TARGET.resolve("unnamed"), "Job.java", NastyNames.UNNAMED_JOB));
        List<String> options = List.of("-Xlint:all,-processing", "-Werror", "--release", "17");
        Javac run = Javac.compile(
                        TARGET.resolve("unnamed-made"),
                        options,
                        List.of(Javac.RUNTIME),
                        files,
                        new CoroutineProcessor())
                .succeeds();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {run.classes().toUri().toURL()}, NastyNamesTest.class.getClassLoader())) {
            Object plain = call(loader, "Main");
            assertEquals(plain, Scheduler.run((Task<?>) call(loader, "MainTasks")));
        }
    }

    private static Object call(ClassLoader loader, String type) throws Exception {
        Method method = loader.loadClass(type).getDeclaredMethod("run");
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(type, failed.getCause());
        }
    }

    /** Those that compile without the processor; where some names do not together, each is tried alone. */
    private static List<Text> plain(List<Text> texts) {
        List<Text> plain = new ArrayList<>(compiled(texts));
        List<Text> apart = texts.stream()
                .filter(text -> !plain.contains(text))
                .flatMap(text -> text.apart().stream())
                .toList();
        plain.addAll(compiled(apart));
        return plain;
    }

    private static List<Text> compiled(List<Text> texts) {
        List<Text> left = texts;
        while (true) {
            Javac run = Javac.compile(TARGET.resolve("plain"), OPTIONS, List.of(Javac.RUNTIME), files(left));
            if (run.succeeded()) return left;
            Set<URI> failed = run.diagnostics().stream()
                    .filter(diagnostic ->
                            diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() != null)
                    .map(diagnostic -> diagnostic.getSource().toUri())
                    .collect(Collectors.toSet());
            List<Text> all = left;
            left = all.stream()
                    .filter(text -> !failed.contains(file(text).toAbsolutePath().toUri()))
                    .toList();
            if (left.size() == all.size()) throw new AssertionError(run.report());
        }
    }

    private static List<Path> files(List<Text> texts) {
        return texts.stream()
                .map(text -> Javac.source(TARGET.resolve("programs"), name(text), text.source()))
                .toList();
    }

    private static Path file(Text text) {
        return TARGET.resolve("programs").resolve(name(text));
    }

    private static String name(Text text) {
        return text.packageName().replace('.', '/') + "/App.java";
    }
}
