// case 1: what stands before the suspending argument is evaluated before it, once
// expect: E1, E2, S3, E4 -> 1234
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ArgumentsInOrder {
    static int join(int a, int b, int c, int d) {
        return ((a * 10 + b) * 10 + c) * 10 + d;
    }

    @Coroutine
    static Object run() {
        return join(E(1), E(2), S(3), E(4));
    }
}
