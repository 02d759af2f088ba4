package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.yuzuri.processor.emit.Marks;
import io.yuzuri.processor.emit.TasksWriter.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is written and does not mean what the user wrote is found before it ships: here it is tampered with. */
class MistranslationsTest {
    private static final JavaFileObject PLAIN = JavaFileObjects.forSourceString("app.Plain", """
        package app;
        import io.yuzuri.*;
        class Plain {
            @Coroutine
            static int twice(int number) {
                Yield.pause();
                int result = number + number;
                return result;
            }
        }
        """);

    private static final JavaFileObject MANY = JavaFileObjects.forSourceString("app.Many", """
            package app;
            import io.yuzuri.*;
            class Many {
                private static final int LIMIT = 10;
                private int secret = 1;
                int open = 2;
                Many other = this;
                private int hidden(Object o) { return 1; }
                private int hidden(String s) { return 2; }
                static String over(Object o) { return "object"; }
                static String over(String s) { return "string"; }
                static void log(Object o) {}
                @Coroutine int child(int n) { Yield.pause(); return n; }
                @Coroutine int child(long n) { Yield.pause(); return 0; }
                @Coroutine
                String all(int first, int second) {
                    Yield.pause();
                    log(over((Object) "text") + LIMIT);
                    log(secret + first);
                    log(hidden("s") - second);
                    log(other.open * 3);
                    first++;
                    int sum = first + child(second);
                    int taken = other.child(second + 7);
                    switch (sum) {
                        case 4: Yield.pause(); return "four";
                    }
                    Runnable r = () -> log(sum + 5);
                    return taken > 8 ? "more" : "less";
                }
                class Inner extends Many {
                    @Coroutine String who() { Yield.pause(); return "" + Many.this.open + open; }
                }
            }
            """);

    private static final JavaFileObject TESTS = JavaFileObjects.forSourceString("app.Tests", """
        package app;
        import io.yuzuri.*;
        class Tests {
            static final int BY_default = 1;
            static boolean f(String s) { return true; }
            @Coroutine static boolean child(int n) { Yield.pause(); return n > 3; }
            @Coroutine
            static String all(int n, boolean b) {
                if (f("(") && f(")")) { Yield.pause(); return "both"; }
                if (!b) Yield.pause(); else n++;
                while (n < 5 || !f("x")) { Yield.pause(); n++; }
                for (int i = 0; i < n && !b; i++) Yield.pause();
                boolean d = b && child(n);
                boolean e = b || child(n + 1);
                switch (n) {
                    case BY_default: Yield.pause(); return "one";
                }
                return d ? child(1) ? "p" : "q" : e ? "r" : "s";
            }
        }
        """);

    private static final JavaFileObject OVERRIDING = JavaFileObjects.forSourceString("app.Overriding", """
        package app;
        import io.yuzuri.*;
        class Overriding {
            private record Hidden(int n) {}
            static class Base {
                @Coroutine String read(int n) { Yield.pause(); return "base" + n; }
            }
            static class Sub extends Base {
                @Override
                @Coroutine String read(int n) { Yield.pause(); return "sub" + n; }
            }
            @SafeVarargs
            static <T> int count(T... all) { return all.length; }
            @Coroutine
            static int all(int n) {
                Yield.pause();
                return count(new Hidden(n), new Hidden(2));
            }
        }
        """);

    private static final JavaFileObject HIDDEN = JavaFileObjects.forSourceString("app.Hidden", """
            package app;
            import io.yuzuri.*;
            import java.util.function.*;
            class Hidden {
                private record A(int n) {}
                private record B(int n) {}
                private int count;
                private int minus(int a, int b) { return a - b; }
                static class Bag<T> { @SafeVarargs Bag(T... all) {} }
                static class Base { @Coroutine int pick(int a, int b) { Yield.pause(); return a; } }
                static class Sub extends Base {
                    @Override
                    @Coroutine int pick(int a, int b) { Yield.pause(); return b; }
                }
                @Coroutine
                int all(Object o, Object p) {
                    Yield.pause();
                    boolean is = o instanceof A;
                    int old = count++;
                    int left = minus(old, 2);
                    IntBinaryOperator by = this::minus;
                    if (!(o instanceof Integer i && p instanceof Integer j)) return 0;
                    Yield.pause();
                    B cast = (B) p;
                    B[] many = new B[left];
                    Bag<B> bag = new Bag<>(cast);
                    return i - j;
                }
            }
            """);

