package io.yuzuri.processor.random;

/**
 * Locals that are named like types, packages and what generated code is made of; bodies that inherit members of
 * such names.
 */
final class HiddenNames {
    private static final String BASE = """
            static class Count {
            int count = 100, count2 = 101, x2 = 200, self = 300, self2 = 301, value = 400, state = 500, thrown = 501;
            String Private = "P", Yield = "Y", Task = "T", good = "g", io = "i", java = "j";
            static class List {
            int size() {
            return 77;
            }
            }
            static class Private {
            static int pi = 55;
            }
            static class Task {
            }
            int go() {
            return 1;
            }
            int size(Object o) {
            return 99;
            }
            @Coroutine
            int slow(int n) {
            return S(n) + self + count;
            }
            }
            """;

    private HiddenNames() {}

    static Kind kind() {
        return Kind.of("names", 2)
                .member(BASE)
                .statement(
                        "int «$a» = «INT»;\n{\nint count = S(«$a»), count2 = E(3);\nCount «$y» = new Count() {\n@Override\nint go() {\nreturn count + count2 + self + x2 + value + «$a» + @C@.pi;\n}\n};\nV(\"w\");\nlog(«$y».go() + count + count2);\n}",
                        "int «$a» = «INT»;\n{\nint self = S(«$a»), value = 2, state = 3, x2 = 4;\nV(\"w\");\nclass «$k» extends Count {\n@Override\nint go() {\nreturn self + value + state + x2 + «$a» + pi + size(later) + new List().size();\n}\n}\nCount «$y» = new «$k»();\nlog(«$y».go() + self + value + state + x2);\nV(\"x\" + self);\nlog(new «$k»().go());\n}",
                        "Count «$y» = new Count() {\n@Override\nint go() {\nreturn new List().size() + Private.length() + pi + sb + hidden() + @C@.pi;\n}\nint hidden() {\nreturn thrown;\n}\n};\nV(\"w\");\nlog(«$y».go() + «$y».slow(2));",
                        "int «$a» = «INT»;\n{\nint good = S(«$a»), io = 1, DISPATCH = 4, step = 5;\nString java = \"j\", Private = \"p\";\nV(\"w\");\nlog(good + io + java + DISPATCH + Private + pi + sl + step);\npi += S(good);\nsl++;\nlog(ps + sz + pi);\n}",
                        "int «$a» = «INT»;\n{\nint @C@ = S(«$a»);\nString Object = \"o\", String = \"s\";\nV(\"w\");\nlog(@C@ + Object + String + pi + m_(@C@));\npi -= S(@C@);\nps += S(Object);\nlog(ps);\n}",
                        "int «$a» = «INT»;\n{\nint Yield = 1, Task = 2, Throwable = 3, Override = 4, Access = 5, Source = 6, Resumable = 7, Dispatch = 8, Objects = 9;\nfor (int state = 0, at = S(0); state < 2; state++) {\ntry {\nint thrown = S(«$a»), exit = 7, failure = 8;\nlog(Yield + Task + Throwable + Override + thrown + exit + failure + Access + Source + pi + m_(at));\n} finally {\nint saved = S(3), saved1 = 5, chosen = 6, iterator = 7;\nlog(saved + saved1 + chosen + iterator + Resumable + Dispatch + Objects + pi);\n}\n}\n}",
                        "int «$a» = «INT»;\n{\nint SUSPENDED = 1, done = 2, enter = 3, resumed = 4, caller = S(5);\nString receiver = \"r\", argument0 = \"a\", lambda = S(\"l\"), steps = \"q\";\nsteps: for (int i = 0; i < 2; i++) {\nV(steps + lambda);\nif (i == «$a») continue steps;\nlog(SUSPENDED + done + enter + resumed + caller + receiver + argument0);\n}\n}",
                        "int «$a» = «INT»;\n{\nSupplier<String> m_ = () -> \"\" + m_(«$a») + pi;\nclass List {\nint size = S_size();\nint S_size() {\nreturn «$a» + pi;\n}\n}\nV(\"w\");\nlog(m_.get() + new List().size + sl);\n}",
                        "record «$k»(int Private, String Yield) {\nint go() {\nreturn Private + pi;\n}\n}\n«$k» «$x» = new «$k»(«INT», S(«STRING»));\nlog(«$x».go() + «$x».Yield());")
                .member("private static int m_(int n) {\nreturn n * 10 + pi;\n}");
    }
}
