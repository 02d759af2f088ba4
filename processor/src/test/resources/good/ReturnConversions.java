// case 18: a returned operation is done in its own type, then converted
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ReturnConversions {
    @Coroutine
    static long sum(int a, int b) {
        return S(a) + b;
    }

    @Coroutine
    static double quotient(int a, int b) {
        return a / S(b);
    }

    @Coroutine
    static long either(boolean c, int a, int b) {
        return c ? S(a) : b;
    }

    @Coroutine
    static Object run() {
        log(sum(Integer.MAX_VALUE, 1));
        log(quotient(7, 2));
        return either(true, 1, 2) + either(false, 1, 2);
    }
}
