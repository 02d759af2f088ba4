// case 15: && and || with suspending operands run no more of them than plain Java
// expect: false, true, Sfalse, false, Strue, Etrue, Strue, Strue, Strue, Sfalse, true, Sfalse, Sfalse, Efalse -> 3
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ShortCircuit {
    static final boolean YES = true, NO = false;

    @Coroutine
    static Object run() {
        log(NO && S(true));
        log(YES || S(true));
        log(YES && S(false));
        boolean all = S(true) && E(true) && S(true);
        boolean nested = (all && S(true)) && !(S(true) && S(false));
        log(nested);
        int n = 0;
        if (S(false) || S(false) || E(false)) {
            n = 1;
        } else {
            n = 3;
        }
        return n;
    }
}
