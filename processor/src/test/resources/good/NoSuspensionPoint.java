// case 34: a coroutine without a suspension point, one that throws at once, one with an empty body
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NoSuspensionPoint {
    static int calls;

    @Coroutine
    static int plain(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i;
        }
        return sum;
    }

    @Coroutine
    static void empty() {}

    @Coroutine
    static void counts() {
        calls++;
    }

    @Coroutine
    static <T> T throwing(T value) {
        throw new IllegalArgumentException("at once " + value);
    }

    @Coroutine
    static Object run() {
        calls = 0;
        log(plain(5));
        empty();
        counts();
        counts();
        try {
            throwing("x");
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        return calls;
    }
}
