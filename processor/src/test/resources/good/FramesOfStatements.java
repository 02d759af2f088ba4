// frames
// several tasks
package good;

import static good.support.Probe.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** Failures in statements over several lines. */
public class FramesOfStatements {
    static class Res implements AutoCloseable {
        final int n;

        Res(int n) {
            this.n = E(n);
        }

        @Override
        public void close() {
            if (E(n) > 8) throw new IllegalStateException("close");
        }
    }

    int field = 3;
    FramesOfStatements next;

    static int boom(Object o) {
        return E(o.hashCode());
    }

    static int add(int a, int b, int c) {
        return E(a + b + c);
    }

    @Coroutine
    static int severalLines(Object o) {
        V("lines");
        for (int i = 0; i < 3; i++) { E(i); E(
                i + 1);
            E(3); if (i == 2)
                throw new IllegalStateException(
                        "at " + boom("s"));
        }
        return 1;
    }

    @Coroutine
    static int operands(Object o) {
        return E(1)
                + S(2)
                + boom("")
                + S(3)
                + add(
                        1,
                        S(4),
                        E(3))
                + boom(o);
    }

    @Coroutine
    static int chained(Object o) {
        List<Object> list = new ArrayList<>(
                List.of(
                        1, S(2)));
        V("list");
        list.stream()
                .map(x -> x.toString() + E(1))
                .map(
                        x -> x + boom(x))
                .forEach(x -> {
                    V2(x);
                    boom(o);
                });
        return 3;
    }

    static void V2(Object o) {
        log(o);
    }

    @Coroutine
    static int arrays(int[] a, int n) {
        V("arrays");
        int sum = a[0]
                + a[S(1)]
                + a[
                        n];
        a[S(n)]
                = 3;
        return sum;
    }

    @Coroutine
    static int division(int n) {
        int x = S(4)
                / E(2)
                + 7 % S(2)
                / n;
        return x;
    }

    @Coroutine
    static int divisionBehind(int n) {
        V("division");
        int x =
                4 / n;
        V("done");
        return x;
    }

    @Coroutine
    static int compound(int n) {
        int x = S(4);
        x +=
                S(3) / E(1)
                        + boom("c");
        x /=
                n;
        V("never");
        return x;
    }

    @Coroutine
    static int fields(FramesOfStatements o) {
        V("fields");
        int n = o.field
                + o.next
                        .field;
        V("behind");
        return n;
    }

    @Coroutine
    static int fieldsOfFields(FramesOfStatements o) {
        V("fields");
        o.next.next.field = S(3) + o
                .next
                .field;
        return 4;
    }

    @Coroutine
    static Object casts(Object o) {
        V("casts");
        String s =
                (String)
                        o;
        V("behind");
        return s;
    }

    @Coroutine
    static Object castOfCoroutine(Object o) {
        String s = (String)
                S(
                        o);
        V("behind");
        return s;
    }

    @Coroutine
    static Object unboxing(Integer o) {
        V("unboxing");
        int n =
                1 +
                o;
        int m = S(n)
                + o;
        return m;
    }

    @Coroutine
    static Object conditions(Object o) {
        if (S(true)
                && E(true)
                || S(false)
                && boom(o) > 3) {
            E(1);
        }
        int n = S(false)
                ? boom("a")
                : o == null
                        ? boom(
                                o)
                        : 3;
        return n;
    }

    @Coroutine
    static Object conditionsFail(Object o) {
        while (E(true)
                && S(true)
                && boom(
                        o) != 0) {
            E(2);
            o = null;
        }
        return 2;
    }

    @Coroutine
    static Object returns(Object o) {
        V("returns");
        return boom(
                "x")
                + boom(
                        o);
    }

    @Coroutine
    static Object throwsIt(Object o) {
        V("throws");
        throw
            new IllegalStateException(
                    "x" + E(3));
    }

    @Coroutine
    static Object throwsWaited(Object o) {
        throw
            new IllegalStateException(
                    "x" + S(3)
                    + E(4));
    }

    @Coroutine
    static Object throwsNull(RuntimeException e) {
        V("null");
        if (E(true)) {
            V("now");
            throw
                    e;
        }
        return 1;
    }

    @Coroutine
    static Object declarations(Object o) {
        int a = S(1), b =
                E(2),
                c = S(
                        3),
                d = boom(o);
        return a + b + c + d;
    }

