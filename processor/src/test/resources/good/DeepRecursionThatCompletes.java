// case 69: deep recursion that never suspends, and one that throws from the bottom
// transformed only
// expect: caught java.lang.IllegalStateException: bottom, 100000 -> 100000
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class DeepRecursionThatCompletes {
    static int finallys;

    @Coroutine
    static int depth(int n) {
        if (n == 0) {
            return 0;
        }
        return depth(n - 1) + 1;
    }

    @Coroutine
    static int failing(int n) {
        if (n == 0) {
            throw new IllegalStateException("bottom");
        }
        try {
            return failing(n - 1);
        } finally {
            finallys++;
        }
    }

    @Coroutine
    static Object run() {
        finallys = 0;
        try {
            failing(100_000);
        } catch (IllegalStateException e) {
            caught(e);
        }
        log(finallys);
        return depth(100_000);
    }
}
