package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class CompoundAssignment {
    @Coroutine
    static int later(int n) {
        Yield.pause();
        return n;
    }

    @Coroutine
    static int run(int[] all, byte b) {
        all[b] += later(1);
        b += later(all[0]++);
        return b;
    }
}
