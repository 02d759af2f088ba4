package io.yuzuri.processor.random;

/** Private members of every kind, which generated code reaches in other ways. */
final class Privates {
    private static final String RECORD = """
            private record Nd(int n) implements Comparable<Nd> {
            public int compareTo(Nd o) {
            return n - o.n;
            }
            }
            """;
    private static final String TOTAL = """
            private static int total(Nd... ns) {
            int s = 0;
            for (Nd n : ns) s += n.n();
            log("total" + ns.length);
            return s;
            }
            """;
    private static final String VAR = """
            @SafeVarargs
            private static <T> List<T> listed(T... all) {
            log("listed" + all.length + all.getClass().getSimpleName());
            return Arrays.asList(all);
            }
            """;

    private Privates() {}

    static Kind kind() {
        Kind kind = Kind.of("privates", 2)
                .start("assertions = 3;")
                .member(
                        RECORD,
                        TOTAL,
                        VAR,
                        "@SafeVarargs\nstatic <T> String kindOf(T... all) {\nreturn all.getClass().getSimpleName() + all.length;\n}",
                        "@Coroutine\n@SafeVarargs\nstatic <T> String kindLater(T... all) {\nV(\"kind\");\nreturn kindOf(all);\n}",
                        "private enum En {\nA,\nB,\ndefault_\n}",
                        "private interface Fn {\nint go(int a);\n}",
                        "private static <T> String first(T a) {\nreturn \"any\" + text(a);\n}",
                        "private static <T extends Number> String first(T a) {\nreturn \"number\" + a;\n}",
                        "private static <T extends CharSequence> String first(T a) {\nreturn \"chars\" + a;\n}",
                        "private <T extends Object & Comparable<T>> T max(T a, T b) {\nlog(\"max\");\nreturn a.compareTo(b) > 0 ? a : b;\n}",
                        "private static <T extends Nd> String arr(T[] xs) {\nreturn \"arr\" + xs.length;\n}",
                        "private static String pick(long a) {\nreturn \"long\" + a;\n}",
                        "private static String pick(Object a) {\nreturn \"Object\" + text(a);\n}",
                        "private static String pick(int... a) {\nreturn \"ints\" + a.length;\n}",
                        "private static String pick(String a, Object... b) {\nreturn \"rest\" + a + b.length;\n}",
                        "private static int wait(int n) {\nreturn n + 1;\n}",
                        "private int hashCode(int n) {\nlog(\"hash\" + f);\nreturn n + f;\n}",
                        "private boolean equals(int n) {\nreturn n == f;\n}",
                        "private static int assertions = 3;",
                        "private int[] pn = {1, 2};",
                        "private static Nd[] nds = {new Nd(4), null};",
                        "@Coroutine\nprivate static En turned(En e) {\nV(\"turn\" + e);\nreturn e == En.A ? En.B : En.A;\n}",
                        "@Coroutine\nprivate static int totalLater(int by, Nd... ns) {\nV(\"total\");\nreturn total(ns) * by;\n}",
                        "@Coroutine\nprivate <T extends Nd> T self(T t) {\nV(\"self\");\nreturn t;\n}")
                .plain(
                        Type.INT,
                        "total(new Nd(«INT»), new Nd(«INT»))",
                        "total()",
                        "total(new Nd[] {new Nd(«INT»)})",
                        "@C@.wait(«INT»)",
                        "(«NODE»).hashCode(«INT»)",
                        "assertions",
                        "(assertions += «INT»)",
                        "(«NODE»).pn[«INT» & 1]",
                        "nds[0].n()",
                        "nds[0].n",
                        "((Fn) «$a» -> «$a» - «INT!»).go(«INT»)",
                        "En.valueOf(\"B\").ordinal()")
                .value(
                        Type.INT,
                        "total(new Nd(S(«INT»)), new Nd(«INT»))",
                        "totalLater(«INT», new Nd(«INT»))",
                        "totalLater(«INT»)",
                        "@C@.wait(S(«INT»))",
                        "(S(«NODE»)).hashCode(«INT»)",
                        "(assertions -= S(«INT»))",
                        "((«NODE»).pn[S(«INT») & 1] += S(«INT»))",
                        "(«NODE»).self(nds[S(0)]).n",
                        "S((Fn) «$a» -> «$a» - «INT!»).go(S(«INT»))",
                        "turned(En.values()[«INT» & 1]).ordinal()")
                .plain(
                        Type.STRING,
                        "first(«STRING»)",
                        "first(«INT»)",
                        "first(«LIST»)",
                        "pick(«INT»)",
                        "pick(«INT», «INT»)",
                        "pick()",
                        "pick(«STRING»)",
                        "pick(«STRING», «INT»)",
                        "pick((Object) («INT»))",
                        "pick((Integer) («INTEGER»))",
                        "pick(«CHAR»)",
                        "arr(new Nd[] {new Nd(1)})",
                        "listed(«STRING», «INT»).toString()",
                        "listed(new Nd(«INT»), nds[0]).toString()",
                        "kindOf(new Nd(«INT»), nds[1])",
                        "kindOf(nds[0])",
                        "kindOf(«STRING», «INT»)",
                        "(\"\" + nds[0])")
                .value(
                        Type.STRING,
                        "pick(S(«INT»))",
                        "pick(S(«INT»), «INT»)",
                        "pick(S(«STRING»))",
                        "pick(S(«STRING»), S(1), 'c')",
                        "pick(S(«INTEGER»))",
                        "pick((byte) S(1))",
                        "first(S(«INT»))",
                        "first(S(«STRING»))",
                        "first(S(«NODE»))",
                        "listed(S(«STRING»), «STRING»).toString()",
                        "kindOf(nds[S(0)], new Nd(«INT»))",
                        "kindLater(new Nd(«INT»))",
                        "kindLater(En.A, turned(En.B))")
                .plain(Type.LIST, "listed(«INT», «INT»)", "@C@.<Integer>listed()")
                .value(Type.LIST, "listed(S(«INT»), «INT»)")
                .plain(Type.INTEGER, "(«NODE»).max(«INTEGER», «INTEGER»)")
                .value(Type.INTEGER, "(«NODE»).max(S(«INTEGER»), «INTEGER»)")
                .plain(Type.BOOLEAN, "(«NODE»).equals(«INT»)", "(nds[1] == null)")
                .statement(
                        "switch (S(En.values()[«INT» & 1])) {\ncase A:\nV(\"a\");\nlog(\"A\");\nbreak;\ncase B:\nlog(\"B\");\ndefault:\nlog(\"dflt\");\n}",
                        "switch (En.values()[«INT» & 1]) {\ncase default_ -> V(\"a\");\ncase A, B -> {\nV(\"b\");\nlog(\"B\");\n}\n}",
                        "Fn «$x» = «$a» -> «$a» + «INT!»;\nV(\"w\");\nlog(«$x».go(«INT»));",
                        "Fn «$x» = @C@::wait;\nV(\"w\");\nlog(«$x».go(«INT»));",
                        "Nd «$x» = new Nd(«INT»);\nV(\"n\");\nif (any(«$x») instanceof Nd «$y» && S(«$y».n) > 0) {\nV(\"m\");\nlog(«$y»);\n}",
                        "Map<Nd, En> «$x» = new TreeMap<>();\n«$x».put(new Nd(«INT»), En.A);\nfor (Map.Entry<Nd, En> «$y» : «$x».entrySet()) {\nV(\"e\" + «$y»);\nlog(turned(«$y».getValue()));\n}",
                        "EnumMap<En, String> «$x» = new EnumMap<>(En.class);\n«$x».put(turned(En.B), «STRING»);\nfor (En «$y» : «$x».keySet()) V(«$y»);")
                .ofInstance(
                        "this.pn[S(0)]++;\nlog(pn[0]++ + --this.pn[S(1)]);",
                        "Supplier<String> «$x» = () -> pick(pn) + g++ + max(1, 2) + hashCode(3);\nV(\"p\");\nlog(«$x».get());");
        kind.newer()
                .statement(
                        "En «$x» = «INT» > 1 ? null : En.A;\nswitch («$x») {\ncase null -> log(\"null\");\ncase A -> {\nV(\"A\");\nlog(«$x»);\n}\ndefault -> V(\"other\");\n}",
                        "log(switch (any(new Nd(«INT»))) {\ncase Nd(int «$x») when S(«$x») > 1 -> «$x» + 1;\ncase Nd «$y» -> S(«$y».n);\ndefault -> 0;\n});");
        return kind;
    }
}
