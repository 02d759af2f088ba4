// case 45: for (…) foods[i] = S();
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StoreAsLastStatementOfLoop {
    @Coroutine
    static Object run() {
        int[] foods = new int[3];
        for (int i = 0; i < foods.length; i++) foods[i] = S(i * 2);
        log(foods);
        int k = 0;
        while (k < 3) foods[k++] += S(k);
        log(foods);
        do foods[--k] = S(9);
        while (k > 1);
        for (int f : foods) if (f == 9) V("nine");
            else log(f);
        String[][] names = new String[2][2];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) names[i][j] = S("" + i + j);
        return names;
    }
}
