// case 30: an assert without suspension follows the assertion status of the owner
// assertions off
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class PlainAsserts {
    @Coroutine
    static Object run() {
        V("before");
        assert E(false) : "never";
        for (int i = 0; i < 2; i++) {
            assert i > 5;
            V(i);
        }
        boolean on = false;
        assert on = true;
        return on;
    }
}
