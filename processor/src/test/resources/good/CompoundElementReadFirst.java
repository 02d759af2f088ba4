// case 7: arr[i()] += S() reads array, index and element, and checks them, before the call
// expect: E1, S10, [1, 12, 3], E5, caught java.lang.ArrayIndexOutOfBoundsException: Index 5 out of bounds for length 3,
// expect: E0, caught java.lang.NullPointerException, E0, S1, [2, 50] -> [1, 12, 3]
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CompoundElementReadFirst {
    static int[] shared;

    @Coroutine
    static int change() {
        shared[0] = 50;
        shared = new int[] {2, 50};
        return S(1);
    }

    @Coroutine
    static Object run() {
        int[] array = {1, 2, 3};
        array[E(1)] += S(10);
        log(array);
        try {
            array[E(5)] += S(11);
        } catch (ArrayIndexOutOfBoundsException e) {
            caught(e);
        }
        int[] none = null;
        try {
            none[E(0)] += S(12);
        } catch (NullPointerException e) {
            caught(e);
        }
        shared = new int[] {9};
        shared[E(0)] += change();
        log(shared);
        return array;
    }
}
