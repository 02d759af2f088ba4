// case 41: a local assigned on the paths that read it only
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssignedOnUsedPath {
    @Coroutine
    static String one(int k) {
        int v;
        String s;
        boolean known = S(k > 0);
        if (known) {
            v = S(k);
        }
        switch (k) {
            case 1:
                s = "one";
                break;
            case 2:
                s = S("two");
                break;
            default:
                s = null;
        }
        V("between");
        if (k > 0) {
            v = k + 1;
            return s + v;
        }
        return s;
    }

    @Coroutine
    static int two(boolean b) {
        int x;
        if (b && (x = S(5)) > 3) {
            V("x");
            return x;
        }
        int y;
        if (!b || S(y = 4) < 0) {
            return -1;
        }
        return y;
    }

    @Coroutine
    static int three() {
        int n;
        while (true) {
            n = S(8);
            if (n > 7) {
                break;
            }
        }
        V("left");
        final int m;
        try {
            m = S(n);
        } finally {
            V("finally");
        }
        return m;
    }

    @Coroutine
    static Object run() {
        log(one(0) + one(1) + one(2));
        log(two(true) + two(false));
        return three();
    }
}
