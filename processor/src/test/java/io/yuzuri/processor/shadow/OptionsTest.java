package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a processor can tell of the user's compiler options, and how the shadow follows them. */
class OptionsTest {
    private static final int JDK = Runtime.version().feature();

    @TempDir
    Path directory;

    private Shadowing errors(String method, String... expected) {
        return new Shadowing(List.of("app.A"), seen -> assertEquals(List.of(expected), seen.errors("app.A", method)));
    }

    private void build(Shadowing look, String text, String... options) throws Exception {
        new Build(directory)
                .options("-Xlint:none")
                .options(options)
                .source("app/A.java", text)
                .processor(look)
                .compile();
        look.verify();
    }

    private static final String NEWER_API =
            "package app; class A { Object run(java.util.List<String> l) { return l.getFirst(); } }";

    @Test
    void with_a_release_the_newer_api_is_an_error() throws Exception {
        assumeTrue(JDK > 20);
        build(errors("run", "1 compiler.err.cant.resolve.location.args"), NEWER_API, "--release", "17");
    }

    @Test
    void with_a_source_and_target_the_newer_api_is_there() throws Exception {
        assumeTrue(JDK > 20);
        build(errors("run"), NEWER_API, "-source", "17", "-target", "17");
    }

    @Test
    void with_the_current_release_everything_is_there() throws Exception {
        String text = "package app; class A { Object run() { return java.util.HexFormat.of(); } }";
        build(errors("run"), text, "--release", Integer.toString(JDK));
    }

    @Test
    void newer_syntax_than_the_source_level_is_an_error() throws Exception {
        assumeTrue(JDK > 20);
        String text = "package app; class A { Object run(Object o) { return switch (o) { default -> 1; }; } }";
        build(errors("run", "1 compiler.err.feature.not.supported.in.source.plural"), text, "-source", "17");
        build(errors("run"), text);
    }

    @Test
    void preview_features_follow_the_users() throws Exception {
        String text = JDK == 17
                ? "package app; class A { int run(Object o) { return switch (o) { case String s -> 1; default -> 2; };"
                        + " } }"
                : "package app; class A { int run(Object o) { return o instanceof int n ? n : 0; } }";
        build(errors("run"), text, "--enable-preview", "--release", Integer.toString(JDK));
    }

    @Test
    void packages_that_the_user_opened_up_are_open() throws Exception {
        String text = "package app; import jdk.internal.misc.*; class A { Object run() { return \"\" +"
                + " Unsafe.getUnsafe().pageSize() + sun.security.util.Debug.isOn(\"\"); } }";
        build(
                errors("run"),
                text,
                "--add-exports",
                "java.base/jdk.internal.misc=ALL-UNNAMED",
                "--add-exports",
                "java.base/sun.security.util=ALL-UNNAMED");
    }

    @Test
    void modules_that_the_user_added_are_there() throws Exception {
        String text = "package app; class A { Object run(jdk.incubator.vector.IntVector v) { return v.length(); } }";
        build(errors("run"), text, "--add-modules", "jdk.incubator.vector");
    }

    @Test
    void imports_of_platform_modules_are_understood() throws Exception {
        assumeTrue(JDK >= 25);
        String text = "package app; import module java.net.http; class A {"
                + " int run() { IO.println(); return HttpClient.newHttpClient().hashCode(); } }";
        build(errors("run"), text);
    }
}
