// case 39: locals that hold null when the method suspends
// expect: V, null1, S1, null left, Snull, right null -> x1
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NullTypedLocal {
    static String use(String s, int n) {
        return s + n;
    }

    @Coroutine
    static Object run() {
        String s = null;
        int n = 1;
        V("V");
        log(use(s, n));
        Object o = null;
        o = S(n) == 1 ? o : "x";
        log(o + " left");
        Object p = S((Object) null);
        log("right " + p);
        var q = s;
        s = "x";
        if (q == null) {
            q = s;
        }
        return use(q, n);
    }
}
