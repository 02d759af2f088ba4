// case 47: parameters reassigned before and inside a try, final ones, unused ones
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ParametersReassigned {
    @Coroutine
    static String change(int a, String b, final long c, double unused, int... rest) {
        a += 1;
        b = b + a;
        try {
            a = S(a * 2);
            b += S(c);
            rest = new int[] {rest.length};
            F("x" + a);
        } catch (IllegalStateException e) {
            b += e.getMessage();
            a = -a;
        } finally {
            V("finally " + a);
            a++;
        }
        return a + b + rest[0];
    }

    @Coroutine
    static int count(int n) {
        while (n > 0) {
            n = S(n - 1);
        }
        return n;
    }

    @Coroutine
    static Object run() {
        log(change(1, "b", 3L, 4.5, 5, 6));
        log(change(2, null, -1L, 0));
        return count(3);
    }
}
