package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the user's compilation reads from class files. */
class ClassPathTest {
    @TempDir
    Path directory;

    private Build library(String name, String... filesAndTexts) {
        Build library = new Build(directory.resolve(name));
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            library.source(filesAndTexts[i], filesAndTexts[i + 1]);
        }
        return library;
    }

    /** @param only the names of what goes in; without any, all do */
    static Path jar(Build library, String... only) throws IOException {
        Path jar = library.classes.resolveSibling("a library.jar");
        Map<String, byte[]> output = library.output();
        output.keySet().removeIf(name -> only.length > 0 && !List.of(only).contains(name));
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : output.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private void typed(Build build) throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
        });
        build.processor(look).succeeds();
        look.verify();
    }

    @Test
    void a_jar_serves_nested_and_unnamed_types() throws Exception {
        Path jar = jar(library("lib", "lib/Lib.java", """
            package lib;

            public class Lib<T> {
                public static class In { public int n; public static class Deep { public Lib<String> back; } }
                public In.Deep deep() { return new In.Deep() { }; }
                T t;
            }
            """).succeeds());
        typed(new Build(directory).classPath(jar).source("app/A.java", """
            package app;

            import lib.*;

            class A {
                Object run() {
                    Lib.In in = new Lib.In();
                    return in.n + "" + new Lib<String>().deep().back;
                }
            }
            """));
    }

    @Test
    void a_package_of_which_no_type_is_used_can_be_imported_on_demand() throws Exception {
        Path jar = jar(library("lib", "lib/Lib.java", "package lib; public class Lib { }")
                .succeeds());
        typed(new Build(directory).classPath(jar).source("app/A.java", """
            package app;

            import lib.*;

            class A {
                Object run() { return "none"; }
            }
            """));
    }

    @Test
    void a_class_named_only_by_another_class_file_is_found_in_another_jar() throws Exception {
        Build base = library(
                        "base",
                        "base/Base.java",
                        "package base; public class Base<T> { public T t; public base.deep.Other other; }",
                        "base/deep/Other.java",
                        "package base.deep; public class Other { public int n; }")
                .succeeds();
        Build lib = library("lib", "lib/Lib.java", "package lib; public class Lib extends base.Base<String> {}")
                .classPath(jar(base))
                .succeeds();
        typed(new Build(directory)
                .classPath(jar(base))
                .classPath(lib.classes)
                .source(
                        "app/A.java",
                        "package app; class A { Object run(lib.Lib l) { return l.t.length() + l.other.n; } }"));
    }

    /** Nothing but the class file of {@code Lib} says that the package goes on in another jar. */
    @Test
    void a_package_may_be_split_over_jars() throws Exception {
        Build first = library("first", "split/First.java", "package split; public class First { public int n; }")
                .succeeds();
        Build second = library("second", "split/Second.java", "package split; public class Second extends First {}")
                .classPath(first.classes)
                .succeeds();
        Build lib = library("lib", "lib/Lib.java", "package lib; public class Lib { public split.Second second; }")
                .classPath(first.classes)
                .classPath(second.classes)
                .succeeds();
        typed(new Build(directory)
                .classPath(jar(lib))
                .classPath(jar(second))
                .classPath(jar(first))
                .source("app/A.java", """
                    package app;

                    class A {
                        Object run(lib.Lib l) {
                            return l.second.n;
                        }
                    }
                    """));
    }

    @Test
    void an_incremental_build_finds_what_was_compiled_before_and_prefers_what_is_compiled_now() throws Exception {
        Build before = library(
                        "before",
                        "app/Old.java",
                        "package app; class Old { Changed changed() { return null; } int stays; }",
                        "app/Changed.java",
                        "package app; class Changed { }")
                .succeeds();
        typed(new Build(directory)
                .classPath(before.classes)
                .source("app/Changed.java", "package app; class Changed { int fresh; }")
                .source(
                        "app/A.java",
                        "package app; class A { Object run(Old old) { return old.changed().fresh + old.stays; } }"));
    }

    @Test
    void a_member_of_a_missing_class_does_not_matter_until_it_is_used() throws Exception {
        Build gone = library("gone", "gone/Gone.java", "package gone; public class Gone { public @interface Mark {} }")
                .succeeds();
        Build lib = library(
                        "lib",
                        "lib/Lib.java",
                        "package lib; public class Lib { @gone.Gone.Mark public int n; public gone.Gone gone; }")
                .classPath(gone.classes)
                .succeeds();
        typed(new Build(directory)
                .classPath(jar(lib))
                .options("-Xlint:none")
                .source("app/A.java", "package app; class A { Object run(lib.Lib l) { return l.n; } }"));
    }
}
