// case 73: more parameters and locals than a frame likes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ManyLocals {
    @Coroutine
    static long many(
            long a0, int a1, double a2, byte a3, short a4, char a5, float a6, boolean a7, String a8, Object a9,
            long b0, int b1, double b2, byte b3, short b4, char b5, float b6, boolean b7, String b8, Object b9,
            long c0, int c1, double c2, byte c3, short c4, char c5, float c6, boolean c7, String c8, Object... c9) {
        long d0 = S(a0 + b0 + c0), d1 = S(a1 + b1 + c1), d2, d3, d4;
        double e0 = S(a2) + b2 + c2, e1, e2 = e0;
        d2 = d0 + d1;
        V("one");
        d3 = d2 + a3 + b3 + c3 + a4 + b4 + c4;
        d4 = a5 + b5 + c5;
        e1 = a6 + b6 + c6;
        V("two");
        log("" + a7 + b7 + c7 + a8 + b8 + c8 + a9 + b9 + c9.length);
        return d3 + d4 + (long) (e0 + e1 + e2);
    }

    @Coroutine
    static Object run() {
        return many(
                1L, 2, 3.5, (byte) 4, (short) 5, 'a', 1.5f, true, "a", 'x',
                10L, 20, 30.5, (byte) 40, (short) 50, 'b', 2.5f, false, "b", null,
                100L, 200, 300.5, (byte) 100, (short) 500, 'c', 3.5f, true, "c", "y", "z");
    }
}
