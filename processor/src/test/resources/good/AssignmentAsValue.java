// case 12: val = x[S()] += S()
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssignmentAsValue {
    static int field;

    @Coroutine
    static Object run() {
        int[] x = {1, 2};
        int value = x[S(0)] += S(10);
        log(value);
        int a;
        int b;
        a = b = S(3);
        log(a + b);
        field = x[1] = a = S(4);
        log(field);
        int c = (field += S(5)) + field;
        log(c);
        log((x[S(1)] = S(8)) + x[1]);
        String s = "s";
        String t = s += S("t");
        log(t + s);
        boolean flag = false;
        if (flag |= S(true)) {
            log("flag");
        }
        while ((a = S(a - 1)) > 1) {
            log(a);
        }
        return a;
    }
}
