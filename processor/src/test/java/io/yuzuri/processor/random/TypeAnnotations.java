package io.yuzuri.processor.random;

/** Annotations of types, and such with constants. */
final class TypeAnnotations {
    private TypeAnnotations() {}

    static Kind kind() {
        Kind kind = Kind.of("annotations", 1)
                .member(
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)\n@interface A {\nString s() default \"\";\n}",
                        "@interface B {\nint[] n() default {};\n}",
                        "private static final int AN = 1;",
                        "@Coroutine\nstatic @A String noted(@A String s, @A int @A ... n) {\nV(\"noted\" + s);\nreturn s + n.length;\n}",
                        "@Coroutine\nstatic <@A T extends @A Object> @A T kept(@A T t) {\nV(\"kept\");\nreturn t;\n}")
                .statement(
                        "@A String «$x» = S(«STRING»);\nlog(«$x» + «INT»);\n«=STRING x»",
                        "@A int @A [] «$x» = {«INT», «INT»};\nV(\"w\");\nfor (@A int «$y» : «$x») log(S(«$y»));",
                        "@B(n = AN)\nint «$x» = «INT», «$y» = S(«INT»);\nV(\"a\");\nlog(«$x» + «$y»);\n«=INT x»",
                        "@A(s = «s») String «$x» = S(«STRING»), «$y» = «STRING»;\nV(\"a\" + «$y»);\n«=STRING x»",
                        "List<@A String> «$x» = new ArrayList<@A String>();\n«$x».add(S(«STRING»));\nfor (@A String «$y» : «$x») {\nV(\"w\");\nlog(«$y»);\n}",
                        "if (any(«STRING») instanceof @A String «$x» && S(«$x».length()) > 0) {\nV(\"w\");\nlog(«$x»);\n}",
                        "try {\nlog(«INT»);\n} catch (final @A RuntimeException «$x») {\nV(\"w\");\ncaught(«$x»);\n}",
                        "@A Object «$x» = (@A Object) S(«INTEGER»);\nV(\"x\");\nlog((@A Integer) «$x»);")
                .value(
                        Type.STRING,
                        "((@A String) S(«STRING»))",
                        "noted(«STRING», «INT», «INT»)",
                        "noted(«STRING»)",
                        "kept(«STRING»)",
                        "@C@.<@A String>kept(«STRING»)")
                .plain(Type.STRING, "((@A String) «STRING»)")
                .plain(Type.LIST, "new @A ArrayList<@A Integer>(«LIST»)");
        kind.newer()
                .statement(
                        "log(switch ((@A String) («BOOLEAN» ? new String(\"s\") : «STRING»)) {\ncase \"s\" -> \"constant\";\ncase String «$x» when S(«$x».length()) > 0 -> \"guarded\" + «$x»;\ncase String «$y» -> S(«$y»);\n});",
                        "switch ((@A Object) any(«INT»)) {\ncase @A Integer «$x» when S(«$x») > 1 -> {\nV(\"i\" + «$x»);\nlog(«$x»);\n}\ndefault -> V(\"d\");\n}");
        return kind;
    }
}
