package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class StraightLine {
    @Coroutine
    static int run(int n) {
        int a = n + 1;
        Yield.pause();
        return a * 2;
    }
}
