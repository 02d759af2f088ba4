// case 84: one handler for a call that throws at once and for one that throws after it resumed
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ThrowBeforeAndAfterSuspension {
    @Coroutine
    static int both(int k) {
        if (k == 0) {
            throw new IllegalStateException("at once");
        }
        int v = S(k);
        if (k == 1) {
            throw new IllegalStateException("after one");
        }
        V("second");
        if (v == 2) {
            throw new IllegalStateException("after two");
        }
        return v;
    }

    @Coroutine
    static Object run() {
        int sum = 0;
        for (int k = 0; k < 4; k++) {
            try {
                sum += both(k);
                V("fine");
            } catch (IllegalStateException e) {
                caught(e);
                sum += 10;
            } finally {
                sum += 100;
            }
        }
        return sum;
    }
}
