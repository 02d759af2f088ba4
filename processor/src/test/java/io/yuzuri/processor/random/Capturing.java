package io.yuzuri.processor.random;

/**
 * Captures right where a variable is assigned: in the same statement, in loops, {@code try} and {@code
 * synchronized}.
 */
final class Capturing {
    private Capturing() {}

    static Kind kind() {
        Kind kind = Kind.of("captures", 2)
                .member(
                        "interface Calls {\nint go();\n}",
                        "static int call(Calls c) {\nreturn c.go();\n}",
                        "@Coroutine\nstatic int callLater(Calls c) {\nV(\"later\");\nreturn c.go();\n}")
                .statement(
                        "String «$x»;\nif («BOOLEAN») {\n«$x» = S(«STRING»);\nlog(ask(() -> \"id=\" + «$x»));\n} else {\n«$x» = S(\"b\");\n}\nV(\"w\");\nlog(«$x»);",
                        "String «$x»;\nif («BOOLEAN») {\n«$x» = E(\"a\");\nfor (int «$y» = 0; «$y» < 2; «$y»++) log(ask(() -> \"id=\" + «$x»));\n} else {\n«$x» = S(\"b\");\n}\nV(\"w\");\nlog(«$x»);",
                        "if (!(any(«STRING») instanceof String «$x») || Arrays.asList(\"a\", \"b\").stream().noneMatch(u -> u.equals(«$x»))) {\nlog(\"rejected\");\n} else {\nV(\"w\");\nlog(«$x»);\n}",
                        "if (any(«OBJECT») instanceof String «$x» && ask(() -> «$x» + \"!\").length() > 1 && S(true)) {\nlater.add(() -> «$x»);\nV(\"w\");\nlog(«$x»);\n}",
                        "if (any(«OBJECT») instanceof Integer «$x» && call(new Calls() {\npublic int go() {\nreturn «$x» + 1;\n}\n}) > 1) {\nV(\"w\");\nlog(«$x»);\n}",
                        "for (int «$i» = 0; «$i» < 2; «$i»++) {\nString «$x»;\nsynchronized (later) {\n«$x» = E(\"l\" + «$i»);\nSupplier<String> «$r» = () -> «$x»;\nlog(«$r».get());\n}\nV(\"w\");\nlog(«$x»);\n}",
                        "int «$n» = 0;\nwhile («$n»++ < 2) {\nint «$x»;\nsynchronized (later) {\n«$x» = E(«$n»);\nlater.add(() -> \"\" + «$x»);\n}\nV(\"w\");\nlog(«$x»);\n}",
                        "String «$x»;\ntry {\n«$x» = E(«STRING»);\nSupplier<String> «$y» = new Supplier<>() {\npublic String get() {\nreturn «$x»;\n}\n};\nlog(«$y».get());\n} finally {\nV(\"f\");\n}\nlog(«$x»);",
                        "int «$x»;\nlog(sum(«$x» = «INT», call(() -> «$x»)));\nV(\"w\");\nlog(«$x»);",
                        "int «$x»;\nlog(sum(«$x» = S(«INT»), callLater(() -> «$x»), S(«$x»)));\nlog(«$x»);",
                        "int «$x»;\n{\n«$x» = E(2);\nclass «$k» {\nint go() {\nreturn «$x»;\n}\n}\nlog(new «$k»().go());\n}\nV(\"k\");\nlog(«$x»);",
                        "int «$x»;\ntry {\n«$x» = E(«INT»);\nclass «$k» implements Calls {\npublic int go() {\nreturn «$x» + 1;\n}\n}\nlog(call(new «$k»()));\n} finally {\nlog(\"fin\");\n}\nV(\"k\");\nlog(«$x»);",
                        "int «$x»;\nif ((«$x» = E(«INT»)) > 0 & call(() -> «$x») > 1) {\nV(\"w\");\nlog(«$x»);\n}\nlog(«$x»);",
                        "int «$x»;\nif ((«$x» = E(«INT»)) > 0 && call(() -> «$x») > 0 && S(«BOOLEAN»)) {\nV(\"w\");\n}\nlog(«$x»);",
                        "int «$n» = 0;\nwhile («$n»++ < 2) {\nint «$x»;\nif («$n» > 0 && («$x» = E(«$n»)) > 0 && call(() -> «$x») > 0) {\nV(\"w\");\nlog(«$x»);\n}\n}",
                        "int «$x»;\nlog(«BOOLEAN» ? («$x» = E(1)) + call(() -> «$x») : («$x» = S(2)) + callLater(() -> «$x»));\nV(\"w\");\nlog(«$x»);",
                        "int «$x»;\nswitch («INT» & 1) {\ncase 0:\n«$x» = E(5);\nlog(call(() -> «$x»));\nbreak;\ndefault:\n«$x» = S(6);\n}\nV(\"w\");\nlog(«$x»);",
                        "for (String «$x» : Arrays.asList(\"p\", \"q\")) {\nlater.add(() -> «$x»);\nV(«$x»);\n}",
                        "int «$x»;\nlog(((«$x» = E(4)) > 3 ? new Object() {\nint go() {\nreturn «$x»;\n}\n}.go() : 0) + S(1));\nlog(«$x»);",
                        "int «$x»;\nCalls «$c»;\nif ((«$x» = «INT») > 0) {\n«$c» = () -> «$x» + 1;\n} else {\n«$c» = () -> «$x» - 1;\n}\nV(\"c\");\nlog(«$c».go() + «$x»);",
                        "int «$x» = «INT», «$y» = call(() -> «$x» + 1);\nV(\"c\");\nlog(«$x» + «$y»);",
                        "for (int «$i» = 0; «$i» < 2; «$i»++) {\nint «$x» = «$i»;\nif («$x» == 0) continue;\nV(\"c\" + call(() -> «$x»));\nint «$y»;\nlog((«$y» = «$x») + call(() -> «$y» + «$x»));\nlog(S(«$y»));\n}");
        kind.newer()
                .statement(
                        "if (any(«FORM») instanceof Dot(int «$x», var «$y») && call(() -> «$x») > 0) {\nlater.add(() -> «$y» + «$x»);\nV(\"d\" + «$y»);\nlog(«$x»);\n}",
                        "if (!(any(«FORM») instanceof Dot(int «$x», String «$y»)) || call(() -> «$x») > 7) {\nlog(\"no\");\n} else {\nV(\"w\");\nlog(«$x» + «$y»);\n}",
                        "switch (any(«OBJECT»)) {\ncase String «$x» when call(() -> «$x».length()) > 0 -> {\nV(«$x»);\nlog(ask(() -> «$x»));\n}\ncase Integer «$y» -> later.add(() -> S_(«$y»));\ndefault -> V(\"d\");\n}")
                .member("static String S_(Object o) {\nreturn text(o);\n}");
        return kind;
    }
}
