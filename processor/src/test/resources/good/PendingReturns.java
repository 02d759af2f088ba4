// case 75: returned values of every type pass through a suspending finally
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class PendingReturns {
    @Coroutine
    static long aLong(boolean fail) {
        try {
            return fail ? F("long") : S(1L << 40);
        } catch (IllegalStateException e) {
            return S(-1);
        } finally {
            V("long finally");
        }
    }

    @Coroutine
    static double aDouble() {
        try {
            return S(1);
        } finally {
            V("double finally");
        }
    }

    @Coroutine
    static char aChar() {
        try {
            return 'c';
        } finally {
            V("char finally");
        }
    }

    @Coroutine
    static Object boxed(boolean b) {
        try {
            return b ? 1 : 'x';
        } finally {
            V("boxed finally");
        }
    }

    @Coroutine
    static <T extends Comparable<T>> T generic(T t) {
        for (int i = 0; ; i++) {
            try {
                if (i == 1) return t;
            } finally {
                V("generic finally" + i);
            }
        }
    }

    @Coroutine
    static byte aByte() {
        try {
            try {
                return 7;
            } finally {
                V("inner");
            }
        } finally {
            V("outer");
        }
    }

    @Coroutine
    static Runnable lambda() {
        try {
            return () -> log("lambda ran");
        } finally {
            V("lambda finally");
        }
    }

    @Coroutine
    static int[] array() {
        int[] a = {1};
        try {
            return a;
        } finally {
            a[0] = S(2);
            a = null;
        }
    }

    @Coroutine
    static Integer nothing() {
        try {
            return null;
        } finally {
            V("null finally");
        }
    }

    @Coroutine
    static Object run() {
        log(aLong(false) + aLong(true));
        log(aDouble());
        log(aChar());
        log(boxed(true));
        log(boxed(false));
        log(generic("g"));
        log(aByte());
        lambda().run();
        log(nothing());
        return array();
    }
}
