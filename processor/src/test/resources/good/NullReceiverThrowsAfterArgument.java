// case 3: the receiver is evaluated first, a null one is noticed after the arguments
// expect: Enull, S1, caught java.lang.NullPointerException, Etext, S2, x -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NullReceiverThrowsAfterArgument {
    static String none() {
        return E((String) null);
    }

    @Coroutine
    static Object run() {
        try {
            none().charAt(S(1));
            log("not reached");
        } catch (NullPointerException e) {
            caught(e);
        }
        log(E("text").charAt(S(2)));
        return "done";
    }
}
