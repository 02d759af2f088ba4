package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class LoopWithWait {
    @Coroutine
    static int run(int n) {
        int sum = 0;
        while (sum < n) {
            Yield.pause();
            if (sum == 3) continue;
            sum += 2;
        }
        return sum;
    }
}
