package io.yuzuri.processor.random;

import java.util.List;

/** Literals that look like code, comments, or marks, and names that end with keywords. */
final class Literals {
    static final List<String> STRINGS = List.of(
            "\"(\"",
            "\")\"",
            "\"{\"",
            "\"}\"",
            "\"\\\"\"",
            "\"//\"",
            "\"/*\"",
            "\"*/\"",
            "\"default\"",
            "\" default\"",
            "\"case 1:\"",
            "\"//:7\"",
            "\"//@end\"",
            "\"@lines @C@@\"",
            "\"`0`\"",
            "\"`1`\"",
            "\"`\"",
            "\"$1\"",
            "\"$L $T$N$$\"",
            "\"%s\"",
            "\"\\t\\f\"",
            "\"\\u2028\"",
            "\"\\u0085\"",
            "\"\\\\u0022\"",
            "\"return\"",
            "\"yield \"",
            "\"self\"",
            "\"\\\\\"",
            "\"'\"",
            "\"!(\"",
            "\"? :\"",
            "\"->\"",
            "\"))\"",
            "\"((\"",
            "\"; }\"",
            "\"\\n\"",
            "\"‹1›\"",
            "\"// 31\"",
            "\" \"",
            "\"[\"",
            "\"<T>\"");
    static final List<String> CHARS = List.of(
            "'\"'", "'\\''", "'('", "')'", "'{'", "'}'", "'\\\\'", "'/'", "'`'", "'$'", "'\\u2029'", "'!'", "';'");

    private static final String BLOCK = """
            ""\"
            one //:7
            @lines @C@@
            //@end } {
            `0` $L \\" } {(
            default: */ /*
            ""\"""";

    /** A text block whose quotes are written as escapes. */
    private static final String ESCAPED_BLOCK = "\\u0022\\u0022\\u0022\n`0` \\u0022 //:7 (\n\\u0022\\u0022\\u0022";

    /** Holds characters at which some printers break lines, as they are. */
    private static final String BROKEN = "\"f\f\13.\"";

    private Literals() {}

    static Kind kind() {
        return Kind.of("literals", 2)
                .member(
                        "static boolean yes(String s) {\nlog(\"yes\" + s);\nreturn true;\n}",
                        "static boolean no(String s) {\nlog(\"no\" + s);\nreturn false;\n}",
                        "static final int BY_default = 0, case_1 = 1;",
                        "private static final String OPEN = «s» + «c»;")
                .plain(
                        Type.BOOLEAN,
                        "(yes(«s») && no(«s»))",
                        "(no(«s») || yes(«s»))",
                        "(!yes(«s») || no(«s»))",
                        "!(yes(«s») && no(«s»))",
                        "(OPEN + «c»).equals(«s»)")
                .value(Type.BOOLEAN, "(yes(«s») && S(no(«s»)))", "!(yes(S(«s»)) && no(«s»))")
                .plain(
                        Type.STRING,
                        "(«s» + «STRING»)",
                        "(«s» + «c» + «c»)",
                        "OPEN",
                        "(«STRING» + OPEN + «s»)",
                        BLOCK,
                        "(«s» + " + BLOCK + ")",
                        "(" + ESCAPED_BLOCK + " + «s»)",
                        BROKEN)
                .value(Type.STRING, "S(" + ESCAPED_BLOCK + ")")
                .value(Type.STRING, "S(«s»)", "(S(«s») + «c»)", "(" + BLOCK + " + S(«s»))", "(\"\" + S(«c») + «s»)")
                .plain(Type.CHAR, "«c»")
                .statement(
                        "if (yes(«s») && no(«s»)) {\nV(\"w\");\nlog(\"both\");\n} else {\nlog(\"not\");\n}",
                        "if (yes(«s») && yes(«s»)) {\nV(\"w\");\nlog(\"both\");\n} else {\nlog(\"not\");\n}",
                        "if (no(«s») || yes(«s»)) {\nV(«s»);\n}",
                        "if (!yes(«s») || !no(«s»)) {\nV(«s»);\nlog(«s»);\n}",
                        "if (!(yes(«s») && no(«s»)) && yes(«s»)) {\nV(«s»);\nlog(«s»);\n}",
                        "if (yes(«s») == no(«s») || «BOOLEAN») {\nV(«s»);\nlog(«s»);\n}",
                        "if (yes(«s») ? no(«s») : yes(«s»)) {\nV(«s»);\n} else {\nlog(«s»);\n}",
                        "for (int «$x» = 0; «$x» < 2 && yes(«s»); «$x»++) {\nV(«s»);\nif (no(«s») || yes(«s»)) continue;\nlog(«s»);\n}",
                        "int «$x» = 0;\nwhile (yes(«s») && «$x»++ < 2 && !no(«s»)) {\nV(«s»);\nlog(«s» + «$x»);\n}",
                        "int «$x» = 0;\ndo {\nV(«s»);\n} while (yes(«s») && no(«s»));",
                        "switch («INT» & 3) {\ncase BY_default:\nV(«s»);\nlog(«s»);\nbreak;\ncase case_1:\nlog(«s»);\n}",
                        "switch («INT» & 1) {\ncase BY_default:\nV(«s»);\nlog(\"zero\");\n}",
                        "switch («INT» & 3) {\ncase 2, BY_default -> {\nV(«s»);\nlog(«s»);\n}\ncase case_1 -> log(«s»);\ndefault -> V(«s»);\n}",
                        "switch (S(«s»)) {\ncase \"default\":\nV(\"d\");\nbreak;\ncase \"(\", \")\":\nlog(\"p\");\nbreak;\ncase \" default\":\nlog(«s»);\n}",
                        "String «$x» = " + BLOCK + ";\nV(«$x»);\nlog(«$x» + «STRING»);\n«=STRING x»",
                        "class «$x» {\nString go() {\nreturn " + BLOCK
                                + " + «s»;\n}\n}\nV(«s»);\nlog(new «$x»().go());",
                        "assert yes(«s») : S(«s») + «c»;");
    }
}
