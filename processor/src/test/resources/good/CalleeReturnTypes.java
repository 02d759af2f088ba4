// case 91: callees of every type, their results used and ignored
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class CalleeReturnTypes {
    @Coroutine
    static void nothing() {
        V("nothing");
    }

    @Coroutine
    static boolean[] array(int n) {
        V(n);
        return new boolean[n];
    }

    @Coroutine
    static List<? extends Comparable<?>> wild() {
        return S(List.of(1, "a"));
    }

    @Coroutine
    static int[][] deep()[] {
        return S(new int[1][2][3]);
    }

    @Coroutine
    static <T, E extends Exception> T generic(T t, E e) throws E {
        if (S(t) == null) {
            throw e;
        }
        return t;
    }

    @Coroutine
    static Void boxedVoid() {
        V("void");
        return null;
    }

    @Coroutine
    static Object run() throws Exception {
        nothing();
        S(1);
        S(2L);
        S(3.0);
        S(4f);
        S('c');
        S(true);
        S((byte) 5);
        S((short) 6);
        S("ignored");
        long l = S(7);
        double d = S(8L);
        Integer boxed = S(9);
        Object o = S(10);
        float f = S('d');
        Long boxedLong = S(11L);
        int unboxed = S(Integer.valueOf(12));
        long widened = S(Integer.valueOf(13));
        array(1);
        log(array(2).length + array(3).length);
        log(wild());
        log(deep());
        log(deep()[0][1].length);
        log(boxedVoid());
        String s = generic("s", new RuntimeException("unused"));
        try {
            generic(null, new java.io.IOException("thrown"));
        } catch (java.io.IOException e) {
            caught(e);
        }
        return l + d + boxed + f + boxedLong + unboxed + widened + s + o;
    }
}
