// case 17: null Integer + S() fails before the call
// expect: caught java.lang.NullPointerException, caught java.lang.NullPointerException, S3,
// expect: caught java.lang.NullPointerException, S4, 5 -> 5
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class UnboxingNullBeforeCall {
    @Coroutine
    static Object run() {
        Integer none = null;
        try {
            log(none + S(1));
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            none += S(2);
        } catch (NullPointerException e) {
            caught(e);
        }
        try {
            log(S(3) + none);
        } catch (NullPointerException e) {
            caught(e);
        }
        Integer i = 1;
        i += S(4);
        log(i);
        return i;
    }
}
