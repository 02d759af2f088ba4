package io.yuzuri.processor.random;

/** Exceptions out of the middle of statements over several lines, by throws of any expression. */
final class Throwing {
    private Throwing() {}

    static Kind kind() {
        return Kind.of("throws", 2)
                .member(
                        "static int bang(int n) {\nif (n > 1)\nthrow new IllegalStateException(\n\"bang\" + n);\nreturn n;\n}",
                        "@Coroutine\nstatic int bangLater(int n) {\nV(\"bang\");\nreturn 1 +\nbang(n) +\nS(n);\n}",
                        "private static int hush(int n) {\nreturn\nbang(n) +\n1;\n}",
                        "static class Fails {\nfinal int n;\nFails(int a, int b) {\nn = a +\nbang(b);\n}\n}")
                .statement(
                        "try {\nV(\"t\");\nif («BOOLEAN») throw «BOOLEAN» ? new IllegalStateException(\"a\") : new ArithmeticException(\"b\");\nlog(\"n\");\n} catch (RuntimeException «$x») {\nV(\"c\");\ncaught(«$x»);\n}",
                        "try {\nif («INT» > 1) throw (RuntimeException) any(new IllegalStateException(S(\"m\")));\nV(\"t\");\n} catch (IllegalStateException «$x») {\ncaught(«$x»);\n}",
                        "RuntimeException «$x» = null;\ntry {\nV(\"t\");\nif («BOOLEAN») throw «$x» = new ArithmeticException(S(\"q\"));\n} catch (ArithmeticException «$y») {\nlog(«$x» == «$y»);\n}",
                        "try {\nlog(\nsum(\n1,\nS(2),\nbang(«INT»),\nS(«INT»)));\n} catch (IllegalStateException «$x») {\ncaught(«$x»);\n}",
                        "log(\nbang(1) +\nS(«INT»)\n+ bang(«INT»)\n+ S(2));",
                        "log(\nnew Fails(\n1,\n«INT») {\nint m = S_m();\nint S_m() {\nreturn\nn;\n}\n}.m);",
                        "String «$x» =\n\"a\"\n+ S(\"b\")\n+ bang(\n«INT»)\n+ hush(«INT»);\nlog(«$x»);",
                        "int «$x» = 0;\nfor (int «$i» = bang(0);\n«$i» < S(2);\n«$i» += bang(1)) {\n«$x» += bang(«$i») +\nbang(«INT»);\nlog(«$x»);\n}",
                        "if (\nS(«BOOLEAN»)\n&& bang(\n«INT») > 0\n&& S(\n«BOOLEAN»)) {\nlog(\nbang(\n«INT»));\n}",
                        "log(\nS(«BOOLEAN»)\n? bang(\n«INT»)\n: bangLater(\n«INT»));",
                        "int[] «$x» = {\nS(1),\nbang(«INT»),\nbang(0)\n};\n«$x»[\nbang(\n«INT»)]\n+= S(1);\nlog(«$x»);",
                        "for (int «$i» = 0; «$i» < 2; «$i»++) {\nlog(«$i»);\nbang(\n«$i»);\nif («INT» > 2)\nthrow new ArithmeticException(\n\"l\" + «$i»);\n}\nV(\"after\");",
                        "V(\"before\");\nfor (int «$i» = 0; «$i» < 2; «$i»++) {\nlog(«$i»);\nbang(\n«INT»);\n}",
                        "try (Res «$r» = new Res(\nbang(«INT»))) {\nV(\"r\");\nbang(\n«INT»);\n}",
                        "synchronized (later) {\nlog(1);\nlog(\nbang(«INT!»));\n}\nV(\"s\");",
                        "log(ask(() ->\n\"\"\n+ bang(\n«INT!»)));\nV(\"k\");",
                        "later.add(() -> \"\" + hush(\n«INT!»));",
                        "switch (\nbang(«INT»)) {\ncase 0:\nV(\"z\");\nbang(\n«INT»);\nbreak;\ndefault:\nbang(\nS(«INT»));\n}",
                        "while (\nbang(«INT») > 0\n&& S(true)) {\nV(\"w\");\nbreak;\n}",
                        "try {\nV(\"x\");\n} finally {\nlog(\nbang(\n«INT»));\n}",
                        "assert\nS(bang(\n«INT»)) >= -9\n: bang(2);",
                        "int «$x» =\nbang(1)\n/ (S(«INT») - 1);\nlog(«$x»);",
                        "Object «$x» = any(\n«OBJECT»);\nV(\"cast\");\nString «$y» =\n(String)\n«$x»;\nlog(\n«$y».length());")
                .value(
                        Type.INT,
                        "bang(\n«INT»)",
                        "bangLater(\n«INT»)",
                        "(hush(\n«INT») +\nS(1))",
                        "new Fails(S(1),\n«INT»)\n.n",
                        "sum(S(1),\nbang(«INT»))");
    }
}