    private static final JavaFileObject TEXTS = JavaFileObjects.forSourceString("app.Texts", """
            package app;
            import io.yuzuri.*;
            class Texts {
                @Coroutine static boolean yes(String s) { Yield.pause(); return s != null; }
                record Pair(String a, String b) {}
                @Coroutine
                static String all(String s) {
                    return switch (s) {
                        case "a" -> "constant";
                        case String t when yes(t) -> "guarded";
                        case String t -> "other";
                    };
                }
                @Coroutine
                static String parts(Object o) {
                    return switch (o) {
                        case Pair(String a, String b) -> { Yield.pause(); yield a + "-" + b; }
                        default -> "none";
                    };
                }
            }
            """);

    private static final JavaFileObject UPDATES = JavaFileObjects.forSourceString("app.Updates", """
            package app;
            import io.yuzuri.*;
            import java.util.function.*;
            class Updates {
                private record Node(long n) {
                    Node(int n, int m) { this((long) n); }
                    Node(long n, long m) { this(n + 1); }
                }
                class Inner { Inner(int a, int b) {} Inner(Object a, Object b) {} }
                static int three(int a, int b, int c) { return a; }
                @Coroutine int child(int n) { Yield.pause(); return n; }
                @Coroutine
                int all(int first) {
                    Yield.pause();
                    first++;
                    BiFunction<Integer, Integer, Node> make = Node::new;
                    BiFunction<Long, Long, Node> other = Node::new;
                    BiFunction<Integer, Integer, Inner> inner = Inner::new;
                    for (int i : new int[] {1, 2}) {
                        int sum = three(i, i = 4, child(i)) + i;
                    }
                    return first;
                }
            }
            """);

    @Test
    void nothingIsSaidOfWhatIsRight() {
        assertThat(compile(UnaryOperator.identity(), UPDATES)).succeededWithoutWarnings();
        assertThat(compile(UnaryOperator.identity(), HIDDEN)).succeededWithoutWarnings();
        assertThat(compile(UnaryOperator.identity(), OVERRIDING)).succeededWithoutWarnings();
        assertThat(compile(UnaryOperator.identity(), TESTS)).succeededWithoutWarnings();
        assertThat(compile(UnaryOperator.identity(), PLAIN)).succeededWithoutWarnings();
        assertThat(compile(UnaryOperator.identity(), MANY)).succeededWithoutWarnings();
    }

