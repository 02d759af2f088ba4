// case 92: calls in tail position, inside try, with a void result, through a wider type
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TailCalls {
    @Coroutine
    static Object tail(int n) {
        return n == 0 ? S("bottom") : tail(n - 1);
    }

    @Coroutine
    static long widens(int n) {
        return S(n);
    }

    @Coroutine
    static void last(int n) {
        if (n > 0) {
            V(n);
            last(n - 1);
        }
    }

    @Coroutine
    static int inTry() {
        try {
            return F("tail in try");
        } catch (IllegalStateException e) {
            return S(e.getMessage().length());
        }
    }

    @Coroutine
    static Object run() {
        last(3);
        log(widens(4));
        log(inTry());
        return tail(5);
    }
}
