// case 74: a catch parameter lives across a suspension, is rethrown, is shadowed by name in nested handlers
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CatchParameterLivesAcross {
    @Coroutine
    static void rethrows() throws java.io.IOException {
        try {
            IO("first");
        } catch (java.io.IOException e) {
            V("in handler");
            log(e.getMessage());
            throw e;
        }
    }

    @Coroutine
    static Object run() {
        try {
            rethrows();
        } catch (java.io.IOException e) {
            int v = S(1);
            caught(e);
            try {
                F("second " + v);
            } catch (IllegalStateException f) {
                V(e.getMessage() + f.getMessage());
                try {
                    F("third");
                } catch (IllegalStateException g) {
                    V("g");
                    g.addSuppressed(f);
                    f.addSuppressed(e);
                    caught(g);
                }
                caught(f);
            }
        }
        for (int i = 0; i < 2; i++) {
            try {
                F("loop" + i);
            } catch (IllegalStateException e) {
                Runnable r = () -> caught(e);
                V("before run");
                r.run();
            }
        }
        try {
            F("reassigned");
        } catch (RuntimeException e) {
            e = S(new IllegalArgumentException("new"));
            V("e");
            caught(e);
        }
        return "done";
    }
}
