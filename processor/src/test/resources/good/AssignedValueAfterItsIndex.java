// found by random program 205122: an index that does not suspend was evaluated after the assigned value
// expect: S[0, 0], index 1, value 7, 7, S[0, 7], index 0, value 8, index 1, value 9, 9 [9, 9] -> 25
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class AssignedValueAfterItsIndex {
    static int index(int i) {
        log("index " + i);
        return i;
    }

    static int value(int v) {
        log("value " + v);
        return v;
    }

    @Coroutine
    static Object run() {
        int[] x = new int[2];
        int first = S(x)[index(1)] = value(7);
        log(first);
        int sum = first + (S(x)[index(0)] = value(8) + (x[index(1)] = value(9)) - 8);
        log(x[0] + " [" + x[0] + ", " + x[1] + "]");
        return sum + 9;
    }
}
