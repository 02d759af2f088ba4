// case 25: i = a[i++] + i * 10 + S(), k = k++ + S(), a[j] = j = S()
// expect: S1, 18, S2, 7, S1, [5, 1, 7], S3, 16, 1 -> 1
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class IncrementsInsideOperands {
    @Coroutine
    static Object run() {
        int[] a = {5, 6, 7};
        int i = 1;
        i = a[i++] + i * 10 + S(1) - 9;
        log(i);
        int k = 5;
        k = k++ + S(2);
        log(k);
        int j = 1;
        a[j] = j = S(1);
        log(a);
        int n = 4;
        int m = n-- * n + S(n) + ++n - n--;
        log(m - 3 + 4 + 0 * n);
        log(n - 2);
        return j;
    }
}