    @Coroutine
    static Object asserts(Object o) {
        V("asserts");
        assert o == null
                || E(false)
                : "message" + boom("");
        assert S(false)
                : "waited" + E(3);
        return 1;
    }

    @Coroutine
    static Object calls(Object o) {
        return inner(
                        S(1),
                        boom("b"))
                + inner(
                        2, inner(3,
                                boom(o)));
    }

    @Coroutine
    static int inner(int a, int b) {
        V("inner");
        int n =
                a / (b + 1);
        return n + S(
                n)
                + deeper(a);
    }

    @Coroutine
    static int deeper(int a) {
        E(a);
        V("deeper");
        if (a > 1)
            return boom(null);
        return
                a;
    }

    @Coroutine
    static Object collections(Object o) {
        for (Object x :
                Arrays.asList(
                        1, S(2),
                        o)) {
            E(1);
            V(x);
            boom(x);
        }
        return 1;
    }

    @Coroutine
    static Object overNull(List<String> o) {
        V("null");
        for (String s :
                o) {
            V(s);
        }
        return 1;
    }

    @Coroutine
    static Object arraysOfNull(int[] o) {
        V("null");
        for (int s :
                o) {
            V(s);
        }
        return 1;
    }

    @Coroutine
    static Object loops(int n) {
        for (int i = S(0),
                j = boom("j");
                E(i) < S(3)
                        && boom("k") > 0;
                i++,
                E(
                        j)) {
            E(7);
            if (i == 1)
                V("one");
            if (i == 2) {
                do {
                    n = 6 / (n - 1);
                    V("do");
                } while (
                    E(n) > 0);
            }
        }
        return n;
    }

    @Coroutine
    static Object synchronizedBlock(Object o) {
        V("synchronized");
        synchronized (
                o) {
            E(2);
        }
        return 1;
    }

    @Coroutine
    static Object negativeArray(int n) {
        V("negative");
        int[] a = new int[
                n];
        int[][] b = new int[S(2)]
                [n];
        return a;
    }

    @Coroutine
    static Object run() {
        FramesOfStatements linked = new FramesOfStatements();
        linked.next = new FramesOfStatements();
        Yield.spawn(FramesOfStatementsTasks.severalLines("o"));
        Yield.spawn(FramesOfStatementsTasks.operands(null));
        Yield.spawn(FramesOfStatementsTasks.chained(null));
        Yield.spawn(FramesOfStatementsTasks.arrays(new int[] {1, 2}, 5));
        Yield.spawn(FramesOfStatementsTasks.division(0));
        Yield.spawn(FramesOfStatementsTasks.divisionBehind(0));
        Yield.spawn(FramesOfStatementsTasks.compound(0));
        Yield.spawn(FramesOfStatementsTasks.fields(new FramesOfStatements()));
        Yield.spawn(FramesOfStatementsTasks.fieldsOfFields(linked));
        Yield.spawn(FramesOfStatementsTasks.casts(1));
        Yield.spawn(FramesOfStatementsTasks.castOfCoroutine(1));
        Yield.spawn(FramesOfStatementsTasks.unboxing(null));
        Yield.spawn(FramesOfStatementsTasks.conditions(null));
        Yield.spawn(FramesOfStatementsTasks.conditionsFail("o"));
        Yield.spawn(FramesOfStatementsTasks.returns(null));
        Yield.spawn(FramesOfStatementsTasks.throwsIt(null));
        Yield.spawn(FramesOfStatementsTasks.throwsWaited(null));
        Yield.spawn(FramesOfStatementsTasks.throwsNull(null));
        Yield.spawn(FramesOfStatementsTasks.declarations(null));
        Yield.spawn(FramesOfStatementsTasks.asserts(1));
        Yield.spawn(FramesOfStatementsTasks.asserts(null));
        Yield.spawn(FramesOfStatementsTasks.calls(null));
        Yield.spawn(FramesOfStatementsTasks.collections(null));
        Yield.spawn(FramesOfStatementsTasks.overNull(null));
        Yield.spawn(FramesOfStatementsTasks.arraysOfNull(null));
        Yield.spawn(FramesOfStatementsTasks.loops(4));
        Yield.spawn(FramesOfStatementsTasks.synchronizedBlock(null));
        Yield.spawn(FramesOfStatementsTasks.negativeArray(-1));
        return 1;
    }
}
