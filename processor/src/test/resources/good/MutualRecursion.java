// case 69: coroutines of two classes that call each other
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class MutualRecursion {
    static class Even {
        @Coroutine
        static boolean is(int n) {
            return S(n) == 0 || Odd.is(n - 1);
        }
    }

    static class Odd {
        @Coroutine
        static boolean is(int n) {
            return S(n) != 0 && Even.is(n - 1);
        }
    }

    @Coroutine
    static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    @Coroutine
    static int fibonacci(int n) {
        if (n < 2) {
            return S(n);
        }
        return fibonacci(n - 1) + fibonacci(n - 2);
    }

    @Coroutine
    static Object run() {
        log(Even.is(4));
        log(Odd.is(4));
        log(ackermann(2, 2));
        return fibonacci(5);
    }
}
