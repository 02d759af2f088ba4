package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User code in a named module; the shadow itself stays in the unnamed one. */
class ModulesTest {
    @TempDir
    Path directory;

    private Build library() {
        return new Build(directory.resolve("lib"))
                .options("-Xlint:none")
                .source("module-info.java", "module lib { exports lib; }")
                .source("lib/Lib.java", """
                    package lib;

                    public class Lib extends lib.hidden.Base {
                        public static class In { public String name; }
                    }
                    """)
                .source("lib/hidden/Base.java", "package lib.hidden; public class Base { public int n; }")
                .succeeds();
    }

    private static final String USER = """
        package app;

        import java.net.http.HttpClient;
        import lib.Lib;

        class A {
            Object run(HttpClient client) {
                return new Lib().n + new Lib.In().name.length() + new B().field + client.version().name();
            }
        }
        """;

    private static Shadowing typed() {
        return new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
        });
    }

    private Build user(Path modulePath) {
        return new Build(directory)
                .options("-p", modulePath.toString())
                .source("module-info.java", "module app { requires lib; requires java.net.http; }")
                .source("app/A.java", USER);
    }

    @Test
    void types_of_the_module_path_are_seen() throws Exception {
        var look = typed();
        user(library().classes)
                .source("app/B.java", "package app; class B { int field; }")
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void types_of_a_module_in_a_jar_are_seen() throws Exception {
        var look = typed();
        user(ClassPathTest.jar(library()))
                .source("app/B.java", "package app; class B { int field; }")
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void classes_of_the_same_module_that_were_compiled_before_are_seen() throws Exception {
        Path lib = library().classes;
        user(lib)
                .source("app/B.java", "package app; class B { int field; static class C {} }")
                .succeeds();
        var look = typed();
        user(lib).processor(look).succeeds();
        look.verify();
    }

    @Test
    void the_class_path_serves_automatic_modules_as_well() throws Exception {
        Build plain = new Build(directory.resolve("plain"))
                .source("plain/P.java", "package plain; public class P { public int n; }")
                .succeeds();
        Path jar = ClassPathTest.jar(plain);
        var look = new Shadowing(List.of("app.A"), seen -> assertEquals(List.of(), seen.errors("app.A", "run")));
        new Build(directory)
                .options("-Xlint:none", "-p", jar.toString())
                .source("module-info.java", "module app { requires a.library; }")
                .source("app/A.java", "package app; class A { int run() { return new plain.P().n; } }")
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void tests_that_patch_a_module_see_what_they_patch() throws Exception {
        Build main = new Build(directory.resolve("main"))
                .source("module-info.java", "module app { }")
                .source("app/B.java", "package app; class B { int field; static class C { int n; } }")
                .succeeds();
        var look = new Shadowing(List.of("app.A"), seen -> assertEquals(List.of(), seen.errors("app.A", "run")));
        Build tests = new Build(directory.resolve("test"));
        tests.options(
                        "-Xlint:none",
                        "-p",
                        main.classes.toString(),
                        "--add-modules",
                        "app",
                        "--patch-module",
                        "app=" + tests.sources)
                .source("app/A.java", "package app; class A { int run() { return new B().field + new B.C().n; } }")
                .processor(look)
                .succeeds();
        look.verify();
    }
}
