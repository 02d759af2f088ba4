// a constant is one by its name alone or behind its class, and else a value
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConstantsOfInstances {
    private final String k = "a";
    private static final String SHARED = "a";

    @Coroutine
    @SuppressWarnings("static")
    Object all() {
        V("begin");
        ConstantsOfInstances o = this;
        log((k + "b") == "ab");
        log((this.k + "b") == "ab");
        log((o.k + "b") == "ab");
        log((this.SHARED + "b") == "ab");
        log((o.SHARED + "b") == "ab");
        return (ConstantsOfInstances.SHARED + "b") == "ab";
    }

    @Coroutine
    static Object run() {
        return new ConstantsOfInstances().all();
    }
}
