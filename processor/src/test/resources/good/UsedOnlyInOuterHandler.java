// case 43: a local read only in an outer handler or in finally, past an inner try whose catch does not match
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class UsedOnlyInOuterHandler {
    @Coroutine
    static String outer(boolean fail) {
        String kept = S("kept");
        float f = 1.5f;
        long inFinally = S(9L);
        try {
            try {
                V("inner");
                if (fail) {
                    F("failed");
                }
            } catch (IllegalArgumentException e) {
                log("not this");
            }
            V("after inner");
        } catch (IllegalStateException e) {
            V("handler");
            return kept + e.getMessage() + f;
        } finally {
            V("finally");
            log(inFinally + f);
        }
        return "fine";
    }

    /** Nothing but an exception or a jump ever gets to the finally block. */
    @Coroutine
    static int neverCompletes(int n) {
        String thrown = S("thrown" + n);
        String left = S("left" + n);
        for (int i = 0; ; i++) {
            try {
                try {
                    V("body");
                    throw new IllegalStateException("t" + i);
                } finally {
                    log(thrown + i);
                }
            } catch (IllegalStateException e) {
                try {
                    V("handler");
                    if (i < n) continue;
                    return i;
                } finally {
                    log(left + e.getMessage());
                }
            }
        }
    }

    /** An exception that went through a finally block is forgotten when the block is next come to without one. */
    @Coroutine
    static int thrownOnce(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            try {
                try {
                    if (i == 1) {
                        V("thrown");
                        throw new IllegalStateException();
                    }
                    sum += i;
                } finally {
                    sum += 10;
                    if (i > n) V("never");
                }
            } catch (IllegalStateException e) {
                sum += 100;
            }
        }
        return sum;
    }

    @Coroutine
    static Object run() {
        log(thrownOnce(4));
        log(neverCompletes(1));
        log(outer(true));
        return outer(false);
    }
}
