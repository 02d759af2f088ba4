package io.yuzuri.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds with another processor that runs before ours, and after. */
class NeighboursTest {
    private static final String SERVICES = "META-INF/services/javax.annotation.processing.Processor";
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "lombok, lombok, 'Delegates=2, Imports=6, Locked=3, Members=4cb4namefalse2, OwnUtility=24, Uses=10text142,"
                + " Values=v112o766'",
        "auto-value, auto-value, 'Money=Money{amount=4, currency=c}'",
        "mapstruct, mapstruct-processor, 'Mapping=6'",
        "immutables, value, 'Item=6'",
        "dagger, dagger-compiler, 'Server=hello'",
        "record-builder, record-builder-processor, 'Point=Point[x=2, y=9]'"
    })
    void programsDoTheirWorkInBothOrders(String programs, String artifact, String results) throws Exception {
        for (boolean oursFirst : new boolean[] {true, false}) {
            List<String> processors = processors(artifact, oursFirst);
            List<Diagnostic<? extends JavaFileObject>> diagnostics = compile(programs, processors);
            assertEquals(List.of(), errors(diagnostics), processors::toString);
            assertEquals("{" + results + "}", results().toString(), processors::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void changedCoroutinesAreErrorsWhereTheyAreChangedAndNoOthers(boolean oursFirst) throws Exception {
        List<Diagnostic<? extends JavaFileObject>> diagnostics =
                compile("lombok-changes", processors("lombok", oursFirst));
        List<String> lines = Files.readAllLines(sources("lombok-changes").get(0));
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).endsWith("// changed")) expected.add(line + ": [ChangedByAnother]");
        }
        assertEquals(String.join("\n", expected), String.join("\n", errors(diagnostics)));
    }

    /** Ours and all of another artifact. */
    private static List<String> processors(String artifact, boolean oursFirst) throws IOException {
        List<String> ours = registered("yuzuri-processor");
        List<String> others = registered(artifact);
        return Stream.of(oursFirst ? ours : others, oursFirst ? others : ours)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> registered(String artifact) throws IOException {
        String jar = CLASS_PATH.stream()
                .filter(entry -> Path.of(entry).getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar of " + artifact + " in " + CLASS_PATH));
        try (ZipFile zip = new ZipFile(jar);
                var in = zip.getInputStream(zip.getEntry(SERVICES))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(String programs, List<String> processors)
            throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String classPath = String.join(java.io.File.pathSeparator, CLASS_PATH);
        List<String> options = List.of(
                "-d",
                Files.createDirectories(classes()).toString(),
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-processor",
                String.join(",", processors));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources(programs));
            compiler.getTask(null, files, diagnostics, options, null, units).call();
        }
        return diagnostics.getDiagnostics();
    }

    private Path classes() {
        return directory.resolve("classes");
    }

    private static List<Path> sources(String programs) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", programs))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Errors as "line: [Code]" if they are ours, else with javac's text. */
    private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> {
                    String text = diagnostic.getMessage(null);
                    return diagnostic.getLineNumber() + ": "
                            + (text.startsWith("[ChangedByAnother]") ? "[ChangedByAnother]" : text);
                })
                .toList();
    }

    /** What the classes with a method {@code main()} answer, by simple name. */
    private Map<String, Object> results() throws Exception {
        Map<String, Object> results = new TreeMap<>();
        URL[] urls = {classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, NeighboursTest.class.getClassLoader());
                Stream<Path> files = Files.walk(classes())) {
            TreeSet<String> names = files.map(file -> classes().relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String name : names) {
                for (Method method : loader.loadClass(name).getDeclaredMethods()) {
                    if (method.getName().equals("main")) {
                        method.setAccessible(true);
                        results.put(name.substring(name.lastIndexOf('.') + 1), method.invoke(null));
                    }
                }
            }
        }
        assertTrue(!results.isEmpty());
        return results;
    }
}
