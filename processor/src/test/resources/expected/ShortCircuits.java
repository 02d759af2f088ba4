package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class ShortCircuits {
    @Coroutine
    static boolean later(boolean b) {
        Yield.pause();
        return b;
    }

    @Coroutine
    static int run(boolean a, boolean b) {
        if (a && later(b) || !b) return 1;
        return later(a) ? 2 : 3;
    }
}
