// case 10: arr[S()]++, arr[S()][S()]--, o(S()).f++ as statement and as value
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class IncrementOfElements {
    int f;
    static final IncrementOfElements ONE = new IncrementOfElements();

    static IncrementOfElements pick(int n) {
        ONE.f += n;
        return ONE;
    }

    @Coroutine
    static Object run() {
        ONE.f = 0;
        int[] a = {1, 2, 3};
        int[][] b = {{1, 2}, {3, 4}};
        a[S(1)]++;
        --a[S(0)];
        log(a[S(2)]++);
        log(++a[S(2)]);
        b[S(0)][S(1)]--;
        log(b[S(1)][S(0)]--);
        log(--b[S(1)][E(1)]);
        pick(S(10)).f++;
        log(pick(S(1)).f++);
        log(--pick(S(2)).f);
        Integer[] boxed = {5};
        log(boxed[S(0)]++);
        byte[] small = {127};
        log(++small[S(0)]);
        char[] chars = {'a'};
        log(chars[S(0)]++);
        log(a);
        log(b);
        log(boxed);
        log(chars);
        return ONE.f;
    }
}
