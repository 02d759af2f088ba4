package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shadow leaves no trace in the user's compilation. */
class UntouchedTest {
    @TempDir
    Path directory;

    private interface Variant {
        Build prepare(Build build);
    }

    /** Compiles twice, with a processor that does nothing and with a shadow; all that comes out must be the same. */
    private void same(List<String> owners, Variant variant) throws Exception {
        Path sources = directory.resolve("same");
        Build without = variant.prepare(new Build(sources)).processor(new FirstRound() {
            @Override
            void run() {}
        });
        Map<String, byte[]> expected = without.compile().output();
        List<String> messages = without.messages();
        var look = new Shadowing(owners, seen -> {});
        Build with = variant.prepare(new Build(sources)).processor(look).compile();
        look.verify();
        assertEquals(messages, with.messages());
        assertEquals(expected.keySet(), with.output().keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, with.output().get(name), name));
    }

    @Test
    void class_files_are_the_same_byte_for_byte() throws Exception {
        same(
                List.of("app.A"),
                build -> build.source("app/A.java", """
                    package app;

                    import static app.C.*;

                    import java.util.*;
                    import java.util.stream.*;

                    class A {
                        Object run(List<?> list, B<? extends Number> b) {
                            var x = new Object() { int n; };
                            var first = list.get(0);
                            b.each(v -> { x.n += v.intValue(); swap(list); });
                            Map<Integer, List<Object>> m = list.stream().collect(Collectors.groupingBy(o -> o.hashCode()));
                            return x.n + ONE + "" + first + m + switch (E.A) { case A -> 1; case B -> 2; };
                        }
                        static <T> void swap(List<T> l) { l.set(0, l.get(1)); }
                        @Deprecated void warned() { new Date(1, 2, 3); List raw = new ArrayList(); raw.add(1); }
                    }
                    """)
                        .source("app/B.java", """
                            package app;

                            class B<T> {
                                void each(java.util.function.Consumer<? super T> c) {}
                                void other() { var y = new Object() { int k; }; Runnable r = () -> y.k++; }
                            }
                            """)
                        .source(
                                "app/C.java",
                                "package app; class C { static final int ONE = new A() == null ? 1 : 2, TWO = 2; }")
                        .source("app/E.java", "package app; enum E { A, B { } }"));
    }

    @Test
    void unrelated_files_of_a_source_path_stay_out_of_the_build() throws Exception {
        for (boolean sourcePath : List.of(true, false)) {
            same(List.of("app.A"), build -> {
                build.source(
                                "app/A.java",
                                "package app; import java.util.*; class A { int run() { return new B().n; } }")
                        .aside("app/B.java", "package app; class B { int n; D d; }")
                        .aside("app/D.java", "package app; class D { }")
                        .aside("app/Broken.java", "package app; class Broken { int ; }")
                        .aside("app/Wrong.java", "package app; class Wrong extends Missing { int n = \"\"; }");
                return sourcePath
                        ? build.options("-sourcepath", build.sources.toString())
                        : build.classPath(build.sources);
            });
        }
    }

    @Test
    void files_found_on_a_source_path_are_seen() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
        });
        Build build = new Build(directory).options("-Xlint:none");
        build.options("-sourcepath", build.sources.toString())
                .source("app/A.java", "package app; class A { int run() { return new lib.B().next().n; } }")
                .aside("lib/B.java", "package lib; public class B { public far.C next() { return null; } }")
                .aside("far/C.java", "package far; public class C { public int n; }")
                .processor(look)
                .succeeds();
        look.verify();
    }

    /** Reading all of a package would warn of every annotation that is not on the class path. */
    @Test
    void classes_of_a_library_that_nobody_uses_are_not_read() throws Exception {
        Path gone = new Build(directory.resolve("gone"))
                .source("gone/Mark.java", "package gone; public @interface Mark { String value(); }")
                .succeeds()
                .classes;
        Build lib = new Build(directory.resolve("lib")).classPath(gone);
        for (int i = 0; i < 5; i++) {
            lib.source(
                    "lib/L" + i + ".java", "package lib; @gone.Mark(\"x\") public class L" + i + " { public int n; }");
        }
        Path jar = ClassPathTest.jar(lib.succeeds());
        same(
                List.of("app.A"),
                build -> build.classPath(jar)
                        .source(
                                "app/A.java",
                                "package app; import lib.*; class A { int run() { return new L3().n; } }"));
    }

    @Test
    void a_build_with_errors_reports_the_same_errors_once() throws Exception {
        same(
                List.of("app.A"),
                build -> build.source(
                                "app/A.java",
                                "package app; class A extends Gone { int run() { return \"\" + new B().no; } }")
                        .source(
                                "app/B.java",
                                "package app; class B { static final int X = Gone.Y; int m() { return \"\"; } }"));
    }

    /** The stub of {@code K} asks for constants in the very round that generates what they are made of. */
    @Test
    void constants_made_of_generated_ones_stay_constants() throws Exception {
        same(
                List.of("app.A"),
                build -> build.processor(new FirstRound() {
                            @Override
                            void run() throws Exception {
                                try (Writer out = processingEnv
                                        .getFiler()
                                        .createSourceFile("gen.G")
                                        .openWriter()) {
                                    out.write("package gen; public class G { public static final int ONE = 1; }");
                                }
                            }
                        })
                        .source(
                                "app/A.java",
                                "package app; class A { int run(int n) { switch (n) { case K.K: return K.L; } return"
                                        + " 0; } }")
                        .source("app/K.java", "package app; class K { static final int L = 5, K = gen.G.ONE + L; }"));
    }
}
