package io.yuzuri.processor.random;

/**
 * Coroutines that override and are overridden: with bridges, in inner classes, through interfaces and type
 * parameters.
 */
final class Overriding {
    private static final String INTERFACES = """
            interface One<T> {
            @Coroutine
            default T one(T t) {
            V("one");
            return two(t);
            }
            @Coroutine
            T two(T t);
            }
            """;
    private static final String CLASSES = """
            abstract static class Top<T extends Comparable<T>> implements One<T> {
            T best;
            @Override
            @Coroutine
            public T two(T t) {
            V("top");
            if (best == null || best.compareTo(S(t)) < 0) best = t;
            return best;
            }
            class Deep extends Top<T> {
            @Override
            @Coroutine
            public T two(T t) {
            V("deep");
            T old = Top.this.two(t);
            return super.two(old);
            }
            }
            }
            """;
    private static final String MIDDLE = """
            static class Mid extends Top<String> {
            @Override
            @Coroutine
            public String two(String t) {
            return S(super.two(t)) + super.best;
            }
            class Low extends Deep {
            @Override
            @Coroutine
            public String two(String t) {
            return S("low") + super.two(t) + Mid.this.best;
            }
            @Override
            public String one(String t) {
            return "plain" + t;
            }
            }
            }
            """;
    private static final String CLOSING = """
            static class Held implements AutoCloseable {
            final int n;
            Held(int n) {
            this.n = n;
            log("hold" + n);
            }
            @Override
            @Coroutine
            public void close() {
            log("closed" + n);
            }
            }
            """;

    private Overriding() {}

    static Kind kind() {
        return Kind.of("overriding", 1)
                .member(
                        INTERFACES,
                        CLASSES,
                        MIDDLE,
                        CLOSING,
                        "static class Slower extends Held {\nSlower(int n) {\nsuper(n);\n}\n@Override\n@Coroutine\npublic void close() {\nV(\"slower\" + n);\nsuper.close();\nif (n > 2) throw new IllegalStateException(\"close\");\n}\n}",
                        "static class Quick extends Held {\nQuick(int n) {\nsuper(n);\n}\n@Override\npublic void close() {\nlog(\"quick\" + n);\n}\n}",
                        "static class Again extends Quick {\nAgain(int n) {\nsuper(n);\n}\n@Override\n@Coroutine\npublic void close() {\nV(\"again\" + n);\nsuper.close();\n}\n}",
                        "@Coroutine\nstatic <A extends Held, B extends A> int using(B b) {\ntry (b) {\nlog(\"using\");\nreturn b.n + S(1);\n}\n}",
                        "@Coroutine\nstatic <A extends Object & One<String>> String through(A a, String s) {\nreturn a.one(s) + S(a).two(s);\n}")
                .value(
                        Type.STRING,
                        "new Mid().one(«STRING»)",
                        "new Mid().new Low().two(«STRING»)",
                        "new Mid().new Low().one(«STRING»)",
                        "through(new Mid(), «STRING»)",
                        "through(new Mid().new Low(), «STRING»)",
                        "((One<String>) new Mid().new Low()).two(«STRING»)",
                        "((One<String>) S(new Mid())).one(«STRING»)")
                .value(
                        Type.INT,
                        "using(new Held(«INT»))",
                        "using(new Slower(«INT»))",
                        "using(«BOOLEAN» ? new Quick(«INT») : new Again(«INT»))",
                        "(new Top<Integer>() {}.new Deep().two(«INT») + 0)")
                .statement(
                        "try (Held «$x» = «BOOLEAN» ? new Slower(«INT») : new Held(S(1))) {\nlog(«$x».n);\n}",
                        "try (Quick «$x» = «BOOLEAN» ? new Again(«INT») : new Quick(S(1)); Held «$y» = S(«$x»)) {\nV(\"quick\");\nlog(«$x».n + «$y».n);\n}",
                        "Held «$x» = new Slower(S(«INT»));\ntry («$x»; Held «$y» = new Held(2)) {\nV(\"held\");\nlog(«$x».n + «$y».n);\n}",
                        "Top<Integer> «$x» = new Top<>() {\n@Override\npublic Integer two(Integer t) {\nreturn -t;\n}\n};\nlog(«$x».one(«INT»));\nlog(«$x».new Deep().one(S(«INT»)));",
                        "One<Integer> «$x» = t -> t + 1;\nlog(«$x».one(«INT») + «$x».two(S(1)));");
    }
}
