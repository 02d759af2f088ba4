// case 69: a hundred thousand calls deep, suspended at the bottom, and at every level on the way back
// case 92
// transformed only
// expect: bottom -> 100000
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class DeepRecursion {
    @Coroutine
    static int depth(int n) {
        if (n == 0) {
            V("bottom");
            return 0;
        }
        int below = depth(n - 1);
        return below + 1;
    }

    @Coroutine
    static Object run() {
        return depth(100_000);
    }
}
