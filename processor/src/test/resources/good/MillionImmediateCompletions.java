// case 68: a million calls that complete at once neither grow the stack nor take long
// slow
// expect: 1000000, 1000000 -> 500000500000
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class MillionImmediateCompletions {
    static int calls;

    @Coroutine
    static int ready(int n) {
        if (n < 0) {
            V("never");
        }
        return n;
    }

    @Coroutine
    static void count() {
        calls++;
    }

    @Coroutine
    static Object run() {
        calls = 0;
        long sum = 0;
        int i = 1;
        while (i <= 1_000_000) {
            int v = ready(i);
            sum += v;
            i++;
        }
        log(i - 1);
        for (int k = 0; k < 1_000_000; k++) {
            count();
        }
        log(calls);
        return sum;
    }
}
