// case 30: the detail of an assertion is a cause if it is an exception, and never stringified early
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssertCauseAndType {
    @Coroutine
    static Object run() {
        try {
            assert S(1) == 2 : new IllegalStateException(S("cause"));
        } catch (AssertionError e) {
            caught(e);
            log(e.getCause());
        }
        try {
            assert E(false) : S('c');
        } catch (AssertionError e) {
            caught(e);
        }
        try {
            assert S(false) : S(1.5) + S(2L);
        } catch (AssertionError e) {
            caught(e);
        }
        int n = 3;
        assert n > 2 : S("never");
        return n;
    }
}
