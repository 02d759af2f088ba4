// coroutines named like their class or like what is generated, parameters like packages
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class MethodsNamedLikeClasses {
    private int n = 2;
    static int cnt = Math.abs(-3);

    @Coroutine
    static int d02(int good) {
        return S(good);
    }

    @Coroutine
    int MethodsNamedLikeClasses(int good) {
        return S(good) + n;
    }

    @Coroutine
    int Private(int good) {
        return S(good) + n;
    }

    @Coroutine
    int private_(int good) {
        return S(good) + n;
    }

    @Coroutine
    static int Static(int good) {
        return S(good) + cnt;
    }

    static class In {
        @Coroutine
        static int MethodsNamedLikeClasses(int good) {
            return S(good);
        }

        @Coroutine
        int In(int good, int MethodsNamedLikeClasses) {
            return S(good) + MethodsNamedLikeClasses(MethodsNamedLikeClasses);
        }
    }

    @Coroutine
    static Object run() {
        return d02(1)
                + new MethodsNamedLikeClasses().MethodsNamedLikeClasses(2)
                + new MethodsNamedLikeClasses().Private(3)
                + new MethodsNamedLikeClasses().private_(4)
                + Static(5)
                + In.MethodsNamedLikeClasses(6)
                + new In().In(7, 8);
    }
}
