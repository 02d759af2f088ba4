// case 15: short circuits as loop and if conditions, as arguments, mixed with assignments
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ShortCircuitInConditions {
    static boolean not(boolean b) {
        return !b;
    }

    @Coroutine
    static Object run() {
        int i = 0;
        while (i < 3 && S(i != 2)) {
            i++;
        }
        log(i);
        for (int k = 0; k < 2 || S(k < 3); k++) {
            log("k" + k);
        }
        boolean b;
        log(not((b = S(true)) || E(b)));
        log(not(E(false) | S(true)) ^ S(b));
        if (!(E(i > 5) || S(i > 1) && E(true)) || S(false) && E(true)) {
            log("then");
        } else if (S(i) == 2 && (i = S(9)) > 8) {
            log("else if " + i);
        }
        String s = null;
        if (s != null && S(s.length()) > 0) {
            log("unreachable");
        }
        Boolean boxed = null;
        try {
            log(E(true) && S(boxed));
        } catch (NullPointerException e) {
            caught(e);
        }
        return i;
    }
}
