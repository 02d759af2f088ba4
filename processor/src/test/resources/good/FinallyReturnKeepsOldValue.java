// case 76: the value of return is computed before finally, exceptions in its expression included
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class FinallyReturnKeepsOldValue {
    @Coroutine
    static long all(int k) {
        long v = 1;
        try {
            if (k == 0) {
                return v;
            }
            if (k == 1) {
                return v + S(v = 10);
            }
            if (k == 2) {
                return k / (k - 2);
            }
            V("end of try");
        } catch (ArithmeticException e) {
            return S(v + 100);
        } finally {
            v += 1000;
            log("finally " + v);
        }
        return v;
    }

    @Coroutine
    static void nothing(boolean early) {
        try {
            if (early) {
                return;
            }
            V("late");
        } finally {
            V("nothing");
        }
    }

    @Coroutine
    static Object run() {
        nothing(true);
        nothing(false);
        return all(0) + " " + all(1) + " " + all(2) + " " + all(3);
    }
}
