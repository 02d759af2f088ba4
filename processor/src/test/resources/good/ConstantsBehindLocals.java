// private constants of an instance that is named
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConstantsBehindLocals {
    private final int k = 3;
    private final String s = "a";

    @Coroutine
    Object both() {
        V("begin");
        ConstantsBehindLocals o = this;
        int x = o.k + 1;
        return x + o.s;
    }

    @Coroutine
    static Object run() {
        return new ConstantsBehindLocals().both();
    }
}
