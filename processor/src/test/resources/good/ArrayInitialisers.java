// case 24: suspensions inside array initialisers
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ArrayInitialisers {
    @Coroutine
    static Object run() {
        int[][] a = new int[][] {{S(1), S(2)}, {4, S(3)}};
        log(a);
        int[] b = {1, 2, 21 + S(4)};
        log(b);
        byte[] c = {1, S((byte) 2), 'a'};
        log(c);
        Object[] d = {E("x"), S("y"), new int[] {S(5)}, S(6) > 5 ? 1 : 2.0};
        log(d);
        String[][] e = {{}, {S("z"), null}, null};
        log(e);
        int i = 0;
        int[] f = {i++, S(i++), i++, (i = S(10)), i};
        log(f);
        log(new long[] {1, S(2), 'c'}[S(1)]);
        return new double[] {S(1), S(2f), S(3L)};
    }
}
