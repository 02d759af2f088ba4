// case 30: where the owner's assertions are off nothing of an assert runs
// assertions off
// expect: on, S1 -> 1
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssertSkipped {
    @Coroutine
    static Object run() {
        assert S(false) : S("detail");
        assert E(false);
        boolean off = true;
        assert off = false;
        log(off ? "on" : "off");
        return S(1);
    }
}
