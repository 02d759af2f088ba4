package io.yuzuri.processor.random;

/** Jumps that a {@code finally} overrules, and conditions of loops that never run. */
final class Overruled {
    private static final String RETURNS = """
            @Coroutine
            static int over1(int n) {
            try {
            V("o");
            if (n > 1) return S(n);
            throw new IllegalStateException("x");
            } finally {
            for (;;) {
            try {
            V("p");
            «return 2;|break;|if (n > 0) return 5;|»
            } finally {
            V("q");
            «break;|if (n != 2) break; else return 9;|break;»
            }
            }
            }
            }
            """;
    private static final String JUMPS = """
            @Coroutine
            static int over2(int n) {
            int r = 0;
            outer:
            for (int i = 0; i < 3; i++) {
            try {
            r += S(i);
            if (i == «0|1|2») «continue outer|break outer|return r + S(5)|throw new ArithmeticException("j")|continue»;
            r += 10;
            } «catch (ArithmeticException e) { r += S(100); break outer; }|catch (ArithmeticException e) { caught(e); continue; }|catch (IllegalStateException e) { r += 7; }» finally {
            V("f" + i);
            if (n > «0|1|2») «break outer|continue outer|return S(r) + 1000|break|throw new IllegalStateException("k" + r)|continue»;
            r += 1;
            }
            r += S(20);
            }
            return r;
            }
            """;
    private static final String NESTED = """
            @Coroutine
            static String over3(int n) {
            StringBuilder b = new StringBuilder();
            int turn = 0;
            all:
            do {
            try {
            try {
            b.append(S("a"));
            if (n == «0|1|2») «return b + "r"|break all|continue all|throw new IllegalStateException("l")»;
            } finally {
            b.append("b");
            if (n == «1|2|3») «break all|continue|throw new ArithmeticException("m")|V("z")»;
            }
            b.append(S("c"));
            } «catch (RuntimeException e) { caught(e); }|finally { b.append(S("d")); } |catch (ArithmeticException e) { b.append(S("e")); return b.toString(); }»
            b.append("g");
            } while (turn++ < 2 && S(n > 0));
            return b.append(S("h")).toString();
            }
            """;
    private static final String SWALLOWED = """
            @Coroutine
            static int over4(int n) {
            int r = 1;
            once: {
            try {
            V("s");
            if (n > 2) return r + S(50);
            if (n < 0) throw new IllegalStateException("t");
            r += S(n);
            } finally {
            r++;
            V("u" + r);
            «if (n > 0) break once;|if (n != 1) break once;|r += S(3);»
            }
            r += 1000;
            }
            return r;
            }
            """;

    private Overruled() {}

    static Kind kind() {
        return Kind.of("overruled", 2)
                .member(RETURNS, JUMPS, NESTED, SWALLOWED)
                .value(Type.INT, "over1(«INT»)", "over2(«INT»)", "over2(2)", "over4(«INT»)")
                .value(Type.STRING, "over3(«INT»)", "over3(1)", "(over3(«INT») + over1(3))")
                .statement(
                        "try {\nlog(over1(«INT») + over2(«INT»));\n} catch (RuntimeException «$x») {\ncaught(«$x»);\n}",
                        "try {\nlog(over3(«INT») + over4(«INT»));\n} finally {\nV(\"f\");\n}",
                        "int «$x» = 0;\ndo {\n«$x»++;\nV(\"d\" + «$x»);\nif («$x» > 0) break;\n} while (F(\"never\") > 0 || «$x» < 5);\nlog(«$x»);",
                        "do {\nV(\"once\");\nbreak;\n} while (F(\"never\") > 0);",
                        "«$l»:\ndo {\nif («BOOLEAN») break «$l»;\nV(\"d\");\nbreak;\n} while (S(false));",
                        "do {\ntry {\nV(\"t\");\nbreak;\n} finally {\nV(\"u\");\n}\n} while (S(true));",
                        "int «$x» = 0;\ndo {\nif («$x»++ > 1) continue;\nV(\"e\" + «$x»);\n} while («$x» < 3 && S(«BOOLEAN»));",
                        "int «$x» = 0;\n«$l»:\nwhile (true) {\ntry {\nif («$x»++ > 1) break «$l»;\nV(\"w\" + «$x»);\n} finally {\nif («$x» < 2) continue «$l»;\nlog(\"fin\");\n}\n}",
                        "int «$x» = 0;\n«$l»:\nfor (;;) {\ntry {\nif («BOOLEAN») throw new IllegalStateException(S(\"t\"));\nV(\"n\");\n} finally {\nlog(\"swallow\");\nif («$x»++ >= 0) break «$l»;\n}\n}\nlog(S(«$x»));");
    }
}
