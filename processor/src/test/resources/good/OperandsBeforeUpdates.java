// what stands before an update of a private field is evaluated before it, also if nothing suspends
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OperandsBeforeUpdates {
    private int n = 5;

    static OperandsBeforeUpdates[] made() {
        return new OperandsBeforeUpdates[] {new OperandsBeforeUpdates(), new OperandsBeforeUpdates()};
    }

    static int hundredfold(OperandsBeforeUpdates of) {
        return of.n * 100;
    }

    @Coroutine
    static Object run() {
        OperandsBeforeUpdates[] a = made();
        log(hundredfold(a[0]) + a[0].n++);
        log(a[0].n + a[0].n--);
        int i = 0;
        int[] q = {1, 2, 3};
        log(q[i] + (a[i++].n += 3) + i);
        Integer none = E(1) > 1 ? 1 : null;
        try {
            log(none + a[0].n++);
        } catch (NullPointerException e) {
            log(a[0].n);
        }
        int x = 1;
        x += a[0].n++ + (x = 4);
        log(x + "" + a[1].n-- + hundredfold(a[1]));
        boolean is = hundredfold(a[0]) > 3 && a[0].n++ > 4 || a[0].n++ > 0;
        log(is + "" + a[0].n);
        log(Math.max(hundredfold(a[0]), a[0].n > 3 ? a[0].n++ : a[1].n--) + a[0].n);
        V("a");
        return a[0].n + a[1].n;
    }
}
