package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Members that the outer compilation has and the text has not. Tools that edit javac's trees are played by a file that
 * reads differently the second time: both texts agree up to where members are added.
 */
class UnwrittenMembersTest {
    @TempDir
    Path directory;

    private static final class TwoFaced extends SimpleJavaFileObject {
        private final AtomicInteger reads = new AtomicInteger();
        private final String first;
        private final String later;

        TwoFaced(String first, String later) {
            super(URI.create("test:///app/A.java"), Kind.SOURCE);
            this.first = first;
            this.later = later;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return reads.getAndIncrement() == 0 ? first : later;
        }
    }

    private void look(String outer, String text, Shadowing.Look look) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var shadowing = new Shadowing(List.of("app.A"), look);
        var task = compiler.getTask(
                new StringWriter(),
                null,
                null,
                List.of("-proc:only", "-d", directory.toString()),
                null,
                List.of(new TwoFaced(outer, text)));
        task.setProcessors(List.of(shadowing));
        task.call();
        shadowing.verify();
    }

    @Test
    void members_that_are_only_in_the_trees_are_added() throws Exception {
        String text = """
            package app;

            class A {
                int run() {
                    return getField() + log.length() + new Made(1).n + E.of(2).ordinal();
                }
                int field; enum E { ONE }
                int later() { return run(); } /* */ }
            class B { int own() { return 1; } }
            """;
        String outer = text.replace("/* */", """
            private static final String log = ""; int getField() { return field; }
            static class Made { int n; Made(int n) {} }
            """)
                .replace("{ ONE }", "{ ONE; static <T> E of(T... t) throws IllegalStateException { return ONE; } }");
        look(outer, text, seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
            assertEquals("java.lang.String", seen.method("app.A", "run").typeOf("log"));
        });
    }

    @Test
    void methods_after_an_added_member_are_still_found() throws Exception {
        String text = """
            package app;

            class A {
                static class In { int n; /*        */ }
                int run() {
                    return new In().getN();
                }
                int bad() {
                    return "";
                }
            }
            """;
        String outer = text.replace("int n; /*        */", "int n; int getN(){}");
        look(outer, text, seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of("9 compiler.err.prob.found.req"), seen.errors("app.A", "bad"));
            ExecutableElement run = seen.outer("app.A", "run");
            assertEquals(
                    run.toString(),
                    seen.shadow()
                            .trees()
                            .getElement(seen.shadow().method(run).orElseThrow())
                            .toString());
        });
    }

    @Test
    void nothing_is_added_to_what_is_written() throws Exception {
        String text = """
            package app;

            class A {
                int a, b;
                A() {}
                { a = 1; }
                enum E { ONE { int m() { return 2; } }, TWO; int m() { return 1; } }
                record R(int n, String... s) { R { n++; } static int k; }
                record Q(int n) { }
                @interface N { int value() default 1; }
                int run() { return new Q(1).n() + E.ONE.m() + E.values().length; }
            }
            """;
        look(text, text, seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            var unit = seen.method("app.A", "run").path().getCompilationUnit();
            assertEquals(text, unit.getSourceFile().getCharContent(true).toString());
        });
    }
}
