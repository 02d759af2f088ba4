package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that a file does not spell: it meets them through the heads of other classes of the build. */
class ThroughOthersTest {
    private static final String LIB = """
        package lib;

        public class Lib extends Hidden<lib.deep.Deep> implements Comparable<Lib> {
            public static class In {
                public class Inner { public lib.deep.Deep deep; }
                public Inner inner;
            }
            public String hi() { return ""; }
            public int compareTo(Lib other) { return 0; }
            public interface Fn<X extends Failure> { lib.deep.Deep apply(String s) throws X; }
            public @interface Mark { Class<?> value(); }
            public static class Failure extends Exception { }
        }

        class Hidden<T> { public T shown; }
        """;

    private static final String PLAIN = """
        package app.plain;

        import java.util.*;

        @lib.Lib.Mark(lib.deep.Marked.class)
        public class Plain extends Above {
            public static final lib.Lib CONSTANT = null;
            public static List<? extends lib.Lib> all() { return List.of(); }
            public lib.Lib lib() { return null; }
            public Map<String, lib.Lib.In[]> map() { return null; }
            public <T extends lib.deep.Base & lib.deep.Bound> T bounded() { return null; }
            public <X extends lib.deep.Cause> void cause(Class<X> type) throws X {}
            public void fails() throws lib.Lib.Failure {}
            public lib.Lib.Fn<lib.Lib.Failure> function(int n) { return null; }
            public record Pair(lib.deep.Deep left, lib.Lib... right) {}
            public enum Kind implements lib.deep.Named { ONE }
        }

        class Above extends Top<lib.deep.Field> { }
        """;

    private static final String TOP = """
        package app.plain;

        public abstract class Top<L> extends lib.deep.Base implements lib.deep.Named {
            protected final L log = null;
            protected lib.deep.Field.Level level;
            protected abstract static class Nested extends lib.deep.Base { }
        }
        """;

    private static final String USER = """
        package app;

        import static app.plain.Plain.*;

        import app.plain.Plain;

        class A extends Plain {
            Object run() throws Exception {
                String s = lib().hi() + CONSTANT.shown.depth + log.text + level.name() + base().length();
                for (var each : all()) {
                    s += each.hi() + each.compareTo(null);
                }
                s += all().size() + all().get(0).hi() + map().get("a")[0].inner.deep.depth;
                var bounded = new Plain().bounded();
                s += bounded.bound() + bounded.base() + function(1).apply("x").depth + Kind.ONE.named() + named();
                s += new Pair(null).right()[0].hi() + new Pair(null).left().depth;
                try {
                    fails();
                    cause(null);
                } catch (RuntimeException e) {
                    throw e;
                }
                return s + super.lib().hi() + new Nested() {}.base();
            }
        }
        """;

    @TempDir
    Path directory;

    private Build deep() {
        return new Build(directory.resolve("deep"))
                .source("lib/deep/Deep.java", "package lib.deep; public class Deep { public int depth; }")
                .source("lib/deep/Marked.java", "package lib.deep; public class Marked { }")
                .source("lib/deep/Bound.java", "package lib.deep; public interface Bound { String bound(); }")
                .source("lib/deep/Cause.java", "package lib.deep; public class Cause extends Exception { }")
                .source(
                        "lib/deep/Base.java",
                        "package lib.deep; public class Base { public String base() { return \"\"; } }")
                .source(
                        "lib/deep/Named.java",
                        "package lib.deep; public interface Named { default String named() { return \"\"; } }")
                .source(
                        "lib/deep/Field.java",
                        "package lib.deep; public class Field { public enum Level { LOW } public String text; }")
                .options("-Xlint:none");
    }

    private Build lib() {
        return new Build(directory.resolve("lib")).source("lib/Lib.java", LIB).options("-Xlint:none");
    }

    private Build app() {
        return new Build(directory)
                .source("app/A.java", USER)
                .source("app/plain/Plain.java", PLAIN)
                .source("app/plain/Top.java", TOP)
                .options("-Xlint:none");
    }

    private static void typed(Build build) throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
        });
        build.processor(look).succeeds();
        look.verify();
    }

    @Test
    void a_library_on_the_class_path() throws Exception {
        Build deep = deep().succeeds();
        Build lib = lib().classPath(deep.classes).succeeds();
        typed(app().classPath(lib.classes).classPath(deep.classes));
    }

    @Test
    void a_library_in_jars() throws Exception {
        Build deep = deep().succeeds();
        Build lib = lib().classPath(deep.classes).succeeds();
        typed(app().classPath(ClassPathTest.jar(lib)).classPath(ClassPathTest.jar(deep)));
    }

    @Test
    void a_library_in_modules_that_are_required_transitively() throws Exception {
        Build deep = deep().source("module-info.java", "module deep { exports lib.deep; }")
                .succeeds();
        Build lib = lib().source("module-info.java", "module lib { requires transitive deep; exports lib; }")
                .options("-p", deep.classes.toString())
                .succeeds();
        typed(app().source("module-info.java", "module app { requires lib; }")
                .options("-p", lib.classes + ":" + deep.classes));
    }

    /** What no module exports can be had with an option only, which the shadow must be given too. */
    @Test
    void a_class_that_the_platform_hides() throws Exception {
        typed(
                new Build(directory)
                        .options("-Xlint:none", "--add-exports", "java.base/sun.net.ext=ALL-UNNAMED")
                        .source(
                                "app/Plain.java",
                                "package app; class Plain { sun.net.ext.ExtendedSocketOptions options() { return null; } }")
                        .source(
                                "app/A.java",
                                "package app; class A { Object run() { return new Plain().options().isOptionSupported(null); } }"));
    }

    /** {@code Changed} is met in a class file, which is read when the library's package was listed already. */
    @Test
    void a_class_of_the_build_that_only_a_class_file_names() throws Exception {
        Build old = new Build(directory.resolve("old"))
                .source(
                        "app/Old.java",
                        "package app; public class Old { public late.Changed changed() { return null; } }")
                .source("late/Changed.java", "package late; public class Changed { }")
                .succeeds();
        Path jar = ClassPathTest.jar(old, "app/Old.class");
        Build lib = new Build(directory.resolve("lib"))
                .source("lib/Lib.java", "package lib; public class Lib { public String hi() { return \"\"; } }")
                .succeeds();
        typed(
                new Build(directory)
                        .classPath(jar)
                        .classPath(lib.classes)
                        .source(
                                "late/Changed.java",
                                "package late; public class Changed { public lib.Lib lib() { return null; } }")
                        .source(
                                "app/A.java",
                                "package app; import lib.*; class A { Object run(Old old) { return old.changed().lib().hi(); } }"));
    }
}
