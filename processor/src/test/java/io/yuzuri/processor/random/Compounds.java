package io.yuzuri.processor.random;

/** Compound assignments: of strings and what becomes one, of small numbers, elements and fields. */
final class Compounds {
    private Compounds() {}

    static Kind kind() {
        return Kind.of("compounds", 1)
                .start("held = new StringBuilder(\"h\");", "kept = new StringBuilder(\"k\");")
                .member(
                        "@Coroutine\nstatic String changed(Object o) {\nV(\"ch\");\nif (o instanceof StringBuilder b) b.append(\"!\");\nreturn \"c\";\n}",
                        "static String changedNow(Object o) {\nif (o instanceof StringBuilder b) b.append(\"?\");\nreturn \"n\";\n}",
                        "static Object held = new StringBuilder(\"h\");",
                        "private static CharSequence kept = new StringBuilder(\"k\");",
                        "private Object own = new StringBuilder(\"o\");",
                        "@Coroutine\nstatic int[] cells(int[] a) {\nV(\"cells\");\nreturn a;\n}")
                .statement(
                        "String «$x» = S(\"a\");\n«$x» += «INT» + S(\"b\") + «$x»;\n«$x» += 'c';\nlog(«$x»);\n«~STRING x»",
                        "String «$x» = null;\n«$x» += S(null + \"b\") + («$x» = \"z\");\n«$x» += (char) 65 + S(1);\nlog(«$x»);",
                        "Object «$x» = new StringBuilder(\"o\");\n«$x» += changed(«$x»);\nlog(«$x»);",
                        "Object «$x» = new StringBuilder(\"o\");\nlog(\"\" + «$x» + changed(«$x») + «$x»);\nlog(«$x» + changedNow(«$x») + S(1) + «$x»);",
                        "CharSequence «$x» = new StringBuilder(\"p\");\nString «$y» = «$x» + \"q\" + changed(«$x») + «$x»;\nlog(«$y»);",
                        "Object[] «$x» = {new StringBuilder(\"q\"), 1};\n«$x»[S(0)] += changed(«$x»[0]);\nlog(«$x»[0]);",
                        "held = new StringBuilder(\"h\");\nheld += changed(held) + S(2);\nlog(held);",
                        "kept = new StringBuilder(\"k\");\nlog(kept + changed(kept) + kept);",
                        "char «$x» = 'a';\n«$x» += S(«INT») & 3;\n«$x»++;\n«$x» *= S(1.5);\nlog(«$x» + 0);",
                        "byte «$x» = 120;\n«$x» += S(«INT»);\n«$x» >>>= S(1);\n«$x» -= «DOUBLE»;\nlog(«$x»--);\nlog(-«$x»);",
                        "short «$x» = (short) S(«INT»);\n«$x» /= S(3L);\n«$x» ^= «CHAR»;\nlog(«$x» += S(«FLOAT»));",
                        "int[] «$x» = {1, 2, 3};\n«$x»[S(«INT») & 1] += S(«INT») * «$x»[0];\n«$x»[«$x»[0] & 1]++;\n«$x»[E(0)] <<= S(2);\nlog(«$x»);",
                        "int[] «$x» = {1, 2, 3};\ncells(«$x»)[S(1)] -= cells(«$x»)[0]++ - --«$x»[S(2)];\nlog(«$x»);",
                        "char[] «$x» = {'a', 'b'};\n«$x»[S(0)] += 1;\n«$x»[1]++;\nlog(«$x»[S(1)] -= S(1));\nlog(«$x»);",
                        "String[] «$x» = {«STRING», null};\n«$x»[S(1)] += «$x»[0] + S(2);\n«$x»[0] += «$x»[0] += S(\"t\");\nlog(«$x»);",
                        "long[][] «$x» = {{1, 2}, {3}};\n«$x»[S(0)][E(1)] += S(«$x»[1][0]++);\n(«$x»[1])[0] *= S(«INT»);\nlog(«$x»);",
                        "Integer «$x» = «INTEGER»;\n«$x» += S(«INT»);\n«$x»++;\nlog(«$x»-- - S(--«$x»));\nlog(«$x»);",
                        "boolean «$x» = «BOOLEAN»;\n«$x» &= S(«BOOLEAN») | («$x» ^= S(true));\nlog(«$x»);",
                        "pa = new String[] {\"a\", null};\npa[S(1)] += «STRING» + S(pa[1] = \"y\");\nlog(pa);",
                        "sy *= S(«FLOAT»);\nsc += S(«INT») & 7;\nlog(sy + sc);",
                        "(«NODE»).own += changed(\"x\").trim();")
                .value(Type.STRING, "(ps += S(ps) + «INT»)", "(ss += changed(held))", "(kept + changed(kept))")
                .value(
                        Type.INT,
                        "(0 + (sy += S(«INT»)))",
                        "(0 + (sc += S(1)))",
                        "(si -= si++ - S(si--))",
                        "((«NODE»).g <<= S(«INT»))")
                .ofInstance(
                        "own = new StringBuilder(\"w\");\nthis.own += changed(own);\nlog(own);",
                        "this.t += S(t) + (t = \"u\");\nt += «CHAR»;\nlog(t);",
                        "y += S(«INT»);\nh -= this.y++ * S(2);\npc++;\nlog(y + h + pc);",
                        "ca[S(0)]++;\nthis.ca[1] += S(«INT») & 1;\nlog(ca);");
    }
}
