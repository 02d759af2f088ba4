// a condition that is a private field, the first thing that is done after a test that suspends
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConditionsOfPrivateFields {
    private static boolean open;

    @Coroutine
    static void both(boolean first) {
        if (S(first)) {
            outer:
            do {
                if (open) break outer;
                V("d");
            } while (S(false));
            log("then");
        } else {
            log("else");
        }
        open = !open;
    }

    @Coroutine
    public static void run() {
        open = true;
        both(true);
        both(true);
        both(false);
    }
}
