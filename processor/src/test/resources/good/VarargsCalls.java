// case 27: variable arguments with suspending elements
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.Arrays;
import java.util.List;

public class VarargsCalls {
    static String f(Object first, int... rest) {
        return first + Arrays.toString(rest);
    }

    static String g(Object... all) {
        return all == null ? "null" : all.length + Arrays.toString(all);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> List<T> h(T... all) {
        return Arrays.asList(all);
    }

    @Coroutine
    static String vc(String prefix, long... rest) {
        return prefix + S(rest.length) + Arrays.toString(rest);
    }

    @Coroutine
    static Object run() {
        log(f(S(1), 2, S(3)));
        log(f(S("none")));
        log(f(E("array"), S(new int[] {4, 5})));
        log(g((Object[]) S(null)));
        log(g(S((Object) null)));
        log(g(S("a"), null, S('c')));
        log(g(S(1) > 0 ? null : new Object[0], E(2)));
        log(h(S("x"), E("y")));
        log(h(1, S(2.5), "three"));
        log(vc("v"));
        log(vc(E("v"), S(1), E(2)));
        log(vc("w", new long[] {7}));
        return String.format("%s-%d", E("s"), S(9));
    }
}
