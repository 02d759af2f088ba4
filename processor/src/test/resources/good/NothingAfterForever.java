// case 71: code that ends without reaching its end: after loops without break, after return in both branches
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NothingAfterForever {
    @Coroutine
    static int both(boolean b) {
        if (b) {
            return S(1);
        } else {
            V("else");
            return 2;
        }
    }

    @Coroutine
    static int tries(int n) {
        try {
            if (S(n) > 1) {
                throw new IllegalStateException("n" + n);
            }
            return n;
        } catch (IllegalStateException e) {
            V("handler");
            return -n;
        }
    }

    @Coroutine
    static int switches(int n) {
        switch (n) {
            case 0:
                return S(10);
            case 1:
                V("one");
                throw new IllegalArgumentException("one");
            default:
                for (; ; ) {
                    if (S(--n) == 0) {
                        return n;
                    }
                }
        }
    }

    @Coroutine
    static void always() {
        label:
        {
            V("label");
            throw new IllegalStateException("always");
        }
    }

    @Coroutine
    static int finallyReturns() {
        while (true) {
            try {
                V("loop");
                continue;
            } finally {
                if (S(true)) {
                    break;
                }
            }
        }
        return 5;
    }

    @Coroutine
    static Object run() {
        log(both(true) + both(false) + tries(1) + tries(2) + switches(0) + switches(3));
        try {
            log(switches(1));
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        try {
            always();
        } catch (IllegalStateException e) {
            caught(e);
        }
        return finallyReturns();
    }
}
