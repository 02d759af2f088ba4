// case 11: a[S()] += (a[S()] += S())
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NestedElementCompound {
    @Coroutine
    static Object run() {
        int[] a = {1, 2};
        a[S(0)] += (a[S(0)] += S(10));
        log(a);
        a[S(1)] += (a[S(1)] -= S(5)) * (a[S(0)] <<= S(1));
        log(a);
        long[][] m = {{1, 2}, {3, 4}};
        m[S(0)][S(1)] *= m[S(1)][S(0)] += S(2L) + (m[0][0] = S(9L));
        return m;
    }
}
