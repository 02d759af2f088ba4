package io.yuzuri.processor.random;

/** {@code for}-each over every kind of expression. */
final class Iterations {
    private Iterations() {}

    static Kind kind() {
        return Kind.of("iterations", 1)
                .member(
                        "static class E1 extends RuntimeException implements Iterable<Integer> {\nprivate static final long serialVersionUID = 1;\npublic Iterator<Integer> iterator() {\nreturn List.of(1, 2).iterator();\n}\n}",
                        "static class E2 extends IllegalStateException implements Iterable<Integer> {\nprivate static final long serialVersionUID = 1;\npublic Iterator<Integer> iterator() {\nreturn List.of(3).iterator();\n}\n}",
                        "static int boom(int n) {\nif (n > 2) throw new E1();\nif (n > 0) throw new E2();\nreturn n;\n}",
                        "private static class Row implements Iterable<String> {\nprivate final List<String> all;\nRow(String... all) {\nthis.all = Arrays.asList(all);\n}\npublic Iterator<String> iterator() {\nlog(\"iterator\");\nreturn all.iterator();\n}\n}",
                        "@Coroutine\nstatic <T extends Iterable<String> & java.io.Serializable> int walk(T all) {\nint n = 0;\nfor (String each : all) n += S(each.length());\nreturn n;\n}")
                .statement(
                        "for (String «$x» : «BOOLEAN» ? Arrays.asList(\"a\", «STRING») : List.<String>of(\"b\")) {\nV(«$x»);\nlog(«$x»);\n}",
                        "for (Object «$x» : (List<?>) «LIST») {\nV(\"w\");\nlog(«$x»);\n}",
                        "for (var «$x» : S(«LIST»)) {\nV(\"w\");\nlog(«$x» + 1);\n}",
                        "List<Integer> «$y»;\nfor (int «$x» : «$y» = «LIST») {\nV(\"x\" + «$x»);\nlog(«$y».size() + «$x»);\n}",
                        "for (String «$x» : (Iterable<String>) () -> Arrays.asList(\"p\", «STRING!»).iterator()) {\nV(«$x»);\nlog(«$x»);\n}",
                        "for (long «$x» : new int[] {«INT», S(«INT»)}) {\nV(\"l\");\nlog(«$x» + 1);\n}",
                        "for (double «$x» : S(«FLOATS»)) {\nV(\"d\");\nlog(«$x»);\n}",
                        "for (int[] «$x» : «MATRIX») for (int «$y» : «$x») {\nif («$y» > 2) continue;\nV(\"m\" + «$y»);\n}",
                        "for (int «$x»[] : new int[][] {{1, 2}, {S(3)}}) log(S(«$x»[0])); ",
                        "for (char «$x» : (\"z\" + «STRING»).toCharArray()) {\nif («$x» == 's') break;\nV(«$x»);\n}",
                        "for (Map.Entry<String, List<Integer>> «$x» : new TreeMap<>(Map.of(\"k\", «LIST»)).entrySet()) for (int «$y» : «$x».getValue()) {\nV(«$x».getKey() + «$y»);\n}",
                        "for (int «$x» : switch («INT» & 1) {\ncase 0 -> S(new int[] {1});\ndefault -> new int[] {2, «INT»};\n}) {\nV(\"i\");\nlog(«$x»);\n}",
                        "try {\nlog(boom(«INT»));\n} catch (E1 | E2 «$e») {\nfor (int «$x» : «$e») {\nV(\"e\");\nlog(«$x»);\n}\n}",
                        "for (String «$x» : new Row(«STRING», S(«STRING»))) {\nV(«$x»);\nlog(«$x»);\n}",
                        "Row «$y» = new Row(\"a\", \"b\");\nfor (String «$x» : «BOOLEAN» ? «$y» : new Row(S(\"c\"))) {\nlog(«$x» + S(\"r\"));\n}",
                        "log(walk(new ArrayList<>(Arrays.asList(\"w\", \"k\"))));",
                        "for (Supplier<String> «$x» : List.<Supplier<String>>of(() -> \"u\", () -> «STRING!»)) {\nV(«$x».get());\nlater.add(«$x»);\n}",
                        "for (final Integer «$x» : new ArrayList<>(«LIST»)) {\nlater.add(() -> \"n\" + «$x»);\nV(«$x»);\nlog(«$x» == null ? S(0) : «$x»);\n}",
                        "for (String «$x» : S((Iterable<String>) List.of(\"g\"))) {\nlog(S(«$x»));\n}",
                        "for (var «$x» : List.of(new Object() {\nint k = «INT!!»;\n})) {\nV(\"o\");\nlog(«$x».k);\n}",
                        "for (Color «$x» : EnumSet.of(Color.RED, S(«COLOR»))) {\nswitch («$x») {\ncase RED:\ncontinue;\ndefault:\nV(«$x»);\n}\n}");
    }
}