    @TestFactory
    Stream<DynamicTest> whatIsPlantedIsFound() {
        return Stream.of(
                planted("another overload, for want of a cast", "over((Object) \"text\")", "over(\"text\")", 18),
                planted("another constant", "\"text\") + 10", "\"text\") + 11", 18),
                planted("another variable", "Private.secret(self) + first", "Private.secret(self) + second", 0),
                planted("another operator", "Private.secret(self) + first", "Private.secret(self) - first", 19),
                planted(
                        "another overload behind an accessor",
                        "\"hidden\", int.class, String.class",
                        "\"hidden\", int.class, Object.class",
                        20),
                planted("another field behind an accessor", "\"secret\", int.class", "\"open\", int.class", 19),
                planted("a receiver left out", "self.other.open * 3", "self.open * 3", 21),
                planted("another literal", "self.other.open * 3", "self.other.open * 4", 21),
                planted("a statement left out", "first++; // 22", "; // 22", 22),
                planted("operands swapped", "saved + value", "value + saved", 23),
                planted("an operand evaluated late", "saved + value", "first + value", 23),
                planted(
                        "another receiver of a coroutine",
                        "Child_int.of(self.other, second + 7)",
                        "Child_int.of(self, second + 7)",
                        24),
                planted(
                        "another coroutine",
                        "Child_int.of(self.other, second + 7)",
                        "Child_long.of(self.other, second + 7)",
                        24),
                planted("another argument", "second + 7", "second + 6", 24),
                planted("another label", "case 4: // 26", "case 5: // 26", 0),
                planted("a captured variable", "Many.log(sum2 + 5)", "Many.log(second + 5)", 28),
                planted("arms swapped", "? \"more\" : \"less\"", "? \"less\" : \"more\"", 29),
                planted("another instance", "Private.outer(self).open + self.open", "self.open + self.open", 32),
                planted(
                        TESTS,
                        "a condition of several",
                        "!(Tests.f(\"(\") && Tests.f(\")\"))",
                        "Tests.f(\"(\") && Tests.f(\")\")",
                        9),
                planted(TESTS, "a condition that is negated", "if (b) { state = 4", "if (!b) { state = 4", 10),
                planted(
                        TESTS,
                        "the condition of a loop",
                        "!(n < 5 || !Tests.f(\"x\"))",
                        "n < 5 || !Tests.f(\"x\")",
                        11),
                planted(TESTS, "the condition of a for", "!(i < n && !b)", "i < n && !b", 12),
                planted(TESTS, "and for or", "if (!test)", "if (!!test)", 13),
                planted(TESTS, "or for and", "if (!!test2)", "if (!test2)", 14),
                planted(TESTS, "a label that ends with default", "case Tests.BY_default:", "default:", 0),
                planted(TESTS, "the condition of a choice", "if (!d)", "if (d)", 18),
                planted(TESTS, "a condition that waits", "if (!value)", "if (value)", 18),
                planted(
                        OVERRIDING,
                        "a coroutine that is registered under another name",
                        "Sub.class, \"read\", (self",
                        "Sub.class, \"red\", (self",
                        10),
                planted(HIDDEN, "a test for another private class", "<A>aClass().isInst", "<B>bClass().isInst", 18),
                planted(HIDDEN, "a cast to another private class", "<B>bClass().cast", "<B>aClass().cast", 24),
                planted(
                        HIDDEN,
                        "an array of another private class",
                        "newArray(Private.<B[]>bArray",
                        "newArray(Private.<B[]>b",
                        0),
                planted(HIDDEN, "the new value for the old one", "return old;", "return value;", 19),
                planted(
                        HIDDEN,
                        "an accessor's arguments",
                        "(receiver, argument0, arg",
                        "(receiver, argument1, arg",
                        20),
                planted(
                        HIDDEN,
                        "a reference's arguments",
                        "self2, argument0, argument1",
                        "self2, argument1, argument0",
                        21),
                planted(HIDDEN, "a binding that is kept for another", "(j = j2)", "(j = i2)", 22),
                planted(HIDDEN, "bindings that are kept crosswise", "(i = i2)", "(j = i2)", 22),
                planted(
                        HIDDEN,
                        "a registration's arguments",
                        "(int) arguments[0], (int)",
                        "(int) arguments[1], (int)",
                        13),
                planted(
                        HIDDEN,
                        "a registration of another class",
                        "register(Hidden.Sub.class",
                        "register(Hidden.Base.class",
                        13),
                planted(
                        HIDDEN,
                        "a registration's classes",
                        "arguments[1]), int.class",
                        "arguments[1]), long.class",
                        13),
                planted(
                        HIDDEN,
                        "an array of another class for a constructor",
                        "Access.arrayOf(Private.<B[]>bArrayClass(), new Object[] {cast})",
                        "cast",
                        26),
                planted(
                        OVERRIDING,
                        "an array of another class",
                        "Access.arrayOf(Private.<Hidden[]>hiddenArrayClass(), new Object[] {Private.<Hidden>newHidden(n), Private.<Hidden>newHidden(2)})",
                        "Private.<Hidden>newHidden(n), Private.<Hidden>newHidden(2)",
                        17));
    }

    @TestFactory
    Stream<DynamicTest> whatIsPlantedBesideUpdatesIsFound() {
        return Stream.of(
                planted(
                        UPDATES,
                        "another private constructor behind a reference",
                        "Integer argument1) -> Private.<Node>newNode",
                        "Integer argument1) -> Private.<Node>newNode2",
                        16),
                planted(
                        UPDATES,
                        "another constructor behind a reference",
                        "self2.new Inner(argument0, argument1)",
                        "self2.new Inner((int) argument0, (int) argument1)",
                        18),
                planted(
                        UPDATES,
                        "a constructor's arguments behind a reference",
                        "self2.new Inner(argument0, argument1)",
                        "self2.new Inner(argument1, argument0)",
                        18),
                planted(UPDATES, "what a loop goes over, evaluated late", "three(saved, saved2", "three(i, saved2", 20),
                found(UPDATES, "an update left out", times(0, "first++;"), 0),
                found(UPDATES, "an update twice", times(2, "first++;"), 0));
    }

    @TestFactory
    Stream<DynamicTest> whatIsPlantedIntoPatternSwitchesIsFound() {
        if (Runtime.version().feature() < 21) return Stream.empty();
        assertThat(compile(UnaryOperator.identity(), TEXTS)).succeededWithoutWarnings();
        return Stream.of(
                planted(
                        TEXTS,
                        "a label that is compared by its identity",
                        "if (!\"a\".equals(chosen))",
                        "if ((\"a\" == chosen) == false)",
                        9),
                planted(TEXTS, "bindings of an arm, crosswise", "a = a2; b = b2;", "a = b2; b = a2;", 0));
    }

    private static DynamicTest planted(String name, String text, String by, int line) {
        return planted(MANY, name, text, by, line);
    }

    private static DynamicTest planted(JavaFileObject file, String name, String text, String by, int line) {
        return found(file, name, replacing(text, by), line);
    }

