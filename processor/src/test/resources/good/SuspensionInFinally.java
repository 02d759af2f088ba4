// case 75: a suspending finally on the normal path, after an exception, after a return
// expect: try, finally, 1, Ftry, finally, caught java.lang.IllegalStateException: try, try, S7, finally, 8 -> 7
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SuspensionInFinally {
    static int n;

    @Coroutine
    static int normal() {
        try {
            V("try");
        } finally {
            V("finally");
            n++;
        }
        return n;
    }

    @Coroutine
    static int failing() {
        try {
            return F("try");
        } finally {
            V("finally");
        }
    }

    @Coroutine
    static int returning() {
        n = 6;
        try {
            V("try");
            n = S(7);
            return n;
        } finally {
            V("finally");
            n++;
        }
    }

    @Coroutine
    static Object run() {
        n = 0;
        log(normal());
        try {
            failing();
        } catch (IllegalStateException e) {
            caught(e);
        }
        int returned = returning();
        log(n);
        return returned;
    }
}
