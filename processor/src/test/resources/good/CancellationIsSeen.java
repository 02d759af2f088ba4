// case 90: cancellation passes through catch, finally, nested finally and a finally that suspends again
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CancellationIsSeen {
    @Coroutine
    static void careful(String name) {
        try {
            V(name);
        } catch (Exception e) {
            log("not an exception");
        } finally {
            log("finally of " + name);
            try {
                V("cleanup of " + name);
            } catch (TaskCancelled again) {
                log("cancelled again");
                throw again;
            } finally {
                log("end of " + name);
            }
        }
    }

    @Coroutine
    static Object run() {
        int n = 0;
        try {
            careful("a");
            n++;
            try {
                careful("b");
            } catch (IllegalStateException e) {
                V("in catch");
                careful("c");
            } finally {
                V("in finally");
                n += 10;
            }
        } catch (TaskCancelled c) {
            log("seen");
            if (n == 1) {
                throw c;
            }
        } finally {
            log("leaving with " + n);
        }
        V("after");
        return n;
    }
}
