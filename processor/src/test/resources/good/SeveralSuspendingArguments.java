// case 2: several suspending arguments, nested ones too
// expect: E1, S2, E3, S4, E5, S4, S4, S4, [1, 2, 3, 4, 5], 145
// expect: -> 10
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SeveralSuspendingArguments {
    static String five(int a, int b, int c, int d, int e) {
        return "[" + a + ", " + b + ", " + c + ", " + d + ", " + e + "]";
    }

    static int three(int a, int b, int c) {
        return (a * 10 + b) * 10 + c;
    }

    static int sum(int a, int b) {
        return a + b;
    }

    @Coroutine
    static Object run() {
        String all = five(E(1), S(2), E(3), S(4), E(5));
        int nested = three(1, S(S(S(4))), 5);
        log(all);
        log(nested);
        return sum(nested / 29, sum(nested - 145, 5));
    }
}
