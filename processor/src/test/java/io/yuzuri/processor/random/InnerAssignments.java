package io.yuzuri.processor.random;

/** Assignments inside of conditions, operands and arguments, and what is assigned by conditions. */
final class InnerAssignments {
    private InnerAssignments() {}

    static Kind kind() {
        return Kind.of("assignments", 2)
                .start("turns = 0;")
                .member(
                        "static int turns;",
                        "static String line(String s) {\nreturn turns++ % 3 == 2 ? null : s + turns;\n}",
                        "@Coroutine\nstatic String lineLater(String s) {\nV(s);\nreturn turns++ % 3 == 2 ? null : s + turns;\n}")
                .plain(Type.INT, "(si = «INT»)", "(si += si++ + «INT»)", "(si - (si = «INT»))", "(si++ + ++si)")
                .value(
                        Type.INT,
                        "(si - (si = S(«INT»)) - si)",
                        "(pi += pi++ * S(pi))",
                        "((si = S(2)) + (pi = si) * S(3))")
                .value(Type.STRING, "(ss + (ss = S(«STRING»)) + ss)", "join(ss, ss = «STRING», S(ss), ss = \"n\")")
                .statement(
                        "int «$x»;\nif ((«$x» = S(«INT»)) > 1 && S(«$x») < 9) log(«$x»);\nlog(«$x»);\n«=INT x»",
                        "int «$x»;\nboolean «$y» = «BOOLEAN» && («$x» = «INT») > 1 && S(«$x» > 2);\nlog(«$y»);\n«=BOOLEAN y»",
                        "int «$x»;\nboolean «$y» = !(«BOOLEAN» || («$x» = «INT») > 1 && S(«$x» > 2)) == true;\nlog(«$y»);",
                        "int «$x»;\nlog((«$x» = «INT») + S(«INT») + «$x»);\n«=INT x»",
                        "int «$x» = «INT»;\nlog(\"\" + «$x» + («$x» = S(«INT»)) + «$x»++ + E(«$x»));",
                        "String «$x»;\nint «$n» = 0;\nwhile («$n»++ < 3 && («$x» = line(\"l\")) != null && S(«$x».length()) < 9) {\nV(«$x»);\nlog(«$x»);\n}",
                        "String «$x»;\nint «$n» = 0;\nwhile ((«$x» = lineLater(\"l\")) != null) {\nif («$n»++ > 2) break;\nlog(«$x»);\n}\nlog(«$x»);",
                        "String «$x»;\nint «$n» = 0;\ndo {\nif ((«$x» = line(\"d\")) == null) break;\nV(«$x»);\n} while ((«$x» = lineLater(«$x»)) != null && «$n»++ < 2);\nlog(«$x»);",
                        "String «$x»;\nlog(join(«$x» = «STRING», «$x» + S(\"j\"), «$x» = \"k\", «$x»));\nlog(«$x»);",
                        "int «$x»;\nif (!(«BOOLEAN» && («$x» = «INT») > 0)) {\nlog(\"no\");\n} else {\nlog(«$x»);\nV(\"w\");\nlog(«$x»);\n}",
                        "int «$x»;\nif («BOOLEAN» || («$x» = S(«INT»)) < 0) {\nV(\"n\");\n} else {\nlog(S(«$x»));\n}",
                        "int «$x»;\nlog(«BOOLEAN» ? («$x» = S(1)) + «$x» : («$x» = 2) * «$x»);\nV(\"q\");\nlog(«$x»);",
                        "int «$x»;\nboolean «$y» = («BOOLEAN» ? («$x» = «INT») > 0 && S(«$x» > 1) : («$x» = E(2)) < S(1));\nlog(«$y» + \"\" + «$x»);",
                        "boolean «$y»;\nif ((«$y» = «BOOLEAN») && S(«$y»)) {\nV(\"y\");\n}\nlog(«$y»);",
                        "final int «$x»;\nif («BOOLEAN») {\n«$x» = S(1);\n} else {\nV(\"e\");\n«$x» = 2;\n}\nlog(ask(() -> \"f\" + «$x»));",
                        "int «$x» = 0;\nint[] «$y» = {1, 2, 3};\n«$y»[«$x»++] = «$y»[«$x»] + («$x» = S(2)) + «$x»;\nlog(«$y»);",
                        "int «$x»;\nfor («$x» = S(0); («$x» += S(1)) < 3; log(«$x» = S(«$x»))) {\nif ((si = «$x») == 9) continue;\nlog(si);\n}",
                        "long «$x»;\nswitch ((int) («$x» = S(«INT»)) & 1) {\ncase 0:\nlog(«$x» = S(5L));\nbreak;\ndefault:\nV(\"l\" + «$x»);\n}",
                        "Object «$x»;\nif ((«$x» = any(«STRING»)) instanceof String «$y» && (ps = «$y») != null && S(«$y».length()) >= 0) {\nV(«$y»);\nlog(ps + «$x»);\n}",
                        "synchronized (later) {\nboolean «$x»;\nif ((«$x» = sz) || (sz = !sz)) log(\"\" + «$x»);\n}\nV(\"sync\");");
    }
}
