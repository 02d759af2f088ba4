// case 31: throw S(), return S() + S(), switch (S()), while (S()), do while (S()), for (S(); S(); S())
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OperandsOfStatements {
    @Coroutine
    static RuntimeException failure(String message) {
        V("failure");
        return new IllegalArgumentException(message);
    }

    @Coroutine
    static int sum() {
        return S(20) + S(22);
    }

    @Coroutine
    static Object run() {
        try {
            throw failure("thrown");
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        RuntimeException none = null;
        try {
            throw S(none);
        } catch (NullPointerException e) {
            caught(e);
        }
        int i = 0;
        while (S(i) < 2) {
            i++;
        }
        do {
            i--;
            if (i == 1) {
                continue;
            }
            log("tail");
        } while (S(i) > 0);
        for (i = S(0), V("init"); S(i < 3); i += S(1), V("update")) {
            if (i == 1) {
                continue;
            }
            log("body " + i);
        }
        for (int k = S(5), m = E(k + 1); k < S(m); k++) {
            log(k + " " + m);
        }
        switch (S(2)) {
            case 1:
                log("one");
                break;
            case S1 + 1:
                log("two");
                break;
            default:
                log("default");
        }
        S(1);
        return sum();
    }

    static final int S1 = 1;
}
