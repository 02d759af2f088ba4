package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of the same build that hold no coroutine, as a method sees them. */
class NeighboursTest {
    @TempDir
    Path directory;

    Build build;

    @BeforeEach
    void build() {
        build = new Build(directory);
    }

    private void allTyped(String imports, String body, Shadowing.Look more) throws Exception {
        build.source("app/A.java", """
            package app;

            %s
            import java.util.List;

            class A {
                Object run(List<String> names, Object input) {
                    %s
                }
            }
            """.formatted(imports, body));
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
            more.at(seen);
        });
        build.processor(look).succeeds();
        look.verify();
    }

    private void allTyped(String imports, String body) throws Exception {
        allTyped(imports, body, seen -> {});
    }

    @Test
    void generic_types_keep_bounds_and_arguments() throws Exception {
        build.source("app/lib/Box.java", """
            package app.lib;

            import java.util.function.Function;

            public class Box<T extends Comparable<? super T>> {
                protected T value;

                public Box(T value) {
                    this.value = value;
                }

                public class Lid<U> {
                    public T owner() {
                        return value;
                    }

                    public U own;
                }

                public <R extends Comparable<R>> Box<R> map(Function<? super T, ? extends R> f) {
                    return new Box<>(f.apply(value));
                }

                public <X extends Exception & java.io.Closeable> void fail(X... x) throws X {}

                public Lid<String> lid() {
                    return new Lid<>();
                }
            }
            """).options("-Xlint:none");
        allTyped(
                "import app.lib.Box;",
                "var n = new Box<>(\"x\").map(s -> s.length()); var l = n.lid(); return l.owner() + l.own;",
                seen -> {
                    Typed run = seen.method("app.A", "run");
                    assertEquals("app.lib.Box<java.lang.Integer>", run.typeOf("n"));
                    assertEquals("app.lib.Box<java.lang.Integer>.Lid<java.lang.String>", run.typeOf("l"));
                    assertEquals("java.lang.Integer", run.typeOf("l.owner()"));
                });
    }

    @Test
    void sealed_types_and_records_make_a_switch_exhaustive() throws Exception {
        build.source("app/lib/Shapes.java", """
            package app.lib;

            public sealed interface Shapes permits Shapes.Circle, Shapes.Square, Other {
                record Circle(double radius) implements Shapes {
                    public Circle {
                        if (radius < 0) throw new IllegalArgumentException();
                    }
                }

                record Square(double side, String... names) implements Shapes {
                    public Square(double side) { this(side, "a"); }
                    static int made;
                }

                enum Kind { ROUND { @Override int n() { return 1; } }, FLAT; int n() { return 0; } }

                default double twice() { return 2 * area(this); }

                static double area(Shapes shape) { return 0; }
            }
            """);
        build.source(
                "app/lib/Other.java",
                "package app.lib; public non-sealed class Other implements Shapes { int hidden; }");
        allTyped("import app.lib.*; import static app.lib.Shapes.area;", """
                    Shapes.Kind kind = Shapes.Kind.FLAT;
                    int code = switch (kind) {
                        case ROUND -> 1;
                        case FLAT -> 2;
                    };
                    if (!(input instanceof Shapes.Circle circle)) {
                        return new Shapes.Square(1, "x", "y").names().length + new Shapes.Square(3).side();
                    }
                    return circle.radius() + circle.twice() + area(circle) + code;
            """);
    }

    @Test
    void constants_keep_their_values_and_serve_as_case_labels() throws Exception {
        build.source("app/lib/Constants.java", """
            package app.lib;

            public interface Constants {
                int ONE = 1, TWO = ONE + 1, NEGATIVE = -7;
                char QUOTE = '\\'';
                String TEXT = "a\\n\\"b\\"" + TWO;
                long LONG = 1L << 40;
                byte SMALL = (byte) 200;
                short SHORT = (short) 40000;
                float FLOAT = 0.1f;
                double NAN = Double.NaN, INFINITE = Double.NEGATIVE_INFINITY;
                boolean YES = !false;
                Object NOT_CONSTANT = TEXT;
            }
            """);
        allTyped("import static app.lib.Constants.*;", """
                    byte narrow = ONE;
                    switch (names.size()) {
                        case ONE: return "" + QUOTE + LONG + FLOAT + NAN + SHORT;
                        case TWO: return INFINITE;
                        case NEGATIVE: return NOT_CONSTANT;
                        case SMALL: return narrow;
                        default:
                    }
                    return switch (names.get(0)) {
                        case TEXT -> YES;
                        default -> null;
                    };
            """, seen -> {
            Typed run = seen.method("app.A", "run");
            assertEquals(2, ((VariableElement) run.elementOf("TWO")).getConstantValue());
            assertEquals("a\n\"b\"2", ((VariableElement) run.elementOf("TEXT")).getConstantValue());
            assertEquals((byte) -56, ((VariableElement) run.elementOf("SMALL")).getConstantValue());
            assertEquals((short) -25536, ((VariableElement) run.elementOf("SHORT")).getConstantValue());
            assertEquals(Double.NaN, ((VariableElement) run.elementOf("NAN")).getConstantValue());
            assertEquals('\'', ((VariableElement) run.elementOf("QUOTE")).getConstantValue());
        });
    }

    @Test
    void members_of_the_package_and_types_that_are_private_elsewhere_are_seen() throws Exception {
        build.source("app/Local.java", """
            package app;

            class Local {
                private static class Hidden {
                    public String name() { return ""; }
                }

                int field;
                protected final int last;

                Local(int last) { this.last = last; }

                static Hidden hidden() { return new Hidden(); }

                <T> T[] many(T... all) { return all; }
            }

            class Aside extends Local {
                Aside() { super(1); }
            }
            """).options("-Xlint:none");
        allTyped(
                "",
                "var h = Local.hidden(); var a = new Aside(); a.field = a.last; return a.many(a.field, null)[0] +"
                        + " String.valueOf(h);",
                seen -> {
                    assertEquals("app.Local.Hidden", seen.method("app.A", "run").typeOf("h"));
                });
    }

    @Test
    void annotations_of_the_build_can_be_used_and_read() throws Exception {
        build.source("app/lib/Mark.java", """
            package app.lib;

            import java.lang.annotation.*;

            @Target({ElementType.TYPE_USE, ElementType.METHOD})
            @Retention(RetentionPolicy.CLASS)
            public @interface Mark {
                String[] value() default {"a\\"", "b"};
                Class<?> type() default Object.class;
                ElementType kind() default ElementType.FIELD;
                int number() default 1 + 1;
                Deprecated nested() default @Deprecated(since = "1");
            }
            """);
        build.source("app/lib/Marked.java", """
            package app.lib;

            public class Marked {
                @Mark(number = 5, type = int[].class) public java.util.@Mark List<@Mark String> list() { return null; }
            }
            """);
        allTyped("import app.lib.*;", "List<@Mark(\"x\") String> l = new Marked().list(); return l;", seen -> {
            var list = seen.method("app.A", "run").elementOf("new Marked().list()");
            assertEquals(1, list.getAnnotationMirrors().size());
            assertEquals(
                    "app.lib.Mark",
                    list.getAnnotationMirrors().get(0).getAnnotationType().toString());
        });
    }

    @Test
    void types_reached_only_through_signatures_of_others_are_there() throws Exception {
        build.source("app/lib/Near.java", "package app.lib; public class Near extends app.far.Far<Near> {}");
        build.source("app/far/Far.java", """
            package app.far;

            public abstract class Far<S> implements app.farther.Farther {
                public Next<S> next() { return null; }
            }
            """);
        build.source("app/far/Next.java", "package app.far; public class Next<S> { public S near; }");
        build.source("app/farther/Farther.java", """
            package app.farther;

            public interface Farther {
                default Farthest farthest() { return new Farthest(); }
            }
            """);
        build.source("app/farther/Farthest.java", "package app.farther; public class Farthest { public int n; }");
        allTyped("import app.lib.Near;", "return new Near().next().near.farthest().n;");
    }

    @Test
    void files_with_coroutines_may_refer_to_each_other() throws Exception {
        build.source(
                "app/B.java", "package app; class B { int n; A a; int run() { return a.b.n + new A().new In().k; } }");
        build.source("app/A.java", "package app; class A { B b; class In { int k; } int run() { return b.run(); } }");
        var look = new Shadowing(List.of("app.A", "app.B"), seen -> {
            for (String type : List.of("app.A", "app.B")) {
                assertEquals(List.of(), seen.errors(type, "run"));
                assertEquals(List.of(), seen.method(type, "run").untyped());
            }
            assertNotNull(
                    seen.shadow().trees().getTree(seen.method("app.A", "run").elementOf("b.run()")));
        });
        build.processor(look).succeeds();
        look.verify();
    }

    @Test
    void classes_of_the_unnamed_package_see_each_other() throws Exception {
        build.source("A.java", "class A { int run() { return new C().d().e; } }");
        build.source("C.java", "class C { D d() { return null; } } class D { int e; }");
        var look = new Shadowing(List.of("A"), seen -> assertEquals(List.of(), seen.errors("A", "run")));
        build.processor(look).succeeds();
        look.verify();
    }

    @Test
    void an_imported_nested_type_and_an_inherited_one_are_found() throws Exception {
        build.source("app/lib/Outer.java", """
            package app.lib;

            public class Outer {
                public static class Mid {
                    public static class In { public static int n; }
                }
            }
            """);
        build.source("app/Heir.java", "package app; class Heir extends app.lib.Outer { }");
        build.source("app/B.java", """
            package app;

            import app.lib.Outer.Mid.*;
            import app.lib.Outer.Mid;

            class B extends Heir {
                int run() { return In.n + Mid.In.n + app.lib.Outer.Mid.In.n + new Heir.Mid().hashCode(); }
            }
            """);
        var look = new Shadowing(List.of("app.B"), seen -> {
            assertEquals(List.of(), seen.errors("app.B", "run"));
            assertEquals(List.of(), seen.method("app.B", "run").untyped());
        });
        build.processor(look).succeeds();
        look.verify();
    }
}
