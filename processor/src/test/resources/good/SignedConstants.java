// found in joda-time: constants that generated code cannot name, behind a sign or in a sum of texts
// expect: -604800000, 604800000, -7, 7, -97, 3, -2147483648, a!b, <a!b>, 1.5, carried, S-604800000, -604800000, -604800000, S0, -14 -> a!b-7
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SignedConstants {
    private static final long NEAR_ZERO = 604800000L;
    private static final int SEVEN = 7;
    private static final int NEGATIVE = -7;
    private static final char LETTER = 'a';
    private static final byte SMALL = -3;
    private static final double HALF = -1.5;
    private static final String TEXT = "a!";

    @Coroutine
    static long carried(long n) {
        if (n < -NEAR_ZERO || n > - -NEAR_ZERO) return 0;
        log(-NEAR_ZERO);
        log(-(-NEAR_ZERO));
        log(-SEVEN);
        log(-NEGATIVE);
        log(-LETTER);
        log(-SMALL);
        log(-(Integer.MAX_VALUE) - 1);
        log(TEXT + "b");
        log("<" + TEXT + "b" + ">");
        log(-HALF);
        V("carried");
        return -NEAR_ZERO;
    }

    @Coroutine
    static int apart(int n) {
        return -SEVEN + S(n) * -NEGATIVE - SEVEN;
    }

    @Coroutine
    static Object run() {
        long near = carried(1);
        log(S(-NEAR_ZERO));
        log(near);
        log(apart(0));
        return TEXT + "b" + -SEVEN;
    }
}
