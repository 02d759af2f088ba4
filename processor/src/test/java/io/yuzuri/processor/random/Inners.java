package io.yuzuri.processor.random;

/**
 * Inner classes of generic classes, and of those that they extend; members of enclosing instances and their
 * superclasses.
 */
final class Inners {
    private static final String GENERIC = """
            static class G<E> {
            private E e;
            G(E e) {
            this.e = e;
            }
            class Node {
            E v = e;
            Node next;
            @Coroutine
            String show() {
            V("show");
            String here = text(v);
            return here + (next == null ? "" : S(next).show());
            }
            }
            static class Plain<F> {
            F f;
            @Coroutine
            F got(F g) {
            V("got");
            F old = f;
            f = g;
            return old;
            }
            }
            @Coroutine
            int many() {
            V("g");
            Set<Node> s = new LinkedHashSet<Node>();
            s.add(new Node());
            Node first = s.iterator().next();
            first.next = new Node();
            V("h");
            s.add(first.next);
            List<G<E>.Node> all = new ArrayList<>(s);
            for (Node n : all) log(n.show());
            Supplier<Node> made = () -> new Node();
            log(S(made).get().v);
            return s.size();
            }
            }
            """;
    private static final String OWN_OUTER = """
            static class Y {
            int f() {
            return 5;
            }
            private int pf() {
            return 3;
            }
            String name() {
            return "Y";
            }
            }
            """;
    private static final String OUTER = """
            static class Z extends Y {
            private int zf;
            Z(int n) {
            zf = n;
            }
            @Override
            int f() {
            return zf;
            }
            @Override
            String name() {
            return "Z" + zf;
            }
            private int pf() {
            return zf * 10;
            }
            @Coroutine
            int cf() {
            return S(zf) + 100;
            }
            @Coroutine
            private int pc(int n) {
            return S(zf) * n;
            }
            class ZZ extends Z {
            ZZ(int n) {
            super(n);
            }
            @Override
            int f() {
            return 2 + super.f();
            }
            @Override
            String name() {
            return "ZZ" + Z.super.name() + super.name();
            }
            @Coroutine
            int t() {
            V("w");
            log(Z.this.f() + " " + f() + " " + this.f() + " " + super.f() + " " + Z.super.f());
            log(pf() + " " + zf + " " + Z.this.pf() + " " + ((Z) this).pf() + " " + ((Z) this).zf);
            zf += S(1);
            Z.this.zf += 2;
            log(pc(2) + pc(S(3)) + Z.this.pc(4));
            Supplier<String> s = () -> Z.this.f() + "/" + pf() + zf + Z.super.f() + Z.super.name() + name();
            V("s");
            log(s.get());
            Z other = new Z(3) {
            @Override
            int f() {
            return pf() + Z.this.f() + ZZ.this.f() + zf;
            }
            };
            V("o");
            log(other.f() + other.zf);
            class Local extends Z {
            Local() {
            super(9);
            }
            @Override
            int f() {
            return super.f() + Z.this.pf() + ZZ.this.f() + pf();
            }
            }
            V("l");
            log(new Local().f());
            return Z.super.f() + cf() + Z.this.cf();
            }
            }
            }
            """;

    private Inners() {}

    static Kind kind() {
        return Kind.of("inners", 1)
                .member(GENERIC, OWN_OUTER, OUTER)
                .value(
                        Type.INT,
                        "new Z(«INT»).new ZZ(«INT»).t()",
                        "new G<String>(«STRING»).many()",
                        "new G<>(«LIST»).many()",
                        "new Z(«INT»).new ZZ(S(«INT»)).f()",
                        "new Z(S(«INT»)).new ZZ(«INT») {\n@Override\nint f() {\nreturn super.f() + 1000;\n}\n}.t()")
                .value(
                        Type.STRING,
                        "new G<>(«STRING»).new Node().show()",
                        "new Z(«INT»).new ZZ(«INT»).name()",
                        "(\"\" + new G.Plain<String>().got(«STRING»))")
                .statement(
                        "G<String> «$x» = new G<>(«STRING»);\nG<String>.Node «$y» = «$x».new Node();\nV(\"g\");\n«$y».next = S(«$x»).new Node();\nlog(«$y».show());",
                        "Z «$x» = new Z(«INT»);\nZ.ZZ «$y» = S(«$x»).new ZZ(«INT»);\nlog(«$y».t() + «$x».f() + «$y».cf());",
                        "G.Plain<Integer> «$x» = new G.Plain<>();\n«$x».f = «INT»;\nlog(«$x».got(S(2)) + «$x».got(«INTEGER»));")
                .ofInstance(
                        "class «$x» extends @C@ {\n«$x»(int n) {\nsuper(n);\n}\nint both() {\nreturn f + @C@.this.f + g() + twice(1) + @C@.this.twice(2);\n}\nint g() {\nreturn @C@.this.g;\n}\n}\nV(\"x\");\nlog(new «$x»(«INT») .both());",
                        "Inner «$x» = new Inner(«INT»);\nV(\"i\");\nlog(«$x».sum() + this.new Inner(2).sum());",
                        "log(ask(() -> @C@.this.toString() + f + this.g) + S(f));");
    }
}
