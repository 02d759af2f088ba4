package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other processors generate. */
class RoundsTest {
    @TempDir
    Path directory;

    private static FirstRound generatesSource(String name, String text) {
        return new FirstRound() {
            @Override
            void run() throws Exception {
                try (Writer out =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    out.write(text);
                }
            }
        };
    }

    private Build user() {
        return new Build(directory)
                .source(
                        "app/A.java",
                        "package app; class A { int run() { return new gen.G().n + other(); }"
                                + " int other() { return 1; } }");
    }

    @Test
    void a_source_generated_in_an_earlier_round_is_seen() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
                    assertEquals(List.of(), seen.errors("app.A", "run"));
                    assertEquals(List.of(), seen.method("app.A", "run").untyped());
                })
                .inRound(2);
        user().processor(generatesSource("gen.G", "package gen; public class G { public int n; }"))
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void a_class_that_is_yet_to_be_generated_makes_only_its_users_untrusted() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of("1 compiler.err.doesnt.exist"), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.errors("app.A", "other"));
        });
        user().processor(generatesSource("gen.G", "package gen; public class G { public int n; }"))
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void a_class_file_generated_in_an_earlier_round_is_seen() throws Exception {
        byte[] bytes = new Build(directory.resolve("gen"))
                .source("gen/G.java", "package gen; public class G { public int n; }")
                .succeeds()
                .output()
                .get("gen/G.class");
        var look = new Shadowing(List.of("app.A"), seen -> {
                    assertEquals(List.of(), seen.errors("app.A", "run"));
                })
                .inRound(2);
        user().processor(new FirstRound() {
                    @Override
                    void run() throws Exception {
                        try (OutputStream out = processingEnv
                                .getFiler()
                                .createClassFile("gen.G")
                                .openOutputStream()) {
                            new ByteArrayInputStream(bytes).transferTo(out);
                        }
                    }
                })
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void a_generated_file_may_hold_coroutines_itself() throws Exception {
        var look = new Shadowing(List.of("gen.G"), seen -> {
                    assertEquals(List.of(), seen.errors("gen.G", "run"));
                    assertEquals(List.of(), seen.method("gen.G", "run").untyped());
                })
                .inRound(2);
        new Build(directory)
                .source("app/A.java", "package app; public class A { public int n; }")
                .processor(generatesSource("gen.G", "package gen; class G { int run() { return new app.A().n; } }"))
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void a_stub_stands_in_for_the_class_of_an_earlier_round() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
                    assertEquals("long", seen.method("app.A", "run").typeOf("new gen.G().n"));
                })
                .stub("gen.G", "package gen; public class G { public long n; }")
                .inRound(2);
        user().processor(generatesSource("gen.G", "package gen; public class G { public int n; }"))
                .processor(look)
                .compile();
        look.verify();
    }

    @Test
    void two_runs_say_the_same() throws Exception {
        var first = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            var look = new Shadowing(List.of("app.A"), seen -> {
                first.append(seen.shadow()
                        .method(seen.outer("app.A", "run"))
                        .orElseThrow()
                        .getLeaf());
                first.append(seen.errors("app.A", "run")).append('\n');
            });
            new Build(directory.resolve("" + i))
                    .source("app/A.java", "package app; class A { int run() { return Gone.a + Gone.b + \"\"; } }")
                    .processor(look)
                    .compile();
            look.verify();
        }
        List<String> lines = first.toString().lines().toList();
        assertTrue(lines.size() > 1);
        assertEquals(lines.subList(0, lines.size() / 2), lines.subList(lines.size() / 2, lines.size()));
    }
}
