// case 23: all dimensions are evaluated before one is found negative
// expect: S2, S3, [[0, 0, 0], [0, 0, 0]], S-1, S4, caught java.lang.NegativeArraySizeException: -1,
// expect: E2, S1, [[[null]], [[null]]] -> 2
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ArrayDimensions {
    @Coroutine
    static Object run() {
        int[][] a = new int[S(2)][S(3)];
        log(a);
        try {
            log(new int[S(-1)][S(4)]);
        } catch (NegativeArraySizeException e) {
            caught(e);
        }
        String[][][] b = new String[E(2)][S(1)][1];
        log(b);
        return new long[b.length][][].length;
    }
}
