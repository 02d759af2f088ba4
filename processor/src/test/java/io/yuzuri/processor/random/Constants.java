package io.yuzuri.processor.random;

/** Private constants, which generated code cannot name: operators and signs in them, receivers in front of them. */
final class Constants {
    private Constants() {}

    static Kind kind() {
        return Kind.of("constants", 2)
                .member(
                        "private static final double INF = Double.POSITIVE_INFINITY, NAN = Double.NaN, LOST = -0.0;",
                        "private static final int NONE = -1, MANY = 3 + 4, LOW = Integer.MIN_VALUE;",
                        "private static final String HALF = \"a(\" + 1, BRACE = \"{\" + '\"';",
                        "private static final char LETTER = 'a' + 1, QUOTE = '\\'';",
                        "private static final boolean YES = 1 < 2 || false;",
                        "private static final long BIG = 1L << 40;",
                        "private static final float THIRD = 1f / 3;",
                        "private static final byte SMALL = (byte) -200;",
                        "private final int k = -7;",
                        "private final String kt = \"k\" + 1;",
                        "private static @C@ madeFor(int n) {\nlog(\"made\" + n);\nreturn n < 0 ? null : new @C@(n);\n}",
                        "@Coroutine\nprivate static @C@ laterFor(int n) {\nV(\"later\" + n);\nreturn n < 0 ? null : new @C@(n);\n}")
                .plain(
                        Type.DOUBLE,
                        "(«DOUBLE» / INF)",
                        "(«DOUBLE» * INF)",
                        "((double) (int) NAN)",
                        "(- INF)",
                        "(- -LOST)",
                        "(«DOUBLE» / LOST)",
                        "(THIRD / «DOUBLE»)")
                .value(Type.DOUBLE, "(S(«DOUBLE») / INF)", "(INF * S(«DOUBLE»))", "(- INF + S(«DOUBLE»))")
                .plain(
                        Type.INT,
                        "(«INT» -NONE)",
                        "(«INT» - -NONE)",
                        "((int) NAN)",
                        "((int) INF)",
                        "(«INT» * MANY)",
                        "(«INT» / MANY)",
                        "(«INT» >>> NONE)",
                        "(LETTER + «INT»)",
                        "(- LOW)",
                        "(SMALL - -SMALL)",
                        "madeFor(«INT»).k",
                        "(«NODE»).k",
                        "HALF.length()",
                        "(YES ? NONE : «INT»)")
                .value(
                        Type.INT,
                        "(S(«INT») -NONE)",
                        "(S(«INT») * MANY)",
                        "(S(NONE) - -NONE)",
                        "laterFor(«INT»).k",
                        "(S(«NODE»)).k",
                        "(S(«INT») + madeFor(«INT»).k)",
                        "S(HALF).length()",
                        "(int) S(LETTER)")
                .plain(Type.INTEGER, "((Integer) NONE)", "((Integer) LOW)")
                .plain(Type.LONG, "(BIG >>> NONE)", "(- BIG)", "(«LONG» * BIG)", "(BIG + NONE)", "((long) INF)")
                .plain(
                        Type.STRING,
                        "(HALF + «INT»)",
                        "(«STRING» + MANY + NONE)",
                        "(BRACE + «STRING»)",
                        "madeFor(«INT»).kt",
                        "HALF.concat(«STRING» + QUOTE)",
                        "(\"\" + (1 / INF) + -NONE + (1 - NONE) + LETTER + SMALL)")
                .value(Type.STRING, "(S(HALF) + MANY)", "laterFor(«INT»).kt", "(HALF + S(«STRING») + QUOTE + THIRD)")
                .plain(Type.BOOLEAN, "(YES == «BOOLEAN»)", "(! YES)", "(«INT» < NONE)", "(-NONE > «INT»)", "(YES & sz)")
                .value(Type.BOOLEAN, "(S(«BOOLEAN») == YES)", "(YES && S(«BOOLEAN»))", "(S(«DOUBLE») < INF)")
                .plain(Type.CHAR, "QUOTE", "(char) (LETTER + 1)")
                .statement(
                        "switch («INT» & 7) {\ncase MANY:\nV(\"many\");\nlog(\"m\");\nbreak;\ncase -NONE:\nlog(\"one\");\nV(\"o\");\ndefault:\nlog(\"d\");\n}",
                        "Supplier<String> «$x» = () -> \"\" + (1 / INF) + -NONE + (int) NAN + madeFor(«INT!»).k + HALF;\n«=TEXT x»V(\"c\");",
                        "int «$x» = NONE;\n«$x» -= -NONE;\n«$x» *= MANY + S(1);\nlog(«$x»);\n«~INT x»",
                        "char «$x» = LETTER;\nbyte «$y» = SMALL;\nV(\"c\");\n«$x» += NONE;\n«$y» -= S(NONE);\nlog(\"\" + «$x» + «$y»);",
                        "for (int «$x» = MANY; «$x» > MANY + NONE -NONE - 2; «$x» += NONE) V(HALF + «$x»);");
    }
}
