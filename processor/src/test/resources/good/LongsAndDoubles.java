// case 91: long and double values on both sides of suspensions, in compound expressions and conversions
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class LongsAndDoubles {
    static double d = 0.5;

    static String all(long a, double b, int c, long e, float f) {
        return a + " " + b + " " + c + " " + e + " " + f;
    }

    @Coroutine
    static Object run() {
        d = 0.5;
        log(all(E(1L), E(2.5), S(3), S(4L), S(5.5f)));
        long a = Long.MAX_VALUE;
        double b = Math.PI;
        V("locals");
        a = a - S(1L) * 2 + (long) (b * S(2.0));
        d += S(1) + a % 7;
        d = -d + +S(2L) - ~S(3);
        long shifted = 1L << S(35) >>> S(3L);
        boolean compared = S(1L) < d == S(2.0) >= 1 & S(3) != 4L;
        int i = (int) S(1e10) ^ S(5) | (byte) S(200) & 0x0f;
        float f = S(1) / 2f + S(7) / 2;
        char c = (char) (S('a') + 1);
        log(shifted + " " + compared + " " + i + " " + f + c);
        double nan = S(0.0) / 0;
        log(nan != nan ? S("nan") : "number");
        return a + d;
    }
}
