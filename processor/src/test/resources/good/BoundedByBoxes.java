// a type variable that is bounded by a box is unboxed in its turn
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class BoundedByBoxes {
    static int two(int a, int b) {
        return a + b;
    }

    @Coroutine
    static <T extends Integer> int add(T t) {
        return t + S(1);
    }

    @Coroutine
    static <T extends Integer, U extends T> Object all(U u) {
        try {
            two(u, S(1));
        } catch (NullPointerException e) {
            caught(e);
        }
        int[] a = {1};
        try {
            a[u] = S(2);
        } catch (NullPointerException e) {
            caught(e);
        }
        return u;
    }

    @Coroutine
    static Object run() {
        log(add(4));
        try {
            log(add((Integer) null));
        } catch (NullPointerException e) {
            caught(e);
        }
        return all((Integer) null);
    }
}
