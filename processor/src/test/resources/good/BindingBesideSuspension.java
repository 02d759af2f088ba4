// case 57: a binding read by the operand before the one that suspends
package good;

import static good.support.Acts.*;
import static good.support.Probe.*;

import io.yuzuri.*;

public class BindingBesideSuspension {
    @Coroutine
    static int pair(int first, boolean second) {
        return second ? first : -first;
    }

    @Coroutine
    static Object run() {
        log(pair(1, any("one") instanceof String b && b.length() > S(1)));
        log(pair(2, any("two") instanceof String b && join("b", b, 1).length() > S(1)));
        out:
        {
            if (any("three") instanceof String b && join("b", b, 1).length() > S(1)) {
                break out;
            }
            log("not left");
        }
        boolean both = any(4) instanceof Integer n && n + E(1) + n == S(9) && n == S(4);
        return both;
    }
}
