// case 78: throw from catch runs finally, then goes to the outer catch
// expect: Fone, handler, finally, outer, caught java.lang.IllegalArgumentException: two caused by
// expect: java.lang.IllegalStateException: one, Fthree, middle, last, caught java.lang.IllegalStateException: three -> end
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ThrowFromCatch {
    @Coroutine
    static Object run() {
        try {
            try {
                F("one");
            } catch (IllegalStateException e) {
                V("handler");
                throw new IllegalArgumentException("two", e);
            } finally {
                V("finally");
            }
        } catch (IllegalArgumentException e) {
            V("outer");
            caught(e);
        } catch (IllegalStateException e) {
            log("wrong handler");
        }
        try {
            try {
                try {
                    F("three");
                } catch (IllegalArgumentException e) {
                    log("wrong handler");
                } finally {
                    V("middle");
                }
            } finally {
                V("last");
            }
        } catch (IllegalStateException e) {
            caught(e);
        }
        return "end";
    }
}
