// case 79: a try without suspension that returns, breaks and continues inside a method that suspends elsewhere
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TryWithoutSuspension {
    @Coroutine
    static String go(int k) {
        StringBuilder out = new StringBuilder();
        V("before");
        loop:
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 2 && k == 2) {
                    return out + "returned";
                }
                if (i == 3) {
                    break loop;
                }
                if (i == 0) {
                    throw new IllegalStateException("zero");
                }
                out.append(i);
            } catch (IllegalStateException e) {
                out.append('c');
                if (k == 1) {
                    continue;
                }
            } finally {
                out.append('f');
            }
            out.append(S(i));
        }
        try {
            out.append(1 / k);
        } catch (ArithmeticException e) {
            return "divided " + out;
        }
        V("after");
        return out.toString();
    }

    @Coroutine
    static Object run() {
        return go(0) + " " + go(1) + " " + go(2);
    }
}