    private static DynamicTest found(JavaFileObject file, String name, UnaryOperator<Written> change, int line) {
        return DynamicTest.dynamicTest(name, () -> {
            Compilation run = compile(change, file);
            assertThat(run).failed();
            run.errors()
                    .forEach(error -> assertTrue(
                            error.getMessage(null).startsWith("[Mistranslated]"), () -> error.getMessage(null)));
            boolean here = run.errors().stream().anyMatch(error -> line == 0 || error.getLineNumber() == line);
            assertTrue(here, run.errors()::toString);
        });
    }

    @Test
    void anErrorInTheGeneratedFileIsOursAndAtTheUsersLine() {
        Compilation run = compile(replacing("number + number", "number + numbers"), PLAIN);
        assertThat(run)
                .hadErrorContaining(
                        "[Mistranslated] What the processor made of this does not mean the same: javac says of")
                .inFile(PLAIN)
                .onLine(7);
        assertEquals(1, run.diagnostics().size(), run.diagnostics()::toString);
    }

    @Test
    void whatIsNotVerifiedIsLeftToJavac() {
        Compilation run = javac().withProcessors(processor(replacing("number + number", "number + numbers")))
                .withOptions("-Ayuzuri.verify=false")
                .compile(PLAIN);
        assertThat(run).hadErrorContaining("cannot find symbol");
        assertEquals(1, run.diagnostics().size(), run.diagnostics()::toString);
    }

    /** What javac finds by itself, it shows no processor. */
    @Test
    void aCoroutineThatNoProcessorSeesIsNamedAndWhatToDo(@TempDir Path sources) throws IOException {
        Files.createDirectories(sources.resolve("app"));
        Files.writeString(sources.resolve("app/Aside.java"), """
                package app;
                public class Aside {
                    @io.yuzuri.Coroutine
                    static int twice(int number) { return 2 * number; }
                }
                """);
        JavaFileObject calling = JavaFileObjects.forSourceString("app.Calling", """
                package app;
                class Calling {
                    @io.yuzuri.Coroutine
                    static int four() {
                        return Aside.twice(2);
                    }
                }
                """);
        Compilation run = javac().withProcessors(processor(UnaryOperator.identity()))
                .withOptions("-sourcepath", sources.toString())
                .compile(calling);
        assertThat(run)
                .hadErrorContaining("[NotSupported] A call of Aside.twice, of whose class no tasks are made,")
                .inFile(calling)
                .onLine(5);
        assertThat(run).hadErrorContaining("Name the file of Aside to javac");
        assertThat(run).hadErrorCount(1);
    }

    private static Compilation compile(UnaryOperator<Written> change, JavaFileObject... files) {
        return javac().withProcessors(processor(change))
                .withOptions("-Xlint:all,-processing")
                .compile(files);
    }

    private static CoroutineProcessor processor(UnaryOperator<Written> change) {
        return new CoroutineProcessor(method -> {}, Runnable::run, change);
    }

    /** Replaces a text that stands in the file once; the pieces around it and behind it stay what they are. */
    private static UnaryOperator<Written> replacing(String text, String by) {
        return file -> {
            int start = file.source().indexOf(text);
            if (start < 0) return file;
            assertEquals(start, file.source().lastIndexOf(text), file::source);
            int end = start + text.length();
            int more = by.length() - text.length();
            List<Marks.Piece> pieces = file.pieces().stream()
                    .map(piece -> behind(end, more, piece))
                    .toList();
            String source =
                    file.source().substring(0, start) + by + file.source().substring(end);
            return new Written(file.qualifiedName(), source, pieces);
        };
    }

    private static Marks.Piece behind(int end, int more, Marks.Piece piece) {
        return new Marks.Piece(
                piece.origin(),
                piece.start() >= end ? piece.start() + more : piece.start(),
                piece.end() >= end ? piece.end() + more : piece.end());
    }

    /** Writes a text that stands in the file once, and the pieces in it, twice or not at all. */
    private static UnaryOperator<Written> times(int times, String text) {
        return file -> {
            int start = file.source().indexOf(text);
            if (start < 0) return file;
            int end = start + text.length();
            int more = (times - 1) * text.length();
            List<Marks.Piece> pieces = new ArrayList<>();
            for (Marks.Piece piece : file.pieces()) {
                boolean isWithin = start <= piece.start() && piece.end() <= end;
                if (!isWithin) pieces.add(behind(end, more, piece));
                for (int i = 0; isWithin && i < times; i++) {
                    int by = i * text.length();
                    pieces.add(new Marks.Piece(piece.origin(), piece.start() + by, piece.end() + by));
                }
            }
            String source = file.source().substring(0, start)
                    + text.repeat(times)
                    + file.source().substring(end);
            return new Written(file.qualifiedName(), source, pieces);
        };
    }
}
