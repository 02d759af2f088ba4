// case 80: finally with a try, loops and switches that suspend
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class BusyFinally {
    @Coroutine
    static int busy(boolean fail) {
        int n = 1;
        try {
            if (fail) {
                F("body");
            }
            n = S(2);
            return n;
        } finally {
            for (int i = 0; i < 2; i++) {
                try {
                    if (S(i) == 1) {
                        F("cleanup");
                    }
                } catch (IllegalStateException e) {
                    caught(e);
                } finally {
                    V("inner");
                }
            }
            switch (n) {
                case 1 -> V("one");
                default -> V("more");
            }
            while (S(n) < 3) {
                n++;
            }
        }
    }

    @Coroutine
    static Object run() {
        int v = busy(false);
        try {
            busy(true);
        } catch (IllegalStateException e) {
            caught(e);
        }
        if (S(true)) {
            for (int i = 0; i < 2; i++) {
                try {
                    try {
                        V("deep");
                    } finally {
                        if (S(i) == 0) {
                            v += S(10);
                        }
                    }
                } finally {
                    v++;
                }
            }
        }
        return v;
    }
}
