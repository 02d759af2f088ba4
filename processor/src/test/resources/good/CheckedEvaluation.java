// case 82: arithmetic, bounds, casts and nulls fail where plain Java fails, before or after the suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class CheckedEvaluation {
    static int zero = 0;
    static int[] none;
    static int[] two = {1, 2};
    static Object text = "text";

    @Coroutine
    static Object attempt(int k) {
        switch (k) {
            case 0:
                return 1 / zero + S(1);
            case 1:
                return S(1) / zero;
            case 2:
                return two[2] + S(1);
            case 3:
                return two[S(2)];
            case 4:
                return none.length + S(1);
            case 5:
                return none[S(0)];
            case 6:
                return (Integer) text + S(1);
            case 7:
                return new int[S(-2)];
            case 8:
                return S(1) % zero++ + (zero = 0);
            case 9:
                return List.of(1).get(S(1));
            case 10:
                return -two[E(5)] - S(1);
            case 11:
                return two[E(1)] + two[S(0)] + two[E(9)];
            default:
                return "fine";
        }
    }

    @Coroutine
    static Object run() {
        zero = 0;
        int failures = 0;
        for (int k = 0; k < 13; k++) {
            try {
                log(attempt(k));
            } catch (RuntimeException e) {
                failures++;
                caught(e);
            }
        }
        return failures;
    }
}
