package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class LabelledJumps {
    @Coroutine
    static int run(int n) {
        int sum = 0;
        rows:
        for (int i = 0; i < n; i++) {
            for (int j = 0; ; j++) {
                if (j > i) continue rows;
                if (i * j > 10) break rows;
                Yield.pause();
                sum += j;
            }
        }
        return sum;
    }
}
