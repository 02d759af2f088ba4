package expected;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

class SwitchExpression {
    @Coroutine
    static int later(int n) {
        Yield.pause();
        return n;
    }

    @Coroutine
    static int run(int n) {
        return 1 + switch (n) {
            case 0 -> later(1);
            case 1 -> {
                int m = later(n);
                yield m + n;
            }
            default -> -1;
        };
    }
}
