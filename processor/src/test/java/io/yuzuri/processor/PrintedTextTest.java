package io.yuzuri.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Nothing is decided on printed text: all is asked of trees, symbols, types and positions. */
class PrintedTextTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Where text is made of what has a structure, and why; dumps for people, {@code …Text.java}, print all. */
    private static final Map<String, String> PLACES = new TreeMap<>(Map.ofEntries(
            Map.entry("Accessibility.isOfJava", "the virtual machine itself goes by how a package's name begins"),
            Map.entry("Calls.instantiated", "says what differs"),
            Map.entry("CaseTrees.isOfKind", "kinds of trees that 17 has no constants for"),
            Map.entry("CodeWriter.visit", "fails"),
            Map.entry("Declarations.hasTasks", "elements of two rounds are of one class if their names are one"),
            Map.entry("Declarations.text", "names the coroutine in a message"),
            Map.entry("InstanceCheck.isOf", "says what differs"),
            Map.entry("MachineBuilder.notLowered", "fails"),
            Map.entry("NamesInText.root", "the first identifier of a package's name is what a variable can obscure"),
            Map.entry("Replacements.cast", "says what differs"),
            Map.entry("Replacements.local", "says what differs"),
            Map.entry("Replacements.text", "says what differs"),
            Map.entry("Replacements.type", "says what differs"),
            Map.entry("SpilledStatements.visit", "fails"),
            Map.entry("StubNames.of", "names are written by their identifiers"),
            Map.entry("TaskNames.className", "the name of a class is made of that of a method"),
            Map.entry("TypeText.visitError", "of a type that does not exist there is but the name"),
            Map.entry("Walk.declaration", "says what differs"),
            Map.entry("Walk.typed", "says what differs"),
            Map.entry("Walk.variable", "says what differs")));

    @Test
    void onlyNamedPlacesMakeTextOfWhatHasAStructure() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<JavaFileObject> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PrintedTextTest::source)
                    .toList();
            List<PrintedText.Found> found = PrintedText.in(sources);
            assertEquals(
                    "",
                    String.join(
                            "\n",
                            found.stream()
                                    .filter(each -> !each.file().matches("(Machine|Expr|Stmt|Code|Ir|Part)Text\\.java"))
                                    .filter(each -> !PLACES.containsKey(each.place()))
                                    .map(Object::toString)
                                    .toList()));
            List<String> used =
                    found.stream().map(PrintedText.Found::place).distinct().toList();
            assertEquals(
                    List.of(),
                    PLACES.keySet().stream()
                            .filter(place -> !used.contains(place))
                            .toList());
        }
    }

    @Test
    void aBreachIsFound() throws IOException {
        String breaches = """
                import com.sun.source.tree.Tree;
                import io.yuzuri.processor.ir.Code;
                import javax.lang.model.element.Element;
                import javax.lang.model.element.Name;
                import javax.lang.model.type.TypeMirror;
                import java.util.List;
                class Breaches {
                    boolean calls(Code code) { return code.toString().endsWith(")"); }
                    boolean same(TypeMirror one, TypeMirror other) { return String.valueOf(one).equals("" + other); }
                    String key(Element e) { return String.format("%s", e); }
                    List<String> keys(List<Tree> trees) { return trees.stream().map(Object::toString).toList(); }
                    boolean isCaptured(Element e) { return e.getSimpleName().toString().startsWith("<"); }
                    boolean isTasks(Name name) { String text = name.toString(); return text.endsWith("Tasks"); }
                    boolean isPattern(Tree tree) { return tree.getKind().name().contains("PATTERN"); }
                    void build(StringBuilder text, Tree tree) { text.append(tree); }
                    boolean isClose(Element e) { return e.getSimpleName().contentEquals("close"); }
                }
                """;
        List<String> found = PrintedText.in(List.of(source(URI.create("memory:///Breaches.java"), breaches))).stream()
                .map(PrintedText.Found::place)
                .distinct()
                .toList();
        assertEquals(
                List.of("calls", "same", "key", "keys", "isCaptured", "isTasks", "isPattern", "build").stream()
                        .map("Breaches."::concat)
                        .toList(),
                found);
    }

    private static JavaFileObject source(Path file) {
        try {
            return source(file.toUri(), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(URI uri, String text) {
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        };
    }
}
