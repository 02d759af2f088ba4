package io.yuzuri.processor.random;

/** Own classes named like those of the language and of the runtime. */
final class OwnNames {
    private static final String OWN = """
            static class Own {
            static class Object {
            int n = 7;
            @java.lang.Override
            public java.lang.String toString() {
            return "own" + n;
            }
            }
            static class Math {
            static int abs(int n) {
            return n + 1000;
            }
            }
            static class String {
            int length() {
            return 8;
            }
            }
            static class Override {
            }
            static class List {
            int size() {
            return 3;
            }
            }
            static class Throwable {
            }
            static class Integer {
            }
            static class Class {
            }
            static class Record {
            }
            static class Void {
            }
            static class Error {
            }
            static class Task {
            int go() {
            return 4;
            }
            }
            static class Yield {
            }
            static class Private {
            private int p = 6;
            }
            static class Source {
            }
            static class Dispatch {
            }
            static class Resumable {
            }
            static class Access {
            static int take(int n) {
            return n * 3;
            }
            }
            static class IllegalStateException {
            }
            static class AssertionError {
            }
            static class MethodHandle {
            }
            private int secret = 5;
            private long wide = 6;
            private Object mine = new Object();
            private static int hidden(int n) {
            return n * 2;
            }
            private static <T extends Object> T generic(T t) {
            return t;
            }
            private Object[] objects(Object... all) {
            return all;
            }
            @Coroutine
            Object made(int n) {
            V("made" + n);
            Object o = new Object();
            o.n = n;
            return o;
            }
            @Coroutine
            private String text(Object o, Task t) {
            V("text" + o);
            return t == null ? null : new String();
            }
            @Coroutine
            int go(int n) {
            V("own");
            Object o = new Object();
            List l = new List();
            int s = o.n + l.size() + Math.abs(n) + secret + hidden(n) + Access.take(n);
            secret += S(2);
            wide -= secret++;
            for (int i : new int[] {1, 2}) {
            try {
            V("t" + s);
            s += i + S(new Task()).go();
            } finally {
            V("f");
            }
            }
            mine = generic(made(S(3)));
            s += made(4).n + mine.n + objects(mine, o).length + new Private().p;
            java.util.function.IntSupplier later = () -> secret + hidden(2) + mine.n + (int) wide;
            String text = text(o, S(new Task()));
            s += text.length();
            assert s > S(0) : "s";
            switch (n & 1) {
            case 0 -> V("even");
            default -> log(text(mine, null) == null);
            }
            Object anonymous = new Object() {
            {
            n = secret;
            }
            };
            V("end");
            return s + later.getAsInt() + anonymous.n;
            }
            }
            """;

    /** The same in a package, whose classes mean something else there without a word of it. */
    private static final String HERE = """
            package good.own@C@;
            import static good.support.Probe.*;
            import io.yuzuri.Coroutine;
            public class @C@_Here {
            private int secret = 3;
            private final Object held = "held";
            private static int hidden(int n) {
            return n + Math.abs(n);
            }
            private <T extends Record> T same(T t) {
            return t;
            }
            @Coroutine
            public int go(int n) {
            V("here");
            Integer own = new Integer();
            int s = hidden(n) + secret;
            secret += S(2);
            for (int i : new int[] {1, 2}) {
            try {
            V("t" + i);
            s += i + S(n);
            } finally {
            V("f");
            }
            }
            Record r = same(new Record());
            s += S(own).n + r.n + Math.abs(secret);
            switch (n & 1) {
            case 0 -> V("even");
            default -> log(held);
            }
            java.util.function.IntSupplier later = () -> secret + Math.abs(-1) + r.n;
            V("end");
            return s + later.getAsInt();
            }
            }
            class Math {
            static int abs(int n) {
            return n + 2000;
            }
            }
            class Integer {
            int n = 9;
            }
            class Record {
            int n = 8;
            }
            class Override {
            }
            class Throwable {
            }
            class Class {
            }
            class Void {
            }
            class Enum {
            }
            class Character {
            }
            class IllegalStateException {
            }
            class AssertionError {
            }
            """;

    private OwnNames() {}

    static Kind kind() {
        return Kind.of("own-names", 1)
                .member(OWN)
                .file("good/own@C@/@C@_Here.java", HERE)
                .value(
                        Type.INT,
                        "new Own().go(«INT»)",
                        "new good.own@C@.@C@_Here().go(«INT»)",
                        "(new good.own@C@.@C@_Here().go(«INT») - S(1))",
                        "new Own().made(«INT»).n",
                        "(new Own().secret += S(«INT»))",
                        "Own.hidden(S(«INT»))",
                        "(new Own().mine.n + S(1))")
                .value(Type.STRING, "new Own().made(«INT»).toString()")
                .statement(
                        "Own «$x» = new Own();\nlog(«$x».go(«INT») + «$x».secret);\nOwn.Object «$y» = «$x».made(S(1));\nlog(«$y».n);",
                        "Own.String «$x» = new Own().text(null, new Own.Task());\nlog(«$x».length() + «STRING»);");
    }
}
