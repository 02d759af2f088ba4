package io.yuzuri.processor.random;

/** Type arguments that are written, or that the target gives. */
final class TypeArguments {
    private TypeArguments() {}

    static Kind kind() {
        return Kind.of("type-arguments", 1)
                .member(
                        "static String put(Object o) {\nreturn \"Object\" + text(o);\n}",
                        "static String put(String s) {\nreturn \"String\" + s;\n}",
                        "static String put(Integer i) {\nreturn \"Integer\" + i;\n}",
                        "@Coroutine\nstatic <T> String app(java.util.function.Function<T, String> by, T t) {\nV(\"app\");\nreturn by.apply(t);\n}",
                        "private static <T> String appPrivate(java.util.function.Function<T, String> by, T t) {\nreturn by.apply(t);\n}",
                        "@Coroutine\n@SafeVarargs\nstatic <T> List<T> list(T... all) {\nV(\"list\" + all.length);\nreturn Arrays.asList(all);\n}",
                        "@SafeVarargs\nprivate static <T> List<T> listPrivate(T... all) {\nreturn Arrays.asList(all);\n}",
                        "@Coroutine\nstatic <T> List<T> nothing() {\nV(\"nothing\");\nreturn new ArrayList<>();\n}",
                        "private static <T> List<T> nothingPrivate() {\nreturn new ArrayList<>();\n}",
                        "@Coroutine\nprivate static <A, B extends A> A either(A a, B b) {\nV(\"either\");\nreturn b == null ? a : b;\n}",
                        "static class Bx<T> {\nT kept;\n@Coroutine\nT t(T x) {\nV(\"t\");\nkept = x;\nreturn x;\n}\n@Coroutine\n<U extends T> List<T> both(U u) {\nList<T> all = new ArrayList<>(list(kept));\nall.add(S(u));\nreturn all;\n}\n}",
                        "@Coroutine\nstatic <E> E e(E x) {\nE y = S(x);\nreturn y;\n}",
                        "static class Graph<Node> {\nNode n;\n@Coroutine\nNode node() {\nV(\"node\");\nreturn n;\n}\n@Coroutine\nList<Node> run() {\nList<Node> all = new ArrayList<>();\nall.add(node());\nfor (Node each : all) V(text(each));\nreturn all;\n}\n}",
                        "@Coroutine\nstatic int read(int n) {\nreturn S(n);\n}",
                        "@Coroutine\nstatic int read(long n) {\nreturn (int) S(n) + 1;\n}",
                        "@Coroutine\nstatic int read_int() {\nreturn S(7);\n}")
                .value(
                        Type.STRING,
                        "@C@.<Object>app(x -> put(x), «STRING»)",
                        "@C@.<Object>app(x -> put(x), S(«STRING»))",
                        "@C@.<String>app(x -> put(x), «STRING»)",
                        "app(x -> put(x), «STRING»)",
                        "app((Object x) -> put(x), «STRING»)",
                        "app(x -> put(x), «INT»)",
                        "@C@.<Number>app(x -> put(x), S(«INT»))",
                        "@C@.<Object>appPrivate(x -> put(x), S(«STRING»))",
                        "appPrivate(x -> put(x), S(«STRING»))",
                        "e(«STRING»)",
                        "new Bx<String>().t(«STRING»)",
                        "new Bx<Object>().both(«STRING»).toString()",
                        "put(either(«STRING», S(«STRING»)))",
                        "put(@C@.<Object, String>either(«INT», «STRING»))",
                        "put(e(«INT»))")
                .plain(
                        Type.STRING,
                        "@C@.<Object>appPrivate(x -> put(x), «STRING»)",
                        "appPrivate(x -> put(x), «STRING»)")
                .value(Type.INT, "read(«INT»)", "read(«LONG»)", "read_int()", "read(S(«CHAR»))", "e(«INT»).intValue()")
                .value(Type.LIST, "list(«INT», S(«INT»))", "@C@.<Integer>nothing()", "new Bx<Integer>().both(«INT»)")
                .statement(
                        "List<Object> «$x» = list(«STRING», S(«STRING»));\n«$x».set(0, 1);\nV(\"w\");\nlog(«$x»);",
                        "List<Object> «$x» = listPrivate(«STRING», S(«STRING»));\n«$x».set(0, 1);\nV(\"w\");\nlog(«$x»);",
                        "List<? super Integer> «$x» = @C@.<Object>list(S(«INT»), «INT»);\n«$x».set(0, 3);\nlog(«$x»);\nList<CharSequence> «$y» = nothing();\n«$y».add(«STRING»);\nlog(S(«$y»).size());",
                        "List<Number> «$x» = nothingPrivate();\n«$x».add(S(«INT»));\n«$x».add(«DOUBLE»);\nV(\"n\");\nlog(«$x»);",
                        "Graph<String> «$x» = new Graph<>();\n«$x».n = «STRING»;\nlog(«$x».run());\nfor (String «$y» : «$x».run()) V(«$y»);",
                        "Map<String, List<Integer>> «$x» = new TreeMap<>();\n«$x».computeIfAbsent(\"k\", k -> new ArrayList<>()).addAll(list(«INT», S(2)));\nlog(«$x»);",
                        "Object «$x» = «BOOLEAN» ? list(«INT») : S(«STRING»);\nlog(«$x»);");
    }
}
