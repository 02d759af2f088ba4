// found in gson: what holds one of several tests is no test by itself
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TestsInTests {
    @Coroutine
    static boolean is(int n, int m) {
        return S(n) == m;
    }

    @Coroutine
    static boolean matches(String s, int n, boolean raw) {
        boolean matches = s != null ? is(1, n) || (raw && is(2, 2) && S(3) + 1 == S(4)) : is(5, n);
        return matches;
    }

    @Coroutine
    static boolean mixed(boolean a, boolean b, int n) {
        boolean both = (is(1, n) || a && is(2, 2)) && (b || is(3, 3));
        return both || !(is(6, 6) && !is(7, n));
    }

    @Coroutine
    static Object run() {
        log(matches("s", S(1), false));
        log(matches("s", 0, true));
        log(matches("s", 1, true) && mixed(false, true, 1));
        for (int n = 0; n < 3; n++) {
            log(mixed(n > 0, n > 1, n) || matches(null, n, n == 1) ? (is(n, 1) ? "one" : "other") : "none");
        }
        return mixed(true, true, 7) ? matches(null, 5, true) : is(8, 8);
    }
}
