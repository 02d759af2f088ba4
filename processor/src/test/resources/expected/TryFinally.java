package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class TryFinally {
    @Coroutine
    static int run(int n) {
        try {
            Yield.pause();
            if (n > 1) return n;
        } catch (IllegalStateException e) {
            n = e.hashCode();
        } finally {
            Yield.pause();
        }
        return -n;
    }
}
