package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class NestedCalls {
    @Coroutine
    static int later(int n) {
        Yield.pause();
        return n;
    }

    @Coroutine
    static int run(int n) {
        return later(later(n) + later(later(1)));
    }
}
