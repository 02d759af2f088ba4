// case 83: catch (Throwable) and catch (RuntimeException) see no suspension
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CatchThrowable {
    @Coroutine
    static Object run() {
        int n = 0;
        try {
            V("throwable");
            n++;
        } catch (Throwable t) {
            log("saw " + t.getClass().getName());
            if (t instanceof TaskCancelled) {
                throw t;
            }
        }
        try {
            V("runtime");
            n++;
        } catch (RuntimeException e) {
            log("saw runtime");
        }
        for (int i = 0; i < 2; i++) {
            try {
                n += S(i);
            } catch (Exception e) {
                log("saw exception");
            } catch (Error e) {
                log("saw error");
                throw e;
            }
        }
        try {
            F("real");
        } catch (Throwable t) {
            caught(t);
        }
        return n;
    }
}
