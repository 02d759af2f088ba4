package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShadowCompilationTest {
    @TempDir
    Path directory;

    Build build;

    @BeforeEach
    void build() {
        build = new Build(directory);
    }

    @Test
    void every_expression_of_a_method_has_a_type() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            Typed method = seen.method("app.A", "run");
            assertEquals(List.of(), method.untyped());
            assertEquals("java.util.List<java.lang.String>", method.typeOf("upper"));
            assertEquals("java.lang.String", method.typeOf("s.toUpperCase()"));
            assertEquals(List.of(), seen.errors("app.A", "run"));
        });
        build.source("app/A.java", """
            package app;

            import java.util.*;
            import java.util.stream.*;

            class A {
                int run(List<String> names) {
                    var upper = names.stream().map(s -> s.toUpperCase()).collect(Collectors.toList());
                    return upper.size() + B.twice(3);
                }
            }
            """)
                .source("app/B.java", "package app; class B { static int twice(int n) { return 2 * n; } }")
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void stub_sources_are_seen_as_if_they_existed() throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
                    Typed method = seen.method("app.A", "run");
                    assertEquals(List.of(), method.untyped());
                    assertEquals("java.lang.Integer", method.typeOf("ATasks.run()"));
                })
                .stub("app.ATasks", "package app; final class ATasks { static Integer run() { throw null; } }");
        build.source("app/A.java", "package app; class A { int run() { return ATasks.run(); } }")
                .processor(look)
                .compile();
        look.verify();
    }

    @Test
    void types_without_a_source_file_are_ignored() throws Exception {
        var look = new Shadowing(List.of("java.lang.String"), seen -> {
            assertEquals(Optional.empty(), seen.shadow().method(seen.outer("java.lang.String", "length")));
            assertEquals(List.of(), seen.errors("java.lang.String", "length"));
        });
        build.source("app/A.java", "package app; class A { }").processor(look).succeeds();
        look.verify();
    }
}
