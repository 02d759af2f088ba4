package io.yuzuri.processor.random;

/** A class of another package in a file of its own, with coroutines: called, inherited from, overridden from here. */
final class FarClasses {
    private static final String FAR = """
            package good.far;
            import static good.support.Probe.*;
            import io.yuzuri.Coroutine;
            import java.util.*;
            public class @C@_Far<E> {
            protected int pf = «1|2|3»;
            protected static int sf = 4;
            protected int tally2 = 1001, tally3 = 1002, self2 = 1003, self3 = 1004;
            protected final List<E> seen = new ArrayList<>();
            private int own = -1;
            public static void reset() {
            sf = 4;
            }
            public static final int FAR = -2;
            protected @C@_Far() {
            log("far");
            }
            protected int pm(int n) {
            return n + pf;
            }
            protected static int sm(int n) {
            return n * sf;
            }
            @Coroutine
            protected E base(E e) {
            V("base");
            seen.add(e);
            own++;
            return seen.get(0);
            }
            @Coroutine
            public int sized(int by) {
            return S(seen.size()) * by + own + hook(by);
            }
            @Coroutine
            protected int hook(int n) {
            return S(n) + 1;
            }
            @Coroutine
            int pkg(int n) {
            V("pkg");
            return n + 1;
            }
            @Coroutine
            public int pkgOf(@C@_Far<?> other, int n) {
            return other.pkg(S(n));
            }
            @Coroutine
            String narrow(int n) {
            return S("narrow") + n;
            }
            @Coroutine
            public String narrowOf(int n) {
            return narrow(S(n));
            }
            @Coroutine
            public static <T> List<T> listed(T one, T two) {
            List<T> all = new ArrayList<>();
            all.add(S(one));
            all.add(two);
            return all;
            }
            @Coroutine
            public static @C@_Far<String> far(int n) {
            V("far" + n);
            return new Wide();
            }
            public class In {
            protected int i = pf;
            protected In() {}
            @Coroutine
            public int in(int n) {
            pf += S(n);
            return i + own;
            }
            }
            public static class Wide extends @C@_Far<String> {
            @Override
            @Coroutine
            public int pkg(int n) {
            V("wide");
            return n * 100;
            }
            @Override
            protected String narrow(int n) {
            return "wide" + n;
            }
            }
            public interface Named {
            @Coroutine
            default String named(String s) {
            V("named");
            return s + suffix();
            }
            default String suffix() {
            return "!";
            }
            }
            public interface Renamed extends Named {
            }
            }
            """;
    private static final String NEAR = """
            static class Near extends good.far.@C@_Far<String> implements good.far.@C@_Far.Renamed {
            int pf = 50;
            protected static int sm(int n) {
            return -n;
            }
            @Override
            @Coroutine
            protected String base(String e) {
            V("near");
            log(super.base(e + "n") + seen + pf + super.pf + ((good.far.@C@_Far<String>) this).toString().isEmpty());
            Supplier<String> s = () -> "" + super.pf + pf + seen.size() + pm(1) + sf + sm(3) + good.far.@C@_Far.sm(2) + super.pm(4);
            super.pf += S(3);
            V("n");
            sf++;
            return s.get() + super.base("z");
            }
            @Override
            @Coroutine
            protected int hook(int n) {
            int m = super.hook(n) - FAR;
            In in = new In() {};
            V("hook");
            return m + pm(S(n)) - FAR + in.in(2) + super.pf - pf;
            }
            @Override
            @Coroutine
            public String named(String s) {
            return good.far.@C@_Far.Renamed.super.named(s) + S("near") + suffix();
            }
            @Override
            public String suffix() {
            return good.far.@C@_Far.Renamed.super.suffix() + pf;
            }
            @Coroutine
            int pkg(int n) {
            return S(n) - 1;
            }
            }
            """;

    private FarClasses() {}

    static Kind kind() {
        return Kind.of("files", 1)
                .start("good.far.@C@_Far.reset();")
                .file("good/far/@C@_Far.java", FAR)
                .member(
                        NEAR,
                        "static class Nearer extends good.far.@C@_Far.Wide {\n@Override\n@Coroutine\n@SuppressWarnings(\"yuzuri:OverridesPlain\")\nprotected String narrow(int n) {\nreturn S(\"nearer\") + n;\n}\n@Override\n@Coroutine\npublic int pkg(int n) {\nV(\"nearer\");\nreturn n * 1000 + super.pkg(n);\n}\n}")
                .value(
                        Type.STRING,
                        "new Near().base(«STRING»)",
                        "new Near().named(«STRING»)",
                        "new Near().narrowOf(«INT»)",
                        "new Nearer().narrowOf(«INT»)",
                        "good.far.@C@_Far.far(«INT»).narrowOf(«INT»)",
                        "good.far.@C@_Far.listed(«STRING», «STRING»).get(1)",
                        "new good.far.@C@_Far.Named() {}.named(«STRING»)")
                .value(
                        Type.INT,
                        "new Near().sized(«INT»)",
                        "new Near().pkg(«INT»)",
                        "new Near().pkgOf(new Near(), «INT»)",
                        "new Near().pkgOf(new Nearer(), «INT»)",
                        "good.far.@C@_Far.far(«INT»).sized(S(2))",
                        "good.far.@C@_Far.far(«INT»).pkgOf(good.far.@C@_Far.far(1), 2)",
                        "(S(«INT») - good.far.@C@_Far.FAR)",
                        "new Nearer().pkg(«INT»)")
                .value(Type.LIST, "good.far.@C@_Far.<Integer>listed(«INT», S(«INT»))")
                .statement(
                        "int «$a» = «INT»;\n{\nint tally = S(«$a»);\ngood.far.@C@_Far<String> «$y» = new good.far.@C@_Far<>() {\n@Override\npublic String toString() {\nreturn tally + \"of\" + «$a» + pf + pi;\n}\n};\nV(\"w\");\nlog(«$y».toString() + tally);\n}",
                        "Near «$x» = new Near();\nlog(«$x».base(«STRING»));\nlog(«$x».sized(«INT») + «$x».pf);",
                        "good.far.@C@_Far<String> «$x» = «BOOLEAN» ? new Near() : good.far.@C@_Far.far(S(1));\nlog(«$x».sized(«INT»));\nlog(«$x».pkgOf(«$x», 3));",
                        "for (Object «$x» : good.far.@C@_Far.listed(«INT», «STRING»)) {\nV(\"far\");\nlog(«$x»);\n}");
    }
}
