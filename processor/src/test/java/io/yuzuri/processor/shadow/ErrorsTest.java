package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorsTest {
    @TempDir
    Path directory;

    private void look(String text, Shadowing.Look look) throws Exception {
        var shadowing = new Shadowing(List.of("app.A"), look);
        new Build(directory).source("app/A.java", text).processor(shadowing).compile();
        shadowing.verify();
    }

    @Test
    void each_error_belongs_to_the_method_it_is_in() throws Exception {
        look("""
            package app;

            class A {
                int type() {
                    return "";
                }
                int flow() {
                    int x;
                    return x;
                }
                void thrown() {
                    throw new Exception();
                }
                void unreachable() {
                    return;
                    ;
                }
                int fine(int n) {
                    return n + type();
                }
                class In {
                    int deep() {
                        return missing;
                    }
                    int alsoFine() {
                        return 1;
                    }
                }
            }
            """, seen -> {
            assertEquals(List.of("5 compiler.err.prob.found.req"), seen.errors("app.A", "type"));
            assertEquals(List.of("9 compiler.err.var.might.not.have.been.initialized"), seen.errors("app.A", "flow"));
            assertEquals(
                    List.of("12 compiler.err.unreported.exception.need.to.catch.or.throw"),
                    seen.errors("app.A", "thrown"));
            assertEquals(List.of("16 compiler.err.unreachable.stmt"), seen.errors("app.A", "unreachable"));
            assertEquals(List.of("23 compiler.err.cant.resolve.location"), seen.errors("app.A.In", "deep"));
            assertEquals(List.of(), seen.errors("app.A", "fine"));
            assertEquals(List.of(), seen.method("app.A", "fine").untyped());
            assertEquals(List.of(), seen.errors("app.A.In", "alsoFine"));
        });
    }

    @Test
    void errors_in_the_head_of_the_file_or_of_the_class_touch_every_method() throws Exception {
        look("""
            package app;

            import missing.Thing;

            class A extends Gone {
                int fine() {
                    return 1;
                }
                static class In {
                    int deep() {
                        return 2;
                    }
                }
            }

            class Beside implements GoneToo {}
            """, seen -> {
            List<String> head = List.of("3 compiler.err.doesnt.exist", "5 compiler.err.cant.resolve");
            assertEquals(head, seen.errors("app.A", "fine"));
            assertEquals(head, seen.errors("app.A.In", "deep"));
        });
    }

    @Test
    void an_expression_of_unknown_type_is_an_error_even_if_the_compiler_reports_it_elsewhere() throws Exception {
        look("""
            package app;

            class A {
                java.util.List<Gone> gone;
                Gone one() {
                    return null;
                }
                Object run() {
                    var copy = gone;
                    return copy;
                }
                Object call() {
                    return one();
                }
                <T extends Comparable<T>> T fine(T t) {
                    return t;
                }
            }
            """, seen -> {
            assertEquals(List.of("9 yuzuri.unknown.type"), seen.errors("app.A", "run"));
            assertEquals(List.of("13 yuzuri.unknown.type"), seen.errors("app.A", "call"));
            assertEquals(List.of(), seen.errors("app.A", "fine"));
        });
    }

    @Test
    void a_file_with_hundreds_of_errors_reports_them_all() throws Exception {
        StringBuilder text = new StringBuilder("package app; class A {\n");
        for (int i = 0; i < 400; i++) {
            text.append("int m").append(i).append("() { return \"\"; }\n");
        }
        look(text + "}", seen -> {
            assertEquals(1, seen.errors("app.A", "m0").size());
            assertEquals(1, seen.errors("app.A", "m399").size());
        });
    }

    @Test
    void errors_in_stubs_and_in_other_files_touch_no_method() throws Exception {
        var look = new Shadowing(List.of("app.A", "app.B"), seen -> {
                    assertEquals(List.of(), seen.errors("app.A", "run"));
                    assertEquals(1, seen.errors("app.B", "run").size());
                })
                .stub("app.ATasks", "package app; class ATasks { int broken() { return \"\"; } int n; }");
        new Build(directory)
                .source("app/A.java", "package app; class A { int run(ATasks t, C c) { return c.m() + t.n; } }")
                .source("app/B.java", "package app; class B { int run() { return \"\"; } }")
                .source("app/C.java", "package app; class C { int m() { return \"\"; } }")
                .processor(look)
                .compile();
        look.verify();
    }

    @Test
    void nothing_is_printed() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var stream = new PrintStream(printed)) {
            System.setOut(stream);
            System.setErr(stream);
            look("package app; class A { @Deprecated int run() { return \"\"; } }", seen -> {
                assertEquals(1, seen.errors("app.A", "run").size());
            });
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).isEmpty(), () -> printed.toString(StandardCharsets.UTF_8));
    }
}
