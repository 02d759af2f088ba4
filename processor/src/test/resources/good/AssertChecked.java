// case 30: assert with suspending condition and detail
// expect: Strue, Sfalse, Sdetail, caught java.lang.AssertionError: detail, Sfalse,
// expect: caught java.lang.AssertionError -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssertChecked {
    @Coroutine
    static Object run() {
        assert S(true) : S("never");
        try {
            assert S(false) : S("detail");
        } catch (AssertionError e) {
            caught(e);
        }
        try {
            assert S(false);
        } catch (AssertionError e) {
            caught(e);
        }
        return "done";
    }
}
