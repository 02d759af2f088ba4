// case 87: stack overflow and other errors inside a state are ordinary exceptions of the method
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ErrorsInsideAState {
    static int endless(int n) {
        return endless(n + 1) + 1;
    }

    @Coroutine
    static Object run() {
        V("before");
        try {
            V("inside");
            endless(0);
        } catch (StackOverflowError e) {
            V("handler");
            log("overflow");
        }
        try {
            V("memory");
            throw new OutOfMemoryError("pretended");
        } catch (OutOfMemoryError e) {
            caught(e);
        } finally {
            V("finally");
        }
        V("after");
        throw new InternalError("the end");
    }
}
