// case 8: arr[i()] = S() checks null, bounds and type after the call
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ElementStoreChecksAfter {
    static int[] shared = {1, 2};

    @Coroutine
    static int replace() {
        shared = new int[] {8, 9};
        return S(7);
    }

    @Coroutine
    static Object run() {
        int[] array = {1, 2, 3};
        int[] none = null;
        try {
            array[E(5)] = S(1);
        } catch (ArrayIndexOutOfBoundsException e) {
            caught(e);
        }
        try {
            none[E(0)] = S(2);
        } catch (NullPointerException e) {
            caught(e);
        }
        Object[] objects = new String[1];
        try {
            objects[E(0)] = S(Integer.valueOf(3));
        } catch (ArrayStoreException e) {
            caught(e);
        }
        array[E(0)] = array[E(1)] = S(4);
        shared = new int[] {1, 2};
        int[] before = shared;
        shared[E(0)] = replace();
        log(before);
        log(shared);
        int i = 0;
        array[i] = i = S(2);
        return array;
    }
}
