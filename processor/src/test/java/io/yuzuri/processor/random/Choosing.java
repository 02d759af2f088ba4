package io.yuzuri.processor.random;

/**
 * Switches of every kind: over strings with equal hashes, enums that are private, boxes; yields out of blocks
 * and {@code try}.
 */
final class Choosing {
    private Choosing() {}

    static Kind kind() {
        Kind kind = Kind.of("switches", 1)
                .member(
                        "private enum Way {\nIN,\nOUT {\n@Override\nString go() {\nreturn \"out\" + pi;\n}\n};\nString go() {\nreturn name();\n}\n}",
                        "@Coroutine\nstatic String word(int n) {\nV(\"word\");\nreturn n > 1 ? \"Aa\" : n > 0 ? \"BB\" : n == 0 ? \"\" : \"C#\";\n}",
                        "static final String KEY = \"k\" + 1;")
                .statement(
                        "switch (word(«INT»)) {\ncase \"Aa\":\nlog(1);\ncase \"BB\":\nV(\"b\");\nlog(2);\nbreak;\ndefault:\nlog(3);\ncase \"C#\":\nlog(S(4));\n}",
                        "switch («STRING» + \"\") {\ncase \"s\", \"two\" -> V(\"st\");\ncase KEY -> log(\"key\");\ncase \"\" -> {\n}\ndefault -> log(S(«STRING»));\n}",
                        "int «$x» = switch (word(«INT»)) {\ncase \"Aa\", \"BB\":\nyield S(1);\ncase \"\":\nV(\"q\");\ndefault: {\nif («BOOLEAN») yield 3;\nyield S(«INT»);\n}\n};\nlog(«$x»);",
                        "int «$x» = switch («INT» & 3) {\ncase 0 -> {\ntry {\nyield S(1);\n} finally {\nV(\"z\");\n}\n}\ncase 1 -> throw new IllegalStateException(S(\"one\"));\ndefault -> {\nfor (int i = 0; ; i++) {\nif (S(i) > 0) yield i;\n}\n}\n};\nlog(«$x»);",
                        "Way «$x» = Way.values()[«INT» & 1];\nswitch (S(«$x»)) {\ncase IN:\nV(\"in\");\nbreak;\ncase OUT:\nlog(«$x».go());\n}",
                        "Way «$x» = «BOOLEAN» ? Way.IN : null;\nlog(switch («$x») {\ncase IN -> S(\"i\");\ncase OUT -> «$x».go();\n});",
                        "String «$x» = switch (S(Way.values()[«INT» & 1])) {\ncase IN -> {\nString «$y» = «STRING»;\nyield S(«$y») + «$y»;\n}\ncase OUT -> Way.OUT.go();\n};\nlog(«$x»);",
                        "switch (S(«INTEGER»)) {\ncase -1 -> log(\"m\");\ncase 1, 4 -> V(\"i\");\ndefault -> {\nif («BOOLEAN») break;\nlog(S(\"d\"));\n}\n}",
                        "switch (S('a')) {\ncase 'a':\ncase '\\'':\nV(\"c\");\n}\nswitch (S(1)) {\n}\nswitch (E(2)) {\ndefault:\nV(\"only\");\n}",
                        "for (int «$x» = 0; «$x» < 3; «$x»++) {\nswitch («$x») {\ncase 0:\ncontinue;\ncase 1:\nV(\"one\");\nint «$y» = 5;\nbreak;\ndefault:\n«$y» = S(6);\nlog(«$y»);\n}\nlog(\"end\" + «$x»);\n}",
                        "Supplier<String> «$x» = () -> switch (Way.IN) {\ncase IN -> \"i\" + pi;\ncase OUT -> Way.OUT.go();\n};\nV(\"s\");\nlog(«$x».get());")
                .value(
                        Type.INT,
                        "(switch (word(«INT»)) {\ncase \"Aa\" -> 1;\ncase \"BB\" -> S(2);\ndefault -> S(3);\n} + 1)",
                        "(switch (S(Way.IN)) {\ncase IN -> «INT»;\ncase OUT -> S(«INT»);\n})")
                .value(
                        Type.STRING,
                        "(switch (S(«BOOLEAN») ? 1 : 2) {\ncase 1 -> \"l\";\ndefault -> S(«STRING»);\n} + \"t\")");
        kind.newer()
                .statement(
                        "switch (any(«OBJECT»)) {\ncase String «$x» when S(«$x».length()) > 1 && !«$x».isEmpty() -> log(«$x» + S(«$x»));\ncase Integer «$y» when «$y» > S(1) -> log(«$y» + «$y»);\ncase null, default -> V(\"d\");\n}",
                        "switch ((Form) «FORM») {\ncase Dot(int «$x», String «$y») when S(«$x» > 1) -> log(«$y» + «$x»);\ncase Dot «$d» -> V(«$d».x());\ncase Pair(Dot(var «$e», _), Integer «$i») -> log(S(«$e») + \"\" + «$i»);\ncase Pair _ -> V(\"p\");\ncase Tint.DARK -> log(\"dark\");\ncase Tint «$t» -> log(«$t»);\n}",
                        "Way «$x» = «INT» > 1 ? null : «INT» > 0 ? Way.IN : Way.OUT;\nlog(switch («$x») {\ncase null -> S(\"null\");\ncase IN -> \"in\";\ncase Way «$y» when S(true) -> \"way\" + «$y»;\ncase OUT -> \"out\";\n});",
                        "log(switch (any(«BOOLEAN» ? Way.OUT : «INT»)) {\ncase Way.IN -> S(\"in\");\ncase Way.OUT -> \"out\" + S(1);\ncase Integer «$x» -> S(«$x») + \"\";\ndefault -> \"other\";\n});",
                        "switch ((Object) (E(«INT») > 1 ? Way.IN : \"w\")) {\ncase Way «$x» when «$x» == Way.IN & S(true) -> log(«$x».go());\ncase String «$y» -> V(«$y»);\ndefault -> log(\"other\");\n}");
        return kind;
    }
}
