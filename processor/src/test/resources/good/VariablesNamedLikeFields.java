package good;

import static good.support.Probe.E;
import static good.support.Probe.S;
import static good.support.Probe.V;
import static good.support.Probe.log;

import io.yuzuri.Coroutine;

/** Variables in carried text, bindings that flow out among them, named like what a task inherits. */
public class VariablesNamedLikeFields {
    @Coroutine
    static int loop(int n) {
        try {
            for (int state = 0; state < 3; state++) {
                boolean SUSPENDED = E(state) == n;
                if (SUSPENDED) return state;
            }
            V("w");
        } finally {
            V("f");
        }
        return -1;
    }

    @Coroutine
    static String flows(Object o) {
        assert !(o instanceof String state) || state.length() < 2 : S("long");
        if (!(o instanceof String SUSPENDED) || SUSPENDED.isEmpty()) {
            return "none";
        }
        V("one");
        return S("b") + o;
    }

    @Coroutine
    static Object run() {
        log(loop(1) + loop(7));
        log(flows("a") + flows(1));
        try {
            return flows("abc");
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }
}
