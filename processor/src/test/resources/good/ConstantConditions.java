// case 33: while (true) without break, if (false) S(), for (;;) with return
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConstantConditions {
    private static final boolean DEBUG = false;

    @Coroutine
    static int forever() {
        int i = 0;
        while (true) {
            i = S(i + 1);
            if (i > 2) {
                return i;
            }
        }
    }

    @Coroutine
    static int foreverFor() {
        for (int i = 0; ; i++) {
            if (S(i) == 2) {
                return i;
            }
        }
    }

    @Coroutine
    static int once() {
        do {
            V("once");
        } while (false);
        do {
            if (S(true)) {
                break;
            }
        } while (true);
        return 1;
    }

    @Coroutine
    static int thrower() {
        for (; ; ) {
            try {
                F("thrown");
            } catch (IllegalStateException e) {
                if (S(true)) {
                    throw new IllegalArgumentException(e.getMessage());
                }
            }
        }
    }

    @Coroutine
    static Object run() {
        if (false) {
            V("never");
        }
        if (DEBUG && S(true)) {
            V("never");
        }
        final int x;
        if (true) {
            x = S(4);
        }
        log(forever() + foreverFor() + once());
        try {
            return thrower();
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        while (!false) {
            if (S(1) == 1) {
                break;
            }
        }
        return x;
    }
}
