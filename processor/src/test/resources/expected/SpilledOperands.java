package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class SpilledOperands {
    @Coroutine
    static int later(int n) {
        Yield.pause();
        return n;
    }

    static int now(int n) {
        return n;
    }

    @Coroutine
    static int run(int n) {
        return now(n) + later(2) * now(n++) - later(n);
    }
}
