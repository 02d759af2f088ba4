package io.yuzuri.processor.random;

/** Objects of anonymous classes whose members are used, directly or through type arguments. */
final class UnnamedTypes {
    private UnnamedTypes() {}

    static Kind kind() {
        return Kind.of("anonymous", 1)
                .member(
                        "static class Root {\nint n;\nprotected String s = \"root\";\nRoot(int n) {\nthis.n = n;\nlog(\"root\" + n);\n}\nint go() {\nreturn n;\n}\n@Coroutine\nint slow() {\nV(\"slow\");\nreturn go() + S(n);\n}\n}",
                        "static class Failing extends Exception {\nprivate static final long serialVersionUID = 1;\n}",
                        "static int checked(int n) throws Failing {\nif (n > 2) throw new Failing();\nreturn n;\n}",
                        "static <T> T one(T a, T b) {\nreturn sz ? a : b;\n}")
                .statement(
                        "var «$x» = new Object() {\nint k = «INT!!»;\nString s = \"q\";\n};\nV(\"w\");\n«$x».k++;\nlog(«$x».k + «$x».s + S(«$x».k));",
                        "var «$x» = new Root(1 /* { */) {\nint m = 3;\n};\nV(\"w\");\nlog(«$x».m + «$x».go());",
                        "var «$x» = new Root(S(«INT»)) {\nint m = n + 1;\n@Override\nint go() {\nreturn super.go() + m++;\n}\n};\nlog(«$x».slow() + «$x».m);",
                        "log(List.of(new Object() {\nint k = 1;\n}).get(0).k + S(«INT»));",
                        "log(Optional.of(new Object() {\nint k = «INT!!»;\n}).map(o -> o.k + 1).get() + S(1));",
                        "int «$n» = «INT»;\nvar «$x» = Arrays.asList(new Root(«$n») {\nint m = «$n»;\n});\nlog(«$x».get(0).m);\nlog(S(«INT»));",
                        "var «$x» = new Object() {\nint k = 4;\nint up(int by) {\nreturn k += by;\n}\n};\nfor (int «$i» = 0; «$i» < 2; «$i»++) {\nV(\"u\" + «$x».up(«$i»));\nlog(«$x».k);\n}\nRunnable «$r» = () -> log(«$x».up(2));\nV(\"r\");\n«$r».run();",
                        "try {\nvar «$x» = new Root(«INT») {\nint m = checked(n);\n};\nV(\"c\");\nlog(«$x».m);\n} catch (Failing «$e») {\nV(\"failing\");\n}",
                        "Root «$x» = new Root(«INT») {\n{\nn += 5;\ns += \"!\";\n}\n@Override\nint go() {\nreturn n + pi + s.length();\n}\n};\nV(\"i\");\nlog(«$x».go() + «$x».slow());",
                        "log(new Root(S(«INT»)) {\n@Override\nint go() {\nreturn new Root(n) {\n@Override\nint go() {\nreturn super.go() * 2 + pi;\n}\n}.go() + 1;\n}\n}.slow());",
                        "Comparator<Integer> «$x» = new Comparator<>() {\n@Override\npublic int compare(Integer a, Integer b) {\nlog(a + \"?\" + b);\nreturn b - a;\n}\n};\nList<Integer> «$y» = new ArrayList<>(Arrays.asList(1, S(2), 3));\n«$y».sort(«$x»);\nlog(«$y»);",
                        "enum «$x» {\nA {\n@Override\nint go() {\nreturn pi;\n}\n},\nB;\nint go() {\nreturn 1;\n}\n}\nV(\"e\");\nfor («$x» «$y» : «$x».values()) log(S(«$y».go()));",
                        "interface «$x» {\nint go(int n);\ndefault int twice() {\nreturn go(1) + go(2);\n}\n}\n«$x» «$y» = n -> n + si;\nV(\"i\");\nlog(«$y».twice() + S((«$x») n -> n * 2).twice());")
                .value(
                        Type.INT,
                        "new Object() {\nint k = pi + 1;\n}.k",
                        "new Root(S(«INT»)) {\n@Override\nint go() {\nreturn 9 + n;\n}\n}.slow()",
                        "(new Root(«INT») {\nint m = n;\n}.m + S(1))",
                        "one(new Root(1), new Root(S(«INT»)) {\n@Override\nint go() {\nreturn -1;\n}\n}).go()");
    }
}
